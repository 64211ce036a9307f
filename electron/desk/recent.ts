// People, cases and prelists that one account opened last, read from the audit: merges lead to the record that stands, erased people are not found.
import { sql } from "kysely";
import type { Found, RecentPerson } from "../../shared/desk/contract.ts";
import { SHOWN_LISTS, SHOWN_PEOPLE, type FindKind } from "../../shared/desk/rules.ts";
import { PEOPLE_ROLES } from "../../shared/people/rules.ts";
import type { Db } from "../database/tables.ts";
import { glancesOf } from "../people/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import { casesById, may, prelistsById } from "./found.ts";

/** Opening is logged at every look, so one record stands in many rows: as far back as this is looked. */
const LOOKED_BACK = 400;
const KINDS: Record<string, FindKind | "orang"> = {
  "people.get": "orang",
  "cases.get": "kasus",
  "prelists.entries": "prelist",
};

/** Ids of each kind, the one opened last first. */
async function opened(db: Db, accountId: string): Promise<Record<FindKind | "orang", string[]>> {
  // The condition stands word for word as in the index audit_opened, or SQLite would not use it.
  const { rows } = await sql<{ call: string; id: string | null }>`
    SELECT call, json_extract(ids, '$[0]') AS id FROM audit
    WHERE actor = ${accountId} AND outcome = 'berhasil' AND call IN ('people.get', 'cases.get', 'prelists.entries')
    ORDER BY seq DESC LIMIT ${sql.lit(LOOKED_BACK)}`.execute(db);
  const found: Record<FindKind | "orang", string[]> = {
    orang: [],
    kasus: [],
    prelist: [],
    rujukan: [],
  };
  for (const { call, id } of rows) {
    const list = found[KINDS[call]!];
    if (id !== null && !list.includes(id)) list.push(id);
  }
  return found;
}

/** What the palette shows before anything is typed. */
export async function recentOf(
  context: QueryContext,
): Promise<{ people: RecentPerson[]; others: Found[] }> {
  const { db, session } = context;
  const ids = await opened(db, session.accountId);
  return {
    people: may(context, PEOPLE_ROLES) ? await glancesOf(db, ids.orang, SHOWN_PEOPLE) : [],
    others: [
      ...(await casesById(context, ids.kasus)).slice(0, SHOWN_LISTS),
      ...(await prelistsById(context, ids.prelist)).slice(0, SHOWN_LISTS),
    ],
  };
}
