// Visits: who came to the desk today, called in order, ended with what became of it.
import type * as z from "zod";
import { VISIT_PURPOSE } from "../../shared/cases/purpose.ts";
import {
  minutesBetween,
  nextVisitStates,
  visitEndProblem,
  type ArriveInput,
  type MoveVisitInput,
  type VisitsOfDay,
  type VisitView,
} from "../../shared/cases/visits.ts";
import { medianOf } from "../../shared/values/median.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Db } from "../database/tables.ts";
import { takeNumber } from "../office/numbering.ts";
import { getOffice } from "../office/queries.ts";
import type { Session } from "../serve/context.ts";

interface Reading {
  readonly db: Db;
  readonly sensitive: { readonly canOpen: boolean };
}
interface Acting extends Reading {
  readonly session: Session;
  now(): Date;
}

function viewed({ db, sensitive }: Reading) {
  return db
    .selectFrom("visits as v")
    .leftJoin("persons as p", "p.id", "v.person_id")
    .leftJoin("accounts as a", "a.id", "v.officer_id")
    .leftJoin("cases as c", (join) =>
      join
        .onRef("c.id", "=", "v.case_id")
        .on((eb) => (sensitive.canOpen ? eb.val(true) : eb("c.sensitive", "=", 0))),
    )
    .selectAll("v")
    .select(["p.name as personName", "a.name as officerName", "c.number as caseNumber"]);
}

function toView(row: Awaited<ReturnType<ReturnType<typeof viewed>["execute"]>>[number]) {
  // Its case is not joined for an account that may not open it: the name beside such a visit would tell whose case it is.
  const restricted = row.case_id !== null && row.caseNumber === null;
  return {
    id: row.id,
    version: row.version,
    queueNumber: row.queue_number,
    personId: restricted ? null : row.person_id,
    name: restricted ? "" : (row.personName ?? row.visitor_name),
    origin: restricted ? "" : row.origin,
    need: row.need,
    priority: row.priority === 1 && !restricted,
    restricted,
    state: row.state,
    arrivedAt: row.arrived_at,
    calledAt: row.called_at,
    endedAt: row.ended_at,
    officerName: row.officerName,
    outcome: row.outcome,
    kase: row.case_id && row.caseNumber ? { id: row.case_id, number: row.caseNumber } : null,
  } satisfies z.input<typeof VisitView>;
}

const ORDER = { dilayani: 0, menunggu: 1, pergi: 2, selesai: 2 } as const;

/** Being served, then waiting (priority before the others, then by number), then gone, the last one first. */
export async function visitsOfDay(by: Reading, day: string): Promise<z.input<typeof VisitsOfDay>> {
  const rows = (await viewed(by).where("v.day", "=", day).execute()).map(toView);
  const waits = rows.flatMap((row) =>
    row.calledAt ? [minutesBetween(row.arrivedAt, row.calledAt)] : [],
  );
  const services = rows.flatMap((row) =>
    row.calledAt && row.endedAt && row.state === "selesai"
      ? [minutesBetween(row.calledAt, row.endedAt)]
      : [],
  );
  return {
    day,
    rows: rows.toSorted(
      (a, b) =>
        ORDER[a.state] - ORDER[b.state] ||
        (ORDER[a.state] === 2
          ? b.queueNumber - a.queueNumber
          : Number(b.priority) - Number(a.priority) || a.queueNumber - b.queueNumber),
    ),
    waitMinutes: medianOf(waits),
    serviceMinutes: medianOf(services),
  };
}

