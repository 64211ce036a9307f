// The vocabulary of an open office: read on the first search, then only what was added since.
import { CompiledQuery } from "kysely";
import type { Db } from "../../database/tables.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface OfficeWords {
  /** The large one first, then the words that were added since it was read. */
  readonly lists: readonly Vocabulary[];
  readonly persons: number;
  /** Somebody was merged into somebody. */
  readonly merged: boolean;
}

interface Kept {
  readonly large: Vocabulary;
  readonly readTo: number;
  readonly persons: number;
  small: Vocabulary | undefined;
  last: number;
}

/** More new words than this are read in with the others, which takes a moment. */
const FRESH = 3_000;
// Keyed by connection: closing the office lets it go.
const kept = new WeakMap<Db, Kept>();

const STATE = CompiledQuery.raw(
  `SELECT (SELECT max(id) FROM search_words) AS last, (SELECT max(row_no) FROM persons) AS persons,
    EXISTS (SELECT 1 FROM persons WHERE merged_into IS NOT NULL) AS merged`,
);

/** About 5 ms for 20,000 persons, once; afterwards next to nothing. */
export async function officeWords(db: Db): Promise<OfficeWords> {
  const { rows } = await db.executeQuery<{ last: number | null; persons: number; merged: 0 | 1 }>(
    STATE,
  );
  const state = { last: rows[0]!.last ?? 0, persons: rows[0]!.persons ?? 0 };
  let own = kept.get(db);
  // Counts are read once; when the office has doubled they mislead.
  const stale =
    !own ||
    state.last - own.readTo > FRESH ||
    state.last < own.last ||
    state.persons > 2 * own.persons + 500;
  if (stale) {
    own = {
      large: new Vocabulary(await readWords(db, 0)),
      readTo: state.last,
      persons: state.persons,
      small: undefined,
      last: state.last,
    };
    kept.set(db, own);
  } else if (state.last > own!.last) {
    own!.small = new Vocabulary(await readWords(db, own!.readTo));
    own!.last = state.last;
  }
  const { large, small } = own!;
  return {
    lists: small ? [large, small] : [large],
    persons: state.persons,
    merged: rows[0]!.merged === 1,
  };
}

async function readWords(db: Db, after: number): Promise<{ word: string; seen: number }[]> {
  return db.selectFrom("search_words").select(["word", "seen"]).where("id", ">", after).execute();
}
