// Reads of deliberations: the list of them, one with all that belongs to it, and what others of this folder ask first.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { Duty, Element } from "../../../shared/prelists/deliberation/codes.ts";
import { Attendee, type MinutesHead } from "../../../shared/prelists/deliberation/content.ts";
import type { deliberationCalls, Details } from "../../../shared/prelists/deliberation/contract.ts";
import { deliberationTitle, lockProblems } from "../../../shared/prelists/deliberation/rules.ts";
import { mayAct, type Act, type State } from "../../../shared/prelists/deliberation/states.ts";
import type { Outcome } from "../../../shared/prelists/outcomes.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { getPrelist } from "../queries.ts";
import { nextNumber } from "./number.ts";

export type Handlers = HandlersOf<typeof deliberationCalls>;

/** The state of a row of `deliberations`: a cancellation stands beside it. */
const STATE =
  sql<State>`CASE WHEN EXISTS (SELECT 1 FROM deliberation_cancellations c WHERE c.deliberation_id = deliberations.id)
  THEN 'dibatalkan' ELSE deliberations.state END`.as("state");

/** @throws DeskError 'tidak_ditemukan' */
export async function getDeliberation(db: Db, id: string) {
  const row = await db
    .selectFrom("deliberations")
    .selectAll()
    .select(STATE)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}
type Deliberation = Awaited<ReturnType<typeof getDeliberation>>;

/** The deliberation, if this may be done with it now. @throws DeskError 'tidak_ditemukan', 'musyawarah_terkunci' */
export async function openFor(db: Db, id: string, act: Act): Promise<Deliberation> {
  const row = await getDeliberation(db, id);
  if (!mayAct(row.state, act)) throw new DeskError("musyawarah_terkunci");
  return row;
}

export async function titleOf(db: Db, kind: Deliberation["kind"]): Promise<string> {
  return deliberationTitle(kind, (await getOffice(db)).terms.deliberation);
}

export async function attendanceOf(
  db: Db,
  deliberationId: string,
): Promise<(Attendee & { id: string })[]> {
  const rows = await db
    .selectFrom("deliberation_attendance")
    .selectAll()
    .where("deliberation_id", "=", deliberationId)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    element: row.element as Element,
    position: row.position ?? "",
    address: row.address ?? "",
    sex: row.sex,
    duty: row.duty as Duty,
  }));
}

export function detailsOf(row: Deliberation): Details {
  return {
    kind: row.kind,
    number: row.number,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    village: row.village,
    district: row.district,
    regency: row.regency,
    province: row.province,
    topics: row.topics,
    notes: row.notes,
  };
}

/** What the head of the paper says now. */
export async function headOf(db: Db, row: Deliberation): Promise<MinutesHead> {
  const list = await getPrelist(db, row.prelist_id);
  const attendance = await attendanceOf(db, row.id);
  return {
    ...detailsOf(row),
    title: await titleOf(db, row.kind),
    list: {
      name: list.name,
      profile: list.profile,
      regime: list.regime,
      unit: list.unit,
      period: list.period,
    },
    attendance: attendance.map((one) => Attendee.parse(one)),
  };
}

const COUNTS = {
  rows: sql<number>`count(d.id)`,
  decided: sql<number>`count(d.decision)`,
  differing: sql<number>`coalesce(sum(d.decision <> d.proposed), 0)`,
};

async function countsOf(db: Db, deliberationId: string) {
  const counts = await db
    .selectFrom("deliberation_rows as d")
    .where("d.deliberation_id", "=", deliberationId)
    .select([
      COUNTS.rows.as("rows"),
      COUNTS.decided.as("decided"),
      COUNTS.differing.as("differing"),
      sql<number>`coalesce(max(coalesce(votes_for, 0) + coalesce(votes_against, 0) + coalesce(votes_abstain, 0)), 0)`.as(
        "most_votes",
      ),
    ])
    .executeTakeFirstOrThrow();
  return counts;
}

/** What locking still needs. */
export async function missingOf(db: Db, row: Deliberation, now: Date) {
  const counts = await countsOf(db, row.id);
  return lockProblems({
    heldOn: row.held_on,
    place: row.place,
    today: localDate(now),
    rows: counts.rows,
    undecided: counts.rows - counts.decided,
    attendance: await attendanceOf(db, row.id),
    mostVotes: counts.most_votes,
  });
}

