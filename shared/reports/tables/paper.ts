// Any table of a report on paper: a matrix that is too wide for the sheet goes on in a further table below.
import { listTable } from "../../papers/list-table.ts";
import { markup, type Html, type Part } from "../../papers/html.ts";
import { paperPage } from "../../papers/page.ts";
import { PAPER_MM, type PaperSheet } from "../../papers/paper.ts";
import { MARGIN_MM } from "../../papers/style.ts";
import {
  footnote,
  REPORT_STYLE,
  reportHead,
  reportSignatures,
  type MadeBy,
  type ReportOffice,
} from "../office-paper.ts";
import { cellText } from "./cells.ts";
import { WAYS } from "./sources.ts";
import type { ReportTable } from "./table.ts";

/** Least width of the first column, in mm. */
const FIRST_MM = 40;
/** Millimetres of a bold letter of 11 pt; a column is as wide as its longest word. */
const LETTER_MM = 2.3;
const NARROWEST_MM = 14;
const WIDEST_MM = 30;

function widthOf(label: string): number {
  const longest = Math.max(...label.split(/[\s/-]+/).map((word) => word.length));
  return Math.min(WIDEST_MM, Math.max(NARROWEST_MM, Math.ceil(longest * LETTER_MM) + 5));
}

/** Columns of each part of the table, as indexes: as many as fit beside the first one. */
export function partsOf(columns: ReportTable["columns"], room: number): number[][] {
  const parts: number[][] = [[]];
  let used = FIRST_MM;
  for (const [at, { label }] of columns.entries()) {
    const width = widthOf(label);
    if (used + width > room && parts.at(-1)!.length > 0) {
      parts.push([]);
      used = FIRST_MM;
    }
    parts.at(-1)!.push(at);
    used += width;
  }
  return parts;
}

function roomOf({ size, landscape }: MadeBy): number {
  const [width, height] = PAPER_MM[size];
  return (landscape ? height : width) - MARGIN_MM.left - MARGIN_MM.right;
}

function part(table: ReportTable, chosen: readonly number[]): Html {
  const columns = [
    { label: WAYS[table.by] },
    ...chosen.map((at) => ({
      label: table.columns[at]!.label,
      align: "right" as const,
      width: `${widthOf(table.columns[at]!.label)}mm`,
    })),
  ];
  const words = (cells: ReportTable["rows"][number]["cells"]): Part[] =>
    chosen.map((at) => cellText(cells[at] ?? null, table.columns[at]!.measure));
  return listTable(
    columns,
    table.rows.map(({ label, cells }): Part[] => [label, ...words(cells)]),
    {
      empty: "Tidak ada yang dihitung dalam periode ini.",
      ...(table.total ? { total: ["Jumlah", ...words(table.total)] } : {}),
    },
  );
}

export function tablePaper(office: ReportOffice, table: ReportTable, made: MadeBy): PaperSheet {
  // Nothing counted is said once.
  const parts = partsOf(table.columns, roomOf(made)).slice(
    0,
    table.rows.length === 0 ? 1 : undefined,
  );
  const body = markup`${reportHead(office, table.title, `${table.subtitle}, ${office.name}`)}
    ${table.across !== null && markup`<p>${WAYS[table.by]} menurut ${WAYS[table.across].toLowerCase()}</p>`}
    ${parts.map(
      (chosen, at) =>
        markup`${parts.length > 1 && markup`<h2>Bagian ${at + 1} dari ${parts.length}</h2>`}${part(table, chosen)}`,
    )}
    <section class="together">${table.notes.map((note) => footnote(note))}
    ${reportSignatures(office, made)}</section>`;
  return paperPage({
    title: `${table.title} ${table.subtitle}`.replaceAll("/", "-"),
    size: made.size,
    landscape: made.landscape ?? false,
    body,
    training: office.training,
    footer: `${table.title}, ${table.subtitle}`,
    style: REPORT_STYLE,
  });
}
