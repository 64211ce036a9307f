// Whole papers of the reports as workbooks.
import type { tableCalls } from "../../../shared/reports/tables/contract.ts";
import type { Period } from "../../../shared/reports/schemas.ts";
import {
  outputRows,
  overdueRows,
  recapRows,
  registerRows,
  type SheetRow,
} from "../../../shared/reports/whole-rows.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { writeSheet } from "../../sheets/write-sheet.ts";
import { readerOf } from "../head.ts";
import { overdueOf } from "../late.ts";
import { outputsOf } from "../outputs.ts";
import type { Reader } from "../queries.ts";
import { recapOf } from "../recap.ts";
import { lettersOf } from "../register.ts";

type Handlers = HandlersOf<typeof tableCalls>;
const yearOf = ({ from }: Period) => Number(from.slice(0, 4));

const ROWS: Record<
  "rekap" | "capaian" | "terlambat" | "agenda",
  (reader: Reader, period: Period) => Promise<SheetRow[]>
> = {
  rekap: async (reader, period) => recapRows(await recapOf(reader, period)),
  capaian: async (reader, period) =>
    outputRows(yearOf(period), await outputsOf(reader, yearOf(period))),
  terlambat: async (reader) => overdueRows(await overdueOf(reader, "paper")),
  agenda: async (reader, period) =>
    registerRows(yearOf(period), await lettersOf(reader, yearOf(period))),
};

/** A list as the writer wants it. */
export async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

const exportIt: Handlers["exportWhole"] & Handlers["exportWholeList"] = async (context, input) => {
  const rows = await ROWS[input.id](readerOf(context), input.period);
  context.checkCancelled();
  const written = await writeSheet(context.file(input.file), {
    name: String(rows[0]?.[0] ?? input.id),
    headers: null,
    rows: each(rows),
    format: "xlsx",
  });
  context.progress({ rows: written.rows });
  return { rows: written.rows, sha256: written.sha256 };
};

export const whole = { exportWhole: exportIt, exportWholeList: exportIt };
