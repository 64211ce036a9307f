// The photos and PDFs of a case: rows in the first database, bytes in the second; of sensitive cases both name and bytes are sealed.
import type { Selectable } from "kysely";
import type { AttachmentKind } from "../../../shared/cases/codes.ts";
import { CASE_PURPOSE } from "../../../shared/cases/purpose.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Documents } from "../../database/documents.ts";
import type { Db } from "../../database/tables.ts";
import {
  openBody,
  openThumb,
  placeOf,
  type CheckedFile,
  type Stored,
} from "../../documents/keep.ts";
import type { SensitiveBox } from "../../serve/context.ts";
import { appendEvent } from "../moves.ts";
import { type Acting, type CaseRecord } from "../queries.ts";
import type { AttachmentsTable } from "../table.ts";

type AttachmentRow = Selectable<AttachmentsTable>;
/** Everything but bytes that wait to be moved. */
const COLUMNS = [
  "id",
  "case_id",
  "kind",
  "name",
  "name_sealed",
  "mime",
  "size",
  "sealed",
  "address",
  "thumb",
  "created_at",
] as const;
export type AttachmentRecord = Pick<AttachmentRow, (typeof COLUMNS)[number]>;

/** Rows of a case, oldest first. */
export async function attachmentRows(db: Db, caseId: string): Promise<AttachmentRecord[]> {
  return db
    .selectFrom("attachments")
    .select(COLUMNS)
    .where("case_id", "=", caseId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

export async function findAttachment(db: Db, id: string): Promise<AttachmentRecord | undefined> {
  return db.selectFrom("attachments").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

/** As the screen sees it; ask only for a case that the session may open. */
export function viewOf(row: AttachmentRecord, sensitive: SensitiveBox) {
  const { id, kind, mime, size, created_at } = row;
  const locked = isLocked(row, sensitive);
  const title = locked ? "" : titleOf(row, sensitive);
  return { id, kind, title, mime, size, at: created_at, locked };
}

/** Sealed while its case was sensitive, and not to be opened by this session although the case now may be. */
export function isLocked(
  row: Pick<AttachmentRecord, "name_sealed" | "sealed">,
  sensitive: SensitiveBox,
): boolean {
  return (row.name_sealed !== null || row.sealed === 1) && !sensitive.canOpen;
}

/** @throws DeskError 'peran_tidak_cukup' for a locked one */
export function titleOf(
  row: Pick<AttachmentRecord, "id" | "name" | "name_sealed">,
  sensitive: SensitiveBox,
): string {
  return row.name_sealed
    ? sensitive.open(row.name_sealed, placeOf("attachments", "name", row.id))
    : row.name;
}

/** @throws DeskError 'lampiran_isi_hilang' | 'peran_tidak_cukup' */
export async function bodyOf(
  from: { db: Db; documents: Documents; sensitive: SensitiveBox },
  row: AttachmentRecord,
): Promise<Buffer> {
  if (row.address === null) return unmovedBody(from.db, row.id);
  return openBody(from, "attachments", { ...row, address: row.address });
}

async function unmovedBody(db: Db, id: string): Promise<Buffer> {
  const { body } = await db
    .selectFrom("attachments")
    .select("body")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (!body) throw new DeskError("lampiran_isi_hilang");
  return body;
}

/** The small picture, or undefined where there is none; a lost one is only not shown. */
export function thumbOf(
  documents: Documents,
  sensitive: SensitiveBox,
  row: AttachmentRecord,
): Buffer | undefined {
  return openThumb({ documents, sensitive }, "attachments", row);
}

export interface NewDocument extends CheckedFile {
  readonly kind: AttachmentKind;
  readonly title: string;
}

/** The name of a document as its row holds it. */
export async function namedIn(sensitive: SensitiveBox, sealed: boolean, id: string, title: string) {
  return sealed
    ? { name: "", name_sealed: await sensitive.seal(title, placeOf("attachments", "name", id)) }
    : { name: title, name_sealed: null };
}

/** Writes the row of stored bytes and its line in the timeline. @throws DeskError 'berubah_di_tempat_lain' when the case was made sensitive meanwhile */
export async function insertAttachment(
  by: Acting,
  row: CaseRecord,
  file: NewDocument,
  stored: Stored,
) {
  if (stored.sealed !== (row.sensitive === 1)) throw new DeskError("berubah_di_tempat_lain");
  const at = by.now().toISOString();
  const { id, kind, title } = file;
  const eventId = await appendEvent(by, row, {
    kind: "lampiran",
    details: { attachment: { id, title, kind } },
  });
  await by.db
    .insertInto("attachments")
    .values({
      id,
      case_id: row.id,
      event_id: eventId,
      kind,
      ...(await namedIn(by.sensitive, stored.sealed, id, title)),
      mime: stored.mime,
      size: file.body.length,
      sealed: stored.sealed ? 1 : 0,
      address: stored.address,
      thumb: stored.thumb,
      body: null,
      legal_basis: row.legal_basis,
      purpose: CASE_PURPOSE,
      source: row.source,
      created_at: at,
      created_by: by.session.accountId,
      updated_at: at,
    })
    .execute();
  return { id, kind, title, mime: stored.mime, size: file.body.length, at, locked: false };
}
