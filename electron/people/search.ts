// Search from one box: bounded candidates from the index in steps of closeness, ranked here. Never sorts a long posting list.
import type { PersonHit } from "../../shared/people/search-views.ts";
import type { Db } from "../database/tables.ts";
import { findBriefRows, hasOwnPlace, toGlance, type BriefRow } from "./briefs.ts";
import { readAsked } from "./search/ask.ts";
import { readCandidates } from "./search/candidates.ts";
import { findCandidates } from "./search/find.ts";
import { marksIn } from "./search/name-marks.ts";
import { rank, type Ranked } from "./search/rank.ts";
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
  const { rowNos, plans } = await findCandidates(db, asked, office);
  const candidates = await readCandidates(db, rowNos, asked, office.merged);
  const ranked = rank(candidates, asked, plans);
  const shown = ranked.slice(0, SHOWN);
  const families = await familiesOf(db, shown);
  return {
    hits: shown.map(({ candidate: { row, rowNo }, why, mergedName }) => ({
      ...toGlance(families.get(rowNo) ?? row),
      familyId: families.get(rowNo)?.family_id ?? null,
      why: [...why],
      marks: marksIn(row.name, asked),
      mergedName,
    })),
    more: ranked.length > SHOWN,
  };
}

/** Read only of those who were found by a card, and of those who have no place of their own. */
async function familiesOf(db: Db, shown: readonly Ranked[]): Promise<Map<number, BriefRow>> {
  const asked = shown.filter(
    ({ candidate, why }) => why.some(({ field }) => field === "kk") || !hasOwnPlace(candidate.row),
  );
  const rows = await findBriefRows(db, { rowNos: asked.map(({ candidate }) => candidate.rowNo) });
  return new Map(rows.map((row) => [row.row_no, row]));
}
