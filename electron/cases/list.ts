// The work queue and every other list of cases: filters, order, paging by key and counts, all from one definition of the views.
import { sql, type RawBuilder, type SqlBool } from "kysely";
import type * as z from "zod";
import { caseDue } from "../../shared/cases/clock.ts";
import {
  type CaseList,
  type CaseRow,
  type ListInput,
  type QueueView,
} from "../../shared/cases/schemas.ts";
import { ruleOf, type CaseState } from "../../shared/cases/states.ts";
import { nearLimit, type WorkCalendar } from "../../shared/values/working-days.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import { caseMeant } from "./find.ts";
import { briefOf } from "./groups/queries.ts";
import { stepLabel } from "./queries.ts";

export interface Reader {
  readonly db: Db;
  readonly accountId: string;
  readonly canOpen: boolean;
  readonly today: string;
  readonly calendar: WorkCalendar;
}

/** Open views run in the order of work; the others newest first. */
function isWorkOrder(view: QueueView): boolean {
  return view !== "ditutup" && view !== "semua";
}

/** One condition for each view, for its list and its count. What the partial indexes of schema 4 stand for is written as they are. */
function viewFilter(view: QueueView, reader: Reader): RawBuilder<SqlBool> {
  const inState = (state: CaseState) => sql<SqlBool>`cases.state = ${state}`;
  switch (view) {
    case "semua":
      return sql<SqlBool>`1`;
    case "terbuka":
      return sql<SqlBool>`cases.open = 1`;
    case "ditutup":
      return sql<SqlBool>`cases.open = 0`;
    case "saya":
      return sql<SqlBool>`cases.open = 1 AND cases.officer_id = ${reader.accountId}`;
    case "baru":
      return inState("diterima");
    case "perbaikan":
      return inState("perbaikan_berkas");
    case "penetapan":
      return inState("menunggu_persetujuan");
    case "pengesahan":
      return sql<SqlBool>`cases.ratify_due_on IS NOT NULL AND cases.ratified_at IS NULL AND +cases.open = 1`;
    case "terlambat":
      return sql<SqlBool>`cases.open = 1 AND cases.running = 1 AND cases.due_on < ${reader.today}`;
    case "dekat":
      return sql<SqlBool>`cases.running = 1 AND cases.due_on >= ${reader.today}
        AND cases.due_on <= ${nearLimit(reader.today, reader.calendar)}`;
    case "janji":
      // Kept as soon as somebody talked to the citizen on that day or later.
      return sql<SqlBool>`cases.open = 1 AND cases.promised_on IS NOT NULL AND cases.promised_on <= ${reader.today}
        AND NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = cases.id AND e.kind = 'kontak'
          AND e.created_at >= cases.promised_on)`;
    case "tindak_lanjut":
      return sql<SqlBool>`cases.follow_up_on IS NOT NULL AND +cases.follow_up_on <= ${reader.today}`;
    case "rujukan":
      // Must-have 20: past the day that the letter itself asked for.
      return sql<SqlBool>`cases.awaited_by IS NOT NULL AND cases.awaited_by < ${reader.today}`;
    case "dikembalikan":
      return sql<SqlBool>`cases.returned = 1`;
    default:
      return view satisfies never;
  }
}

/** How many cases each view holds; the same conditions as the lists, so the two always agree. */
export async function countViews(reader: Reader): Promise<Record<QueueView, number>> {
  const states = await reader.db.selectFrom("cases_counts").selectAll().execute();
  const inStates = (wanted: (state: CaseState) => boolean) =>
    states.reduce((sum, { state, n }) => (wanted(state) ? sum + n : sum), 0);
  const counted = async (view: QueueView) => {
    const row = await reader.db
      .selectFrom("cases")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where(viewFilter(view, reader))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };
  const isOpen = (state: CaseState) => ruleOf(state).open;
  return {
    semua: inStates(() => true),
    terbuka: inStates(isOpen),
    ditutup: inStates((state) => !isOpen(state)),
    baru: inStates((state) => state === "diterima"),
    perbaikan: inStates((state) => state === "perbaikan_berkas"),
    penetapan: inStates((state) => state === "menunggu_persetujuan"),
    saya: await counted("saya"),
    pengesahan: await counted("pengesahan"),
    terlambat: await counted("terlambat"),
    dekat: await counted("dekat"),
    janji: await counted("janji"),
    rujukan: await counted("rujukan"),
    dikembalikan: await counted("dikembalikan"),
    tindak_lanjut: await counted("tindak_lanjut"),
  };
}

/** What a search by name, category or person may touch: never a sensitive case of an account that cannot open it. */
function onlyReadable(reader: Reader): RawBuilder<SqlBool> {
  return reader.canOpen ? sql<SqlBool>`1` : sql<SqlBool>`cases.sensitive = 0`;
}

