// The checklist of papers and the attached files of a case.
import { createHash } from "node:crypto";
import type { AttachmentKind } from "../../shared/cases/codes.ts";
import { CASE_PURPOSE } from "../../shared/cases/purpose.ts";
import { ATTACHMENT_LIMIT, mimeOf } from "../../shared/cases/attachments.ts";
import type { CaseDocument } from "../../shared/cases/schemas.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import { appendEvent, type Acting, type CaseRecord } from "./queries.ts";

export async function documentsOf(db: Db, caseId: string): Promise<CaseDocument[]> {
  const rows = await db
    .selectFrom("case_documents")
    .select(["code", "label", "required", "held"])
    .where("case_id", "=", caseId)
    .orderBy("sort")
    .execute();
  return rows.map((row) => ({ ...row, required: row.required === 1 }));
}

/** Writes what is held now; answers the papers that changed. */
export async function updateHeld(
  db: Db,
  caseId: string,
  held: readonly Pick<CaseDocument, "code" | "held">[],
  at: string,
): Promise<CaseDocument[]> {
  const known = new Map(
    (await documentsOf(db, caseId)).map((document) => [document.code, document]),
  );
  const changed: CaseDocument[] = [];
  for (const { code, held: now } of held) {
    const document = known.get(code);
    if (!document) throw new DeskError("masukan_salah", { fields: { documents: "tidak_dikenal" } });
    if (document.held === now) continue;
    await db
      .updateTable("case_documents")
      .set({ held: now, updated_at: at })
      .where("case_id", "=", caseId)
      .where("code", "=", code)
      .execute();
    changed.push({ ...document, held: now });
  }
  return changed;
}

/** Attached files without their bytes, oldest first. */
export async function attachmentsOf(db: Db, caseId: string) {
  const rows = await db
    .selectFrom("attachments")
    .select(["id", "kind", "name", "mime", "size", "created_at"])
    .where("case_id", "=", caseId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(({ name, created_at, ...row }) => ({ ...row, title: name, at: created_at }));
}

export async function findAttachment(db: Db, id: string) {
  return db.selectFrom("attachments").selectAll().where("id", "=", id).executeTakeFirst();
}

/** What the first bytes say the file is; throws lampiran_kosong, lampiran_terlalu_besar or lampiran_jenis_salah. */
export function checkBytes(body: Buffer): "image/jpeg" | "image/png" | "application/pdf" {
  if (body.length === 0) throw new DeskError("lampiran_kosong");
  if (body.length > ATTACHMENT_LIMIT)
    throw new DeskError("lampiran_terlalu_besar", { limit: ATTACHMENT_LIMIT });
  const mime = mimeOf(body);
  if (!mime) throw new DeskError("lampiran_jenis_salah");
  return mime;
}

/** Stores a checked file with its timeline row. */
export async function insertAttachment(
  by: Acting,
  row: CaseRecord,
  file: { id: string; kind: AttachmentKind; title: string; body: Buffer },
) {
  const mime = checkBytes(file.body);
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
      name: title,
      mime,
      size: file.body.length,
      sha256: createHash("sha256").update(file.body).digest("hex"),
      body: file.body,
      legal_basis: row.legal_basis,
      purpose: CASE_PURPOSE,
      source: row.source,
      created_at: at,
      created_by: by.session.accountId,
      updated_at: at,
    })
    .execute();
  return { id, kind, title, mime, size: file.body.length, at };
}
