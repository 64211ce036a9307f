// Many letters as one paper: put together in the worker, letter by letter, so that it can be stopped between two.
import type * as z from "zod";
import { DeskError } from "../../shared/errors.ts";
import { joinPapers } from "../../shared/papers/join.ts";
import {
  MANY_MOST,
  type ManyInput,
  type ManyPrinted,
  type ManyProgress,
} from "../../shared/referrals/many.ts";
import { localDate } from "../../shared/values/date.ts";
import { isRestricted } from "../cases/queries.ts";
import type { TaskContext } from "../serve/context.ts";
import { letterOf } from "./letter-data.ts";
import { listReferrals } from "./lists.ts";
import { getReferral, type ReferralRecord } from "./queries.ts";

type Context = TaskContext<z.input<typeof ManyProgress>>;

async function chosen(context: Context, which: ManyInput["which"]): Promise<ReferralRecord[]> {
  if ("ids" in which)
    return Promise.all([...new Set(which.ids)].map((id) => getReferral(context.db, id)));
  const { rows } = await listReferrals(
    context.db,
    { ...which, offset: 0, limit: MANY_MOST },
    { today: localDate(context.now()), canOpen: context.sensitive.canOpen },
  );
  return rows;
}

/** Throws tidak_ditemukan, surat_tidak_ada when none of them may be read here, dibatalkan. */
export async function printMany(
  context: Context,
  { which, size }: ManyInput,
): Promise<z.input<typeof ManyPrinted>> {
  const rows = await chosen(context, which);
  const open = rows.filter((row) => !isRestricted(row, context.sensitive));
  const letters = [...new Map(open.map((row) => [row.letter_id, row])).values()];
  if (letters.length === 0) throw new DeskError("surat_tidak_ada");
  const sheets = [];
  for (const [done, { id }] of letters.entries()) {
    context.checkCancelled();
    context.progress({ phase: "susun", done, total: letters.length });
    sheets.push((await letterOf(context, id, size)).sheet);
    await new Promise((resolve) => setImmediate(resolve)); // lets a cancel arrive
  }
  context.checkCancelled();
  context.progress({ phase: "pdf", done: letters.length, total: letters.length });
  const sheet = joinPapers(sheets, `Surat rujukan ${letters.length} lembar`);
  const paper = await context.paper(
    sheet,
    letters.map((row) => row.letter_id),
  );
  return {
    paper,
    letters: letters.length,
    referralIds: open.map((row) => row.id),
    left: rows.length - open.length,
  };
}
