// A chosen picture becomes a small PNG inside the settings: letters load nothing from outside.
import { EMBLEM_HEAD, emblemProblem, type EmblemProblem } from "../../shared/office/emblem.ts";

const EDGE = 320;
const LIMIT = 700_000;

/** A PNG data URL no larger than 320 px a side, or why the file cannot be one. A file too large is never read whole. */
export async function readEmblem(
  file: File,
): Promise<{ readonly url: string } | { readonly problem: EmblemProblem }> {
  const head = new Uint8Array(await file.slice(0, EMBLEM_HEAD).arrayBuffer());
  const problem = emblemProblem(head, file.size);
  if (problem) return { problem };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { problem: "bukan_gambar" }; // begins like one, but is broken
  }
  const scale = Math.min(1, EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const url = canvas.toDataURL("image/png");
  return url.length <= LIMIT ? { url } : { problem: "terlalu_besar" };
}
