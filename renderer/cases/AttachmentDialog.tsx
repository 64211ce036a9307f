// Shows an attached photo or PDF; drawn on a canvas, so nothing inside the file can run.
import { Stack } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { CASEWORK } from "../../shared/cases/contract.ts";
import { api } from "../app/client.ts";
import { toFailure, type DeskFailure } from "../app/failure.ts";
import { drawPage, openPdf } from "../app/pdf.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";

export interface AttachmentProps {
  readonly id: string;
  readonly title: string;
}

const WIDTH = 680;
const MAX_PAGES = 20;
/** A scrolling box must take the focus, so that arrows can scroll it. */
const SCROLLS = { tabIndex: 0 };

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

async function drawImage(
  bytes: Uint8Array<ArrayBuffer>,
  mime: string,
  canvas: HTMLCanvasElement,
): Promise<void> {
  const image = await createImageBitmap(new Blob([bytes], { type: mime }));
  const scale = Math.min(1, (WIDTH * devicePixelRatio) / image.width);
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.style.maxWidth = "100%";
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
}

/** Draws the file into `box`, one canvas a page. */
async function show(
  id: string,
  box: HTMLElement,
  label: (page: number, total: number) => string,
): Promise<void> {
  const { base64, mime } = await api.cases.attachment({ id });
  const bytes = bytesOf(base64);
  const add = (page: number, total: number) => {
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", label(page, total));
    box.append(canvas);
    return canvas;
  };
  box.replaceChildren();
  if (mime !== "application/pdf") return drawImage(bytes, mime, add(1, 1));
  const pdf = await openPdf(bytes);
  for (let page = 1; page <= Math.min(pdf.numPages, MAX_PAGES); page += 1)
    await drawPage(pdf, page, add(page, pdf.numPages), WIDTH);
  await pdf.loadingTask.destroy();
}

function AttachmentDialog({ id, title }: AttachmentProps & DialogControl) {
  const text = useText().cases.attachment;
  const box = useRef<HTMLElement>(null);
  const [failure, setFailure] = useState<DeskFailure>();
  useEffect(() => {
    if (box.current)
      show(id, box.current, text.page).catch((thrown: unknown) => setFailure(toFailure(thrown)));
  }, [id, text.page]);
  return (
    <Stack gap="md">
      <FailureAlert failure={failure} />
      <section
        ref={box}
        className="loket-pages"
        aria-label={title}
        style={{ maxHeight: "75vh", minHeight: "12rem" }}
        {...SCROLLS}
      />
    </Stack>
  );
}

export const attachmentDialog = defineDialog<AttachmentProps>({
  id: "cases.attachment",
  title: (text, { title }) => text.cases.attachment.title(title),
  roles: CASEWORK,
  size: "xl",
  component: AttachmentDialog,
  sample: async () => {
    const { rows } = await api.cases.list({ view: "semua", limit: 50 });
    for (const row of rows) {
      const found = (await api.cases.get({ id: row.id })).content?.attachments[0];
      if (found) return { id: found.id, title: found.title };
    }
    return undefined;
  },
});
