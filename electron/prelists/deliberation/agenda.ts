// The agenda of a deliberation: entries put on it and taken off, read page by page, decided on.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { Votes } from "../../../shared/prelists/deliberation/content.ts";
import type { AgendaRow } from "../../../shared/prelists/deliberation/contract.ts";
import { AGENDA_MOST, decisionProblems } from "../../../shared/prelists/deliberation/rules.ts";
import type { Outcome, OutcomeReason } from "../../../shared/prelists/outcomes.ts";
import { localDate } from "../../../shared/values/date.ts";
import { nameKey } from "../../../shared/values/name-key.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import { provenance } from "../provenance.ts";
import { getPrelist } from "../queries.ts";
import { currentRows, filtered, maskCell } from "../views.ts";
import { getDeliberation, openFor, type Handlers } from "./read.ts";

export const addToAgenda: Handlers["addToAgenda"] = async (
  context,
  { deliberationId, ...filters },
) => {
  const { db } = context;
  const row = await openFor(db, deliberationId, "agenda");
  const found = await filtered(
    currentRows(db).where("r.prelist_id", "=", row.prelist_id),
    filters,
    nameKey(filters.text ?? ""),
  )
    .select("r.entry_id")
    .where("r.entry_id", "not in", (eb) =>
      eb
        .selectFrom("deliberation_rows")
        .select("entry_id")
        .where("deliberation_id", "=", deliberationId),
    )
    .orderBy("r.position")
    .limit(AGENDA_MOST + 1)
    .execute();
  if (found.length === 0) throw new DeskError("agenda_kosong");
  const { last, had } = await db
    .selectFrom("deliberation_rows")
    .where("deliberation_id", "=", deliberationId)
    .select([sql<number>`coalesce(max(seq), 0)`.as("last"), sql<number>`count(*)`.as("had")])
    .executeTakeFirstOrThrow();
  if (had + found.length > AGENDA_MOST)
    throw new DeskError("agenda_terlalu_besar", { most: AGENDA_MOST });
  const fixed = provenance("loket", context.session.accountId, context.now().toISOString());
  const rows = found.map((one, index) => [context.newId(), one.entry_id, last + index + 1]);
  // One statement, however many rows: the window waits for it.
  await sql`INSERT INTO deliberation_rows (id, deliberation_id, entry_id, seq, legal_basis, purpose, source, created_at, created_by, updated_at)
    SELECT value ->> 0, ${deliberationId}, value ->> 1, value ->> 2,
      ${fixed.legal_basis}, ${fixed.purpose}, ${fixed.source}, ${fixed.created_at}, ${fixed.created_by}, ${fixed.updated_at}
    FROM json_each(${JSON.stringify(rows)})`.execute(db);
  return { added: rows.length };
};

export const dropFromAgenda: Handlers["dropFromAgenda"] = async (
  { db },
  { deliberationId, entryIds },
) => {
  await openFor(db, deliberationId, "agenda");
  const rows = () =>
    db
      .selectFrom("deliberation_rows")
      .where("deliberation_id", "=", deliberationId)
      .$if(entryIds.length > 0, (query) => query.where("entry_id", "in", entryIds));
  if (entryIds.length > 0) {
    const decided = await rows().where("decision", "is not", null).select("id").executeTakeFirst();
    if (decided) throw new DeskError("sudah_diputuskan");
  }
  const open = await rows().where("decision", "is", null).select("id").execute();
  if (open.length === 0) throw new DeskError("agenda_kosong");
  await sql`DELETE FROM deliberation_rows WHERE id IN
    (SELECT value FROM json_each(${JSON.stringify(open.map(({ id }) => id))}))`.execute(db);
  return { dropped: open.length };
};

export function votesOf(row: {
  readonly votes_for: number | null;
  readonly votes_against: number | null;
  readonly votes_abstain: number | null;
}): Votes | null {
  return row.votes_for === null
    ? null
    : { for: row.votes_for, against: row.votes_against ?? 0, abstain: row.votes_abstain ?? 0 };
}

/** The newest proposal that names the entry and was not withdrawn. */
const PROPOSAL = sql<"baru" | "perbaikan" | "hapus" | null>`(SELECT x.kind FROM proposals x
  WHERE x.entry_id = d.entry_id AND x.withdrawn_at IS NULL ORDER BY x.created_at DESC LIMIT 1)`;
/** Whose work package the row stands in. */
const OFFICER = sql<
  string | null
>`(SELECT coalesce(a.name, k.officer) FROM prelist_packages k LEFT JOIN accounts a ON a.id = k.officer_id
  WHERE k.prelist_id = r.prelist_id AND coalesce(k.rw, '') = coalesce(r.rw, '') AND coalesce(k.rt, '') = coalesce(r.rt, ''))`;

