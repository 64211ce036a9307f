// The photos and PDFs of a case: rows in the first database, bytes in the second; of sensitive cases both name and bytes are sealed.
import type { Selectable } from "kysely";
import { mimeOf, type AttachmentMime } from "../../../shared/cases/attachments.ts";
import type { AttachmentKind } from "../../../shared/cases/codes.ts";
import { CASE_PURPOSE } from "../../../shared/cases/purpose.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Documents } from "../../database/documents.ts";
import type { Db } from "../../database/tables.ts";
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

export const placeOf = (part: "body" | "thumb" | "name", id: string) => `attachments.${part}:${id}`;

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
  return row.name_sealed ? sensitive.open(row.name_sealed, placeOf("name", row.id)) : row.name;
}

/** @throws DeskError 'lampiran_isi_hilang' | 'peran_tidak_cukup' */
export async function bodyOf(
  { db, documents, sensitive }: { db: Db; documents: Documents; sensitive: SensitiveBox },
  row: AttachmentRecord,
): Promise<Buffer> {
  if (row.address === null) return unmovedBody(db, row.id);
  const kept = documents.get(row.address);
  return row.sealed === 1 ? sensitive.openBytes(kept, placeOf("body", row.id)) : kept;
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
  const kept = row.thumb === null ? undefined : documents.find(row.thumb);
  return kept && row.sealed === 1 ? sensitive.openBytes(kept, placeOf("thumb", row.id)) : kept;
}

export interface NewDocument {
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly title: string;
  /** As `examine` left it. */
  readonly body: Buffer;
  readonly thumb: Buffer | null;
}

/** Where the bytes of a document lie, before its row is written. */
export interface Stored {
  readonly mime: AttachmentMime;
  readonly sealed: boolean;
  readonly address: string;
  readonly thumb: string | null;
}

/**
 * Keeps the bytes; `insertAttachment` then writes the row. Sealed bytes differ each time, so a sensitive document is never shared with
 * another case, and nobody without the second key can tell that a known paper lies there.
 */
export function storeDocument(
  documents: Documents,
  sensitive: SensitiveBox,
  isSensitive: boolean,
  file: NewDocument,
): Stored {
  const mime = mimeOf(file.body);
  if (!mime) throw new DeskError("lampiran_jenis_salah");
  const keep = (part: "body" | "thumb", bytes: Buffer) =>
    documents.put(isSensitive ? sensitive.sealBytes(bytes, placeOf(part, file.id)) : bytes);
  return {
    mime,
    sealed: isSensitive,
    address: keep("body", file.body),
    thumb: file.thumb && keep("thumb", file.thumb),
  };
}

/** The name of a document as its row holds it. */
export async function namedIn(sensitive: SensitiveBox, sealed: boolean, id: string, title: string) {
  return sealed
    ? { name: "", name_sealed: await sensitive.seal(title, placeOf("name", id)) }
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

/** Every address that a row names. */
export async function namedAddresses(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom("attachments").select(["address", "thumb"]).execute();
  return new Set(rows.flatMap(({ address, thumb }) => [address, thumb]).filter((a) => a !== null));
}
