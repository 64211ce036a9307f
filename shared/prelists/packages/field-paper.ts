// Lembar lapangan: a block for each family with what is known, code boxes to fill by hand, and the legend of the codes on each page.
import type { Letterhead } from "../../office/letterhead.ts";
import { markup, nothing, type Html } from "../../papers/html.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet, PaperSize } from "../../papers/paper.ts";
import { formatDate, formatShortDate } from "../../values/date.ts";
import outcomesData from "../../../resources/prelists/outcomes.json" with { type: "json" };
import { outcomesFor } from "../outcomes.ts";
import type { PrelistUnit } from "../profiles.ts";

export interface FieldMember {
  readonly entryId: string;
  /** Place of the row on the list. */
  readonly number: number;
  readonly name: string | null;
  readonly nik: string | null;
  readonly birthDate: string | null;
  readonly relation: string | null;
  readonly outcome: string;
}

export interface FieldBlock {
  /** Number of the first member: what is typed to find the block again. */
  readonly number: number;
  readonly nokk: string | null;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly members: readonly FieldMember[];
}

/** Families of one printing. */
export const MOST_BLOCKS = 1000;

export interface FieldSheets {
  readonly office: {
    readonly name: string;
    readonly letterhead: Letterhead;
    readonly training: boolean;
    readonly paperSize: PaperSize;
  };
  readonly list: string;
  readonly unit: PrelistUnit;
  /** RT and officer of the package; '' for the whole list. */
  readonly title: string;
  readonly officer: string;
  /** Day of printing, ISO. */
  readonly on: string;
  readonly blocks: readonly FieldBlock[];
}

const LABELS = new Map(
  (outcomesData.outcomes as { code: string; label: string }[]).map((one) => [one.code, one.label]),
);

/** The numbers that the boxes take: those of the keyboard form for this kind of list. */
export function legendOf(unit: PrelistUnit): { readonly code: number; readonly label: string }[] {
  return outcomesFor(unit).map((outcome, at) => ({
    code: at + 1,
    label: LABELS.get(outcome) ?? outcome,
  }));
}

const STYLE = `
.sheet { font-size: 10pt; }
.sheet > thead td, .sheet > tfoot td { padding: 0 0 1.5mm; }
.sheet > thead h1, .sheet > thead .subtitle { margin: 0 0 1mm; }
.legend { border: 0.75pt solid #000; padding: 0.6mm 2mm; columns: 4; column-gap: 3mm; font-size: 9pt; line-height: 1.2; }
.legend div { break-inside: avoid; }
.block { border: 1pt solid #000; margin: 0 0 1.5mm; break-inside: avoid; }
.block .top { display: flex; gap: 3mm; align-items: baseline; padding: 0 2mm; border-bottom: 0.75pt solid #000; }
.block .no { font-size: 13pt; font-weight: bold; }
.block .kk { margin-left: auto; white-space: nowrap; }
.block table, .columns { width: 100%; table-layout: fixed; }
.block td, .columns th { border-right: 0.5pt solid #000; padding: 0.3mm 1.2mm; vertical-align: middle; }
.block td { border-bottom: 0.5pt solid #000; }
.columns th { font-size: 9pt; font-weight: bold; text-align: left; border-right-color: transparent; }
.block td:last-child { border-right: 0; }
.block tbody { line-height: 1.1; }
.block small { font-size: 9pt; }
.n { width: 10mm; } .code { width: 14mm; } .day { width: 23mm; } .doc { width: 36mm; }
.boxes { white-space: nowrap; text-align: center; }
.boxes span { display: inline-block; width: 5.5mm; height: 6mm; border: 0.9pt solid #000; margin-right: -0.9pt; }
.foot { padding: 0.6mm 2mm 0.4mm; display: flex; gap: 4mm; }
.foot .fill { flex: 1; }
`;

function legend(unit: PrelistUnit): Html {
  return markup`<div class="legend">${legendOf(unit).map(
    ({ code, label }) => markup`<div><b>${String(code)}</b> ${label}</div>`,
  )}</div>`;
}

/** One line for most members: more families fit on a page, and each has a line to write on. */
function memberRow(member: FieldMember): Html {
  const told = [
    member.relation ?? "",
    member.birthDate ? formatShortDate(member.birthDate) : "",
    member.nik ?? "",
  ].filter((part) => part !== "");
  return markup`<tr>
    <td class="n centre">${String(member.number)}</td>
    <td><b>${member.name ?? "-"}</b>${told.length > 0 ? markup` <small>${told.join(", ")}</small>` : nothing}</td>
    <td class="code boxes"><span></span><span></span></td>
    <td class="day"></td>
    <td class="doc"></td>
  </tr>`;
}

/** What the columns of every block ask; once for the page. */
const COLUMNS = markup`<table class="columns"><tbody><tr>
  <th class="n" scope="col">No.</th><th scope="col">Nama</th><th class="code" scope="col">Kode</th>
  <th class="day" scope="col">Tanggal</th><th class="doc" scope="col">No. dokumen / alasan</th>
</tr></tbody></table>`;

function block(one: FieldBlock): Html {
  const place = [
    one.address ?? "",
    one.rt || one.rw ? `RT ${one.rt ?? "-"} RW ${one.rw ?? "-"}` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
  return markup`<section class="block">
    <div class="top"><span class="no">${String(one.number)}</span><span>${place}</span>${
      one.nokk ? markup`<span class="kk">KK ${one.nokk}</span>` : nothing
    }</div>
    <table><tbody>${one.members.map(memberRow)}</tbody></table>
    <div class="foot"><div class="fill"><span>Catatan:</span><span class="line"></span></div></div>
  </section>`;
}

/** The legend stands in the head of a table, so that the printer repeats it on every page. */
export function fieldPaper(input: FieldSheets): PaperSheet {
  const { office, blocks, unit } = input;
  const body = markup`<table class="sheet">
    <thead><tr><td>
      <h1>Lembar Lapangan</h1>
      <p class="subtitle">${[input.list, input.title, input.officer].filter((part) => part !== "").join(" · ")}</p>
      ${legend(unit)}${COLUMNS}
    </td></tr></thead>
    <tbody>${blocks.map((one) => markup`<tr><td>${block(one)}</td></tr>`)}</tbody>
    <tfoot><tr><td><div class="fill"><span>Tanggal kunjungan:</span><span class="line"></span><span>Petugas:</span><span class="line"></span></div></td></tr></tfoot>
  </table>`;
  return paperPage({
    title: `Lembar lapangan ${input.on}`,
    size: office.paperSize,
    body,
    training: office.training,
    footer: `${office.name}, ${formatDate(input.on)}`,
    style: STYLE,
  });
}
