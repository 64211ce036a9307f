// The task of an erasure: the second person carries it out, then the database file is written anew so that no free page keeps anything.
import { sql } from "kysely";
import type * as z from "zod";
import type { ErasureDone, ErasureProgress } from "../../../shared/privacy/schemas.ts";
import { DeskError } from "../../../shared/errors.ts";
import { localDate } from "../../../shared/values/date.ts";
import { takeNumber } from "../../office/numbering.ts";
import { rewriteIndex } from "../../people/search/queries.ts";
import type { TaskContext } from "../../serve/context.ts";
import { dutyOf } from "../author.ts";
import { subjectOf, type Subject } from "../holdings/subject.ts";
import { erasureNumber, seriesOf } from "../requests/number.ts";
import { carryOut } from "./carry-out.ts";
import { getErasure } from "./queries.ts";
import { returnedPersons } from "./reference.ts";
import { remainingOf } from "./remaining.ts";

type Context = TaskContext<z.input<typeof ErasureProgress>>;
type Done = z.input<typeof ErasureDone>;

/** @throws DeskError 'hapus_orang_kedua' | 'hapus_sudah_diputuskan' | 'hapus_masih_berjalan' | 'tidak_ditemukan' */
export async function erase(context: Context, { id }: { readonly id: string }): Promise<Done> {
  const { db, session } = context;
  const row = await getErasure(db, id);
  // Cut off between removing and cleaning: whoever comes next finishes it.
  if (row.state === "dihapus") return finish(context, id, undefined);
  if (row.state !== "diusulkan" || row.person_id === null)
    throw new DeskError("hapus_sudah_diputuskan");
  if (row.proposed_by === session.accountId) throw new DeskError("hapus_orang_kedua");
  const subject = await subjectOf(db, row.person_id);
  await remove(context, id, subject, row.number);
  return finish(context, id, subject);
}

/** People whom a restored backup brought back: it was decided before, so one person carries it out again. */
export async function eraseReturned(context: Context): Promise<Done> {
  const { db } = context;
  const at = context.now().toISOString();
  let last: Done | undefined;
  for (let left = await returnedPersons(db); left.length > 0; left = await returnedPersons(db)) {
    const { id: personId, number: before } = left[0]!;
    const subject = await subjectOf(db, personId);
    const id = context.newId();
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto("erasures")
        .values({
          id,
          number: erasureNumber(at, await takeNumber(trx, seriesOf("PDP-BA", at))),
          person_id: subject.persons[0]!,
          request_id: null,
          ground: "pemulihan",
          ground_note: before,
          state: "diusulkan",
          proposed_at: at,
          proposed_by: context.session.accountId,
          decided_at: null,
          decided_by: null,
          finished_at: null,
          ...dutyOf(context, at),
        })
        .execute();
    });
    await remove(context, id, subject, before);
    last = await finish(context, id, subject);
  }
  if (!last) throw new DeskError("tidak_ditemukan");
  return last;
}

async function remove(
  context: Context,
  id: string,
  subject: Subject,
  number: string,
): Promise<void> {
  const { db, session } = context;
  context.progress({ phase: "menghapus" });
  const at = context.now().toISOString();
  const backups = await db.selectFrom("backups").select("name").orderBy("made_at").execute();
  const addresses = await db.transaction().execute(async (trx) => {
    const removed = await carryOut(trx, context, subject, number, localDate(context.now()));
    await trx
      .updateTable("erasures")
      .set({
        person_id: null,
        state: "dihapus",
        decided_at: at,
        decided_by: session.accountId,
        removed: JSON.stringify(removed.rows),
        documents: removed.addresses.length,
        backups: JSON.stringify(backups.map((one) => one.name)),
        updated_at: at,
      })
      .where("id", "=", id)
      .execute();
    return removed.addresses;
  });
  for (const address of addresses) context.documents.remove(address);
  if (addresses.length > 0) context.documents.tidy();
}

/** From here on nothing can be cancelled: every page is written anew. */
async function finish(context: Context, id: string, subject: Subject | undefined): Promise<Done> {
  const { db } = context;
  if (subject) {
    context.progress({ phase: "mencari_sisa" });
    const remaining = await remainingOf(db, subject, () => undefined);
    await db
      .updateTable("erasures")
      .set({ remaining: JSON.stringify(remaining) })
      .where("id", "=", id)
      .execute();
  }
  context.progress({ phase: "membersihkan" });
  await rewriteIndex(db);
  await sql`VACUUM`.execute(db);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  const at = context.now().toISOString();
  return context.publish(async (trx) => {
    await trx
      .updateTable("erasures")
      .set({ state: "tuntas", finished_at: at, updated_at: at })
      .where("id", "=", id)
      .execute();
    const row = await getErasure(trx, id);
    const sum = (json: string) =>
      Object.values(JSON.parse(json) as Record<string, number>).reduce((a, b) => a + b, 0);
    return {
      id,
      removed: sum(row.removed),
      documents: row.documents,
      remaining: sum(row.remaining),
    };
  });
}
