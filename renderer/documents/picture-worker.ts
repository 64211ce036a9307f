// Off the main thread: a chosen photo is unpacked, turned the right side up, shrunk and packed anew. Only pixels pass, so EXIF and whatever else hid in the file stay behind.
import {
  checkChosen,
  fitInto,
  LONGEST_SIDE,
  THUMB_SIDE,
} from "../../shared/documents/attachments.ts";
import { DeskError, type ErrorCode, type ErrorDetails } from "../../shared/errors.ts";

/** JPEG quality: letters of a scanned paper stay readable at 1600 pixels. */
const QUALITY = 0.85;
const THUMB_QUALITY = 0.7;

export type ShrunkPicture =
  | { readonly body: Blob; readonly thumb: Blob; readonly width: number; readonly height: number }
  | { readonly code: ErrorCode; readonly details: ErrorDetails };

const answer = (shrunk: ShrunkPicture) => self.postMessage(shrunk);

self.addEventListener("message", (event: MessageEvent<ArrayBuffer>) => {
  shrink(new Uint8Array(event.data)).then(answer, (error: unknown) =>
    answer(
      error instanceof DeskError
        ? { code: error.code, details: error.details }
        : { code: "lampiran_rusak", details: {} },
    ),
  );
});

async function shrink(bytes: Uint8Array<ArrayBuffer>): Promise<ShrunkPicture> {
  const { mime } = checkChosen(bytes);
  const picture = await createImageBitmap(new Blob([bytes], { type: mime }), {
    imageOrientation: "from-image",
  });
  try {
    const { width, height } = fitInto(picture, LONGEST_SIDE);
    const body = await drawn(picture, LONGEST_SIDE, QUALITY);
    return { body, thumb: await drawn(picture, THUMB_SIDE, THUMB_QUALITY), width, height };
  } finally {
    picture.close();
  }
}

/** On white, because a JPEG knows no transparency. */
async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const { width, height } = fitInto(picture, side);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  if (!pen) throw new DeskError("lampiran_rusak");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob({ type: "image/jpeg", quality });
}
