// A month is sent and locked, opened again with a reason, and answered row by row.
import { DeskError } from "../../../shared/errors.ts";
import type { proposalsCalls } from "../../../shared/prelists/proposals/contract.ts";
import { mayRemove } from "../../../shared/prelists/proposals/removal.ts";
import { isReady, type BatchState } from "../../../shared/prelists/proposals/rules.ts";
import type { CommandContext, HandlersOf } from "../../serve/context.ts";
import {
  checkedBatch,
  demandOpen,
  getBatch,
  proposalsOf,
  type Batch,
  type CheckedBatch,
} from "./batches.ts";
import type { ProposalBatchEventsTable } from "./table.ts";

type Handlers = HandlersOf<typeof proposalsCalls>;

/** A removal without evidence leaves the office in no way. @throws DeskError 'usulan_hapus_tanpa_bukti' */
export function demandEvidence({ checked }: CheckedBatch): void {
  const bare = checked.filter((row) => row.kind === "hapus" && !mayRemove(row.removal));
  if (bare.length > 0) throw new DeskError("usulan_hapus_tanpa_bukti", { rows: bare.length });
}

export const sendProposals: Handlers["sendProposals"] = async (context, input) => {
  const batch = await getBatch(context.db, input.batchId);
  demandOpen(batch);
  const checked = await checkedBatch(context, batch.id);
  if (checked.rows.length === 0) throw new DeskError("usulan_kosong");
  demandEvidence(checked);
  const notReady = checked.rows.filter((row) => !isReady(checked.results.get(row.id) ?? [])).length;
  if (notReady !== input.notReady) throw new DeskError("usulan_berubah");
  await happened(context, batch, "dikirim", { rows: checked.rows.length, notReady });
  return { rows: checked.rows.length };
};

export const reopenProposals: Handlers["reopenProposals"] = async (context, input) => {
  const batch = await getBatch(context.db, input.batchId);
  const rows = await proposalsOf(context.db, batch.id);
  if (batch.state !== "disiapkan")
    await happened(context, batch, "dibuka", {
      rows: rows.length,
      notReady: 0,
      reason: input.reason,
    });
  return { rows: rows.length };
};

export const answerProposals: Handlers["answerProposals"] = async (context, input) => {
  const { db, session } = context;
  const batch = await getBatch(db, input.batchId);
  if (batch.state === "disiapkan") throw new DeskError("usulan_belum_dikirim");
  const bare = input.answers.filter((one) => one.answer === "ditolak" && !one.reason);
  if (bare.length > 0) throw new DeskError("alasan_penolakan_kosong", { rows: bare.length });
  const known = new Set((await proposalsOf(db, batch.id)).map((row) => row.id));
  const at = context.now().toISOString();
  for (const { proposalId, answer, reason } of input.answers) {
    if (!known.has(proposalId)) throw new DeskError("tidak_ditemukan");
    await db
      .updateTable("proposals")
      .set({
        answer,
        answer_reason: answer === null ? null : reason || null,
        answered_at: answer === null ? null : at,
        answered_by: answer === null ? null : session.accountId,
        updated_at: at,
      })
      .where("id", "=", proposalId)
      .execute();
  }
  context.note({ ids: input.answers.map((one) => one.proposalId) });
  const rows = await proposalsOf(db, batch.id);
  const left = rows.filter((row) => row.answer === null).length;
  if (left === 0 && batch.state !== "dijawab")
    await happened(context, batch, "dijawab", { rows: rows.length, notReady: 0 });
  // An answer taken back leaves the month waiting again.
  if (left > 0 && batch.state === "dijawab") await setState(context, batch, "dikirim");
  return { answered: rows.length - left, left };
};

const STATE_AFTER: Readonly<Record<ProposalBatchEventsTable["kind"], BatchState>> = {
  dikirim: "dikirim",
  dibuka: "disiapkan",
  dijawab: "dijawab",
};

async function happened(
  context: CommandContext,
  batch: Batch,
  kind: ProposalBatchEventsTable["kind"],
  facts: { rows: number; notReady: number; reason?: string },
): Promise<void> {
  await context.db
    .insertInto("proposal_batch_events")
    .values({
      id: context.newId(),
      batch_id: batch.id,
      kind,
      row_count: facts.rows,
      not_ready: facts.notReady,
      reason: facts.reason ?? null,
      at: context.now().toISOString(),
      by: context.session.accountId,
    })
    .execute();
  await setState(context, batch, STATE_AFTER[kind]);
}

async function setState(
  { db, now }: CommandContext,
  batch: Batch,
  state: BatchState,
): Promise<void> {
  await db
    .updateTable("proposal_batches")
    .set({ state, updated_at: now().toISOString() })
    .where("id", "=", batch.id)
    .execute();
}
