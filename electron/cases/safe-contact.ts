// The safe contact of a sensitive case: whether there is one, and that nobody reaches the citizen any other way.
import { safelyProblem, type SafeContact } from "../../shared/cases/safe-contact.ts";
import type { ProgressKind } from "../../shared/cases/codes.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import { getCase, isRestricted, type Acting } from "./queries.ts";

async function hasSafeContact(db: Db, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom("case_events")
    .select("id")
    .where("case_id", "=", caseId)
    .where("kind", "=", "kontak_aman")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Where somebody hides is kept under the second key only. @throws DeskError 'masukan_salah' in an ordinary case */
export function checkShelter({ shelter }: SafeContact, isSensitive: boolean): void {
  if (shelter !== "" && !isSensitive)
    throw new DeskError("masukan_salah", { fields: { shelter: "hanya_peka" } });
}

/**
 * Answers whether the entry tells that the safe contact was used.
 * @throws DeskError 'kontak_aman_belum' | 'kontak_aman_wajib' for a contact in a sensitive case
 */
export async function checkSafely(
  by: Pick<Acting, "db" | "sensitive">,
  caseId: string,
  kind: ProgressKind,
  safely: boolean | undefined,
): Promise<boolean> {
  const row = await getCase(by.db, caseId);
  if (isRestricted(row, by.sensitive)) throw new DeskError("kasus_terbatas");
  const sensitive = row.sensitive === 1;
  const problem = safelyProblem(
    { kind, sensitive, safely: safely === true },
    sensitive && kind === "kontak" && (await hasSafeContact(by.db, caseId)),
  );
  if (problem) throw new DeskError(problem);
  return sensitive && kind === "kontak";
}
