// What was merged, and what happened since: for the list and for taking a merge back.
import { sql } from "kysely";
import { mayUnmerge } from "../../../shared/people/merge-rules.ts";
import type { MergeRow, RowSinceView } from "../../../shared/people/merge-views.ts";
import type { PersonBrief } from "../../../shared/people/views.ts";
import { isSensitiveKind, seesSensitiveKinds } from "../../../shared/people/rules.ts";
import type { Db } from "../../database/tables.ts";
import type { Session } from "../../serve/context.ts";
import { briefsOf } from "../briefs.ts";
import { personLinks } from "./links.ts";
import { mergedUnder } from "./root.ts";
import type { LinkedRow } from "./point.ts";
import { rowsSince } from "./since.ts";
import { getStandingMerge } from "./unmerge.ts";

const PAGE = 50;

interface Asker {
  readonly session: Session;
  now(): Date;
}

function selectMerges(db: Db) {
  return db
    .selectFrom("person_merges as m")
    .leftJoin("accounts as by", "by.id", "m.merged_by")
    .leftJoin("accounts as undoer", "undoer.id", "m.undone_by")
    .selectAll("m")
    .select(["by.name as merged_name", "undoer.name as undone_name"]);
}
type Selected = Awaited<ReturnType<ReturnType<typeof selectMerges>["execute"]>>[number];

/** Newest first, 50 at a time. */
export async function listMerges(
  db: Db,
  asker: Asker,
  filter: {
    readonly personId?: string | undefined;
    readonly undone: boolean;
    readonly after?: number | undefined;
  },
): Promise<{ rows: MergeRow[]; next: number | null }> {
  let merges = selectMerges(db)
    .orderBy("m.no", "desc")
    .limit(PAGE + 1);
  if (!filter.undone) merges = merges.where("m.undone_at", "is", null);
  if (filter.after !== undefined) merges = merges.where("m.no", "<", filter.after);
  if (filter.personId !== undefined) {
    const side = await mergedUnder(db, filter.personId);
    merges = merges.where((eb) =>
      eb.or([eb("m.survivor_id", "in", side), eb("m.loser_id", "in", side)]),
    );
  }
  const found = await merges.execute();
  const page = found.slice(0, PAGE);
  return {
    rows: await toRows(db, asker, page),
    next: found.length > PAGE ? page.at(-1)!.no : null,
  };
}

async function toRows(db: Db, asker: Asker, merges: readonly Selected[]): Promise<MergeRow[]> {
  const briefs = await briefsOf(
    db,
    merges.flatMap((merge) => [merge.loser_id, merge.survivor_id]),
  );
  return merges.map((merge) => ({
    mergeId: merge.id,
    survivor: briefs.get(merge.survivor_id)!,
    loser: briefs.get(merge.loser_id)!,
    note: merge.note,
    mergedAt: merge.merged_at,
    mergedBy: merge.merged_name ?? "",
    undoneAt: merge.undone_at,
    undoneBy: merge.undone_name,
    undoneNote: merge.undone_note,
    mayUndo:
      merge.undone_at === null &&
      mayUnmerge(
        asker.session,
        { mergedBy: merge.merged_by, mergedAt: merge.merged_at },
        asker.now(),
      ),
  }));
}

/** A standing merge with the rows made since. @throws DeskError 'tidak_ditemukan' | 'sudah_dibatalkan' */
export async function mergeWithSince(
  db: Db,
  asker: Asker,
  mergeId: string,
): Promise<{ merge: MergeRow; rows: RowSinceView[] }> {
  const merge = await getStandingMerge(db, mergeId);
  const selected = await selectMerges(db).where("m.id", "=", mergeId).execute();
  const [row] = await toRows(db, asker, selected);
  const since = await rowsSince(db, await personLinks(db), merge);
  const seesSensitive = seesSensitiveKinds(asker.session.roles);
  return { merge: row!, rows: await nameRows(db, since, seesSensitive) };
}

/** The rows with what tells them apart. Those that may not be seen are left out whole: that there is one would say enough. */
export async function nameRows<Row extends LinkedRow>(
  db: Db,
  rows: readonly Row[],
  seesSensitive: boolean,
): Promise<(Row & { what: string | null })[]> {
  const named: (Row & { what: string | null })[] = [];
  for (const row of rows) {
    const name = await nameOf(db, row);
    if (seesSensitive || !name?.hidden) named.push({ ...row, what: name?.what ?? null });
  }
  return named;
}

/** Merges of this account since then that it may still take back (rule mayUnmerge), with the name of who stands now. */
export async function ownMerges(
  db: Db,
  session: Session,
  since: string,
  now: Date,
): Promise<{ id: string; mergedAt: string; name: string }[]> {
  const rows = await db
    .selectFrom("person_merges as m")
    .innerJoin("persons as p", "p.id", "m.survivor_id")
    .select(["m.id", "m.merged_at", "m.merged_by", "p.name"])
    .where("m.merged_by", "=", session.accountId)
    .where("m.merged_at", ">=", since)
    .where("m.undone_at", "is", null)
    .execute();
  return rows
    .filter((row) => mayUnmerge(session, { mergedBy: row.merged_by, mergedAt: row.merged_at }, now))
    .map((row) => ({ id: row.id, mergedAt: row.merged_at, name: row.name }));
}

/** What tells an officer which row it is. Asked by SQL: the rooms that own these tables stand above this one. */
const NAMES: Readonly<Record<string, string>> = {
  cases: "SELECT number AS what, sensitive FROM cases WHERE id = ?",
  referrals:
    "SELECT r.code AS what, c.sensitive FROM referrals r JOIN cases c ON c.id = r.case_id WHERE r.id = ?",
  person_ppks: "SELECT kind AS what, 0 AS sensitive FROM person_ppks WHERE id = ?",
  participations: "SELECT programme AS what, 0 AS sensitive FROM participations WHERE id = ?",
};

async function nameOf(
  db: Db,
  row: LinkedRow,
): Promise<{ what: string; hidden: boolean } | undefined> {
  const asked = NAMES[row.table];
  if (asked === undefined) return undefined;
  const [before, after] = asked.split("?");
  const found = await sql<{ what: string; sensitive: number }>`
    ${sql.raw(before!)}${row.key}${sql.raw(after!)}`.execute(db);
  const name = found.rows[0];
  if (!name) return undefined;
  const hidden =
    name.sensitive === 1 || (row.table === "person_ppks" && isSensitiveKind(name.what));
  return { what: name.what, hidden };
}

/** Briefs in the order asked. */
export async function briefsInOrder(db: Db, ids: readonly string[]): Promise<PersonBrief[]> {
  const briefs = await briefsOf(db, ids);
  return ids.map((id) => briefs.get(id)).filter((brief) => brief !== undefined);
}
