// Keeps the search index in step: called in the transaction that changes a name, a number, an address, a membership or a merge.
import { CompiledQuery } from "kysely";
import type { Db } from "../database/tables.ts";
import { indexing, type Asking } from "./search/indexing.ts";

// Large enough to read and write in few statements, small enough for a transaction of the worker.
const AT_ONCE = 250;

/**
 * Rewrites the index rows of these persons; ids that do not exist are skipped.
 * A merged person is found through the survivor: hand over the ids of both, or of either, after a merge and after its undoing
 * (after undoing, of both).
 */
export async function indexPersons(db: Db, personIds: readonly string[]): Promise<void> {
  for (let from = 0; from < personIds.length; from += AT_ONCE)
    await run(db, indexing(personIds.slice(from, from + AT_ONCE)));
}

async function run(db: Db, asking: Asking): Promise<void> {
  for (let step = asking.next(); !step.done;) {
    const json = JSON.stringify(step.value.json);
    const { rows } = await db.executeQuery<Record<string, string | number | null>>(
      CompiledQuery.raw(step.value.sql, [json]),
    );
    step = asking.next(rows);
  }
}
