// Handlers: statistics of a list, counted in one pass over its rows.
import { DeskError } from "../../../shared/errors.ts";
import { layOver } from "../../../shared/prelists/edits/rules.ts";
import { profileById } from "../../../shared/prelists/profiles.ts";
import type { statisticsCalls } from "../../../shared/prelists/statistics/contract.ts";
import {
  counter,
  isSensitive,
  STATISTICS,
  type CountUnit,
  type LineChoice,
} from "../../../shared/prelists/statistics/count.ts";
import { statisticsPaper } from "../../../shared/prelists/statistics/paper.ts";
import { keyWord, STATISTIC_WORDS } from "../../../shared/prelists/statistics/words.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import { localDate } from "../../../shared/values/date.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf, TaskContext } from "../../serve/context.ts";
import { editsOf } from "../edits/values.ts";
import { finish } from "../export.ts";
import { getPrelist } from "../queries.ts";
import { currentRows } from "../views.ts";

const PAGE = 2000;
/** Rows that are shown behind one number. */
const ROWS = 500;

async function count<P>(
  context: TaskContext<P>,
  { prelistId, unit }: { readonly prelistId: string; readonly unit: CountUnit },
  tell: (rows: number) => void,
  wanted?: LineChoice,
  found?: (entryId: string) => void,
) {
  const { db } = context;
  const list = await getPrelist(db, prelistId);
  const counting = counter(
    profileById(list.profile),
    unit,
    localDate(context.now()),
    wanted,
    found,
  );
  for (let after = -1, rows = 0; ;) {
    const page = await currentRows(db)
      .where("r.prelist_id", "=", prelistId)
      .where("r.position", ">", after)
      .select([
        "r.entry_id as entryId",
        "r.position",
        "r.family_key as familyKey",
        "r.is_head",
        "r.rt",
        "r.rw",
        "r.sex",
        "r.birth_date as birthDate",
        "r.relation",
        "r.payload",
        "e.outcome",
      ])
      .orderBy("r.position")
      .limit(PAGE)
      .execute();
    const edits = await editsOf(
      db,
      page.map((row) => row.entryId),
    );
    for (const row of page) {
      const sent = JSON.parse(row.payload) as Record<string, string>;
      const corrected = edits.get(row.entryId);
      counting.add({
        ...row,
        isHead: row.is_head === 1,
        payload: corrected ? layOver(sent, corrected) : sent,
      });
    }
    rows += page.length;
    context.checkCancelled();
    tell(rows);
    if (page.length < PAGE) break;
    after = page.at(-1)!.position;
  }
  const { units, counts } = counting.done(context.sensitive.canOpen);
  return { list, units, groups: STATISTICS.map((of) => ({ of, lines: [...counts[of]] })) };
}

export const statisticsHandlers: HandlersOf<typeof statisticsCalls> = {
  async statistics(context, input) {
    const { units, groups } = await count(context, input, (rows) =>
      context.progress({ phase: "membaca", rows, total: null }),
    );
    return { units, entitled: context.sensitive.canOpen, groups };
  },
  async statisticsRows(context, input) {
    if (isSensitive(input.of) && !context.sensitive.canOpen)
      throw new DeskError("peran_tidak_cukup");
    const first: string[] = [];
    let total = 0;
    await count(
      context,
      input,
      (rows) => context.progress({ phase: "membaca", rows, total: null }),
      input,
      (entryId) => {
        total++;
        if (first.length < ROWS) first.push(entryId);
      },
    );
    const rows = await currentRows(context.db)
      .where("r.entry_id", "in", first)
      .select(["r.entry_id as id", "r.name", "r.nik", "r.rt", "r.rw", "e.outcome"])
      .orderBy("r.position")
      .execute();
    return {
      total,
      rows: rows.map((row) => ({
        ...row,
        nik: row.nik && maskNumber(row.nik),
        outcome: row.outcome as "belum",
      })),
    };
  },
  async statisticsPaper(context, input) {
    const { list, units, groups } = await count(context, input, (rows) =>
      context.progress({ phase: "membaca", rows, total: null }),
    );
    const on = localDate(context.now());
    const office = await getOffice(context.db);
    return context.paper(
      statisticsPaper({ office, list: list.name, unit: input.unit, units, groups, on }),
    );
  },
  async exportStatistics(context, input) {
    const { list, units, groups } = await count(context, input, (rows) =>
      context.progress({ phase: "membaca", rows, total: null }),
    );
    if (units === 0) throw new DeskError("daftar_kosong");
    async function* rows(): AsyncGenerator<string[]> {
      for (const { of, lines } of groups)
        for (const { key, count: n } of lines)
          yield [STATISTIC_WORDS[of], keyWord(of, key), n === null ? "kurang dari 5" : String(n)];
    }
    const {
      exportId,
      rows: written,
      sha256,
    } = await finish(
      context,
      { file: input.file, prelistId: list.id, kind: "statistik", why: input.why },
      {
        name: "Statistik",
        headers: ["dihitung menurut", "nilai", "jumlah"],
        rows: rows(),
        format: "xlsx",
      },
    );
    return { exportId, rows: written, sha256 };
  },
};
