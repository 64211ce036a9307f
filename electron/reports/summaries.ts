// Many case summaries as one paper: put together in the worker, case by case, so that it can be stopped between two.
import type * as z from "zod";
import { DeskError } from "../../shared/errors.ts";
import { joinPapers } from "../../shared/papers/join.ts";
import {
  SUMMARIES_MOST,
  type SummariesInput,
  type SummariesMade,
  type SummariesProgress,
} from "../../shared/reports/summaries.ts";
import { summaryPaper } from "../../shared/reports/summary-paper.ts";
import { getCase, isRestricted } from "../cases/queries.ts";
import type { TaskContext } from "../serve/context.ts";
import { behindOf } from "./behind.ts";
import { headOf, readerOf } from "./head.ts";
import { summaryOf } from "./summary.ts";

type Context = TaskContext<z.input<typeof SummariesProgress>>;

async function chosen(context: Context, which: SummariesInput["which"]): Promise<string[]> {
  if ("ids" in which) return [...new Set(which.ids)];
  const all = { ...which.behind, offset: 0, limit: SUMMARIES_MOST };
  const { rows } = await behindOf(readerOf(context), all);
  return rows.map(({ id }) => id);
}

/** @throws DeskError 'tidak_ditemukan', 'ringkasan_kosong' when none of them may be read here, 'dibatalkan' */
export async function makeSummaries(
  context: Context,
  { which, size, identity, length }: SummariesInput,
): Promise<z.input<typeof SummariesMade>> {
  const ids = await chosen(context, which);
  const open: string[] = [];
  for (const id of ids)
    if (!isRestricted(await getCase(context.db, id), context.sensitive)) open.push(id);
  if (open.length === 0) throw new DeskError("ringkasan_kosong");
  const [office, made] = await headOf(context, { size });
  const sheets = [];
  for (const [done, id] of open.entries()) {
    context.checkCancelled();
    context.progress({ phase: "susun", done, total: open.length });
    const summary = await summaryOf(context, id, identity);
    sheets.push(summaryPaper(office, summary, { identity, length }, made));
    await new Promise((resolve) => setImmediate(resolve)); // lets a cancel arrive
  }
  context.checkCancelled();
  context.progress({ phase: "pdf", done: open.length, total: open.length });
  const title = `Ringkasan ${open.length} kasus`;
  const paper = await context.paper(joinPapers(sheets, title, title));
  return { paper, caseIds: open, left: ids.length - open.length };
}
