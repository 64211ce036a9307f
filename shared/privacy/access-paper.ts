// Berkas subjek data: everything the office holds of one person, on which ground, and who looked (art. 32).
import { identityTable } from "../papers/identity-table.ts";
import { listTable } from "../papers/list-table.ts";
import { markup, nothing } from "../papers/html.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { SUBJECT_RIGHTS } from "./consent.ts";
import {
  contactLine,
  dayAndHour,
  privacyPaper,
  signedByHead,
  type PrivacyOffice,
} from "./frame.ts";
import { GROUNDS, PURPOSES } from "./words.ts";

/** Fields of one row, in their order, with their words. */
export type ShownRow = readonly (readonly [label: string, value: string])[];

export interface AccessSection {
  readonly label: string;
  /** Ground and purpose as the rows themselves carry them. */
  readonly grounds: readonly (readonly [basis: string, purpose: string])[];
  readonly rows: readonly ShownRow[];
}

export interface AccessFile {
  readonly name: string;
  readonly madeAt: string;
  readonly sections: readonly AccessSection[];
  readonly looked: readonly {
    readonly at: string;
    readonly who: string;
    readonly what: string;
  }[];
  readonly moreLooks: boolean;
  readonly sentTo: readonly string[];
  /** Sensitive cases that whoever made this file may not open. */
  readonly closedCases: number;
}

function section({ label, grounds, rows }: AccessSection) {
  const why = grounds.map(
    ([basis, purpose]) => `${GROUNDS[basis] ?? basis}, untuk ${PURPOSES[purpose] ?? purpose}`,
  );
  return markup`<h2>${label} (${rows.length})</h2>
    ${why.length > 0 ? markup`<p>Dasar: ${why.join("; ")}.</p>` : nothing}
    ${rows.map((row) => markup`<div class="together">${identityTable(row)}</div>`)}`;
}

export function accessPaper(office: PrivacyOffice, file: AccessFile): PaperSheet {
  const looks = listTable(
    [{ label: "Waktu", width: "44mm" }, { label: "Petugas", width: "44mm" }, { label: "Tindakan" }],
    file.looked.map(({ at, who, what }) => [dayAndHour(at), who, what]),
    { empty: "Belum ada yang dicatat." },
  );
  const body = markup`
    ${identityTable([
      ["Subjek data", file.name],
      ["Dibuat", markup`${dayAndHour(file.madeAt)} oleh ${office.by}`],
      ["Pengendali data", office.name],
    ])}
    <p>Berikut ${file.closedCases > 0 ? "" : "seluruh "}data yang disimpan kantor ini tentang Anda. Foto dan dokumen disebut di sini dan dapat dilihat di kantor.</p>
    ${file.closedCases > 0 ? markup`<p><strong>${file.closedCases} kasus tidak dimuat</strong>, karena hanya dibuka oleh koordinator atau supervisor. Mintalah berkas ini dari mereka agar lengkap.</p>` : nothing}
    ${file.sections.map(section)}
    <h2>Instansi dan lembaga yang dikirimi</h2>
    <p>${file.sentTo.length === 0 ? "Tidak ada." : `${file.sentTo.join("; ")}.`}</p>
    <h2>Siapa yang membuka atau mengubah data Anda</h2>
    ${looks}
    ${file.moreLooks ? markup`<p>Catatan yang lebih lama dapat dilihat di kantor.</p>` : nothing}
    <h2>Hak Anda</h2>
    <ul>${SUBJECT_RIGHTS.map((right) => markup`<li>${right};</li>`)}</ul>
    ${contactLine(office)}${signedByHead(office)}`;
  return privacyPaper(office, {
    title: `Berkas subjek data ${file.madeAt.slice(0, 10)}`,
    heading: "Berkas Subjek Data",
    subtitle: "Pasal 7 dan 32 Undang-Undang Nomor 27 Tahun 2022",
    body,
  });
}