export const agenda: Handlers["agenda"] = async (
  { db },
  { deliberationId, view, after, limit, ...filters },
) => {
  await getDeliberation(db, deliberationId);
  const base = () =>
    filtered(
      currentRows(db)
        .innerJoin("deliberation_rows as d", "d.entry_id", "r.entry_id")
        .where("d.deliberation_id", "=", deliberationId)
        .$if(view === "belum", (query) => query.where("d.decision", "is", null))
        .$if(view === "berbeda", (query) => query.where(sql<boolean>`d.decision <> d.proposed`)),
      filters,
      nameKey(filters.text ?? ""),
    );
  const rows = await base()
    .selectAll("d")
    .select(["r.name", "r.nik", "r.address", "r.rt", "r.rw", "e.outcome"])
    .select([PROPOSAL.as("proposal"), OFFICER.as("officer")])
    .where("d.seq", ">", after)
    .orderBy("d.seq")
    .limit(limit + 1)
    .execute();
  const { total } = await base()
    .select(sql<number>`count(*)`.as("total"))
    .executeTakeFirstOrThrow();
  return {
    rows: rows.slice(0, limit).map((row) => ({
      id: row.entry_id,
      seq: row.seq,
      name: row.name,
      nik: row.nik && maskNumber(row.nik),
      address: row.address && maskCell(row.address),
      rt: row.rt,
      rw: row.rw,
      proposed: (row.proposed ?? row.outcome) as AgendaRow["proposed"],
      decision: row.decision as Outcome | null,
      reason: row.reason as OutcomeReason | null,
      otherId: row.other_id && maskCell(row.other_id),
      date: row.event_date,
      documentNo: row.document_no,
      note: row.note,
      votes: votesOf(row),
      proposal: row.proposal,
      officer: row.officer,
    })),
    total,
    more: rows.length > limit,
  };
};

const UNDECIDED = {
  proposed: null,
  decision: null,
  reason: null,
  other_id: null,
  event_date: null,
  document_no: null,
  note: null,
  votes_for: null,
  votes_against: null,
  votes_abstain: null,
  decided_at: null,
  decided_by: null,
};

export const decide: Handlers["decide"] = async (context, { deliberationId, ...input }) => {
  const { db } = context;
  const row = await openFor(db, deliberationId, "putusan");
  const { unit } = await getPrelist(db, row.prelist_id);
  const at = context.now().toISOString();
  for (const entryId of new Set(input.entryIds)) {
    const entry = await db
      .selectFrom("deliberation_rows as d")
      .innerJoin("prelist_entries as e", "e.id", "d.entry_id")
      .select(["d.id", "e.outcome"])
      .where("d.deliberation_id", "=", deliberationId)
      .where("d.entry_id", "=", entryId)
      .executeTakeFirst();
    if (!entry) throw new DeskError("tidak_ditemukan");
    const verified = entry.outcome as AgendaRow["proposed"];
    const { decision } = input;
    if (decision !== null) {
      const missing = decisionProblems({ ...input, outcome: decision }, verified, unit);
      if (input.date !== null && input.date > localDate(context.now())) missing.push("tanggal");
      if (missing.length > 0) throw new DeskError("putusan_kurang", { missing });
    }
    await db
      .updateTable("deliberation_rows")
      .set(
        decision === null
          ? { ...UNDECIDED, updated_at: at }
          : {
              proposed: verified,
              decision,
              reason: input.reason,
              other_id: input.otherId || null,
              event_date: input.date,
              document_no: input.documentNo || null,
              note: input.note || null,
              votes_for: input.votes?.for ?? null,
              votes_against: input.votes?.against ?? null,
              votes_abstain: input.votes?.abstain ?? null,
              decided_at: at,
              decided_by: context.session.accountId,
              updated_at: at,
            },
      )
      .where("id", "=", entry.id)
      .execute();
  }
  return { decided: new Set(input.entryIds).size };
};

export const decideAsVerified: Handlers["decideAsVerified"] = async (
  context,
  { deliberationId },
) => {
  const { db } = context;
  await openFor(db, deliberationId, "putusan");
  const at = context.now().toISOString();
  const done = await sql`UPDATE deliberation_rows AS d
    SET proposed = e.outcome, decision = e.outcome, decided_at = ${at}, decided_by = ${context.session.accountId}, updated_at = ${at}
    FROM prelist_entries AS e
    WHERE e.id = d.entry_id AND d.deliberation_id = ${deliberationId} AND d.decision IS NULL AND e.outcome <> 'belum'`.execute(
    db,
  );
  const { left } = await db
    .selectFrom("deliberation_rows")
    .where("deliberation_id", "=", deliberationId)
    .where("decision", "is", null)
    .select(sql<number>`count(*)`.as("left"))
    .executeTakeFirstOrThrow();
  return { decided: Number(done.numAffectedRows ?? 0n), left };
};
