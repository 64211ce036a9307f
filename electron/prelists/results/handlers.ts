// Handlers: results of verification.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import { OUTCOMES_VERSION } from "../../../shared/prelists/outcomes.ts";
import type { resultsCalls } from "../../../shared/prelists/results/contract.ts";
import { familyProblems, memberResults } from "../../../shared/prelists/results/rules.ts";
import { nameKey } from "../../../shared/values/name-key.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { demandUnlocked } from "../deliberation/guard.ts";
import { inFamily } from "../finds.ts";
import { provenance } from "../provenance.ts";
import { currentRows, filtered } from "../views.ts";
import { resultsOf, toldOf } from "./read.ts";
import { chooseOutcome, recordResult } from "./record.ts";

/** @throws DeskError 'tidak_ditemukan' */
async function rowOf(db: Db, entryId: string) {
  const row = await currentRows(db)
    .innerJoin("prelists as p", "p.id", "r.prelist_id")
    .select(["r.prelist_id", "r.family_key", "r.member_id", "r.household_id", "r.nik", "p.unit"])
    .where("r.entry_id", "=", entryId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

export const resultsHandlers: HandlersOf<typeof resultsCalls> = {
  async recordFamily(context, { entryId, family, members: told, visit }) {
    const { db } = context;
    const row = await rowOf(db, entryId);
    if (row.family_key === null || row.unit !== "anggota")
      throw new DeskError("keluarga_tidak_dikenal");
    const members = await currentRows(db)
      .select("r.entry_id")
      .where(inFamily(row.prelist_id, row.family_key))
      .execute();
    const ids = members.map((member) => member.entry_id);
    if (told.some((one) => !ids.includes(one.entryId))) throw new DeskError("tidak_ditemukan");
    const missing = familyProblems(family, ids, told);
    if (missing.length > 0)
      throw new DeskError("hasil_verifikasi_kurang", {
        missing: missing.map((one) => one.problem),
      });
    const at = context.now().toISOString();
    const resultId = context.newId();
    await db
      .insertInto("prelist_family_results")
      .values({
        id: resultId,
        prelist_id: row.prelist_id,
        family_key: row.family_key,
        outcome: family.outcome,
        reason: family.reason,
        other_id: family.otherId || null,
        event_date: family.date,
        document_no: family.documentNo || null,
        note: family.note || null,
        list_version: OUTCOMES_VERSION,
        visited_on: visit.visitedOn,
        officer: visit.officer || context.session.name,
        ...provenance("loket", context.session.accountId, at),
      })
      .execute();
    let conflicts = 0;
    for (const one of memberResults(family, ids, told))
      if ((await recordResult(context, { ...one, ...visit, familyResult: resultId })).conflict)
        conflicts++;
    context.note({ ids });
    return { resultId, members: ids.length, conflicts };
  },

  async conflicts({ db }, { prelistId }) {
    const rows = await currentRows(db)
      .select(["r.entry_id", "r.name", "r.rt", "r.rw"])
      .where("e.prelist_id", "=", prelistId)
      .where("e.in_conflict", "=", 1)
      .orderBy("r.position")
      .limit(500)
      .execute();
    return {
      rows: await Promise.all(
        rows.map(async ({ entry_id, ...row }) => ({
          entryId: entry_id,
          ...row,
          sides: (await resultsOf(db, entry_id)).conflict,
        })),
      ),
    };
  },

  async chooseResult(context, { entryId, outcomeId }) {
    const chosen = (await toldOf(context.db, entryId)).find((one) => one.id === outcomeId);
    if (!chosen) throw new DeskError("pilihan_sudah_berubah");
    await demandUnlocked(context.db, [entryId]);
    await chooseOutcome(context, entryId, outcomeId, chosen.outcome);
    return {};
  },

  async addVisit(context, { entryIds, on, officer, result, note }) {
    const now = context.now();
    if (on > localDate(now)) throw new DeskError("tanggal_kunjungan_salah");
    await demandUnlocked(context.db, entryIds);
    const rows = [];
    for (const entryId of new Set(entryIds)) {
      await rowOf(context.db, entryId);
      rows.push({
        id: context.newId(),
        entry_id: entryId,
        visited_on: on,
        officer,
        result,
        note: note || null,
        ...provenance("loket", context.session.accountId, now.toISOString()),
      });
    }
    await context.db.insertInto("prelist_visits").values(rows).execute();
    return { visits: rows.length };
  },

  async setDesil(context, { entryId, wholeFamily, desil, saidBy, checkedOn }) {
    const now = context.now();
    const row = await rowOf(context.db, entryId);
    if (checkedOn > localDate(now)) throw new DeskError("tanggal_kunjungan_salah");
    if (wholeFamily && row.family_key === null) throw new DeskError("keluarga_tidak_dikenal");
    await demandUnlocked(context.db, [entryId]);
    const id = context.newId();
    await context.db
      .insertInto("prelist_desil")
      .values({
        id,
        entry_id: entryId,
        prelist_id: row.prelist_id,
        family_key: wholeFamily ? row.family_key : null,
        desil,
        said_by: saidBy,
        checked_on: checkedOn,
        ...provenance("loket", context.session.accountId, now.toISOString()),
      })
      .execute();
    return { id };
  },

  async otherEntries({ db }, { entryId, text }) {
    const row = await rowOf(db, entryId);
    const idOf = sql<string | null>`coalesce(r.member_id, r.household_id, r.nik)`;
    const rows = await filtered(
      currentRows(db)
        .select(["r.entry_id", "r.name", "r.rt", "r.rw", "r.nik"])
        .select(idOf.as("id"))
        .where("r.prelist_id", "=", row.prelist_id)
        .where("r.entry_id", "<>", entryId)
        .orderBy("r.position")
        .limit(8),
      { text },
      nameKey(text),
    ).execute();
    return {
      rows: rows.flatMap(({ entry_id, nik: _nik, id, ...one }) =>
        id === null ? [] : [{ entryId: entry_id, id, ...one }],
      ),
      exact: rows.some((one) => one.id === text || one.nik === text),
    };
  },
};
