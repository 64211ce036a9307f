// Decisions become results: where the deliberation decided otherwise than the entry says now, that decision is its next result.
import type { Outcome, OutcomeReason } from "../../../shared/prelists/outcomes.ts";
import type { CommandContext } from "../../serve/context.ts";
import { verify } from "../verify.ts";

/** The earlier results stay in the history of each entry. @returns how many entries got a new one */
export async function takeOver(context: CommandContext, deliberationId: string): Promise<number> {
  const rows = await context.db
    .selectFrom("deliberation_rows as d")
    .innerJoin("prelist_entries as e", "e.id", "d.entry_id")
    .selectAll("d")
    .where("d.deliberation_id", "=", deliberationId)
    .whereRef("d.decision", "<>", "e.outcome")
    .orderBy("d.seq")
    .execute();
  for (const row of rows)
    await verify(context, {
      entryIds: [row.entry_id],
      outcome: row.decision as Outcome,
      reason: row.reason as OutcomeReason | null,
      otherId: row.other_id,
      date: row.event_date,
      documentNo: row.document_no,
      note: row.note,
    });
  return rows.length;
}
