// A document as the screen sends it.
import { randomUUID } from "node:crypto";
import type { AttachmentKind } from "../../shared/cases/codes.ts";
import { jpegOf } from "./pictures.ts";

export interface DocumentChange {
  readonly id?: string;
  readonly kind?: AttachmentKind;
  readonly title?: string;
  readonly thumb?: Buffer | null;
}

/** What `cases.attach` is given; with a small picture unless `thumb` says otherwise. */
export function documentOf(caseId: string, body: Buffer, change: DocumentChange = {}) {
  const { id = randomUUID(), kind = "foto", title = "Rumah depan" } = change;
  const thumb = change.thumb === undefined ? jpegOf(120, 90) : change.thumb;
  return {
    id,
    caseId,
    kind,
    title,
    body: body.toString("base64"),
    thumb: thumb && thumb.toString("base64"),
  };
}
