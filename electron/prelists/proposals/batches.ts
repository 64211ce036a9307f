// Months of proposals: found, made when the first proposal comes, and checked as a whole.
import { sql, type Selectable } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import {
  checkBatch,
  type CheckedProposal,
  type CheckResult,
  type Fields,
} from "../../../shared/prelists/proposals/rules.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import { evidenceCounts } from "../evidence/read.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { ProposalBatchesTable, ProposalsTable } from "./table.ts";

export type Batch = Selectable<ProposalBatchesTable>;
export type Proposal = Selectable<ProposalsTable>;

interface Writer {
  readonly db: Db;
  now(): Date;
  newId(): string;
  readonly session: { readonly accountId: string };
}

export async function findBatch(db: Db, period: string): Promise<Batch | undefined> {
  return db
    .selectFrom("proposal_batches")
    .selectAll()
    .where("period", "=", period)
    .executeTakeFirst();
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getBatch(db: Db, batchId: string): Promise<Batch> {
  const batch = await db
    .selectFrom("proposal_batches")
    .selectAll()
    .where("id", "=", batchId)
    .executeTakeFirst();
  if (!batch) throw new DeskError("tidak_ditemukan");
  return batch;
}

/** The month that may be written in, made when there is none. @throws DeskError 'usulan_terkunci' */
export async function openBatch(writer: Writer, period: string): Promise<Batch> {
  const held = await findBatch(writer.db, period);
  if (held) {
    demandOpen(held);
    return held;
  }
  const at = writer.now().toISOString();
  const batch: Batch = {
    id: writer.newId(),
    period,
    state: "disiapkan",
    created_at: at,
    created_by: writer.session.accountId,
    updated_at: at,
  };
  await writer.db.insertInto("proposal_batches").values(batch).execute();
  return batch;
}

/** @throws DeskError 'usulan_terkunci' */
export function demandOpen(batch: Batch): void {
  if (batch.state !== "disiapkan") throw new DeskError("usulan_terkunci");
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getProposal(db: Db, proposalId: string): Promise<Proposal> {
  const row = await db
    .selectFrom("proposals")
    .selectAll()
    .where("id", "=", proposalId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

/** What stands in a month, in the order in which it was proposed; what was withdrawn does not. */
export async function proposalsOf(db: Db, batchId: string): Promise<Proposal[]> {
  return db
    .selectFrom("proposals")
    .selectAll()
    .where("batch_id", "=", batchId)
    .where("withdrawn_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Days of visits at which the family was not met, by proposal: its own, and those of the verification of its entry on a list. */
export async function visitsOf(
  db: Db,
  proposalIds: readonly string[],
): Promise<Map<string, string[]>> {
  const ids = JSON.stringify(proposalIds);
  const { rows } = await sql<{ id: string; day: string }>`
    SELECT v.proposal_id AS id, v.visited_on AS day FROM proposal_visits v
    WHERE v.proposal_id IN (SELECT value FROM json_each(${ids}))
    UNION SELECT q.id, v.visited_on FROM proposals q JOIN prelist_visits v ON v.entry_id = q.entry_id
    WHERE v.result <> 'bertemu' AND q.id IN (SELECT value FROM json_each(${ids}))`.execute(db);
  const visits = new Map<string, string[]>();
  for (const { id, day } of rows) visits.set(id, [...(visits.get(id) ?? []), day]);
  return visits;
}

export function fieldsOf(row: Proposal): Fields {
  return JSON.parse(row.fields) as Fields;
}

export function toCheck(row: Proposal, visits: readonly string[], photos: number): CheckedProposal {
  return {
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    entryId: row.entry_id,
    fields: fieldsOf(row),
    changeNote: row.change_note,
    matched: row.matched === null ? null : row.matched === 1,
    removal: {
      reason: row.removal_reason,
      documentNo: row.document_no,
      evidenceNote: row.evidence_note,
      statementOn: row.statement_on,
      photos,
      visits,
    },
  };
}

export interface CheckedBatch {
  readonly rows: readonly Proposal[];
  readonly checked: readonly CheckedProposal[];
  readonly results: ReadonlyMap<string, readonly CheckResult[]>;
}

/** The rows of a month with the results of all checks. `batchId` null: nothing is there. */
export async function checkedBatch(
  { db, now }: Pick<Writer, "db" | "now">,
  batchId: string | null,
): Promise<CheckedBatch> {
  if (batchId === null) return { rows: [], checked: [], results: new Map() };
  const rows = await proposalsOf(db, batchId);
  const removals = rows.filter((row) => row.kind === "hapus").map((row) => row.id);
  const visits = await visitsOf(db, removals);
  const photos = await evidenceCounts(db, removals);
  const checked = rows.map((row) =>
    toCheck(row, visits.get(row.id) ?? [], photos.get(row.id) ?? 0),
  );
  const around = await surroundingsOf(db, {
    batchId,
    niks: rows.flatMap((row) => row.nik ?? []),
    cards: rows.flatMap((row) => row.nokk ?? []),
    personIds: rows.flatMap((row) => row.person_id ?? []),
  });
  return { rows, checked, results: checkBatch(checked, around, localDate(now())) };
}
