// Draws the pages of a PDF on canvases. The library and its worker are bundled, loaded only when a paper is opened, and need no eval.
import type { PDFDocumentProxy } from "pdfjs-dist";

type Library = typeof import("pdfjs-dist");
let library: Promise<{ pdf: Library; worker: InstanceType<Library["PDFWorker"]> }> | undefined;

/** One worker for all documents, of its own: closing one document must not end the thread that another is being opened in. */
async function load() {
  // The library's own types leave out that a port may be a worker.
  const [pdf, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.min.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker"),
  ]);
  return { pdf, worker: new pdf.PDFWorker({ port: new worker.default() as never }) };
}

/** Opens PDF bytes; call `destroy()` on its loading task when done. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  const { pdf, worker } = await (library ??= load());
  return pdf.getDocument({
    data: bytes,
    worker,
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
