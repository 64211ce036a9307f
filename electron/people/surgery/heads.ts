// The head rule: every family that has members has exactly one head (must-have 30). Two are refused by an index; none, here.
import { HEAD } from "../../../shared/people/codes.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";

/** Which of these families have members and no head. Lists made before the rule may hold some; the cleaning list shows them. */
export async function headlessFamilies(db: Db, familyIds: readonly string[]): Promise<string[]> {
  if (familyIds.length === 0) return [];
  const rows = await db
    .selectFrom("memberships")
    .select(["family_id", (eb) => eb.fn.min("relation").as("first")])
    .where("family_id", "in", [...familyIds])
    .where("to_date", "is", null)
    .groupBy("family_id")
    .execute();
  return rows.filter((row) => Number(row.first) !== HEAD).map((row) => row.family_id);
}

/** @throws DeskError 'perlu_kepala_baru' with the family and who may become its head */
export async function requireHeads(db: Db, familyIds: readonly string[]): Promise<void> {
  const [familyId] = await headlessFamilies(db, familyIds);
  if (familyId === undefined) return;
  const rows = await db
    .selectFrom("memberships")
    .select("person_id")
    .where("family_id", "=", familyId)
    .where("to_date", "is", null)
    .execute();
  throw new DeskError("perlu_kepala_baru", {
    familyId,
    personIds: rows.map((row) => row.person_id),
  });
}
