// Moves of a deliberation. Locking writes one version of the minutes and makes decisions that differ the results of their entries.
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import { AnnexRow } from "../../../shared/prelists/deliberation/content.ts";
import { countDecisions } from "../../../shared/prelists/deliberation/summary.ts";
import { mayMove, MOVE_RULES, stateAfter } from "../../../shared/prelists/deliberation/states.ts";
import type { Db } from "../../database/tables.ts";
import type { CommandContext } from "../../serve/context.ts";
import { provenance } from "../provenance.ts";
import { annexOf } from "./annex.ts";
import { cancelNumber, numberMinutes } from "./number.ts";
import { getDeliberation, headOf, missingOf, titleOf, type Handlers } from "./read.ts";
import { takeOver } from "./take-over.ts";

const REASON_LENGTH = 5;

export const moveDeliberation: Handlers["moveDeliberation"] = async (
  context,
  { deliberationId, move, reason },
) => {
  const { db, session } = context;
  const row = await getDeliberation(db, deliberationId);
  const state = stateAfter(row.state, move);
  if (state === undefined) throw new DeskError("langkah_musyawarah_salah");
  if (!mayMove(row.state, move, session.roles)) throw new DeskError("peran_tidak_cukup");
  if (MOVE_RULES[move].needsReason && (reason ?? "").trim().length < REASON_LENGTH)
    throw new DeskError("alasan_buka_kunci_kurang");
  const at = context.now().toISOString();
  if (state === "dibatalkan") {
    await cancel(context, deliberationId, reason!.trim());
    return { paperVersion: row.papers, results: 0 };
  }
  let papers = row.papers;
  let results = 0;
  if (move === "kunci") {
    const missing = await missingOf(db, row, context.now());
    if (missing.length > 0) throw new DeskError("musyawarah_belum_lengkap", { missing });
    papers += 1;
    const title = await titleOf(db, row.kind);
    const number = await numberMinutes(context, row, title);
    if (number !== row.number)
      await db
        .updateTable("deliberations")
        .set({ number, updated_at: at })
        .where("id", "=", deliberationId)
        .execute();
    await writePaper(context, deliberationId, papers);
    results = await takeOver(context, deliberationId, title);
  }
  await db
    .updateTable("deliberations")
    .set({ state, papers, version: row.version + 1, updated_at: at })
    .where("id", "=", deliberationId)
    .execute();
  await db
    .insertInto("deliberation_events")
    .values({
      id: context.newId(),
      deliberation_id: deliberationId,
      move,
      paper_version: papers,
      reason: MOVE_RULES[move].needsReason ? reason : null,
      created_at: at,
      created_by: session.accountId,
    })
    .execute();
  return { paperVersion: papers, results };
};

/** It stays in the history with its reason; a number that its minutes had stays in the register as cancelled. */
async function cancel(
  context: Pick<CommandContext, "newId" | "now" | "session"> & { readonly db: Db },
  deliberationId: string,
  reason: string,
): Promise<void> {
  await context.db
    .insertInto("deliberation_cancellations")
    .values({
      deliberation_id: deliberationId,
      reason,
      created_at: context.now().toISOString(),
      created_by: context.session.accountId,
    })
    .execute();
  await cancelNumber(context, deliberationId, "Musyawarah dibatalkan");
}

/** Keeps head and annex as they stand now, with the numbers counted from that annex. */
async function writePaper(
  context: Pick<CommandContext, "newId" | "now" | "session"> & { readonly db: Db },
  deliberationId: string,
  paperVersion: number,
): Promise<void> {
  const { db } = context;
  const head = await headOf(db, await getDeliberation(db, deliberationId));
  const rows = await annexOf(db, { deliberationId });
  const id = context.newId();
  const fixed = provenance("musyawarah", context.session.accountId, context.now().toISOString());
  await db
    .insertInto("deliberation_papers")
    .values({
      id,
      deliberation_id: deliberationId,
      paper_version: paperVersion,
      content: JSON.stringify(head),
      counts: JSON.stringify([...countDecisions(rows)]),
      row_count: rows.length,
      sha256: createHash("sha256")
        .update(JSON.stringify([head, rows.map((row) => AnnexRow.parse(row))]))
        .digest("hex"),
      ...fixed,
    })
    .execute();
  const cells = rows.map((row) => [
    row.seq,
    row.entryId,
    row.listId,
    row.nik,
    row.nokk,
    row.name,
    row.address,
    row.rt,
    row.rw,
    row.proposed,
    row.decision,
    row.reason,
    row.note,
    row.votes?.for ?? null,
    row.votes?.against ?? null,
    row.votes?.abstain ?? null,
  ]);
  const values = sql.join(
    cells[0]!.map((_, index) => sql`value ->> ${sql.lit(index)}`),
    sql`, `,
  );
  await sql`INSERT INTO deliberation_paper_rows (paper_id, seq, entry_id, list_id, nik, nokk, name, address, rt, rw, proposed, decision,
      reason, note, votes_for, votes_against, votes_abstain, legal_basis, purpose, source, created_at, created_by, updated_at)
    SELECT ${id}, ${values}, ${fixed.legal_basis}, ${fixed.purpose}, ${fixed.source}, ${fixed.created_at}, ${fixed.created_by}, ${fixed.updated_at}
    FROM json_each(${JSON.stringify(cells)})`.execute(db);
}
