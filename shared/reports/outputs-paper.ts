// Capaian program: outputs against the targets of a year, on one sheet.
import { listTable } from "../papers/list-table.ts";
import { markup, type Part } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { formatDate } from "../values/date.ts";
import { SMALL_COUNT } from "../values/small-count.ts";
import { formatCount } from "./format.ts";
import {
  footnote,
  REPORT_STYLE,
  reportHead,
  reportSignatures,
  type MadeBy,
  type ReportOffice,
} from "./office-paper.ts";
import { MEASURES, OUTPUT_UNITS } from "./output-codes.ts";
import type { OutputRow } from "./outputs.ts";

const COLUMNS = [
  { label: "No.", align: "centre", width: "10mm" },
  { label: "Program dan yang dihitung" },
  { label: "Satuan", width: "20mm" },
  { label: "Target", align: "right", width: "17mm" },
  { label: "Capaian", align: "right", width: "22mm" },
  { label: "%", align: "right", width: "13mm" },
  { label: "Sisa", align: "right", width: "16mm" },
] as const;

export function outputsPaper(
  office: ReportOffice,
  year: number,
  rows: readonly OutputRow[],
  made: MadeBy,
): PaperSheet {
  const shown = rows.filter(({ active }) => active);
  const cells = shown.map(({ fields, of, reached, percent, remaining }, at): Part[] => {
    const { name, measure, unit, target, source } = fields;
    const counted = of === "" ? MEASURES[measure] : `${MEASURES[measure]}: ${of}`;
    return [
      String(at + 1),
      markup`<strong>${name}</strong><br />${counted}${source === "" ? "" : `. Sumber target: ${source}`}`,
      OUTPUT_UNITS[unit],
      formatCount(target),
      formatCount(reached),
      String(percent),
      formatCount(remaining),
    ];
  });
  const partly = shown.some((row) => row.partly);
  const body = markup`${reportHead(office, "Capaian Program", `Tahun ${year}, ${office.name}`)}
    ${listTable(COLUMNS, cells, { empty: "Belum ada target untuk tahun ini." })}
    <section class="together">
    ${footnote(`Keadaan ${formatDate(made.on)}. Yang dihitung hanya hasil yang tercatat, bukan kegiatan.`)}
    ${footnote(partly ? `Kasus peka yang jumlahnya kurang dari ${SMALL_COUNT} tidak ikut dihitung.` : null)}
    ${reportSignatures(office, made)}
    </section>`;
  return paperPage({
    title: `Capaian program ${year}`,
    size: made.size,
    landscape: made.landscape ?? false,
    body,
    training: office.training,
    footer: `Capaian program ${year}`,
    style: REPORT_STYLE,
  });
}
