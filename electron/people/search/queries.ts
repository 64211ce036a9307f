// What rooms above this one tell the search: numbers under which they know a person.
import { CompiledQuery } from "kysely";
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

/** Pages merged in one transaction: well under 50 ms. */
const PAGES = 200;

/**
 * Puts the pieces of the index together after many persons were indexed: a word is looked up in each piece, so searching gets faster.
 * In the worker, outside a transaction; short transactions of its own, about 10 s for a million persons.
 * @param checkCancelled called between two of them
 */
export async function tidySearch(db: Db, checkCancelled: () => void): Promise<void> {
  const changes = async () => {
    const { rows } = await db.executeQuery<{ n: number }>(
      CompiledQuery.raw("SELECT total_changes() AS n"),
    );
    return rows[0]!.n;
  };
  // A negative number begins a new round over all pieces, a positive one goes on; fewer than two changes: nothing is left to do.
  for (let pages = -PAGES; ; pages = PAGES) {
    checkCancelled();
    const before = await changes();
    await db.executeQuery(
      CompiledQuery.raw("INSERT INTO person_index (person_index, rank) VALUES ('merge', ?)", [
        pages,
      ]),
    );
    if ((await changes()) - before < 2) return;
  }
}
