// Draws a kept photo or the pages of a PDF on canvases, so nothing inside the file can run.
import { PRINTED_PAGES } from "../../shared/documents/attachments.ts";
import { drawPage, openPdf } from "../app/pdf.ts";
import { base64Of, bytesOf } from "./prepare.ts";

export interface OpenDocument {
  readonly pages: number;
  /** How many of them are drawn. */
  readonly shown: number;
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens bytes that were read back. */
export async function openDocument(base64: string, mime: string): Promise<OpenDocument> {
  return mime === "application/pdf"
    ? openPages(bytesOf(base64))
    : openPicture(bytesOf(base64), mime);
}

async function openPicture(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<OpenDocument> {
  const picture = await createImageBitmap(new Blob([bytes], { type: mime }));
  return {
    pages: 1,
    shown: 1,
    async draw(_page, canvas, width) {
      const wide = Math.min(picture.width, Math.round(width * devicePixelRatio));
      canvas.width = wide;
      canvas.height = Math.round((picture.height * wide) / picture.width);
      canvas.style.width = `${Math.min(width, picture.width)}px`;
      const pen = canvas.getContext("2d");
      if (!pen) return;
      pen.imageSmoothingQuality = "high";
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    },
    async close() {
      picture.close();
    },
  };
}

async function openPages(bytes: Uint8Array<ArrayBuffer>): Promise<OpenDocument> {
  const pdf = await openPdf(bytes);
  return {
    pages: pdf.numPages,
    shown: Math.min(pdf.numPages, PRINTED_PAGES),
    draw: (page, canvas, width) => drawPage(pdf, page, canvas, width),
    close: () => pdf.loadingTask.destroy(),
  };
}

/** Dots across a printed page: 150 an inch on A4. */
const PRINT_WIDTH = 1240;

/** The pages of a PDF as JPEG for the printer; none of a photo, which the ground floor prints as it is kept. */
export async function pagesToPrint(open: OpenDocument, mime: string): Promise<string[]> {
  if (mime !== "application/pdf") return [];
  const pages: string[] = [];
  for (let page = 1; page <= open.shown; page += 1) {
    const canvas = document.createElement("canvas");
    await open.draw(page, canvas, PRINT_WIDTH / Math.max(devicePixelRatio, 1));
    pages.push(await base64Of(await jpegOf(canvas)));
  }
  return pages;
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the page was not drawn"))),
      "image/jpeg",
      0.8,
    ),
  );
}
