// Search from one box: bounded candidates from the index in steps of closeness, ranked here. Never sorts a long posting list.
import type { PersonHit } from "../../shared/people/search-views.ts";
import type { Db } from "../database/tables.ts";
import { findBriefRows, toBrief } from "./briefs.ts";
import { withoutPending } from "./intake/pending.ts";
import { readAsked } from "./search/ask.ts";
import { readCandidates } from "./search/candidates.ts";
import { findCandidates } from "./search/find.ts";
import { marksIn } from "./search/name-marks.ts";
import { rank } from "./search/rank.ts";
import { officeWords } from "./search/words-of.ts";

const SHOWN = 20;

/** At most 20 persons, closest first, and whether there are more. */
export async function searchPersons(
  db: Db,
  text: string,
): Promise<{ hits: PersonHit[]; more: boolean }> {
  const asked = readAsked(text);
  if (asked.key === "" && asked.numbers.length + asked.places.length === 0)
    return { hits: [], more: false };
  const office = await officeWords(db);
  const { rowNos: found, plans } = await findCandidates(db, asked, office);
  const rowNos = await withoutPending(db, "row_no", found);
  const candidates = await readCandidates(db, rowNos, asked, office.merged);
  const ranked = rank(candidates, asked, plans);
  const shown = ranked.slice(0, SHOWN);
  const rows = await findBriefRows(db, { rowNos: shown.map(({ rowNo }) => rowNo) });
  const briefs = new Map(rows.map((row) => [row.row_no, row]));
  return {
    hits: shown.map(({ rowNo, why, mergedName }) => {
      const row = briefs.get(rowNo)!;
      return { ...toBrief(row), why: [...why], marks: marksIn(row.name, asked), mergedName };
    }),
    more: ranked.length > SHOWN,
  };
}
