// Records what verification found: a new fact for each entry, the earlier ones stay.
import { DeskError } from "../../shared/errors.ts";
import type { prelists as contract } from "../../shared/prelists/contract.ts";
import { OUTCOMES_VERSION } from "../../shared/prelists/outcomes.ts";
import { outcomeProblems } from "../../shared/prelists/rules.ts";
import { localDate } from "../../shared/values/date.ts";
import type { HandlersOf } from "../serve/context.ts";
import { provenance } from "./provenance.ts";
import { currentRows } from "./views.ts";

export const verify: HandlersOf<typeof contract>["verify"] = async (context, input) => {
  const { db } = context;
  const at = context.now().toISOString();
  const actor = context.session.accountId;
  for (const entryId of new Set(input.entryIds)) {
    const row = await currentRows(db)
      .innerJoin("prelists as p", "p.id", "r.prelist_id")
      .select(["p.unit", "r.household_id", "r.member_id", "r.nik"])
      .where("r.entry_id", "=", entryId)
      .executeTakeFirst();
    if (!row) throw new DeskError("tidak_ditemukan");
    const missing: string[] = outcomeProblems(input, row.unit);
    if (
      input.otherId !== null &&
      [row.member_id ?? row.household_id, row.nik].includes(input.otherId)
    )
      missing.push("id_lain");
    if (input.date !== null && input.date > localDate(context.now())) missing.push("tanggal");
    if (missing.length > 0) throw new DeskError("hasil_verifikasi_kurang", { missing });
    await db
      .insertInto("prelist_outcomes")
      .values({
        id: context.newId(),
        entry_id: entryId,
        outcome: input.outcome,
        reason: input.reason,
        other_id: input.otherId || null,
        event_date: input.date,
        document_no: input.documentNo || null,
        note: input.note || null,
        list_version: OUTCOMES_VERSION,
        ...provenance("loket", actor, at),
      })
      .execute();
    await db
      .updateTable("prelist_entries")
      .set({ outcome: input.outcome, outcome_at: at, outcome_by: actor, updated_at: at })
      .where("id", "=", entryId)
      .execute();
  }
  return { outcomes: new Set(input.entryIds).size };
};
