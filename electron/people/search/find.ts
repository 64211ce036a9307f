// Persons who may be meant: asked of the index in steps from exact to close, never more than a few dozen, never sorted there.
import { CompiledQuery } from "kysely";
import type { Db } from "../../database/tables.ts";
import type { Asked, TypedNumber } from "./ask.ts";
import { gramsOf } from "./marks.ts";
import { planWord, STEPS, type Step, type Terms, type WordPlan } from "./plan.ts";
import type { OfficeWords } from "./words-of.ts";

/** Enough to rank well, few enough to read at once. */
export const CANDIDATES = 60;
/** What fills the screen: with so many, nobody asks for words that are only close. */
const ENOUGH = 20;
/** With so few, words that are further away are asked for too. */
const FEW = 5;
const CLOSE_WORDS = 10;
const CLOSE_NAMES = 30;

export interface Found {
  readonly rowNos: readonly number[];
  readonly plans: readonly WordPlan[];
}

export async function findCandidates(db: Db, asked: Asked, office: OfficeWords): Promise<Found> {
  const last = asked.words.length - 1;
  const helped = asked.words.length + asked.numbers.length + asked.places.length > 1;
  const plans = asked.words.map((word, index) =>
    planWord(office.lists, word, index === last, helped),
  );
  const found = new Set<number>();
  const narrow = [...asked.places, ...asked.numbers.flatMap(gramsToAsk)].map((mark) => `"${mark}"`);
  /** Answers whether there may be more than were read. */
  async function ask(words: readonly Terms[]): Promise<boolean> {
    if (words.some(({ terms }) => terms === "")) return false;
    const match = [...words.map(({ terms }) => `(${terms})`), ...narrow].join(" AND ");
    if (match === "") return false;
    const rowNos = await matching(db, match);
    for (const rowNo of rowNos) found.add(rowNo);
    return rowNos.length >= CANDIDATES;
  }
  async function askNames(keys: readonly string[]): Promise<void> {
    if (narrow.length === 0) for (const rowNo of await bySameName(db, keys)) found.add(rowNo);
  }
  if (plans.length === 0) {
    if (asked.key !== "") await askNames([asked.key]);
    if (asked.numbers.length === 1)
      for (const rowNo of await byWholeNumber(db, asked.numbers[0]!.whole)) found.add(rowNo);
    // A number of somebody who was merged is no longer in a row of its own.
    if (narrow.length > 0 && (found.size === 0 || office.merged)) await ask([]);
    return { rowNos: [...found], plans };
  }
  await askNames([asked.key]);
  if (found.size < ENOUGH) await bySteps(plans, office.persons, found, ask, askNames);
  if (found.size < FEW && plans.length > 1) await byRarest(plans, ask);
  if (found.size === 0 && plans.length > 1) await withoutOne(plans, ask);
  return { rowNos: [...found], plans };
}

type Asker = (words: readonly Terms[]) => Promise<boolean>;

/**
 * A wide step answers for all narrower ones as long as it is read to its end; so the widest that is expected to be short comes first,
 * and narrower ones only when it was not.
 */
async function bySteps(
  plans: readonly WordPlan[],
  persons: number,
  found: ReadonlySet<number>,
  ask: Asker,
  askNames: (keys: readonly string[]) => Promise<void>,
): Promise<void> {
  const at = (step: Step) => plans.map((plan) => plan.at(step));
  const near = STEPS.indexOf("near");
  let start = 0;
  while (start < near && expected(at(STEPS[start + 1]!), persons) <= ENOUGH) start++;
  let full = await ask(at(STEPS[start]!));
  if (full) for (let step = 0; step < start; step++) await ask(at(STEPS[step]!));
  for (let step = start + 1; step <= near && found.size < ENOUGH; step++)
    full = await ask(at(STEPS[step]!));
  // Many have such words: those of whom they are the whole name must be among the candidates.
  if (full) await askNames(closeNames(plans));
  if (found.size < FEW && plans.length === 1) await ask(at("nearAnywhere"));
  if (found.size < FEW && plans.some((plan) => plan.long)) await ask(at("far"));
}

/** Whole names made of close words, the closest first. */
function closeNames(plans: readonly WordPlan[]): string[] {
  let names = [{ key: "", cost: 0 }];
  for (const plan of plans)
    names = names
      .flatMap((name) =>
        plan.closest(CLOSE_WORDS).map(({ word, cost }) => ({
          key: name.key === "" ? word : `${name.key} ${word}`,
          cost: name.cost + cost,
        })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, CLOSE_NAMES);
  return names.map(({ key }) => key);
}

/** How many persons would have all the words if words fell on persons by chance. */
function expected(words: readonly Terms[], persons: number): number {
  return words.reduce(
    (share, { seen }) => share * Math.min(1, seen / Math.max(1, persons)),
    persons,
  );
}

/** A word that few have singles them out by itself, however the others are written; ranking looks at those. */
async function byRarest(plans: readonly WordPlan[], ask: Asker): Promise<void> {
  const [rarest] = plans
    .filter((plan) => plan.telling)
    .flatMap((plan) => [plan.at("anywhere"), plan.at("near")])
    .filter(({ seen }) => seen > 0 && seen <= CANDIDATES)
    .sort((a, b) => a.seen - b.seen);
  if (rarest) await ask([rarest]);
}

/** One word too many, or one that nobody has: the others may still single somebody out. */
async function withoutOne(plans: readonly WordPlan[], ask: Asker): Promise<void> {
  const known = plans
    .filter((plan) => plan.telling)
    .map((plan) => plan.at("near"))
    .filter(({ terms }) => terms !== "");
  if (known.length === 0) return;
  if (known.length < plans.length) await ask(known);
  else for (const left of known) await ask(known.filter((terms) => terms !== left));
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

async function bySameName(db: Db, keys: readonly string[]): Promise<number[]> {
  const { rows } = await db.executeQuery<{ row_no: number }>(
    CompiledQuery.raw(
      `SELECT p.row_no FROM json_each(?) j JOIN persons p ON p.name_key = j.value
       WHERE p.merged_into IS NULL LIMIT ${ENOUGH}`,
      [JSON.stringify(keys)],
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
