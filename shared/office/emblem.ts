// Which picture may become the emblem of a letterhead, told from its first bytes before anything is decoded.

/** A photograph of a good telephone; an emblem needs far less. */
export const EMBLEM_BYTES = 8_000_000;
/** Pixels that a small machine decodes without running out of memory: 4 bytes each. */
export const EMBLEM_PIXELS = 30_000_000;
/** Bytes that must be looked at: a JPEG may carry a preview before its size. */
export const EMBLEM_HEAD = 256 * 1024;

export type EmblemProblem = "terlalu_besar" | "bukan_gambar" | "terlalu_luas";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function be(bytes: Uint8Array, at: number, length: 2 | 4): number {
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

function pngPixels(bytes: Uint8Array): number | undefined {
  return bytes.length >= 24 ? be(bytes, 16, 4) * be(bytes, 20, 4) : undefined;
}

/** Walks the segments to the one that tells the size (SOF0-SOF15, without DHT, JPG and DAC). */
function jpegPixels(bytes: Uint8Array): number | undefined {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return be(bytes, at + 5, 2) * be(bytes, at + 7, 2);
    const length = be(bytes, at + 2, 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

/**
 * Null: it may be decoded. PNG and JPEG only; an SVG is a program and no picture.
 * @param head the first EMBLEM_HEAD bytes of the file
 * @param size bytes of the whole file
 */
export function emblemProblem(head: Uint8Array, size: number): EmblemProblem | null {
  const png = PNG.every((byte, at) => head[at] === byte);
  const jpeg = head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff;
  if (!png && !jpeg) return "bukan_gambar";
  if (size > EMBLEM_BYTES) return "terlalu_besar";
  const pixels = png ? pngPixels(head) : jpegPixels(head);
  if (pixels === undefined || pixels === 0) return "bukan_gambar";
  return pixels > EMBLEM_PIXELS ? "terlalu_luas" : null;
}
