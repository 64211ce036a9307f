// A chosen, dropped or pasted file becomes what `cases.attach` takes: a small JPEG or a PDF, with a thumbnail.
import { checkBytes, fitInto, mimeOf, THUMB_SIDE } from "../../shared/documents/attachments.ts";
import { DeskError } from "../../shared/errors.ts";
import { DeskFailure } from "../app/failure.ts";
import { drawPage, openPdf } from "../app/pdf.ts";
import type { ShrunkPicture } from "./picture-worker.ts";

export interface Prepared {
  readonly body: Blob;
  readonly thumb: Blob;
  /** Of a photo, in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Of a PDF. */
  readonly pages?: number;
}

/** @throws DeskFailure with the sentence for what is wrong; a file that is too large is not even read */
export async function prepare(file: File): Promise<Prepared> {
  try {
    checkBytes(file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mime = mimeOf(bytes);
    if (!mime) throw new DeskError("lampiran_jenis_salah");
    return mime === "application/pdf" ? await preparePdf(bytes) : await shrinkApart(bytes);
  } catch (thrown) {
    if (thrown instanceof DeskError) throw new DeskFailure(thrown.code, thrown.details);
    if (thrown instanceof DOMException && thrown.name === "NotReadableError")
      throw new DeskFailure("berkas_tidak_terbaca", {}, { cause: thrown });
    throw thrown;
  }
}

/** In a thread that lives for this one picture: a broken one takes nothing else with it. */
async function shrinkApart(bytes: Uint8Array<ArrayBuffer>): Promise<Prepared> {
  const worker = new Worker(new URL("./picture-worker.ts", import.meta.url), { type: "module" });
  try {
    const shrunk = await new Promise<ShrunkPicture>((resolve, reject) => {
      worker.addEventListener("message", (event: MessageEvent<ShrunkPicture>) =>
        resolve(event.data),
      );
      worker.addEventListener("error", () => reject(new DeskError("lampiran_rusak")));
      worker.postMessage(bytes.buffer, [bytes.buffer]);
    });
    if ("code" in shrunk) throw new DeskError(shrunk.code, shrunk.details);
    const { body, thumb, width, height } = shrunk;
    return { body, thumb, size: { width, height } };
  } finally {
    worker.terminate();
  }
}

async function preparePdf(bytes: Uint8Array<ArrayBuffer>): Promise<Prepared> {
  const body = new Blob([bytes], { type: "application/pdf" });
  const pdf = await openPdf(bytes).catch((error: { name?: string }) => {
    throw new DeskError(
      error.name === "PasswordException" ? "lampiran_pdf_terkunci" : "lampiran_rusak",
    );
  });
  try {
    const canvas = document.createElement("canvas");
    await drawPage(pdf, 1, canvas, THUMB_SIDE * 2);
    return { body, thumb: await smallOf(canvas), pages: pdf.numPages };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function smallOf(page: HTMLCanvasElement): Promise<Blob> {
  const { width, height } = fitInto(page, THUMB_SIDE);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  if (!pen) throw new DeskError("lampiran_rusak");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(page, 0, 0, width, height);
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.7 });
}

export async function base64Of(blob: Blob): Promise<string> {
  const reader = new FileReader();
  const url = await new Promise<string>((resolve, reject) => {
    reader.addEventListener("load", () => resolve(reader.result as string));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("not read")));
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(",") + 1);
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
