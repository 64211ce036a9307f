// The record card: one entry's fields in the sender's order, to be typed into another system, and what was typed so far.
import { DeskError } from "../../../shared/errors.ts";
import { layOver } from "../../../shared/prelists/edits/rules.ts";
import type { outCalls } from "../../../shared/prelists/out/contract.ts";
import { cardPaper as paperOf } from "../../../shared/prelists/out/card-paper.ts";
import type { ProfileId } from "../../../shared/prelists/profiles.ts";
import { localDate } from "../../../shared/values/date.ts";
import { getOffice } from "../../office/queries.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { editsOf } from "../edits/values.ts";
import { profileColumns } from "../export.ts";
import { currentRows } from "../views.ts";

type Handlers = HandlersOf<typeof outCalls>;
/** Stands among the ticks of an entry of which every field was typed. */
const ALL = "*";

/** The first entry of a list, or the one named. */
async function readCard(db: Db, prelistId: string, entryId: string | null) {
  const rows = () => currentRows(db).where("r.prelist_id", "=", prelistId);
  const row = await rows()
    .innerJoin("prelists as p", "p.id", "r.prelist_id")
    .select(["r.entry_id", "r.position", "r.name", "r.payload", "p.profile"])
    .$if(entryId !== null, (query) => query.where("r.entry_id", "=", entryId!))
    .orderBy("r.position")
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const beside = async (way: "asc" | "desc") =>
    (
      await rows()
        .select("r.entry_id")
        .where("r.position", way === "asc" ? ">" : "<", row.position)
        .orderBy("r.position", way)
        .limit(1)
        .executeTakeFirst()
    )?.entry_id ?? null;
  const sent = JSON.parse(row.payload) as Record<string, string>;
  const edits = (await editsOf(db, [row.entry_id])).get(row.entry_id);
  const payload = edits ? layOver(sent, edits) : sent;
  const columns = await profileColumns(db, prelistId, row.profile as ProfileId);
  const ticks = await db
    .selectFrom("prelist_card_ticks as t")
    .leftJoin("accounts as a", "a.id", "t.ticked_by")
    .select(["t.column_key", "t.ticked_at", "a.name"])
    .where("t.entry_id", "=", row.entry_id)
    .execute();
  const tickOf = new Map(ticks.map((tick) => [tick.column_key, tick]));
  const fields = columns.flatMap(({ header, key }) => {
    const value = payload[key];
    if (value === undefined || value.trim() === "") return [];
    const tick = tickOf.get(key);
    return [{ key, label: header, value, at: tick?.ticked_at ?? null, by: tick?.name ?? null }];
  });
  return {
    entryId: row.entry_id,
    name: row.name,
    fields,
    before: await beside("desc"),
    after: await beside("asc"),
  };
}

export const card: Handlers["card"] = async ({ db }, { prelistId, entryId }) => {
  const found = await readCard(db, prelistId, entryId);
  const done = await db
    .selectFrom("prelist_card_ticks as t")
    .innerJoin("prelist_entries as e", "e.id", "t.entry_id")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("e.prelist_id", "=", prelistId)
    .where("t.column_key", "=", ALL)
    .executeTakeFirstOrThrow();
  const total = await currentRows(db)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("r.prelist_id", "=", prelistId)
    .executeTakeFirstOrThrow();
  return { ...found, done: done.n, total: total.n };
};

export const tickCard: Handlers["tickCard"] = async (
  context,
  { prelistId, entryId, column, ticked },
) => {
  const { db } = context;
  const { fields } = await readCard(db, prelistId, entryId);
  if (!fields.some((field) => field.key === column)) throw new DeskError("tidak_ditemukan");
  const at = context.now().toISOString();
  const tick = (key: string) =>
    db
      .insertInto("prelist_card_ticks")
      .values({
        entry_id: entryId,
        column_key: key,
        ticked_at: at,
        ticked_by: context.session.accountId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const untick = (key: string) =>
    db
      .deleteFrom("prelist_card_ticks")
      .where("entry_id", "=", entryId)
      .where("column_key", "=", key)
      .execute();
  await (ticked ? tick(column) : untick(column));
  const whole = fields.every((field) => (field.key === column ? ticked : field.at !== null));
  await (whole ? tick(ALL) : untick(ALL));
  return { whole };
};

export const cardPaper: Handlers["cardPaper"] = async (context, { prelistId, entryId }) => {
  const { name, fields } = await readCard(context.db, prelistId, entryId);
  const office = await getOffice(context.db);
  return context.paper(paperOf({ office, name, fields, on: localDate(context.now()) }));
};
