// What the search knows of an open office: read once, in slices, then only what was rewritten since.
import { setTimeout as pause } from "node:timers/promises";
import { CompiledQuery } from "kysely";
import type { Db } from "../../database/tables.ts";
import { MARKS } from "./marks.ts";
import { Vocabulary, type SeenWord } from "./vocabulary.ts";
import { CostTables } from "./word-costs.ts";
import { WordRows } from "./word-rows.ts";

export interface OfficeWords {
  /** The large one first, then the words that were added since it was read. */
  readonly lists: readonly Vocabulary[];
  readonly rows: WordRows;
  readonly tables: CostTables;
  /** The largest id of a word. */
  readonly mostId: number;
  /** Somebody was merged into somebody. */
  readonly merged: boolean;
}

interface Kept {
  large: Vocabulary;
  small: Vocabulary | undefined;
  rows: WordRows;
  /** Words up to this id are in `large`. */
  readTo: number;
  /** Persons when `large` was read. */
  readonly persons: number;
  lastWord: number;
  lastRow: number;
}

/** More new words than this are read in with the others, which takes a moment. */
const FRESH = 3_000;
const ROWS_A_SLICE = 2_000;
const WORDS_A_SLICE = 4_000;
const PAUSE_MS = 4;

interface Desk {
  known: Kept | undefined;
  /** Searches that wait for what is being read. */
  waiting: number;
  turn: Promise<void>;
  readonly tables: CostTables;
}
/** Keyed by connection: closing the office lets it go. */
const desks = new WeakMap<Db, Desk>();

const STATE = CompiledQuery.raw(
  `SELECT (SELECT max(id) FROM search_words) AS last_word, (SELECT seq FROM sqlite_sequence WHERE name = 'search_rows') AS last_row,
    (SELECT max(row_no) FROM persons) AS persons, EXISTS (SELECT 1 FROM persons WHERE merged_into IS NOT NULL) AS merged`,
);
interface State {
  readonly last_word: number | null;
  readonly last_row: number | null;
  readonly persons: number | null;
  readonly merged: 0 | 1;
}
const ROWS = `SELECT max(id) AS last, group_concat(row_no || ':' || words, '/') AS page
  FROM (SELECT id, row_no, words FROM search_rows WHERE id > ? ORDER BY id LIMIT ${ROWS_A_SLICE})`;
const WORDS = `SELECT id, word, seen FROM search_words WHERE id > ? ORDER BY id LIMIT ${WORDS_A_SLICE}`;

/** The first call reads everything; afterwards next to nothing is done. */
export async function officeWords(db: Db): Promise<OfficeWords> {
  const desk = deskOf(db);
  desk.waiting++;
  try {
    return await inTurn(desk, () => upToDate(db, desk));
  } finally {
    desk.waiting--;
  }
}

/**
 * Reads what the first search of an office needs, in slices of a few milliseconds with pauses between them, so that nobody waits;
 * a search that comes in between reads the rest without pausing.
 * @throws what reading a connection throws that was closed meanwhile
 */
export async function warmSearch(db: Db): Promise<void> {
  const desk = deskOf(db);
  await inTurn(desk, () => upToDate(db, desk));
}

function deskOf(db: Db): Desk {
  const before = desks.get(db);
  if (before) return before;
  const desk: Desk = {
    known: undefined,
    waiting: 0,
    turn: Promise.resolve(),
    tables: new CostTables(),
  };
  desks.set(db, desk);
  return desk;
}

/** One after the other: what is read belongs to one state of the office. */
function inTurn<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  const done = desk.turn.then(work);
  desk.turn = done.then(nothing, nothing);
  return done;
}
const nothing = () => undefined;

async function upToDate(db: Db, desk: Desk): Promise<OfficeWords> {
  const { rows: states } = await db.executeQuery<State>(STATE);
  const state = states[0]!;
  const persons = state.persons ?? 0;
  let known = desk.known;
  // How often words stand is read once; when the office has doubled that misleads.
  const stale =
    !known || known.lastWord - known.readTo > FRESH || persons > 2 * known.persons + 500;
  if (!known || stale || known.rows.worn) known = desk.known = await readAll(db, desk, persons);
  else if ((state.last_row ?? 0) > known.lastRow) await readOn(db, known);
  const { large, small, rows, lastWord } = known;
  return {
    lists: small ? [large, small] : [large],
    rows,
    tables: desk.tables,
    mostId: lastWord,
    merged: state.merged === 1,
  };
}

/** Rows first: whatever word they name is there when the words are read. */
async function readAll(db: Db, desk: Desk, persons: number): Promise<Kept> {
  const rest = () => (desk.waiting > 0 ? Promise.resolve() : pause(PAUSE_MS));
  const rows = new WordRows();
  const lastRow = await readRows(db, 0, (page) => rows.add(page), rest);
  const words = await readWords(db, 0, rest);
  const lastWord = words.at(-1)?.id ?? 0;
  await rest();
  const places = new Uint8Array(lastWord + 1);
  for (const { id, word } of words)
    if (word.startsWith(MARKS.address) || word.startsWith(MARKS.part)) places[id] = 1;
  rows.list(lastWord, (id) => places[id] === 1);
  await rest();
  const large = new Vocabulary(words);
  return { large, small: undefined, rows, readTo: lastWord, persons, lastWord, lastRow };
}

async function readOn(db: Db, known: Kept): Promise<void> {
  const rest = () => Promise.resolve();
  known.lastRow = await readRows(db, known.lastRow, (page) => known.rows.renew(page), rest);
  const words = await readWords(db, known.readTo, rest);
  const last = words.at(-1)?.id ?? known.lastWord;
  if (last > known.lastWord) known.small = new Vocabulary(words);
  known.lastWord = last;
}

/** Answers the id of the last one. */
async function readRows(
  db: Db,
  after: number,
  take: (page: string) => void,
  rest: () => Promise<void>,
): Promise<number> {
  for (let last = after; ;) {
    const { rows } = await db.executeQuery<{ last: number | null; page: string | null }>(
      CompiledQuery.raw(ROWS, [last]),
    );
    const { last: next, page } = rows[0]!;
    if (next === null || page === null) return last;
    take(page);
    last = next;
    await rest();
  }
}

async function readWords(db: Db, after: number, rest: () => Promise<void>): Promise<SeenWord[]> {
  const words: SeenWord[] = [];
  for (;;) {
    const { rows } = await db.executeQuery<SeenWord>(
      CompiledQuery.raw(WORDS, [words.at(-1)?.id ?? after]),
    );
    if (rows.length === 0) return words;
    words.push(...rows);
    await rest();
  }
}
