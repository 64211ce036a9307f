// Draws the pages of a PDF on canvases. The library and its worker are bundled, loaded only when a paper is opened, and need no eval.
import type { PDFDocumentProxy } from "pdfjs-dist";

let library: Promise<typeof import("pdfjs-dist")> | undefined;

async function load(): Promise<typeof import("pdfjs-dist")> {
  const [pdf, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.min.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker"),
  ]);
  pdf.GlobalWorkerOptions.workerPort = new worker.default();
  return pdf;
}

/** Opens PDF bytes; call `destroy()` on its loading task when done. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  const pdf = await (library ??= load());
  return pdf.getDocument({
    data: bytes,
    useWasm: false,
    enableXfa: false,
    disableFontFace: false,
    useSystemFonts: false,
  }).promise;
}

/** Draws page `number` (from 1) so that it is `width` CSS pixels wide, sharp on the screen at hand. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const page = await document.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const ratio = Math.max(window.devicePixelRatio, 1);
  const viewport = page.getViewport({ scale: (width / plain.width) * ratio });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(viewport.width / ratio)}px`;
  canvas.style.height = `${Math.floor(viewport.height / ratio)}px`;
  await page.render({ canvas, viewport }).promise;
}
