// The register of incidents: written, told, closed. Its clock starts when the office knew.
import type { Selectable } from "kysely";
import type * as z from "zod";
import { dueAfter } from "../../../shared/privacy/clock.ts";
import type { DataKind } from "../../../shared/privacy/codes.ts";
import type { Incident, SaveIncident, TellIncident } from "../../../shared/privacy/schemas.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import { takeNumber } from "../../office/numbering.ts";
import type { CommandContext } from "../../serve/context.ts";
import { dutyOf } from "../author.ts";
import { clockOf, trustedNow } from "../clock.ts";
import { incidentNumber, seriesOf } from "../requests/number.ts";
import type { IncidentsTable } from "../table.ts";
import { whoIs } from "../who.ts";

type IncidentRow = Selectable<IncidentsTable>;
interface Saved {
  id: string;
  version: number;
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getIncident(db: Db, id: string): Promise<IncidentRow> {
  const row = await db.selectFrom("incidents").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

export async function affectedNames(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom("incident_people as i")
    .innerJoin("persons as p", "p.id", "i.person_id")
    .select("p.name")
    .where("i.incident_id", "=", id)
    .orderBy("p.name")
    .execute();
  return rows.map((row) => row.name);
}

export async function viewIncident(db: Db, row: IncidentRow, now: string): Promise<Incident> {
  const told =
    row.subjects_told_at !== null && row.authority_told_at !== null
      ? [row.subjects_told_at, row.authority_told_at].sort()[1]
      : undefined;
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    happenedOn: row.happened_on,
    knownAt: row.known_at,
    // The clock stands still when both were told.
    clock: clockOf(row.due_at, told ?? now),
    how: row.how,
    kinds: JSON.parse(row.kinds) as DataKind[],
    peopleCount: row.people_count,
    measures: row.measures,
    advice: row.advice,
    state: row.state,
    subjectsToldAt: row.subjects_told_at,
    authorityToldAt: row.authority_told_at,
    named: (await affectedNames(db, row.id)).length,
    version: row.version,
  };
}

/** Open ones first, then the newest. */
export async function listIncidents(db: Db, now: string): Promise<Incident[]> {
  const rows = await db
    .selectFrom("incidents")
    .selectAll()
    .orderBy("state", "desc")
    .orderBy("known_at", "desc")
    .limit(200)
    .execute();
  return Promise.all(rows.map((row) => viewIncident(db, row, now)));
}

/** @throws DeskError 'berubah_di_tempat_lain' | 'tidak_ditemukan' */
export async function saveIncident(
  context: CommandContext,
  input: z.output<typeof SaveIncident>,
): Promise<Saved> {
  const { db } = context;
  const at = await trustedNow(db, context.now());
  const told = {
    title: input.title,
    happened_on: input.happenedOn,
    how: input.how,
    kinds: JSON.stringify(input.kinds),
    people_count: input.peopleCount,
    measures: input.measures,
    advice: input.advice,
  };
  if (input.version > 0) return change(context, input, told);
  const number = incidentNumber(at, await takeNumber(db, seriesOf("PDP-INS", at)));
  await db
    .insertInto("incidents")
    .values({
      id: input.id,
      number,
      ...told,
      known_at: at,
      due_at: dueAfter(at),
      state: "terbuka",
      subjects_told_at: null,
      authority_told_at: null,
      closed_at: null,
      ...dutyOf(context, at),
    })
    .execute();
  return { id: input.id, version: 1 };
}

async function change(
  { db, now }: CommandContext,
  seen: { readonly id: string; readonly version: number },
  patch: Partial<Selectable<IncidentsTable>>,
): Promise<Saved> {
  const row = await getIncident(db, seen.id);
  if (row.version !== seen.version || row.state === "selesai")
    throw new DeskError("berubah_di_tempat_lain");
  const version = row.version + 1;
  await db
    .updateTable("incidents")
    .set({ ...patch, version, updated_at: now().toISOString() })
    .where("id", "=", row.id)
    .execute();
  return { id: row.id, version };
}

export async function nameAffected(
  context: CommandContext,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<{ named: number }> {
  const { db } = context;
  await getIncident(db, id);
  const who = await whoIs(db, personId);
  await db
    .insertInto("incident_people")
    .values({
      id: context.newId(),
      incident_id: id,
      person_id: who.id,
      ...dutyOf(context, context.now().toISOString()),
    })
    .onConflict((c) => c.doNothing())
    .execute();
  return { named: (await affectedNames(db, id)).length };
}

export async function tellIncident(
  context: CommandContext,
  input: z.output<typeof TellIncident>,
): Promise<Saved> {
  const at = await trustedNow(context.db, context.now());
  return change(
    context,
    input,
    input.who === "subjek" ? { subjects_told_at: at } : { authority_told_at: at },
  );
}

/** @throws DeskError 'insiden_belum_diberitahukan' | 'berubah_di_tempat_lain' */
export async function closeIncident(
  context: CommandContext,
  input: { readonly id: string; readonly version: number },
): Promise<Saved> {
  const row = await getIncident(context.db, input.id);
  if (row.subjects_told_at === null || row.authority_told_at === null)
    throw new DeskError("insiden_belum_diberitahukan");
  return change(context, input, { state: "selesai", closed_at: context.now().toISOString() });
}
