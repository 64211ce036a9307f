// What may be attached to a case, told by the bytes of the file and never by its name.
import { DeskError } from "../errors.ts";
import { jpegSize, pngSize, type PictureSize } from "./picture-bytes.ts";

/** Bytes of a file as it is chosen, and of a PDF as it is kept: 10 MB (issue 5, line 9). */
export const ATTACHMENT_LIMIT = 10 * 1024 * 1024;
/** Pixels of a picture as it is chosen; more would be unpacked to more memory than a desk has. */
export const PIXEL_LIMIT = 40_000_000;
/** Longest side of a kept picture, in pixels (D8, must-have 23). */
export const LONGEST_SIDE = 1600;
/** Longest side of the small picture in a list, in pixels, and its bytes. */
export const THUMB_SIDE = 240;
export const THUMB_LIMIT = 60 * 1024;

/** Pages of a PDF that are shown and printed, and bytes of one of them as a JPEG. */
export const PRINTED_PAGES = 40;
export const PAGE_LIMIT = 2 * 1024 * 1024;

/** Characters of so many bytes in base64. */
export const base64Length = (bytes: number) => Math.ceil(bytes / 3) * 4;

const MAGIC = {
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
} as const;
export type AttachmentMime = keyof typeof MAGIC;

/** The kind of file, or undefined when it is none of the accepted ones. */
export function mimeOf(body: Uint8Array): AttachmentMime | undefined {
  return (Object.keys(MAGIC) as AttachmentMime[]).find((mime) =>
    MAGIC[mime].every((byte, index) => body[index] === byte),
  );
}

/** Asked before a file is even read. @throws DeskError 'lampiran_kosong' | 'lampiran_terlalu_besar' */
export function checkBytes(size: number): void {
  if (size === 0) throw new DeskError("lampiran_kosong");
  if (size > ATTACHMENT_LIMIT)
    throw new DeskError("lampiran_terlalu_besar", { limit: ATTACHMENT_LIMIT });
}

export interface Chosen {
  readonly mime: AttachmentMime;
  /** Of a picture. */
  readonly size: PictureSize | undefined;
}

/**
 * Looks at a chosen file before anything unpacks it: size, kind, and the pixels its header names.
 * @throws DeskError 'lampiran_kosong' | 'lampiran_terlalu_besar' | 'lampiran_jenis_salah' | 'lampiran_rusak' | 'lampiran_terlalu_luas'
 */
export function checkChosen(body: Uint8Array): Chosen {
  checkBytes(body.length);
  const mime = mimeOf(body);
  if (!mime) throw new DeskError("lampiran_jenis_salah");
  if (mime === "application/pdf") return { mime, size: undefined };
  const size = mime === "image/jpeg" ? jpegSize(body) : pngSize(body);
  if (!size || size.width < 1 || size.height < 1) throw new DeskError("lampiran_rusak");
  if (size.width * size.height > PIXEL_LIMIT)
    throw new DeskError("lampiran_terlalu_luas", {
      megapixels: Math.round((size.width * size.height) / 1e6),
      limit: PIXEL_LIMIT / 1e6,
    });
  return { mime, size };
}

/** Width and height of a picture inside `side`, never enlarged. */
export function fitInto(size: PictureSize, side: number): PictureSize {
  const scale = Math.min(1, side / Math.max(size.width, size.height));
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}
