// What rooms above this one tell the search: numbers under which they know a person.
import type { Db } from "../../database/tables.ts";
import { indexPersons } from "../search-index.ts";

export { forgetInSearch, rewriteIndex } from "./forget.ts";
export { personsNamed, personsNumbered } from "./named.ts";

/**
 * From now on this number finds the person. Call in the transaction that allots it; telling it twice is telling it once.
 * @param kind 'kasus': registration number of a case of the person, or in which the person asked for somebody
 */
export async function indexReference(
  db: Db,
  personId: string,
  kind: "kasus",
  text: string,
): Promise<void> {
  await db
    .insertInto("person_references")
    .values({ person_id: personId, kind, text })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await indexPersons(db, [personId]);
}

/**
 * From now on this number finds nobody: its case became sensitive. Call in the transaction that makes it so; a number nobody has is no error.
 * Whoever has it by now is meant: a merge moves numbers.
 */
export async function forgetReference(db: Db, kind: "kasus", text: string): Promise<void> {
  const rows = await db
    .deleteFrom("person_references")
    .where("kind", "=", kind)
    .where("text", "=", text)
    .returning("person_id")
    .execute();
  await indexPersons(
    db,
    rows.map((row) => row.person_id),
  );
}
