// The preview of a paper: the very PDF that will be printed, with Cetak, Simpan PDF and Tutup. Preview = print.
import { Alert, Button, Group, NumberInput, Text } from "@mantine/core";
import { IconDeviceFloppy, IconPrinter, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import type { PaperRef } from "../../shared/papers/paper.ts";
import { nextReprint, type Printed } from "../../shared/papers/printed.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { api, useCommand } from "./client.ts";
import { useScreenCommand } from "./commands.ts";
import { openDialog } from "./dialogs.tsx";
import { toFailure } from "./failure.ts";
import { formatDateTime } from "./format.ts";
import type { DeskFailure } from "./failure.ts";
import { drawPage, openPdf } from "./pdf.ts";
import { defineDialog } from "./registry.ts";
import type { DialogControl } from "./registry.ts";

const WIDTHS = [480, 640, 800, 1000] as const;

function usePdf(paperId: string): {
  document: PDFDocumentProxy | undefined;
  failure: DeskFailure | undefined;
} {
  const [document, setDocument] = useState<PDFDocumentProxy>();
  const [failure, setFailure] = useState<DeskFailure>();
  useEffect(() => {
    let gone = false;
    let opened: PDFDocumentProxy | undefined;
    async function open() {
      await api.shell.renderPaper({ paperId });
      const answer = await fetch(`app://loket/paper/${encodeURIComponent(paperId)}.pdf`);
      opened = await openPdf(new Uint8Array(await answer.arrayBuffer()));
      if (gone) await opened.loadingTask.destroy();
      else setDocument(opened);
    }
    open().catch((thrown: unknown) => {
      if (!gone) setFailure(toFailure(thrown));
    });
    return () => {
      gone = true;
      void opened?.loadingTask.destroy();
    };
  }, [paperId]);
  return { document, failure };
}

function PaperPage({
  document,
  number,
  width,
  label,
}: {
  document: PDFDocumentProxy;
  number: number;
  width: number;
  label: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failure, setFailure] = useState<DeskFailure>();
  // Of 200 letters only the pages near the window hold a picture; the first ones are drawn at once.
  const [near, setNear] = useState(number <= 3);
  useEffect(() => {
    const place = canvas.current;
    if (!place || document.numPages <= 3) return;
    const watch = new IntersectionObserver(
      (seen) => setNear(seen.some((one) => one.isIntersecting)),
      { rootMargin: "1500px 0px" },
    );
    watch.observe(place);
    return () => watch.disconnect();
  }, [document, width]);
  useEffect(() => {
    const fresh = canvas.current;
    if (!fresh) return;
    if (!near) {
      fresh.width = 1; // gives its memory back; its place on the page stays
      fresh.height = 1;
      return;
    }
    drawPage(document, number, fresh, width).catch((thrown: unknown) =>
      setFailure(toFailure(thrown)),
    );
  }, [document, number, width, near]);
  // a canvas may be drawn on by one rendering at a time: another width gets another canvas
  return failure ? (
    <FailureAlert failure={failure} />
  ) : (
    <canvas
      key={width}
      ref={canvas}
      role="img"
      aria-label={label}
      data-page={number}
      style={near ? { width } : { width, minHeight: width * 1.3 }}
    />
  );
}

/** Says before printing that this will be a reprint; it hinders nobody. */
function ReprintNote({ printed }: { readonly printed: Printed | null }) {
  const text = useText().app.paper.prints;
  if (!printed || nextReprint(printed) === 0) return null;
  return (
    <Alert color="yellow" py="xs">
      {text.reprint(
        printed.printed,
        printed.saved,
        formatDateTime(printed.lastAt),
        printed.lastBy,
        nextReprint(printed),
      )}
    </Alert>
  );
}

function PaperDialog({ paper, close }: { readonly paper: PaperRef } & DialogControl) {
  const text = useText();
  const { document, failure } = usePdf(paper.paperId);
  // The dialog has the focus from the beginning; the button that prints takes it once there is something to print.
  const region = useRef<HTMLElement>(null);
  const printButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document && globalThis.document.activeElement === region.current)
      printButton.current?.focus();
  }, [document]);
  const [zoom, setZoom] = useState(1);
  const [notice, setNotice] = useState("");
  const [copies, setCopies] = useState(1);
  const print = useCommand(api.shell.printPaper);
  const save = useCommand(api.shell.savePaper);
  async function onPrint() {
    const done = await print.run({ paperId: paper.paperId, copies });
    if (done) setNotice(done.printed ? text.app.paper.printed : text.app.paper.notPrinted);
  }
  async function onSave() {
    const done = await save.run({ paperId: paper.paperId });
    if (done?.saved) setNotice(text.app.paper.saved);
  }
  useScreenCommand("layar.cetak", document ? () => void onPrint() : undefined);
  useScreenCommand("layar.simpan", document ? () => void onSave() : undefined);
  const pages = document ? Array.from({ length: document.numPages }, (_, i) => i + 1) : [];
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        gap: "0.75rem",
        height: "calc(90vh - 6.5rem)",
      }}
    >
      <FailureAlert failure={failure ?? print.failure ?? save.failure} />
      <ReprintNote printed={paper.printed} />
      <section
        ref={region}
        data-autofocus
        className="loket-pages"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        aria-label={text.app.paper.region}
        aria-busy={!document && !failure}
        style={{ flex: 1 }}
      >
        {document
          ? pages.map((number) => (
              <PaperPage
                key={number}
                document={document}
                number={number}
                width={WIDTHS[zoom] ?? 640}
                label={text.app.paper.page(number, pages.length, paper.title)}
              />
            ))
          : null}
      </section>
      <Group justify="space-between" gap="xs">
        <Text component="output" c="dimmed">
          {notice ||
            (document ? text.app.paper.pages(pages.length) : failure ? "" : text.app.paper.making)}
        </Text>
        <Group gap="xs">
          {paper.printed ? (
            <NumberInput
              label={text.app.paper.prints.copies}
              size="sm"
              min={1}
              max={99}
              allowDecimal={false}
              allowNegative={false}
              value={copies}
              styles={{
                root: { display: "flex", alignItems: "center", gap: "0.5rem" },
                wrapper: { width: "4.5rem" },
              }}
              onChange={(value) => setCopies(Math.min(99, Math.max(1, Number(value) || 1)))}
            />
          ) : null}
          <Button
            variant="subtle"
            leftSection={<IconZoomOut size={18} aria-hidden />}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          >
            {text.app.paper.zoomOut}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconZoomIn size={18} aria-hidden />}
            disabled={zoom === WIDTHS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            {text.app.paper.zoomIn}
          </Button>
          <Button variant="default" onClick={() => close()}>
            {text.app.action.close}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            disabled={!document}
            loading={save.running}
            onClick={() => void onSave()}
          >
            {text.app.action.savePdf}
          </Button>
          <Button
            ref={printButton}
            leftSection={<IconPrinter size={18} aria-hidden />}
            rightSection={<KeyHint keys="F9" silent />}
            disabled={!document}
            loading={print.running}
            onClick={() => void onPrint()}
          >
            {text.app.action.print}
          </Button>
        </Group>
      </Group>
    </div>
  );
}

export const paperDialog = defineDialog<{ readonly paper: PaperRef }>({
  id: "app.paper",
  title: (text, { paper }) => `${text.app.paper.title}: ${paper.title}`,
  roles: "masuk",
  size: "full",
  component: PaperDialog,
  // any paper will do: the recovery sheet with a code that opens nothing, for whoever may print it
  sample: async () => {
    const { session } = await api.shell.status();
    if (!session?.roles.includes("admin")) return undefined;
    return { paper: await api.office.recoveryPaper({ recoveryCode: "AAAA-AAAA-AAAA" }) };
  },
});

/** Shows a paper that a call has made; resolves when it is closed. */
export async function openPaper(paper: PaperRef): Promise<void> {
  await openDialog(paperDialog, { paper });
}
