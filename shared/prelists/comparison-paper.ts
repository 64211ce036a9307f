// Perbandingan prelist: what came, went and changed between two lists, with the rows behind it.
import type { Letterhead } from "../office/letterhead.ts";
import { markup, nothing, type Html, type Part } from "../papers/html.ts";
import { letterheadBlock } from "../papers/letterhead.ts";
import { listTable } from "../papers/list-table.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet, PaperSize } from "../papers/paper.ts";
import { formatDate } from "../values/date.ts";
import { DIFFERENCES, type Difference, type DifferenceCounts } from "./compare-lists.ts";
import type { ComparedRow } from "./comparison.ts";

/** Words of the paper; the screen has its own, in both languages. */
export const DIFFERENCE_WORDS: Readonly<Record<Difference, string>> = {
  masuk: "Masuk",
  keluar: "Keluar",
  berubah: "Berubah",
  pindah_keluarga: "Pindah keluarga",
  peringkat_naik: "Desil naik",
  peringkat_turun: "Desil turun",
};

/** Rows that one paper holds; more of them are for the file. */
export const PAPER_ROWS = 500;

export interface ComparisonOnPaper {
  readonly office: {
    readonly name: string;
    readonly letterhead: Letterhead;
    readonly training: boolean;
    readonly paperSize: PaperSize;
  };
  readonly before: string;
  readonly after: string;
  readonly counts: DifferenceCounts;
  /** Day of the comparison, ISO. */
  readonly on: string;
  /** Only these rows; all when absent. */
  readonly kind?: Difference | undefined;
  readonly rows: readonly ComparedRow[];
  readonly more: boolean;
}

const number = (value: number) => value.toLocaleString("id-ID");

function sums({ counts, before, after }: ComparisonOnPaper): Html {
  const rows: Part[][] = [
    [`Pada daftar lama: ${before}`, number(counts.lama)],
    [`Pada daftar baru: ${after}`, number(counts.baru)],
    ["Sama", number(counts.sama)],
    ...DIFFERENCES.map((kind): Part[] => [DIFFERENCE_WORDS[kind], number(counts[kind])]),
  ];
  const { lama, baru, sama, berubah, keluar, masuk } = counts;
  return markup`${listTable([{ label: "Uraian" }, { label: "Jumlah", align: "right", width: "30mm" }], rows)}
    <p>Hitungan: ${number(lama)} lama = ${number(sama)} sama + ${number(berubah)} berubah + ${number(keluar)} keluar;
    ${number(baru)} baru = ${number(sama)} sama + ${number(berubah)} berubah + ${number(masuk)} masuk.</p>`;
}

function whatChanged({ changes }: ComparedRow): Part {
  if (changes.length === 0) return "";
  return markup`${changes.map(
    ({ column, old, new: fresh }, at) =>
      markup`${at > 0 ? markup`<br>` : nothing}${column}: ${old ?? "(kosong)"} &rarr; ${fresh ?? "(kosong)"}`,
  )}`;
}

/** Identity numbers are masked: the paper is for talking about, not for copying from. */
export function comparisonPaper(input: ComparisonOnPaper): PaperSheet {
  const { office, kind, rows, more } = input;
  const table = listTable(
    [
      { label: "No.", align: "centre", width: "11mm" },
      { label: "Nama", width: "52mm" },
      { label: "NIK", width: "42mm" },
      { label: "RT/RW", align: "centre", width: "20mm" },
      { label: "Perbedaan", width: "30mm" },
      { label: "Rincian" },
    ],
    rows.map((row, at): Part[] => [
      String(at + 1),
      row.name,
      row.nik,
      row.rt === null && row.rw === null ? "" : `${row.rt ?? "-"}/${row.rw ?? "-"}`,
      row.kinds.map((one) => DIFFERENCE_WORDS[one]).join(", "),
      whatChanged(row),
    ]),
    { empty: "Tidak ada perbedaan." },
  );
  const body = markup`${letterheadBlock(office.letterhead)}
    <h1>Perbandingan Prelist</h1>
    <p class="subtitle">Keadaan ${formatDate(input.on)}</p>
    ${sums(input)}
    <h2>${kind === undefined ? "Semua perbedaan" : DIFFERENCE_WORDS[kind]}</h2>
    ${table}${more ? markup`<p>Dicetak ${number(rows.length)} baris pertama; selebihnya ada pada berkas ekspor.</p>` : nothing}`;
  return paperPage({
    title: `Perbandingan prelist ${input.on}`,
    size: office.paperSize,
    landscape: true,
    body,
    training: office.training,
    footer: `${office.name}, ${formatDate(input.on)}`,
  });
}
