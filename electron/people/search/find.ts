// Persons who may be meant: words are looked up in memory, numbers in the index, in steps from exact to close, never more than a few dozen.
import { CompiledQuery } from "kysely";
import type { Db } from "../../database/tables.ts";
import { withoutPending } from "../intake/pending.ts";
import type { Asked, TypedNumber } from "./ask.ts";
import { COST_STEPS } from "./word-costs.ts";
import { WordPlan } from "./expand.ts";
import type { Match } from "./found.ts";
import { gramsOf } from "./marks.ts";
import { amongThese, everyWord, type Must } from "./match-rows.ts";
import { nearest } from "./nearest.ts";
import type { OfficeWords } from "./words-of.ts";

/** Enough to rank well, few enough to read at once. */
export const CANDIDATES = 60;
/** What fills the screen: with so many close ones, nobody asks for words that are further away. */
const ENOUGH = 20;
/** So many are read: what fills the screen, and whether there is more. */
const READ = ENOUGH + 2;
/** Of so many the nearest are chosen with more care. */
const CHOSEN = 200;
/** Those who have the typed digits, beyond which words come first. */
const NUMBERED = 12_000;
/** Whoever lacks a word stands behind everybody who has them all. */
const MISSING = 1_000;
/** No further away than another spelling, for each word. */
const CLOSE = 0.6;

export interface Found {
  readonly rowNos: readonly number[];
  readonly plans: readonly WordPlan[];
}

/** Nobody is among them whom a file brought that is not in force yet. */
export async function findCandidates(db: Db, asked: Asked, office: OfficeWords): Promise<Found> {
  const must = placesOf(asked, office);
  if (asked.words.length === 0)
    return {
      rowNos: must
        ? await withoutPending(db, "row_no", await withoutWords(db, asked, office, must))
        : [],
      plans: [],
    };
  const last = asked.words.length - 1;
  const helped = asked.words.length + asked.numbers.length + asked.places.length > 1;
  const plans = asked.words.map(
    (word, index) =>
      new WordPlan(office.lists, word, {
        unfinished: index === last,
        helped,
        costs: office.tables.take(office.mostId),
      }),
  );
  try {
    return { rowNos: must ? await withWords(db, asked, office, must, plans) : [], plans };
  } finally {
    for (const { costs } of plans) office.tables.give(costs);
  }
}

async function withWords(
  db: Db,
  asked: Asked,
  office: OfficeWords,
  must: Must,
  plans: readonly WordPlan[],
): Promise<number[]> {
  const grams = asked.numbers.flatMap(gramsToAsk);
  const matches =
    grams.length > 0
      ? await withNumbers(db, plans, office, must, grams)
      : byWords(plans, office, must);
  const visible = new Set(
    await withoutPending(
      db,
      "row_no",
      matches.map(({ rowNo }) => rowNo),
    ),
  );
  const rowNos = nearest(
    office,
    asked,
    matches.filter(({ rowNo }) => visible.has(rowNo)),
    READ,
  );
  // Somebody of exactly this name is a candidate however many others there are.
  if (matches.length >= CHOSEN && grams.length === 0 && must.length === 0)
    for (const rowNo of await withoutPending(db, "row_no", await bySameName(db, asked.key)))
      if (office.rows.wordsOf(rowNo).length > 0) rowNos.add(rowNo);
  return [...rowNos];
}

/** Undefined when nobody lives in such a place. */
function placesOf({ places }: Asked, { lists }: OfficeWords): Must | undefined {
  const ids = places.map((place) => lists.flatMap((list) => list.part(place)?.id ?? []));
  return ids.some((found) => found.length === 0) ? undefined : ids.flat();
}

/** Widened only while few answer: words further away cost time, and would stand behind those who answer anyhow. */
function byWords(plans: readonly WordPlan[], office: OfficeWords, must: Must): readonly Match[] {
  const every = () =>
    everyWord(
      office.rows,
      plans.map(({ costs }) => costs),
      must,
      CHOSEN,
    );
  // Every word costs one step even when it is the same.
  const close = plans.length * (CLOSE * COST_STEPS + 1);
  let { matches, count } = every();
  if (matches.filter(({ cost }) => cost <= close).length < ENOUGH) {
    if (widened(plans, "near")) ({ matches, count } = every());
    if (count === 0 && widened(plans, "far")) ({ matches, count } = every());
  }
  // Whoever has every word makes those who lack one superfluous.
  if (count === 0 && plans.length > 1) matches = [...matches, ...fewerWords(plans, office, must)];
  return matches;
}

function widened(plans: readonly WordPlan[], width: "near" | "far"): boolean {
  return plans.map((plan) => plan.widen(width)).some(Boolean);
}

