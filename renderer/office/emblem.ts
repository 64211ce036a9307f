// A chosen picture becomes a small PNG inside the settings: letters load nothing from outside.
const EDGE = 320;
const LIMIT = 700_000;

/** A PNG data URL no larger than 320 px a side; undefined when the file is no picture. */
export async function readEmblem(file: File): Promise<string | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return undefined; // said on screen: not a picture
  }
  const scale = Math.min(1, EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const url = canvas.toDataURL("image/png");
  return url.length <= LIMIT ? url : undefined;
}
