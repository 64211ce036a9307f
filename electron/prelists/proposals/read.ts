// Months of proposals, one month with its checks, one proposal.
import {
  countdown,
  deadlineOf,
  periodInWork,
  type Countdown,
} from "../../../shared/prelists/proposals/deadline.ts";
import type { VisitFound } from "../../../shared/prelists/proposals/codes.ts";
import type { proposalsCalls } from "../../../shared/prelists/proposals/contract.ts";
import { isReady, PROPOSAL_KINDS } from "../../../shared/prelists/proposals/rules.ts";
import { evidenceOf, mayRemove } from "../../../shared/prelists/proposals/removal.ts";
import { localDate } from "../../../shared/values/date.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import { FIVE_DAYS } from "../../../shared/values/working-days.ts";
import { areaLineOf } from "../../areas/queries.ts";
import type { Db } from "../../database/tables.ts";
import { holidaysOf } from "../../office/holidays.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf, QueryContext } from "../../serve/context.ts";
import { evidenceCounts } from "../evidence/read.ts";
import {
  checkedBatch,
  fieldsOf,
  findBatch,
  getBatch,
  getProposal,
  toCheck,
  visitsOf,
  type Batch,
  type Proposal,
  type CheckedBatch,
} from "./batches.ts";

type Handlers = HandlersOf<typeof proposalsCalls>;

async function deadlineFor(db: Db, period: string, today: string, day: number): Promise<Countdown> {
  const on = deadlineOf(period, day);
  const years = [...new Set([today, on].map((date) => Number(date.slice(0, 4))))];
  const days = (await Promise.all(years.map((year) => holidaysOf(db, year)))).flatMap(
    ({ rows }) => rows,
  );
  const names = new Map(days.map((one) => [one.day, one.name]));
  return countdown(on, today, { holidays: new Set(names.keys()), week: FIVE_DAYS }, names);
}

function sums(period: string, batch: Batch | undefined, { rows, results }: CheckedBatch) {
  return {
    period,
    batchId: batch?.id ?? null,
    state: batch?.state ?? ("disiapkan" as const),
    counts: Object.fromEntries(
      PROPOSAL_KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length]),
    ) as Record<(typeof PROPOSAL_KINDS)[number], number>,
    ready: rows.filter((row) => isReady(results.get(row.id) ?? [])).length,
    accepted: rows.filter((row) => row.answer === "diterima").length,
    refused: rows.filter((row) => row.answer === "ditolak").length,
  };
}

export const proposalMonths: Handlers["proposalMonths"] = async (context) => {
  const { db } = context;
  const today = localDate(context.now());
  const { proposalDay } = await getOffice(db);
  const inWork = periodInWork(today, proposalDay);
  const batches = await db
    .selectFrom("proposal_batches")
    .selectAll()
    .orderBy("period", "desc")
    .limit(36)
    .execute();
  const periods = [...new Set([inWork, ...batches.map((one) => one.period)])]
    .toSorted()
    .toReversed();
  const rows = [];
  for (const period of periods) {
    const batch = batches.find((one) => one.period === period);
    rows.push({
      ...sums(period, batch, await checkedBatch(context, batch?.id ?? null)),
      deadline: await deadlineFor(db, period, today, proposalDay),
    });
  }
  return { today, inWork, rows };
};

export const proposalMonth: Handlers["proposalMonth"] = async (context, { period }) => {
  const { db } = context;
  const batch = await findBatch(db, period);
  const checked = await checkedBatch(context, batch?.id ?? null);
  const { proposalDay } = await getOffice(db);
  const inputs = new Map(checked.checked.map((one) => [one.id, one]));
  return {
    ...sums(period, batch, checked),
    deadline: await deadlineFor(db, period, localDate(context.now()), proposalDay),
    version: batch?.updated_at ?? "",
    rows: checked.rows.map((row) => {
      const fields = fieldsOf(row);
      const results = checked.results.get(row.id) ?? [];
      return {
        id: row.id,
        kind: row.kind,
        name: row.name,
        nik: row.nik && maskNumber(row.nik),
        nokk: row.nokk && maskNumber(row.nokk),
        rt: fields.rt ?? null,
        rw: fields.rw ?? null,
        checks: copied(results),
        ready: isReady(results),
        blocked: row.kind === "hapus" && !mayRemove(inputs.get(row.id)!.removal),
        answer: row.answer,
        answerReason: row.answer_reason,
      };
    }),
    events: batch ? await eventsOf(db, batch.id) : [],
  };
};

