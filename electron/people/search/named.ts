// Everybody of a name, for the lists of other rooms: whose names hold each typed word or a word that begins so. No spelling is guessed beyond that.
import { sql } from "kysely";
import { typedWords } from "../../../shared/values/name-key.ts";
import type { Db } from "../../database/tables.ts";
import { gramsOf } from "./marks.ts";
import { officeWords, type OfficeWords } from "./words-of.ts";

/** Numbers (persons.row_no) of those whose names answer every word, in no order; nobody when no word was typed. */
export async function personsNamed(db: Db, text: string): Promise<number[]> {
  const words = typedWords(text);
  if (words.length === 0) return [];
  const office = await officeWords(db);
  const asked = words.map(({ prefix, whole }) => idsOf(office, [prefix, ...whole]));
  const [first, ...others] = asked
    .map((ids) => holders(office, ids))
    .toSorted((a, b) => a.size - b.size);
  return [...first!].filter((rowNo) => others.every((some) => some.has(rowNo)));
}

function idsOf({ lists }: OfficeWords, beginnings: readonly string[]): Set<number> {
  return new Set(lists.flatMap((list) => beginnings.flatMap((one) => list.begunInNames(one))));
}

function holders({ rows }: OfficeWords, ids: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  for (const id of ids)
    for (const rowNo of rows.personsOf(id) ?? []) if (rows.isFresh[rowNo] === 0) found.add(rowNo);
  for (const [rowNo, words] of rows.fresh) if (words.some((id) => ids.has(id))) found.add(rowNo);
  return found;
}

/** Numbers of at most so many persons who have these digits, side by side or not, in the NIK, a card or a phone. At least four digits. */
export async function personsNumbered(db: Db, digits: string, most: number): Promise<number[]> {
  const { rows } = await sql<{ rowid: number }>`SELECT rowid FROM person_index
    WHERE person_index MATCH ${gramsOf(digits)
      .map((gram) => `"${gram}"`)
      .join(" AND ")} LIMIT ${most}`.execute(db);
  return rows.map(({ rowid }) => rowid);
}
