// What the search index knows of a person and of nobody else: its pieces, its words and the row that joins them.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";
import { ID_SIGNS, idAt } from "./id-text.ts";

/** Before the persons themselves go: their rows of the index, and the words that only they had. */
export async function forgetInSearch(trx: Db, persons: readonly string[]): Promise<void> {
  const listed = JSON.stringify(persons);
  const mine = await sql<{ row_no: number; words: string | null }>`
    SELECT p.row_no, s.words FROM persons p LEFT JOIN search_rows s ON s.row_no = p.row_no
    WHERE p.id IN (SELECT value FROM json_each(${listed}))`.execute(trx);
  const rowNos = JSON.stringify(mine.rows.map((row) => row.row_no));
  const words = new Set<number>();
  for (const { words: text } of mine.rows) for (const id of idsIn(text ?? "")) words.add(id);
  const others = await sql<{ words: string }>`SELECT words FROM search_rows
    WHERE words <> '' AND row_no NOT IN (SELECT value FROM json_each(${rowNos}))`.execute(trx);
  for (const { words: text } of others.rows) {
    if (words.size === 0) break;
    for (const id of idsIn(text)) words.delete(id);
  }
  await sql`DELETE FROM person_index WHERE rowid IN (SELECT value FROM json_each(${rowNos}))`.execute(
    trx,
  );
  // Their ids stay taken: a reader of the words goes on from the last id it knows.
  await sql`UPDATE search_words SET word = '#' || id, seen = 0
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...words])}))`.execute(trx);
}

function* idsIn(text: string): Generator<number> {
  for (let at = 0; at + ID_SIGNS <= text.length; at += ID_SIGNS) yield idAt(text, at);
}

/** Afterwards: the pieces of the index are written anew without what was deleted. */
export async function rewriteIndex(db: Db): Promise<void> {
  await sql`INSERT INTO person_index (person_index) VALUES ('optimize')`.execute(db);
}
