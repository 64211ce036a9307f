// Shows a kept photo or PDF page by page, larger or smaller, and prints it.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPrinter, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { PaperRef } from "../../shared/papers/paper.ts";
import { toFailure, type DeskFailure } from "../app/failure.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { openDocument, pagesToPrint, type OpenDocument } from "./draw.ts";
import { usePrint } from "../app/use-print.ts";

interface DocumentPagesProps {
  readonly id: string;
  readonly title: string;
  /** Reads the bytes; must not change from one rendering to the next. */
  readonly read: (id: string) => Promise<{ readonly base64: string; readonly mime: string }>;
  readonly paper: (id: string, pages: string[]) => Promise<PaperRef>;
  readonly onClose: () => void;
}

const WIDTHS = [420, 680, 1000, 1500] as const;
/** A scrolling box must take the focus, so that arrows can scroll it. */
const SCROLLS = { tabIndex: 0 };

interface Opened {
  readonly open: OpenDocument;
  readonly mime: string;
}

function useDocument(
  id: string,
  get: DocumentPagesProps["read"],
): { opened?: Opened; failure?: DeskFailure } {
  const [state, setState] = useState<{ opened?: Opened; failure?: DeskFailure }>({});
  useEffect(() => {
    let gone = false;
    let open: OpenDocument | undefined;
    async function read() {
      const { base64, mime } = await get(id);
      open = await openDocument(base64, mime);
      if (gone) await open.close();
      else setState({ opened: { open, mime } });
    }
    read().catch((thrown: unknown) => {
      if (!gone) setState({ failure: toFailure(thrown) });
    });
    return () => {
      gone = true;
      void open?.close();
    };
  }, [id, get]);
  return state;
}

function DocumentPage(props: { open: OpenDocument; page: number; width: number; label: string }) {
  const { open, page, width, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failure, setFailure] = useState<DeskFailure>();
  useEffect(() => {
    if (canvas.current)
      open
        .draw(page, canvas.current, width)
        .catch((thrown: unknown) => setFailure(toFailure(thrown)));
  }, [open, page, width]);
  // a canvas may be drawn on by one rendering at a time: another width gets another canvas
  return failure ? (
    <FailureAlert failure={failure} />
  ) : (
    <canvas key={width} ref={canvas} role="img" aria-label={label} data-page={page} />
  );
}

export function DocumentPages({ id, title, read, paper, onClose }: DocumentPagesProps) {
  const text = useText();
  const words = text.cases.attachment;
  const { opened, failure } = useDocument(id, read);
  const [zoom, setZoom] = useState(1);
  const printing = usePrint();
  const width = WIDTHS[zoom] ?? WIDTHS[1];
  const hidden = opened ? opened.open.pages - opened.open.shown : 0;

  async function onPrint() {
    if (!opened) return;
    await printing.print(async () => paper(id, await pagesToPrint(opened.open, opened.mime)));
  }

  return (
    <Stack gap="md">
      <FailureAlert failure={failure ?? printing.failure} />
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconZoomOut size={18} aria-hidden />}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          >
            {words.smaller}
          </Button>
          <Button
            variant="default"
            leftSection={<IconZoomIn size={18} aria-hidden />}
            disabled={zoom === WIDTHS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            {words.larger}
          </Button>
        </Group>
        <Group gap="xs">
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            disabled={!opened}
            loading={printing.making}
            onClick={() => void onPrint()}
          >
            {words.print}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
        </Group>
      </Group>
      {hidden > 0 && opened ? (
        <Text c="dimmed" size="sm">
          {words.more(opened.open.shown, opened.open.pages)}
        </Text>
      ) : null}
      <section
        className="loket-pages"
        aria-label={title}
        style={{ maxHeight: "68vh", minHeight: "12rem" }}
        {...SCROLLS}
      >
        {opened
          ? Array.from({ length: opened.open.shown }, (_, at) => (
              <DocumentPage
                key={at}
                open={opened.open}
                page={at + 1}
                width={width}
                label={words.page(at + 1, opened.open.pages)}
              />
            ))
          : null}
      </section>
    </Stack>
  );
}
