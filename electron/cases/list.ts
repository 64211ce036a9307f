// The work queue and every other list of cases: filters, order, paging by key and counts, all from one definition of the views.
import { sql, type RawBuilder, type SqlBool } from "kysely";
import type * as z from "zod";
import { URGENCY_RANK } from "../../shared/cases/codes.ts";
import { caseDue } from "../../shared/cases/clock.ts";
import {
  type CaseList,
  type CaseRow,
  type ListInput,
  type QueueView,
} from "../../shared/cases/schemas.ts";
import { snoozedStill } from "../../shared/cases/snooze.ts";
import { ruleOf, type CaseState } from "../../shared/cases/states.ts";
import { DeskError } from "../../shared/errors.ts";
import { caseMeant } from "./find.ts";
import { briefOf } from "./groups/queries.ts";
import { stepLabel } from "./queries.ts";
import { isWorkOrder, viewFilter, type Reader } from "./views.ts";

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
    surat_habis: await counted("surat_habis"),
    ditunda: await counted("ditunda"),
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
      "cases.snoozed_until",
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

type Input = z.output<typeof ListInput>;

/** One page; `next` is the key after its last row, or null at the end. */
export async function listCases(reader: Reader, input: Input): Promise<z.input<typeof CaseList>> {
  if (!isWorkOrder(input.view)) return newestFirst(reader, input);
  return input.ownFirst === true && input.view !== "saya"
    ? ownFirst(reader, input)
    : inOrderOfWork(reader, input);
}

async function newestFirst(reader: Reader, input: Input): Promise<z.input<typeof CaseList>> {
  let list = (await baseQuery(reader, input))
    .orderBy("cases.received_at", "desc")
    .orderBy("cases.id", "desc");
  if (input.cursor) {
    const [at, id] = splitCursor(input.cursor, 2);
    list = list.where(sql<SqlBool>`(cases.received_at, cases.id) < (${at}, ${id})`);
  }
  const rows = await list.limit(input.limit + 1).execute();
  return pageOf(rows, reader, input.limit, (last) => `${last.received_at}|${last.id}`);
}

async function inOrderOfWork(reader: Reader, input: Input): Promise<z.input<typeof CaseList>> {
  let list = await workOrder(reader, input);
  if (input.cursor) {
    const [rank, due, id] = splitCursor(input.cursor, 3);
    list = list.where(
      sql<SqlBool>`(cases.urgency_rank, cases.due_on, cases.id) > (${Number(rank)}, ${due}, ${id})`,
    );
  }
  const rows = await list.limit(input.limit + 1).execute();
  return pageOf(
    rows,
    reader,
    input.limit,
    (last) => `${last.urgency_rank}|${last.due_on}|${last.id}`,
  );
}

/** Each urgency in two parts, one's own and the others: every part is walked in the order of its index, and no list is sorted. */
async function ownFirst(reader: Reader, input: Input): Promise<z.input<typeof CaseList>> {
  const parts = Object.values(URGENCY_RANK).flatMap((rank) => [
    { rank, own: true },
    { rank, own: false },
  ]);
  const [from, due, id] = input.cursor ? splitCursor(input.cursor, 3) : ["0"];
  const rows: Joined[] = [];
  for (let at = Number(from); at < parts.length && rows.length <= input.limit; at++) {
    const { rank, own } = parts[at]!;
    let list = (await workOrder(reader, input)).where("cases.urgency_rank", "=", rank);
    list = own
      ? list.where("cases.officer_id", "=", reader.accountId)
      : list.where(sql<SqlBool>`+cases.officer_id <> ${reader.accountId}`);
    if (id !== undefined && at === Number(from))
      list = list.where(sql<SqlBool>`(cases.due_on, cases.id) > (${due}, ${id})`);
    rows.push(...(await list.limit(input.limit + 1 - rows.length).execute()));
  }
  const partOf = (row: Joined) =>
    parts.findIndex(
      ({ rank, own }) => rank === row.urgency_rank && own === (row.officer_id === reader.accountId),
    );
  return pageOf(rows, reader, input.limit, (last) => `${partOf(last)}|${last.due_on}|${last.id}`);
}

async function workOrder(reader: Reader, input: Input) {
  return (await baseQuery(reader, input))
    .orderBy("cases.urgency_rank")
    .orderBy("cases.due_on")
    .orderBy("cases.id");
}

/** @param rows one more than the page, when there are more */
function pageOf(
  rows: readonly Joined[],
  reader: Reader,
  limit: number,
  keyOf: (last: Joined) => string,
): z.input<typeof CaseList> {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { rows: page.map((row) => toRow(row, reader)), next: last ? keyOf(last) : null };
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
    snoozedUntil: snoozedStill(row.snoozed_until, reader.today),
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
