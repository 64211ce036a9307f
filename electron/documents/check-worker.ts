// The short-lived thread in which a file from outside is looked into: no key, no database, little memory.
import { parentPort, workerData } from "node:worker_threads";
import type { AttachmentMime } from "../../shared/documents/attachments.ts";
import { DeskError, type ErrorCode, type ErrorDetails } from "../../shared/errors.ts";
import { examine, examineThumb } from "./examine.ts";

export interface CheckJob {
  readonly body: Uint8Array;
  readonly thumb: Uint8Array | null;
}
export type CheckAnswer =
  | {
      readonly mime: AttachmentMime;
      readonly body: Uint8Array;
      readonly thumb: Uint8Array | null;
    }
  | { readonly code: ErrorCode; readonly details: ErrorDetails };

if (parentPort) {
  const { body, thumb } = workerData as CheckJob;
  parentPort.postMessage(answer(Buffer.from(body), thumb && Buffer.from(thumb)));
}

function answer(body: Buffer, thumb: Buffer | null): CheckAnswer {
  try {
    const { mime, body: kept } = examine(body);
    return { mime, body: kept, thumb: thumb && examineThumb(thumb) };
  } catch (error) {
    if (error instanceof DeskError) return { code: error.code, details: error.details };
    return { code: "lampiran_rusak", details: {} };
  }
}