export const deliberations: Handlers["deliberations"] = async ({ db }, { prelistId }) => {
  await getPrelist(db, prelistId);
  const rows = await db
    .selectFrom("deliberations")
    .leftJoin("deliberation_rows as d", "d.deliberation_id", "deliberations.id")
    .where("deliberations.prelist_id", "=", prelistId)
    .groupBy("deliberations.id")
    .orderBy("deliberations.created_at", "desc")
    .select([
      "deliberations.id",
      "deliberations.kind",
      STATE,
      "deliberations.held_on",
      "deliberations.place",
      "deliberations.village",
      "deliberations.papers",
      COUNTS.rows.as("rows"),
      COUNTS.decided.as("decided"),
      COUNTS.differing.as("differing"),
      sql<number>`(SELECT count(*) FROM deliberation_attendance a WHERE a.deliberation_id = deliberations.id)`.as(
        "attending",
      ),
    ])
    .execute();
  const { terms } = await getOffice(db);
  return {
    rows: rows.map(({ kind, held_on, ...row }) => ({
      ...row,
      title: deliberationTitle(kind, terms.deliberation),
      heldOn: held_on,
    })),
  };
};

export const deliberation: Handlers["deliberation"] = async ({ db, now }, { deliberationId }) => {
  const row = await getDeliberation(db, deliberationId);
  const list = await getPrelist(db, row.prelist_id);
  const attendance = await attendanceOf(db, row.id);
  const counts = await countsOf(db, row.id);
  const decisions = await db
    .selectFrom("deliberation_rows")
    .where("deliberation_id", "=", row.id)
    .where("decision", "is not", null)
    .groupBy("decision")
    .select(["decision", sql<number>`count(*)`.as("rows")])
    .execute();
  const places = await db
    .selectFrom("deliberation_rows as d")
    .innerJoin("prelist_rows as r", (join) =>
      join.onRef("r.entry_id", "=", "d.entry_id").on("r.superseded_by", "is", null),
    )
    .where("d.deliberation_id", "=", row.id)
    .select(["r.rw", "r.rt"])
    .distinct()
    .orderBy("r.rw")
    .orderBy("r.rt")
    .execute();
  return {
    id: row.id,
    prelistId: row.prelist_id,
    title: await titleOf(db, row.kind),
    state: row.state,
    version: row.version,
    unit: list.unit,
    details: detailsOf(row),
    counts: {
      rows: counts.rows,
      decided: counts.decided,
      differing: counts.differing,
      attending: attendance.length,
    },
    decisions: decisions.map((one) => ({ outcome: one.decision as Outcome, rows: one.rows })),
    places,
    attendance,
    missing: await missingOf(db, row, now()),
    nextNumber: mayAct(row.state, "rincian") ? await nextNumber(db, row, now()) : null,
    ...(await historyOf(db, row.id)),
  };
};

/** Moves, versions and papers, the newest first. */
async function historyOf(db: Db, deliberationId: string) {
  const moves = await db
    .selectFrom("deliberation_events as x")
    .leftJoin("accounts as a", "a.id", "x.created_by")
    .where("x.deliberation_id", "=", deliberationId)
    .select(["x.move", "x.paper_version as paperVersion", "x.reason", "x.created_at as at"])
    .select(sql<string>`coalesce(a.name, '-')`.as("by"))
    .orderBy("x.created_at", "desc")
    .orderBy("x.id", "desc")
    .execute();
  const cancelled = await db
    .selectFrom("deliberation_cancellations as x")
    .leftJoin("accounts as a", "a.id", "x.created_by")
    .where("x.deliberation_id", "=", deliberationId)
    .select([sql<"batalkan">`'batalkan'`.as("move"), sql<number>`0`.as("paperVersion")])
    .select(["x.reason", "x.created_at as at", sql<string>`coalesce(a.name, '-')`.as("by")])
    .execute();
  const papers = await db
    .selectFrom("deliberation_papers as x")
    .leftJoin("accounts as a", "a.id", "x.created_by")
    .where("x.deliberation_id", "=", deliberationId)
    .select(["x.paper_version as paperVersion", "x.row_count as rows", "x.sha256"])
    .select(["x.created_at as at", sql<string>`coalesce(a.name, '-')`.as("by")])
    .orderBy("x.paper_version", "desc")
    .execute();
  const prints = await db
    .selectFrom("deliberation_prints as x")
    .leftJoin("accounts as a", "a.id", "x.printed_by")
    .where("x.deliberation_id", "=", deliberationId)
    .select(["x.paper", "x.copy", "x.paper_version as paperVersion", "x.reason as why"])
    .select(["x.printed_at as at", sql<string>`coalesce(a.name, '-')`.as("by")])
    .orderBy("x.printed_at", "desc")
    .orderBy("x.id", "desc")
    .limit(50)
    .execute();
  return { moves: [...cancelled, ...moves], papers, prints };
}
