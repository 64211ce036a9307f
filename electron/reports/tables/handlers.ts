// Handlers of the tables of reports: on screen, on paper, as a workbook, and the office's own.
import type { tableCalls } from "../../../shared/reports/tables/contract.ts";
import { sheetRows } from "../../../shared/reports/tables/cells.ts";
import { tablePaper } from "../../../shared/reports/tables/paper.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { writeSheet } from "../../sheets/write-sheet.ts";
import { headOf, readerOf } from "../head.ts";
import { choicesFor } from "./names.ts";
import { dropOwnReport, loadOwnReport, ownReports, saveOwnReport, shareOwnReport } from "./own.ts";
import { tableOf } from "./run.ts";
import { each, whole } from "./whole.ts";

export const tables: HandlersOf<typeof tableCalls> = {
  reportTable: (context, { which, period }) => tableOf(readerOf(context), which, period),

  async tablePaper(context, { which, period, ...laid }) {
    const [office, made] = await headOf(context, laid);
    return context.paper(tablePaper(office, await tableOf(readerOf(context), which, period), made));
  },

  async exportTable(context, { which, period, file }) {
    const table = await tableOf(readerOf(context), which, period);
    context.checkCancelled();
    const { rows, sha256 } = await writeSheet(context.file(file), {
      name: table.title,
      headers: null,
      rows: each(sheetRows(table)),
      format: "xlsx",
    });
    context.progress({ rows });
    return { rows: table.rows.length, sha256 };
  },

  ...whole,

  async reportChoices(context, { source, way }) {
    return { choices: await choicesFor(readerOf(context), source, way) };
  },

  ownReports,
  saveOwnReport,
  dropOwnReport,
  shareOwnReport,
  loadOwnReport,
};
