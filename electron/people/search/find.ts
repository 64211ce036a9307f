// Persons who may be meant: asked of the index in steps from exact to close, never more than a few dozen, never sorted there.
import { CompiledQuery } from "kysely";
import type { Db } from "../../database/tables.ts";
import type { Asked, TypedNumber } from "./ask.ts";
import { gramsOf } from "./marks.ts";
import { planWord, type WordPlan } from "./plan.ts";
import type { OfficeWords } from "./words-of.ts";

/** Enough to rank well, few enough to read at once. */
export const CANDIDATES = 60;
/** What fills the screen: with so many, nobody asks for words that are only close. */
const ENOUGH = 20;

export interface Found {
  readonly rowNos: readonly number[];
  readonly plans: readonly WordPlan[];
}

export async function findCandidates(db: Db, asked: Asked, office: OfficeWords): Promise<Found> {
  const last = asked.words.length - 1;
  const plans = asked.words.map((word, index) => planWord(office.lists, word, index === last));
  const found = new Set<number>();
  const narrow = [...asked.places, ...asked.numbers.flatMap(gramsToAsk)].map((mark) => `"${mark}"`);
  async function ask(words: readonly string[]): Promise<void> {
    if (found.size >= CANDIDATES || words.some((terms) => terms === "")) return;
    const match = [...words.map((terms) => `(${terms})`), ...narrow].join(" AND ");
    if (match === "") return;
    for (const rowNo of await matching(db, match)) found.add(rowNo);
  }
  if (plans.length === 0) {
    if (asked.numbers.length === 1)
      for (const rowNo of await byWholeNumber(db, asked.numbers[0]!.whole)) found.add(rowNo);
    // A number of somebody who was merged is no longer in a row of its own.
    if (narrow.length > 0 && (found.size === 0 || office.merged)) await ask([]);
    return { rowNos: [...found], plans };
  }
  if (narrow.length === 0) for (const rowNo of await bySameName(db, asked.key)) found.add(rowNo);
  if (found.size < ENOUGH) await ask(plans.map((plan) => plan.exact));
  if (found.size < ENOUGH) await ask(plans.map((plan) => plan.begun));
  if (found.size < ENOUGH) await ask(plans.map((plan) => plan.anywhere));
  if (found.size < ENOUGH) await ask(plans.map((plan) => plan.near()));
  if (found.size === 0 && plans.length > 1) await withoutOne(plans, ask);
  return { rowNos: [...found], plans };
}

/** One word too many, or one that nobody has: the others may still single somebody out. */
async function withoutOne(
  plans: readonly WordPlan[],
  ask: (words: readonly string[]) => Promise<void>,
): Promise<void> {
  const known = plans.filter((plan) => plan.near() !== "");
  if (known.length < plans.length) return ask(known.map((plan) => plan.near()));
  for (const left of plans)
    await ask(plans.filter((plan) => plan !== left).map((plan) => plan.near()));
}

/** Pieces of four digits that, together, leave few others: every one for short numbers, side by side for long ones. */
function gramsToAsk(number: TypedNumber): string[] {
  return number.parts.flatMap((part) => {
    const grams = gramsOf(part);
    return grams.filter((_gram, at) => at % 4 === 0 || at === grams.length - 1);
  });
}

async function matching(db: Db, match: string): Promise<number[]> {
  const { rows } = await db.executeQuery<{ rowid: number }>(
    CompiledQuery.raw(
      `SELECT rowid FROM person_index WHERE person_index MATCH ? LIMIT ${CANDIDATES}`,
      [match],
    ),
  );
  return rows.map((row) => row.rowid);
}

async function bySameName(db: Db, key: string): Promise<number[]> {
  const { rows } = await db.executeQuery<{ row_no: number }>(
    CompiledQuery.raw(
      `SELECT row_no FROM persons WHERE name_key = ? AND merged_into IS NULL LIMIT ${ENOUGH}`,
      [key],
    ),
  );
  return rows.map((row) => row.row_no);
}

/** Persons with exactly this NIK, card or phone. */
async function byWholeNumber(db: Db, digits: string): Promise<number[]> {
  if (digits.length < 8) return [];
  const { rows } = await db.executeQuery<{ row_no: number }>(
    CompiledQuery.raw(
      `SELECT row_no FROM persons WHERE nik = ? AND merged_into IS NULL
      UNION SELECT row_no FROM persons WHERE phone = ? AND merged_into IS NULL
      UNION SELECT p.row_no FROM family_numbers n JOIN memberships m ON m.family_id = n.family_id
        JOIN persons p ON p.id = m.person_id WHERE n.number = ? AND p.merged_into IS NULL
      LIMIT ${CANDIDATES}`,
      [digits, digits.replace(/^62/, "0"), digits],
    ),
  );
  return rows.map((row) => row.row_no);
}
