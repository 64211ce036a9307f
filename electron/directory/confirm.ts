// Confirmations of the directory: append-only rows, and what the service said about itself kept in its entry.
import type { z } from "zod";
import type { Confirmation, directory as contract } from "../../shared/directory/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Db } from "../database/tables.ts";
import type { HandlersOf } from "../serve/context.ts";
import { changeColumns, getDestination } from "./queries.ts";

type Handlers = HandlersOf<typeof contract>;

/** Newest first. */
async function confirmationsOf(
  db: Db,
  id: string,
): Promise<(z.input<typeof Confirmation> & { id: string })[]> {
  const rows = await db
    .selectFrom("destination_checks as c")
    .leftJoin("accounts as a", "a.id", "c.checked_by")
    .selectAll("c")
    .select("a.name as by_name")
    .where("c.destination_id", "=", id)
    .orderBy("c.day", "desc")
    .orderBy("c.created_at", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    on: row.day,
    way: row.way,
    toldBy: row.told_by,
    note: row.note,
    by: row.by_name ?? "",
  }));
}

export const confirmations: Handlers["confirmations"] = async ({ db }, { id }) => ({
  rows: await confirmationsOf(db, id),
});

/** @throws DeskError 'tanggal_konfirmasi_salah' | 'berubah_di_tempat_lain' | 'tidak_ditemukan' */
export const confirm: Handlers["confirm"] = async ({ db, now, session, note }, input) => {
  const { id, confirmId, on, version } = input;
  const before = await getDestination(db, id);
  const saved = await db
    .selectFrom("destination_checks")
    .select("id")
    .where("id", "=", confirmId)
    .executeTakeFirst();
  if (saved) return before;
  if (on > localDate(now())) throw new DeskError("tanggal_konfirmasi_salah");
  if (before.confirmed && on < before.confirmed.on) throw new DeskError("tanggal_konfirmasi_salah");
  const at = now().toISOString();
  await db
    .insertInto("destination_checks")
    .values({
      id: confirmId,
      destination_id: id,
      day: on,
      way: input.way,
      told_by: input.toldBy,
      note: input.note,
      checked_by: session.accountId,
      created_at: at,
    })
    .execute();
  const { organization: _name, ...details } = before.details;
  const { status, alert, capacity } = input;
  await changeColumns(db, id, version, {
    details: JSON.stringify({ ...details, status, alert, capacity }),
    updated_at: at,
  });
  note({ fields: ["confirmed", "status", "alert", "capacity"] });
  return getDestination(db, id);
};
