// Daftar berkas: what the citizen should bring or be ready to answer, to take home.
import type { Letterhead } from "../../office/letterhead.ts";
import { markup, nothing } from "../../papers/html.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { listTable } from "../../papers/list-table.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet, PaperSize } from "../../papers/paper.ts";
import { formatDate } from "../../values/date.ts";
import type { Hint } from "./contract.ts";

export interface HintPaperInput {
  readonly office: {
    readonly letterhead: Letterhead;
    readonly paperSize: PaperSize;
    readonly training: boolean;
  };
  readonly number: string;
  readonly today: string;
  readonly hints: readonly Hint[];
  /** Which list of rules it was made by. */
  readonly list: string;
  /** Names neither person nor programme: only papers. */
  readonly sensitive: boolean;
}

const WORDS = {
  terpenuhi: "terpenuhi",
  belum: "belum terpenuhi",
  tidak_diketahui: "perlu ditanyakan",
} as const;

function papersTable(papers: readonly string[]) {
  const columns = [
    { label: "No.", align: "centre", width: "12mm" },
    { label: "Berkas yang dibawa" },
    { label: "Sudah ada", width: "26mm" },
  ] as const;
  return listTable(
    columns,
    papers.map((paper, at) => [String(at + 1), paper, "[    ]"]),
    { empty: "Tidak ada berkas yang masih perlu dibawa." },
  );
}

function hintBlock({ name, source, criteria }: Hint) {
  return markup`<section class="together">
    <h2>${name}</h2>
    ${listTable(
      [{ label: "Syarat" }, { label: "Keadaan", width: "34mm" }],
      criteria.map(({ text, answer, local }) => [
        local === null ? text : `${text} (${local})`,
        WORDS[answer],
      ]),
    )}
    <p>Dasar: ${source}.</p>
  </section>`;
}

/** Its title holds the number only. */
export function hintPaper(input: HintPaperInput): PaperSheet {
  const { office, number, today, hints, list, sensitive } = input;
  const papers = [...new Set(hints.flatMap((hint) => hint.papers))];
  const body = markup`${letterheadBlock(office.letterhead)}
    <h1>DAFTAR BERKAS YANG PERLU DIBAWA</h1>
    <p>Nomor registrasi <span class="code">${number}</span>, ${formatDate(today)}</p>
    ${papersTable(papers)}
    ${sensitive ? nothing : hints.map(hintBlock)}
    <p>Daftar ini petunjuk, bukan keputusan. Keputusan ada pada lembaga yang berwenang; layanan ini tidak dipungut biaya oleh Puskesos.</p>
    <p>Disusun menurut daftar aturan ${list}.</p>`;
  return paperPage({
    title: `Daftar berkas ${number}`,
    size: input.office.paperSize,
    body,
    training: office.training,
    footer: number,
  });
}