type Results = NonNullable<ReturnType<CheckedBatch["results"]["get"]>>;
const copied = (results: Results) =>
  results.map(({ check, state, causes }) => ({
    check,
    state,
    causes: causes.map(({ code, names }) => ({ code, names: [...names] })),
  }));

async function eventsOf(db: Db, batchId: string) {
  const rows = await db
    .selectFrom("proposal_batch_events as e")
    .leftJoin("accounts as a", "a.id", "e.by")
    .selectAll("e")
    .select("a.name as by_name")
    .where("e.batch_id", "=", batchId)
    .orderBy("e.at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    rows: row.row_count,
    notReady: row.not_ready,
    reason: row.reason,
    at: row.at,
    by: row.by_name ?? "",
  }));
}

export const proposal: Handlers["proposal"] = async (context, { proposalId }) => {
  const { db } = context;
  const row = await getProposal(db, proposalId);
  const batch = await getBatch(db, row.batch_id);
  const visits = await visitRows(context, row);
  const input = toCheck(
    row,
    (await visitsOf(db, [row.id])).get(row.id) ?? [],
    (await evidenceCounts(db, [row.id])).get(row.id) ?? 0,
  );
  const { results } = await checkedBatch(context, batch.id);
  const entry = row.entry_id
    ? await db
        .selectFrom("prelist_entries")
        .select("prelist_id")
        .where("id", "=", row.entry_id)
        .executeTakeFirst()
    : undefined;
  return {
    id: row.id,
    batchId: batch.id,
    period: batch.period,
    state: batch.state,
    version: row.version,
    kind: row.kind,
    personId: row.person_id,
    entryId: row.entry_id,
    prelistId: entry?.prelist_id ?? null,
    name: row.name,
    fields: { ...input.fields },
    areaLine: areaLineOf(input.fields.kelurahan ?? null) ?? null,
    changeNote: row.change_note,
    matchedOn: row.matched_on,
    matchedBy: row.matched_by,
    matched: input.matched,
    removalReason: row.removal_reason,
    eventDate: row.event_date,
    documentNo: row.document_no,
    evidenceNote: row.evidence_note,
    statementOn: row.statement_on,
    visits,
    evidence: evidenceOf(input.removal),
    checks: copied(results.get(row.id) ?? []),
    answer: row.answer,
    answerReason: row.answer_reason,
    withdrawn: row.withdrawn_at !== null,
  };
};

/** What a visit of verification found, in the words of a proposal. */
const FOUND_OF: Readonly<Record<string, VisitFound>> = {
  tidak_ada_orang: "tidak_ada_orang",
  tidak_bersedia: "tidak_bersedia",
  alamat_tidak_ditemukan: "tidak_dikenal",
  bangunan_tidak_ada: "tidak_dikenal",
};

async function visitRows({ db }: QueryContext, { id, entry_id: entryId }: Proposal) {
  const own = await db
    .selectFrom("proposal_visits as v")
    .leftJoin("accounts as a", "a.id", "v.created_by")
    .select(["v.id", "v.visited_on as on", "v.found", "v.note", "a.name as by"])
    .where("v.proposal_id", "=", id)
    .execute();
  const verified = await db
    .selectFrom("prelist_visits as v")
    .select(["v.id", "v.visited_on as on", "v.result", "v.note", "v.officer as by"])
    .where("v.entry_id", "=", entryId ?? "")
    .where("v.result", "<>", "bertemu")
    .execute();
  return [
    ...own.map((row) => ({ ...row, by: row.by ?? "" })),
    ...verified.map(({ result, ...row }) => ({ ...row, found: FOUND_OF[result]! })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
}
