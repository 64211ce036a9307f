// Search from one box: bounded candidates from the index in steps of closeness, ranked here. Never sorts a long posting list.
import { sql } from "kysely";
import type { Match, PersonHit } from "../../shared/people/views.ts";
import { jaroWinkler } from "../../shared/values/jaro-winkler.ts";
import {
  nameKey,
  searchTokens,
  soundsOf,
  typedWords,
  type TypedWord,
} from "../../shared/values/name-key.ts";
import { normalizePhone } from "../../shared/values/phone.ts";
import { asciiDigits, cleanText, digitsOf } from "../../shared/values/text.ts";
import { MATCHES } from "../../shared/people/views.ts";
import type { Db } from "../database/tables.ts";
import { findBriefRows, toBrief, type BriefRow } from "./briefs.ts";

const SHOWN = 20;
// Enough to rank well, few enough to read in a millisecond or two.
const STEP = 60;
const SHORTEST_FRAGMENT = 4;

export interface Asked {
  readonly words: readonly TypedWord[];
  readonly key: string;
  /** Runs of at least four digits. */
  readonly numbers: readonly string[];
}

/** Parts what was typed into words and numbers. "3204 0512 1220 0007" is one number; "+62 812" is "0812". */
export function readAsked(text: string): Asked {
  const clean = asciiDigits(cleanText(text));
  if (!/\p{L}|\p{S}/u.test(clean.replaceAll("+", ""))) {
    const phone = clean.startsWith("+") ? digitsOf(clean).replace(/^62/, "0") : digitsOf(clean);
    return { words: [], key: "", numbers: phone.length >= SHORTEST_FRAGMENT ? [phone] : [] };
  }
  const parts = clean.split(" ");
  const isNumber = (part: string) =>
    /^[\d.'-]+$/.test(part) && digitsOf(part).length >= SHORTEST_FRAGMENT;
  const name = parts.filter((part) => !/^[\d.'-]+$/.test(part)).join(" ");
  return {
    words: typedWords(name).slice(0, 8),
    key: nameKey(name),
    numbers: parts.filter(isNumber).map(digitsOf).slice(0, 4),
  };
}

/** At most 20 persons, closest first, and whether there are more. */
export async function searchPersons(
  db: Db,
  text: string,
): Promise<{ hits: PersonHit[]; more: boolean }> {
  const asked = readAsked(text);
  const rowNos =
    asked.words.length > 0
      ? await byWords(db, asked)
      : asked.numbers.length > 0
        ? await byNumber(db, asked.numbers[0]!)
        : [];
  const rows = await findBriefRows(db, { rowNos });
  const ranked = rows
    .map((row) => ({
      row,
      match: matchOf(row, asked),
      closeness: asked.key === "" ? 0 : jaroWinkler(asked.key, row.name_key),
    }))
    .sort(
      (a, b) =>
        MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) ||
        b.closeness - a.closeness ||
        a.row.name.localeCompare(b.row.name) ||
        a.row.row_no - b.row.row_no,
    );
  return {
    hits: ranked.slice(0, SHOWN).map(({ row, match }) => ({ ...toBrief(row), match })),
    more: ranked.length > SHOWN,
  };
}

async function byWords(db: Db, asked: Asked): Promise<number[]> {
  const found = new Set<number>();
  if (asked.numbers.length === 0) {
    const exact = await db
      .selectFrom("persons")
      .select("row_no")
      .where("name_key", "=", asked.key)
      .limit(STEP)
      .execute();
    for (const { row_no } of exact) found.add(row_no);
  }
  const last = asked.words.length - 1;
  const whole = asked.words.map((word) => anyOf([quoted(word.prefix)]));
  const unfinished = asked.words.map((word, index) =>
    anyOf([
      index === last ? `${quoted(word.prefix)}*` : quoted(word.prefix),
      ...word.whole.map(quoted),
    ]),
  );
  const begun = asked.words.map((word) =>
    anyOf([`${quoted(word.prefix)}*`, ...word.whole.map(quoted)]),
  );
  const sounding = asked.words.map((word, index) =>
    anyOf(
      [word.prefix, ...word.whole]
        .flatMap(soundsOf)
        .map((sound) => (index === last && sound.length > 2 ? `${quoted(sound)}*` : quoted(sound))),
    ),
  );
  const steps = [
    `{name} : (${whole.join(" AND ")})`,
    `{name} : (${unfinished.join(" AND ")})`,
    `{name alias mother} : (${begun.join(" AND ")})`,
    `{sound} : (${sounding.join(" AND ")})`,
  ];
  for (const match of steps) {
    if (found.size > STEP) break;
    for (const rowNo of await matching(db, match, asked.numbers)) found.add(rowNo);
  }
  return [...found];
}

async function matching(db: Db, match: string, numbers: readonly string[]): Promise<number[]> {
  const narrowed =
    numbers.length === 0
      ? sql``
      : sql`AND rowid IN (SELECT rowid FROM person_digits WHERE person_digits MATCH ${numbers.map(quoted).join(" AND ")})`;
  const found = await sql<{
    rowid: number;
  }>`SELECT rowid FROM person_words WHERE person_words MATCH ${match} ${narrowed} LIMIT ${STEP}`.execute(
    db,
  );
  return found.rows.map((row) => row.rowid);
}

async function byNumber(db: Db, digits: string): Promise<number[]> {
  const found = new Set<number>();
  if (digits.length === 16) {
    const byNik = await db
      .selectFrom("persons")
      .select("row_no")
      .where("nik", "=", digits)
      .limit(STEP)
      .execute();
    const byCard = await db
      .selectFrom("family_numbers as n")
      .innerJoin("memberships as m", "m.family_id", "n.family_id")
      .innerJoin("persons as p", "p.id", "m.person_id")
      .select("p.row_no")
      .where("n.number", "=", digits)
      .limit(STEP)
      .execute();
    for (const { row_no } of [...byNik, ...byCard]) found.add(row_no);
    if (found.size > 0) return [...found];
  }
  const phone = normalizePhone(digits);
  if (phone) {
    const byPhone = await db
      .selectFrom("persons")
      .select("row_no")
      .where("phone", "=", phone)
      .limit(STEP)
      .execute();
    for (const { row_no } of byPhone) found.add(row_no);
  }
  const parts = await sql<{
    rowid: number;
  }>`SELECT rowid FROM person_digits WHERE person_digits MATCH ${quoted(digits)} LIMIT ${STEP}`.execute(
    db,
  );
  for (const { rowid } of parts.rows) found.add(rowid);
  return [...found];
}

function matchOf(row: BriefRow, asked: Asked): Match {
  if (asked.words.length === 0) {
    const digits = asked.numbers[0] ?? "";
    if (row.nik === digits) return "nik";
    if (digits.length === 16) return "kk";
    return row.phone !== null && row.phone === normalizePhone(digits) ? "telepon" : "angka";
  }
  if (row.name_key === asked.key) return "nama_persis";
  const name = searchTokens(row.name);
  if (allBegin(asked.words, name)) return "nama";
  const alias = [...name, ...searchTokens(row.alias ?? "")];
  if (allBegin(asked.words, alias)) return "panggilan";
  return allBegin(asked.words, [...alias, ...searchTokens(row.mother_name ?? "")])
    ? "ibu"
    : "ejaan";
}

function allBegin(words: readonly TypedWord[], tokens: readonly string[]): boolean {
  return words.every((word) =>
    tokens.some((token) => token.startsWith(word.prefix) || word.whole.includes(token)),
  );
}

function anyOf(terms: readonly string[]): string {
  return terms.length === 1 ? terms[0]! : `(${[...new Set(terms)].join(" OR ")})`;
}

/** An FTS5 string: nothing in it is an operator. */
function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