async function viewOne(by: Reading, id: string): Promise<z.input<typeof VisitView>> {
  const row = await viewed(by).where("v.id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return toView(row);
}

/**
 * Idempotent by the form's id.
 * @throws DeskError 'kunjungan_tidak_dicatat' | 'masukan_salah' (nobody named, or twice) | 'tidak_ditemukan' | 'sudah_digabung'
 */
export async function arrive(by: Acting, input: ArriveInput): Promise<z.input<typeof VisitView>> {
  const { db } = by;
  const before = await db.selectFrom("visits").select("id").where("id", "=", input.id).execute();
  if (before.length > 0) return viewOne(by, input.id);
  if (!(await getOffice(db)).recordsVisits) throw new DeskError("kunjungan_tidak_dicatat");
  if ((input.personId === null) === (input.visitorName === ""))
    throw new DeskError("masukan_salah", { fields: { visitorName: "wajib" } });
  if (input.personId) await requirePerson(db, input.personId);
  const at = by.now().toISOString();
  const day = localDate(by.now());
  await db
    .insertInto("visits")
    .values({
      id: input.id,
      day,
      queue_number: await takeNumber(db, `KUNJUNGAN:${day}`),
      visitor_name: input.visitorName,
      origin: input.origin,
      person_id: input.personId,
      need: input.need,
      priority: input.priority ? 1 : 0,
      state: "menunggu",
      arrived_at: at,
      called_at: null,
      ended_at: null,
      officer_id: null,
      outcome: null,
      case_id: null,
      legal_basis: "tugas_publik",
      purpose: VISIT_PURPOSE,
      source: "loket",
      created_at: at,
      created_by: by.session.accountId,
      updated_at: at,
    })
    .execute();
  return viewOne(by, input.id);
}

async function requirePerson(db: Db, id: string): Promise<void> {
  const person = await db
    .selectFrom("persons")
    .select("merged_into")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!person) throw new DeskError("tidak_ditemukan");
  if (person.merged_into !== null)
    throw new DeskError("sudah_digabung", { personId: person.merged_into });
}

/** @throws DeskError 'berubah_di_tempat_lain' | 'kunjungan_tidak_boleh' | 'masukan_salah' | 'tidak_ditemukan' */
export async function moveVisit(
  by: Acting,
  { id, version, to, outcome, caseId }: MoveVisitInput,
): Promise<z.input<typeof VisitView>> {
  const { db, session } = by;
  const row = await db.selectFrom("visits").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  if (row.version !== version) throw new DeskError("berubah_di_tempat_lain");
  if (!nextVisitStates(row.state).includes(to))
    throw new DeskError("kunjungan_tidak_boleh", { from: row.state, to });
  const problem = visitEndProblem(to, outcome, caseId);
  if (problem) throw new DeskError("masukan_salah", { fields: { [problem]: "wajib" } });
  if (caseId) await requireCaseOf(by, caseId, row.person_id);
  const at = by.now().toISOString();
  await db
    .updateTable("visits")
    .set({
      version: version + 1,
      state: to,
      called_at: to === "dilayani" ? at : to === "menunggu" ? null : row.called_at,
      ended_at: to === "selesai" || to === "pergi" ? at : null,
      officer_id: to === "menunggu" ? null : session.accountId,
      outcome,
      case_id: caseId,
      updated_at: at,
    })
    .where("id", "=", id)
    .execute();
  return viewOne(by, id);
}

/** A visit may only be added to an open case that this account may see, of the person who came or in their name. */
async function requireCaseOf(by: Acting, caseId: string, personId: string | null): Promise<void> {
  const row = await by.db
    .selectFrom("cases")
    .select(["sensitive", "person_id", "applicant_id"])
    .where("id", "=", caseId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  if (row.sensitive === 1 && !by.sensitive.canOpen) throw new DeskError("kasus_terbatas");
  if (personId !== null && row.person_id !== personId && row.applicant_id !== personId)
    throw new DeskError("masukan_salah", { fields: { kasus: "orang_lain" } });
}

/** The walk-in of a visit was saved. A visit that was ended meanwhile (an old draft) stays as it is: the case matters more. */
export async function endVisitWithCase(by: Acting, id: string, caseId: string): Promise<void> {
  const at = by.now().toISOString();
  await by.db
    .updateTable("visits")
    .set((eb) => ({
      version: eb("version", "+", 1),
      state: "selesai",
      called_at: eb.fn.coalesce("called_at", eb.val(at)),
      ended_at: at,
      officer_id: by.session.accountId,
      outcome: "kasus_baru",
      case_id: caseId,
      updated_at: at,
    }))
    .where("id", "=", id)
    .where("state", "in", ["menunggu", "dilayani"])
    .execute();
}
