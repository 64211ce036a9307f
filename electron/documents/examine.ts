// A file from outside becomes one that may be kept: its kind, its size in pixels, and nothing in it but picture or paper.
import {
  checkChosen,
  LONGEST_SIDE,
  THUMB_LIMIT,
  THUMB_SIDE,
  type AttachmentMime,
} from "../../shared/documents/attachments.ts";
import { plainJpeg, plainPng, type PictureSize } from "../../shared/documents/picture-bytes.ts";
import { DeskError } from "../../shared/errors.ts";
import { checkPdf } from "./pdf-check.ts";

export interface Examined {
  readonly mime: AttachmentMime;
  readonly body: Uint8Array;
  readonly size: PictureSize | undefined;
}

/**
 * Of a picture only the picture is kept: EXIF, comments and what is glued behind its end are left out. A PDF is kept as it is or refused.
 * @throws DeskError of `checkChosen` and `checkPdf`; 'lampiran_terlalu_luas' when the screen did not shrink the picture
 */
export function examine(body: Buffer): Examined {
  const { mime, size } = checkChosen(body);
  if (mime === "application/pdf") {
    checkPdf(body);
    return { mime, body, size: undefined };
  }
  if (Math.max(size!.width, size!.height) > LONGEST_SIDE)
    throw new DeskError("lampiran_terlalu_luas", { side: LONGEST_SIDE });
  return { mime, body: plainPicture(mime, body), size };
}

/** The small picture for lists. @throws DeskError 'lampiran_rusak' when it is not a small JPEG */
export function examineThumb(thumb: Buffer): Uint8Array {
  if (thumb.length > THUMB_LIMIT) throw new DeskError("lampiran_rusak");
  const { mime, size } = checkChosen(thumb);
  if (mime !== "image/jpeg" || !size || Math.max(size.width, size.height) > THUMB_SIDE)
    throw new DeskError("lampiran_rusak");
  return plainPicture(mime, thumb);
}

function plainPicture(mime: "image/jpeg" | "image/png", body: Buffer): Uint8Array {
  const plain = mime === "image/jpeg" ? plainJpeg(body) : plainPng(body);
  if (!plain) throw new DeskError("lampiran_rusak");
  return plain;
}
