// The photos and PDFs of a case in small, and the ways in: file, drop, paste.
import { Button, Group, Image, SimpleGrid, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconFileTypePdf, IconLock, IconPaperclip, IconPhoto } from "@tabler/icons-react";
import { useRef, type ChangeEvent } from "react";
import type { CaseView } from "../../../shared/cases/schemas.ts";
import { api, useCall } from "../../app/client.ts";
import { openDialog } from "../../app/dialogs.tsx";
import { formatBytes, formatShortDate } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { attachDialog } from "../AttachDialog.tsx";
import { attachmentDialog } from "../AttachmentDialog.tsx";
import { useIncoming } from "../../documents/use-incoming.ts";

/** Dropped at once; more is a slip of the hand. */
const AT_ONCE = 20;
const ACCEPT = "image/jpeg,image/png,application/pdf";
const ZONE = { minHeight: "7rem" };
const HIDDEN = { display: "none" };

type Attachment = NonNullable<CaseView["content"]>["attachments"][number];

export function CaseAttachments({ view }: { readonly view: CaseView }) {
  const text = useText().cases;
  const input = useRef<HTMLInputElement>(null);
  const attachments = view.content?.attachments ?? [];
  const small = useCall(
    api.cases.thumbnails,
    { id: view.id },
    { enabled: attachments.length > 0, keepPrevious: true },
  );
  const thumbs = new Map(small.data?.map(({ id, base64 }) => [id, base64]));

  async function onFiles(files: readonly File[]) {
    for (const file of files.slice(0, AT_ONCE))
      await openDialog(attachDialog, { caseId: view.id, file });
  }
  const over = useIncoming((files) => void onFiles(files));

  function onChosen(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = ""; // the same file may be chosen again
    void onFiles(files);
  }

  return (
    <Sheet
      title={text.page.attachments}
      actions={
        <Button
          variant="default"
          leftSection={<IconPaperclip size={18} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {text.page.attach}
        </Button>
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
      <Stack gap="sm" className="loket-drop" data-over={over || undefined} style={ZONE}>
        <SimpleGrid cols={{ base: 2, sm: 4, lg: 6 }} spacing="sm">
          {attachments.map((one) => (
            <Tile key={one.id} attachment={one} thumb={thumbs.get(one.id)} />
          ))}
        </SimpleGrid>
        <Text c="dimmed" size="sm" ta={attachments.length === 0 ? "center" : "left"}>
          {over ? text.page.dropHere : text.page.dropHint}
        </Text>
      </Stack>
    </Sheet>
  );
}

function Tile({
  attachment,
  thumb,
}: {
  readonly attachment: Attachment;
  readonly thumb: string | undefined;
}) {
  const text = useText().cases;
  const { id, kind, size, at, mime, locked } = attachment;
  const title = locked ? text.privacy.locked : attachment.title;
  const Icon = locked ? IconLock : mime === "application/pdf" ? IconFileTypePdf : IconPhoto;
  return (
    <UnstyledButton
      className="loket-document"
      disabled={locked}
      onClick={() => void openDialog(attachmentDialog, { id, title })}
    >
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
        {text.attachmentKinds[kind]} · {formatBytes(size)} · {formatShortDate(at)}
      </Text>
    </UnstyledButton>
  );
}
