// Field sheets: printed prefilled, and typed back block by block.
import { DeskError } from "../../../shared/errors.ts";
import type { packagesCalls } from "../../../shared/prelists/packages/contract.ts";
import { fieldPaper, MOST_BLOCKS } from "../../../shared/prelists/packages/field-paper.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Outcome } from "../../../shared/prelists/outcomes.ts";
import { findAccount } from "../../accounts/queries.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { getPrelist } from "../queries.ts";
import { recordResult } from "../results/record.ts";
import { blocksOf } from "./blocks.ts";

type Handlers = HandlersOf<typeof packagesCalls>;

export const fieldSheets: Handlers["fieldSheets"] = async (context, input) => {
  const { db } = context;
  if (input.whole && !input.why) throw new DeskError("alasan_nomor_utuh");
  const list = await getPrelist(db, input.prelistId);
  const one = input.packageId
    ? await db
        .selectFrom("prelist_packages")
        .selectAll()
        .where("id", "=", input.packageId)
        .where("prelist_id", "=", list.id)
        .executeTakeFirst()
    : undefined;
  if (input.packageId && !one) throw new DeskError("tidak_ditemukan");
  const all = await blocksOf(
    db,
    list.id,
    { whole: input.whole, place: one && { rw: one.rw, rt: one.rt } },
    (rows) => {
      context.checkCancelled();
      context.progress({ phase: "membaca", rows, total: null });
    },
  );
  const blocks = input.openOnly
    ? all.filter((block) => block.members.some((member) => member.outcome === "belum"))
    : all;
  if (blocks.length === 0) throw new DeskError("daftar_kosong");
  if (blocks.length > MOST_BLOCKS)
    throw new DeskError("blok_terlalu_banyak", { most: MOST_BLOCKS });
  context.progress({ phase: "menulis", rows: blocks.length, total: null });
  const officer = one?.officer_id ? (await findAccount(db, one.officer_id))?.name : one?.officer;
  const paper = await context.paper(
    fieldPaper({
      office: await getOffice(db),
      list: list.name,
      unit: list.unit,
      title: one ? `RT ${one.rt ?? "-"} RW ${one.rw ?? "-"}` : "",
      officer: officer ?? "",
      on: localDate(context.now()),
      blocks,
    }),
  );
  return context.publish(async (trx) => {
    await trx
      .insertInto("prelist_field_prints")
      .values({
        id: context.newId(),
        prelist_id: list.id,
        block_count: blocks.length,
        whole: input.whole ? 1 : 0,
        reason: input.why ?? null,
        printed_at: context.now().toISOString(),
        printed_by: context.session.accountId,
      })
      .execute();
    return paper;
  });
};

export const fieldBlock: Handlers["fieldBlock"] = async ({ db }, { prelistId, number }) => {
  const { unit } = await getPrelist(db, prelistId);
  const [block] = await blocksOf(db, prelistId, { whole: false, around: number });
  if (!block) throw new DeskError("blok_tidak_ditemukan");
  return {
    unit,
    members: block.members.map((member) => ({
      ...member,
      outcome: member.outcome as "belum" | Outcome,
    })),
  };
};

export const recordBlock: Handlers["recordBlock"] = async (context, input) => {
  const { db } = context;
  let conflicts = 0;
  for (const result of input.results) {
    const entry = await db
      .selectFrom("prelist_entries")
      .select("prelist_id")
      .where("id", "=", result.entryId)
      .executeTakeFirst();
    if (entry?.prelist_id !== input.prelistId) throw new DeskError("tidak_ditemukan");
    const done = await recordResult(context, {
      ...result,
      visitedOn: input.visitedOn,
      officer: input.officer,
      source: "lapangan",
    });
    if (done.conflict) conflicts++;
  }
  context.note({ ids: input.results.map((result) => result.entryId) });
  return { recorded: input.results.length, conflicts };
};