async function baseQuery(reader: Reader, input: z.output<typeof ListInput>) {
  let list = reader.db
    .selectFrom("cases")
    .innerJoin("persons", "persons.id", "cases.person_id")
    .innerJoin("categories", "categories.code", "cases.category_code")
    .leftJoin("accounts", "accounts.id", "cases.officer_id")
    .leftJoin("case_groups", "case_groups.case_id", "cases.id")
    .select([
      "cases.id",
      "cases.number",
      "cases.version",
      "cases.sensitive",
      "cases.state",
      "cases.urgency",
      "cases.urgency_rank",
      "cases.open",
      "cases.received_at",
      "cases.due_on",
      "cases.officer_id",
      "cases.person_id",
      "cases.category_code",
      "cases.contact_kind",
      "persons.name as person_name",
      "categories.name as category_name",
      "categories.steps as category_steps",
      "cases.step_code",
      "accounts.name as officer_name",
      "case_groups.kind as group_kind",
      "case_groups.name as group_name",
      "case_groups.families as group_families",
    ])
    .where(viewFilter(input.view, reader));
  const { text, categoryCode, state, personId, pillarId } = input;
  if (state) list = list.where("cases.state", "=", state);
  if (categoryCode)
    list = list.where("cases.category_code", "=", categoryCode).where(onlyReadable(reader));
  if (personId)
    list = list
      .where((eb) =>
        eb.or([
          eb("cases.person_id", "=", personId),
          eb("cases.applicant_id", "=", personId),
          inGroup(personId),
        ]),
      )
      .where(onlyReadable(reader));
  if (pillarId) list = list.where(entrustedTo(pillarId));
  if (text) list = list.where(await caseMeant(reader.db, text, onlyReadable(reader)));
  return list;
}

function inGroup(personId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`cases.id IN (SELECT case_id FROM case_members WHERE person_id = ${personId} AND left_at IS NULL)`;
}

/** The newest word on support counts; of a sensitive case it is sealed, so such a case is not found. */
function entrustedTo(pillarId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`cases.id IN (
    SELECT e.case_id FROM case_events e, json_each(e.details, '$.support.pillars') pillar
    WHERE e.kind = 'pendampingan' AND pillar.value ->> 'destinationId' = ${pillarId}
      AND e.seq = (SELECT max(l.seq) FROM case_events l WHERE l.case_id = e.case_id AND l.kind = 'pendampingan'))`;
}

function splitCursor(cursor: string, parts: number): string[] {
  const values = cursor.split("|");
  if (values.length !== parts)
    throw new DeskError("masukan_salah", { fields: { cursor: "bentuk" } });
  return values;
}

/** One page; `next` is the key after its last row, or null at the end. */
export async function listCases(
  reader: Reader,
  input: z.output<typeof ListInput>,
): Promise<z.input<typeof CaseList>> {
  let list = await baseQuery(reader, input);
  const work = isWorkOrder(input.view);
  if (work) {
    list = list.orderBy("cases.urgency_rank").orderBy("cases.due_on").orderBy("cases.id");
    if (input.cursor) {
      const [rank, due, id] = splitCursor(input.cursor, 3);
      list = list.where(
        sql<SqlBool>`(cases.urgency_rank, cases.due_on, cases.id) > (${Number(rank)}, ${due}, ${id})`,
      );
    }
  } else {
    list = list.orderBy("cases.received_at", "desc").orderBy("cases.id", "desc");
    if (input.cursor) {
      const [at, id] = splitCursor(input.cursor, 2);
      list = list.where(sql<SqlBool>`(cases.received_at, cases.id) < (${at}, ${id})`);
    }
  }
  const rows = await list.limit(input.limit + 1).execute();
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  const key =
    last &&
    (work ? `${last.urgency_rank}|${last.due_on}|${last.id}` : `${last.received_at}|${last.id}`);
  return { rows: page.map((row) => toRow(row, reader)), next: key ?? null };
}

type Joined = Awaited<ReturnType<Awaited<ReturnType<typeof baseQuery>>["execute"]>>[number];

function toRow(row: Joined, reader: Reader): CaseRow {
  const restricted = row.sensitive === 1 && !reader.canOpen;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    restricted,
    state: row.state,
    urgency: row.urgency,
    receivedAt: row.received_at,
    dueOn: row.due_on,
    due: caseDue(row.state, row.due_on, reader.today, reader.calendar),
    officer: { id: row.officer_id, name: row.officer_name ?? "" },
    content: restricted
      ? null
      : {
          personId: row.person_id,
          personName: row.person_name,
          group: briefOf(row),
          categoryCode: row.category_code,
          categoryName: row.category_name,
          contactKind: row.contact_kind,
          step: stepLabel(row.category_steps, row.step_code),
        },
  };
}
