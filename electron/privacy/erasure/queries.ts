// Proposes, declines and lists erasures.
import type { Selectable } from "kysely";
import type * as z from "zod";
import type { Erasure, ProposeErasure } from "../../../shared/privacy/schemas.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import { takeNumber } from "../../office/numbering.ts";
import type { CommandContext, QueryContext } from "../../serve/context.ts";
import { dutyOf } from "../author.ts";
import { subjectOf } from "../holdings/subject.ts";
import { erasureNumber, seriesOf } from "../requests/number.ts";
import type { ErasuresTable } from "../table.ts";
import { accountNames } from "../who.ts";
import { demandNothingOpen } from "./carry-out.ts";

export type ErasureRow = Selectable<ErasuresTable>;

/** @throws DeskError 'tidak_ditemukan' */
export async function getErasure(db: Db, id: string): Promise<ErasureRow> {
  const row = await db.selectFrom("erasures").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

export async function viewErasure(
  { db, session }: Pick<QueryContext, "db" | "session">,
  row: ErasureRow,
): Promise<Erasure> {
  const nameOf = await accountNames(db);
  const person =
    row.person_id === null
      ? undefined
      : await db
          .selectFrom("persons")
          .select("name")
          .where("id", "=", row.person_id)
          .executeTakeFirst();
  return {
    id: row.id,
    number: row.number,
    personName: person?.name ?? null,
    ground: row.ground,
    groundNote: row.ground_note,
    state: row.state,
    proposedAt: row.proposed_at,
    proposedBy: nameOf(row.proposed_by),
    decidedAt: row.decided_at,
    decidedBy: row.decided_by === null ? null : nameOf(row.decided_by),
    removed: JSON.parse(row.removed) as Record<string, number>,
    remaining: JSON.parse(row.remaining) as Record<string, number>,
    documents: row.documents,
    backups: JSON.parse(row.backups) as string[],
    mayCarryOut: row.proposed_by !== session.accountId,
  };
}

/** Newest first. */
export async function listErasures(context: QueryContext): Promise<Erasure[]> {
  const rows = await context.db
    .selectFrom("erasures")
    .selectAll()
    .orderBy("proposed_at", "desc")
    .limit(300)
    .execute();
  return Promise.all(rows.map((row) => viewErasure(context, row)));
}

/** Proposed twice is proposed once. @throws DeskError 'hapus_masih_berjalan' | 'tidak_ditemukan' */
export async function proposeErasure(
  context: CommandContext,
  input: z.output<typeof ProposeErasure>,
): Promise<{ id: string }> {
  const { db, session } = context;
  const subject = await subjectOf(db, input.personId);
  await demandNothingOpen(db, subject);
  const before = await db
    .selectFrom("erasures")
    .select("id")
    .where("state", "=", "diusulkan")
    .where("person_id", "in", [...subject.persons])
    .executeTakeFirst();
  if (before) return before;
  const at = context.now().toISOString();
  await db
    .insertInto("erasures")
    .values({
      id: input.id,
      number: erasureNumber(at, await takeNumber(db, seriesOf("PDP-BA", at))),
      person_id: subject.persons[0]!,
      request_id: input.requestId,
      ground: input.ground,
      ground_note: input.note,
      state: "diusulkan",
      proposed_at: at,
      proposed_by: session.accountId,
      decided_at: null,
      decided_by: null,
      finished_at: null,
      ...dutyOf(context, at),
    })
    .execute();
  return { id: input.id };
}

/** @throws DeskError 'hapus_sudah_diputuskan' | 'tidak_ditemukan' */
export async function declineErasure(
  { db, session, now }: CommandContext,
  { id }: { readonly id: string },
): Promise<{ id: string }> {
  const row = await getErasure(db, id);
  if (row.state !== "diusulkan") throw new DeskError("hapus_sudah_diputuskan");
  const at = now().toISOString();
  // Who proposed may take the proposal back; carrying out is what needs a second person.
  const decided = row.proposed_by === session.accountId ? "ditarik pengusul" : session.accountId;
  await db
    .updateTable("erasures")
    .set({ state: "ditolak", decided_at: at, decided_by: decided, updated_at: at })
    .where("id", "=", id)
    .execute();
  return { id };
}
