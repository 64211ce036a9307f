// What rooms above this one tell the search: numbers under which they know a person.
import type { Db } from "../../database/tables.ts";
import { indexPersons } from "../search-index.ts";

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