/** A word that few have singles them out, however the others are written; else one word may be too many, or one that nobody has. */
function fewerWords(plans: readonly WordPlan[], office: OfficeWords, must: Must): Match[] {
  const known = plans.filter((plan) => plan.telling && plan.costs.seen > 0);
  const every = (of: readonly WordPlan[]) =>
    everyWord(
      office.rows,
      of.map(({ costs }) => costs),
      must,
      CANDIDATES,
    ).matches.map(({ rowNo, cost }) => ({ rowNo, cost: cost + MISSING }));
  const rarest = [...known].sort((a, b) => a.costs.seen - b.costs.seen)[0];
  if (!rarest) return [];
  if (rarest.costs.seen <= CANDIDATES) return every([rarest]);
  if (known.length < plans.length) return every(known);
  return known.flatMap((left) => every(known.filter((plan) => plan !== left)));
}

async function withNumbers(
  db: Db,
  plans: readonly WordPlan[],
  office: OfficeWords,
  must: Must,
  grams: readonly string[],
): Promise<readonly Match[]> {
  const costs = plans.map((plan) => plan.costs);
  const numbered = await matching(db, grams, NUMBERED);
  if (numbered.length < NUMBERED) {
    const every = () => everyWord(office.rows, costs, must, CANDIDATES, numbered).matches;
    const same = every();
    if (same.length >= ENOUGH) return same;
    const near = widened(plans, "near") ? every() : same;
    return near.length > 0 ? near : amongThese(office.rows, numbered, costs, must, CANDIDATES);
  }
  widened(plans, "near");
  // Digits that thousands have, the beginning of a NIK: whoever has the words is asked for them.
  const { matches } = everyWord(office.rows, costs, must, CHOSEN);
  const having = new Set(
    await matchingAmong(
      db,
      grams,
      matches.map(({ rowNo }) => rowNo),
    ),
  );
  return matches.filter(({ rowNo }) => having.has(rowNo));
}

async function withoutWords(
  db: Db,
  asked: Asked,
  office: OfficeWords,
  must: Must,
): Promise<number[]> {
  const grams = asked.numbers.flatMap(gramsToAsk);
  const found = new Set<number>();
  if (grams.length === 0) {
    const { matches } = everyWord(office.rows, [], must, CANDIDATES);
    for (const { rowNo } of matches) found.add(rowNo);
    if (asked.key !== "") for (const rowNo of await bySameName(db, asked.key)) found.add(rowNo);
    return [...found];
  }
  if (asked.numbers.length === 1 && must.length === 0)
    for (const rowNo of await byWholeNumber(db, asked.numbers[0]!.whole)) found.add(rowNo);
  // A number of somebody who was merged is no longer in a row of its own.
  if (found.size > 0 && !office.merged) return [...found];
  const numbered = await matching(db, grams, must.length > 0 ? NUMBERED : CANDIDATES);
  for (const { rowNo } of amongThese(office.rows, numbered, [], must, CANDIDATES)) found.add(rowNo);
  return [...found];
}

/** Pieces of four digits that, together, leave few others: every one for short numbers, side by side for long ones. */
function gramsToAsk(number: TypedNumber): string[] {
  return number.parts.flatMap((part) => {
    const grams = gramsOf(part);
    return grams.filter((_gram, at) => at % 4 === 0 || at === grams.length - 1);
  });
}

async function matching(db: Db, grams: readonly string[], most: number): Promise<number[]> {
  const { rows } = await db.executeQuery<{ list: string | null }>(
    CompiledQuery.raw(
      "SELECT group_concat(rowid) AS list FROM (SELECT rowid FROM person_index WHERE person_index MATCH ? LIMIT ?)",
      [grams.map((gram) => `"${gram}"`).join(" AND "), most],
    ),
  );
  return rows[0]!.list === null ? [] : rows[0]!.list.split(",").map(Number);
}

async function matchingAmong(
  db: Db,
  grams: readonly string[],
  rowNos: readonly number[],
): Promise<number[]> {
  const { rows } = await db.executeQuery<{ rowid: number }>(
    CompiledQuery.raw(
      "SELECT rowid FROM person_index WHERE person_index MATCH ? AND rowid IN (SELECT value FROM json_each(?))",
      [grams.map((gram) => `"${gram}"`).join(" AND "), JSON.stringify(rowNos)],
    ),
  );
  return rows.map((row) => row.rowid);
}

/** Also of somebody who was merged; whose words are gone. */
async function bySameName(db: Db, key: string): Promise<number[]> {
  const { rows } = await db.executeQuery<{ row_no: number }>(
    CompiledQuery.raw(`SELECT row_no FROM persons WHERE name_key = ? LIMIT ${ENOUGH}`, [key]),
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
