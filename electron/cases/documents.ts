// The checklist of papers of a case.
import type { CaseDocument } from "../../shared/cases/schemas.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";

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
