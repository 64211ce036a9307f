// The one way to store a result of verification: an earlier one stays in the history; another person's that differs stands beside it.
import { DeskError } from "../../../shared/errors.ts";
import {
  OUTCOMES_VERSION,
  type Outcome,
  type OutcomeReason,
} from "../../../shared/prelists/outcomes.ts";
import { conflictOf, resultsDiffer, type Told } from "../../../shared/prelists/results/rules.ts";
import { outcomeProblems } from "../../../shared/prelists/rules.ts";
import { localDate } from "../../../shared/values/date.ts";
import { demandUnlocked } from "../deliberation/guard.ts";
import type { EditContext } from "../edits/values.ts";
import { provenance } from "../provenance.ts";
import { currentRows } from "../views.ts";
import { toldOf } from "./read.ts";

export interface ResultToRecord {
  readonly entryId: string;
  readonly outcome: Outcome;
  readonly reason?: OutcomeReason | null;
  readonly otherId?: string | null;
  readonly date?: string | null;
  readonly documentNo?: string | null;
  readonly note?: string | null;
  /** Day of the visit; null when nobody went. */
  readonly visitedOn?: string | null;
  /** Who found it, as a name; the caller where it is left out. */
  readonly officer?: string | null;
  /** The result that the caller saw and knowingly replaces: no conflict then. */
  readonly replaces?: string | null;
  readonly familyResult?: string | null;
  /** 'musyawarah' for a decision taken there; 'loket' where it is left out. */
  readonly source?: string;
}

export interface Recorded {
  readonly outcomeId: string;
  /** Another person's result differs: both are kept, the earlier one counts until somebody chooses. */
  readonly conflict: boolean;
  /** The same person had told exactly this: nothing was written. */
  readonly same: boolean;
}

/**
 * Stores one result. `context.db` is a transaction.
 * @throws DeskError 'tidak_ditemukan' | 'hasil_verifikasi_kurang' (details.missing) | 'tanggal_kunjungan_salah' | 'pilihan_sudah_berubah'
 */
export async function recordResult(context: EditContext, input: ResultToRecord): Promise<Recorded> {
  const { db } = context;
  const actor = context.session.accountId;
  const row = await currentRows(db)
    .innerJoin("prelists as p", "p.id", "r.prelist_id")
    .select(["p.unit", "r.household_id", "r.member_id", "r.nik"])
    .where("r.entry_id", "=", input.entryId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const today = localDate(context.now());
  const missing: string[] = outcomeProblems(input, row.unit);
  const otherId = input.otherId?.trim() || null;
  if (otherId !== null && [row.member_id ?? row.household_id, row.nik].includes(otherId))
    missing.push("id_lain");
  if (input.date && input.date > today) missing.push("tanggal");
  if (missing.length > 0) throw new DeskError("hasil_verifikasi_kurang", { missing });
  if (input.visitedOn && input.visitedOn > today) throw new DeskError("tanggal_kunjungan_salah");

  // A later deliberation may decide anew; nobody else may.
  if (input.source !== "musyawarah") await demandUnlocked(db, [input.entryId]);
  const told = await toldOf(db, input.entryId);
  const fresh: Told = {
    id: context.newId(),
    outcome: input.outcome,
    reason: input.reason ?? null,
    otherId,
    date: input.date ?? null,
    documentNo: input.documentNo?.trim() || null,
    person: input.officer?.trim() || (await nameOf(context, actor)),
  };
  const last = told.at(-1);
  if (
    last &&
    last.person === fresh.person &&
    last.note === (input.note?.trim() || null) &&
    last.visitedOn === (input.visitedOn ?? null) &&
    !resultsDiffer(last, fresh)
  )
    return { outcomeId: last.id, conflict: conflictOf(told).length > 0, same: true };
  if (input.replaces && !told.some((one) => one.id === input.replaces))
    throw new DeskError("pilihan_sudah_berubah");

  const at = context.now().toISOString();
  await db
    .insertInto("prelist_outcomes")
    .values({
      id: fresh.id,
      entry_id: input.entryId,
      outcome: fresh.outcome,
      reason: fresh.reason,
      other_id: fresh.otherId,
      event_date: fresh.date,
      document_no: fresh.documentNo,
      note: input.note?.trim() || null,
      visited_on: input.visitedOn ?? null,
      officer: fresh.person,
      family_result: input.familyResult ?? null,
      list_version: OUTCOMES_VERSION,
      ...provenance(input.source ?? "loket", actor, at),
    })
    .execute();
  if (input.replaces) {
    await chooseOutcome(context, input.entryId, fresh.id, fresh.outcome);
    return { outcomeId: fresh.id, conflict: false, same: false };
  }
  const conflict = conflictOf([...told, fresh]).length > 0;
  await db
    .updateTable("prelist_entries")
    .set({
      in_conflict: conflict ? 1 : 0,
      updated_at: at,
      ...(conflict ? {} : { outcome: fresh.outcome, outcome_at: at, outcome_by: actor }),
    })
    .where("id", "=", input.entryId)
    .execute();
  return { outcomeId: fresh.id, conflict, same: false };
}

/** Writes down which result stands; the entry has it from now on. */
export async function chooseOutcome(
  context: EditContext,
  entryId: string,
  outcomeId: string,
  outcome: string,
): Promise<void> {
  const at = context.now().toISOString();
  const actor = context.session.accountId;
  await context.db
    .insertInto("prelist_outcome_choices")
    .values({
      id: context.newId(),
      entry_id: entryId,
      outcome_id: outcomeId,
      chosen_at: at,
      chosen_by: actor,
    })
    .execute();
  await context.db
    .updateTable("prelist_entries")
    .set({ outcome, outcome_at: at, outcome_by: actor, in_conflict: 0, updated_at: at })
    .where("id", "=", entryId)
    .execute();
}

async function nameOf({ db }: EditContext, accountId: string): Promise<string> {
  const account = await db
    .selectFrom("accounts")
    .select("name")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return account?.name ?? accountId;
}
