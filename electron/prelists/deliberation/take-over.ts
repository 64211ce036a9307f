// Decisions become results: where the deliberation decided otherwise than the entry says now, that decision is its next result.
import type { Outcome, OutcomeReason } from "../../../shared/prelists/outcomes.ts";
import type { CommandContext } from "../../serve/context.ts";
import { toldOf } from "../results/read.ts";
import { chooseOutcome, recordResult } from "../results/record.ts";

/**
 * The earlier results stay in the history of each entry, and none of them stands against the decision any longer.
 * @param title "Musyawarah Desa": who found it
 * @returns how many entries got a new result
 */
export async function takeOver(
  context: CommandContext,
  deliberationId: string,
  title: string,
): Promise<number> {
  const rows = await context.db
    .selectFrom("deliberation_rows as d")
    .innerJoin("prelist_entries as e", "e.id", "d.entry_id")
    .selectAll("d")
    .select("e.outcome")
    .where("d.deliberation_id", "=", deliberationId)
    .where((eb) =>
      eb.or([eb("d.decision", "<>", eb.ref("e.outcome")), eb("e.in_conflict", "=", 1)]),
    )
    .orderBy("d.seq")
    .execute();
  let results = 0;
  for (const row of rows) {
    const told = await toldOf(context.db, row.entry_id);
    // The decision confirmed what somebody told: that result stands, with its own details.
    const agreed = told.findLast(({ outcome }) => outcome === row.decision);
    if (row.outcome !== row.decision) results++;
    if (agreed && tellsNothingMore(row)) {
      await chooseOutcome(context, row.entry_id, agreed.id, agreed.outcome);
      continue;
    }
    await recordResult(context, {
      entryId: row.entry_id,
      outcome: row.decision as Outcome,
      reason: row.reason as OutcomeReason | null,
      otherId: row.other_id,
      date: row.event_date,
      documentNo: row.document_no,
      note: row.note,
      officer: title,
      source: "musyawarah",
      replaces: told.at(-1)?.id ?? null,
    });
  }
  return results;
}

function tellsNothingMore(row: {
  readonly reason: string | null;
  readonly other_id: string | null;
  readonly event_date: string | null;
  readonly document_no: string | null;
  readonly note: string | null;
}): boolean {
  return [row.reason, row.other_id, row.event_date, row.document_no, row.note].every(
    (one) => one === null,
  );
}
