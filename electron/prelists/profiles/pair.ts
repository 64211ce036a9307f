// A workbook with one sheet of households and one of their members: found, and counted how far they find each other.
import type { profilesCalls } from "../../../shared/prelists/profiles/contract.ts";
import { joinOf } from "../../../shared/prelists/profiles/join.ts";
import { readRow } from "../../../shared/prelists/rows.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { withWorkbook } from "../../sheets/workbook.ts";
import { meaningOf, openSheet } from "../source.ts";
import { linkedPairs } from "./links.ts";

type Handlers = HandlersOf<typeof profilesCalls>;
type Context = Parameters<Handlers["sheetPair"]>[0];

/** Visible sheets that are looked at. */
const LOOKED_AT = 10;

export const sheetPair: Handlers["sheetPair"] = async (context, { file }) => {
  const source = context.file(file);
  const { sheets } = await withWorkbook(source, async ({ info }) => info, {
    signal: context.signal,
  });
  const visible = sheets.flatMap((sheet, index) => (sheet.visible ? [index] : []));
  if (visible.length < 2) return null;
  let household: SheetRead | undefined;
  let member: SheetRead | undefined;
  for (const sheet of visible.slice(0, LOOKED_AT)) {
    const read = await readIds(context, source, sheet, { household, member });
    if (read?.unit === "rumah_tangga") household ??= read;
    if (read?.unit === "anggota") member ??= read;
  }
  if (!household || !member) return null;
  const join = joinOf(household.ids, member.ids);
  // Two sheets of strangers are two files in one: nothing joins them.
  if (join.households > 0 && join.empty === join.households) return null;
  return {
    household: household.shown,
    member: member.shown,
    join,
    lists: await linkedPairs(context.db, household.shown.profile, member.shown.profile),
  };
};

interface SheetRead {
  readonly unit: "rumah_tangga" | "anggota";
  readonly ids: (string | null)[];
  readonly shown: NonNullable<Awaited<ReturnType<Handlers["sheetPair"]>>>["household"];
}

/** Ids of the households that the rows of a sheet belong to; undefined for a sheet without a header, or of a kind found before. */
function readIds(
  context: Context,
  source: string,
  sheet: number,
  found: { household: SheetRead | undefined; member: SheetRead | undefined },
): Promise<SheetRead | undefined> {
  return withWorkbook(
    source,
    async (workbook) => {
      const opened = await openSheet(context.db, workbook, sheet, {});
      if (!opened.head) return undefined;
      const { profile, columns } = meaningOf(opened.head);
      if (profile.unit === "rumah_tangga" ? found.household : found.member) return undefined;
      const today = localDate(context.now());
      const ids: (string | null)[] = [];
      for await (const rows of opened.batches()) {
        for (const row of rows) ids.push(readRow(row, columns, profile, today).values.householdId);
        context.checkCancelled();
        context.progress({ phase: "membaca", rows: ids.length, total: null });
      }
      return {
        unit: profile.unit,
        ids,
        shown: {
          sheet,
          name: workbook.info.sheets[sheet]?.name ?? "",
          headerRow: opened.head.headerRow,
          profile: profile.id,
          columns: columns.length,
          known: columns.filter(({ field }) => field !== null).length,
          rows: ids.length,
        },
      };
    },
    { signal: context.signal },
  );
}
