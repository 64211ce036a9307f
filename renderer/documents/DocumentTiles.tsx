// Photos and PDFs in small, and the ways in for more: file, drop, paste.
import { Button, Group, Image, SimpleGrid, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconFileTypePdf, IconLock, IconPaperclip, IconPhoto } from "@tabler/icons-react";
import { useRef, type ChangeEvent } from "react";
import { useText } from "../text/index.ts";
import { Sheet } from "../ui/sheet.tsx";
import { useIncoming } from "./use-incoming.ts";

/** Dropped at once; more is a slip of the hand. */
const AT_ONCE = 20;
const ACCEPT = "image/jpeg,image/png,application/pdf";
const ZONE = { minHeight: "7rem" };
const HIDDEN = { display: "none" };

export interface Tile {
  readonly id: string;
  readonly title: string;
  readonly mime: string;
  readonly locked: boolean;
  /** Kind, size, day: what stands small below the title. */
  readonly about: string;
  /** JPEG in base64. */
  readonly thumb: string | null | undefined;
}

interface TilesProps {
  readonly title: string;
  readonly tiles: readonly Tile[];
  readonly hint: string;
  /** While files are held over the window. */
  readonly dropHere: string;
  readonly onOpen: (tile: Tile) => void;
  /** One after the other; undefined where nothing may be attached. */
  readonly onFile: ((file: File) => Promise<unknown>) | undefined;
}

export function DocumentTiles({ title, tiles, hint, dropHere, onOpen, onFile }: TilesProps) {
  const text = useText().cases;
  const input = useRef<HTMLInputElement>(null);

  async function onFiles(files: readonly File[]) {
    for (const file of files.slice(0, AT_ONCE)) await onFile?.(file);
  }
  const over = useIncoming((files) => void onFiles(files)) && onFile !== undefined;

  function onChosen(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = ""; // the same file may be chosen again
    void onFiles(files);
  }

  return (
    <Sheet
      title={title}
      actions={
        onFile ? (
          <Button
            variant="default"
            leftSection={<IconPaperclip size={18} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {text.page.attach}
          </Button>
        ) : null
      }
    >
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        multiple
        tabIndex={-1}
        aria-hidden
        style={HIDDEN}
        onChange={onChosen}
      />
      <Stack
        gap="sm"
        className="loket-drop"
        data-over={over || undefined}
        style={tiles.length > 0 || onFile ? ZONE : undefined}
      >
        <SimpleGrid cols={{ base: 2, sm: 4, lg: 6 }} spacing="sm">
          {tiles.map((one) => (
            <OneTile key={one.id} tile={one} onOpen={onOpen} />
          ))}
        </SimpleGrid>
        <Text c="dimmed" size="sm" ta={tiles.length === 0 && onFile ? "center" : "left"}>
          {over ? dropHere : hint}
        </Text>
      </Stack>
    </Sheet>
  );
}

function OneTile({ tile, onOpen }: { readonly tile: Tile; readonly onOpen: (tile: Tile) => void }) {
  const { mime, locked, thumb, about, title } = tile;
  const Icon = locked ? IconLock : mime === "application/pdf" ? IconFileTypePdf : IconPhoto;
  return (
    <UnstyledButton className="loket-document" disabled={locked} onClick={() => onOpen(tile)}>
      {thumb ? (
        <Image src={`data:image/jpeg;base64,${thumb}`} alt="" h={110} fit="contain" />
      ) : (
        <Group h={110} justify="center">
          <Icon size={44} stroke={1.2} aria-hidden />
        </Group>
      )}
      <Text size="sm" fw={500} lineClamp={2} style={{ overflowWrap: "anywhere" }}>
        {title}
      </Text>
      <Text c="dimmed" size="xs">
        {about}
      </Text>
    </UnstyledButton>
  );
}
