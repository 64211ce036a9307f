// Buku agenda: every letter number of a year in order, with those that were cancelled and those that are missing (must-have 44).
import { listTable } from "../papers/list-table.ts";
import { markup, type Part } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { formatShortDate } from "../values/date.ts";
import {
  REPORT_STYLE,
  stacked,
  reportHead,
  reportSignatures,
  type MadeBy,
  type ReportOffice,
} from "./office-paper.ts";
import { SENSITIVE_CASE } from "./codes.ts";
import { formatCount } from "./format.ts";
import { missingNumbers, type RegisteredLetter } from "./letters.ts";

function remark({ cancelReason, sequence }: RegisteredLetter): string {
  if (cancelReason !== null) return `Dibatalkan: ${cancelReason}`;
  return sequence === null ? "Ditulis tangan" : "";
}

export function registerPaper(
  office: ReportOffice,
  year: number,
  letters: readonly RegisteredLetter[],
  made: MadeBy,
): PaperSheet {
  const wide = made.landscape ?? true;
  const upright = [
    { label: "No.", align: "centre", width: "12mm" },
    { label: "Nomor surat, tanggal", width: "50mm" },
    { label: "Kepada, perihal" },
    { label: "Kode rujukan, keterangan", width: "42mm" },
  ] as const;
  const columns = [
    { label: "No.", align: "centre", width: "12mm" },
    { label: "Nomor surat", width: "52mm" },
    { label: "Tanggal", align: "centre", width: "25mm" },
    { label: "Kepada" },
    { label: "Perihal" },
    { label: "Kode rujukan", width: "37mm" },
    { label: "Keterangan", width: "42mm" },
  ] as const;
  const rows = letters.map((one, i): Part[] => [
    String(i + 1),
    one.number,
    formatShortDate(one.datedOn),
    one.content?.addressee ?? SENSITIVE_CASE,
    one.content?.subject ?? SENSITIVE_CASE,
    one.code,
    remark(one),
  ]);
  const short = letters.map((one, i): Part[] => [
    String(i + 1),
    stacked(one.number, formatShortDate(one.datedOn)),
    stacked(one.content?.addressee ?? SENSITIVE_CASE, one.content?.subject ?? SENSITIVE_CASE),
    stacked(one.code, remark(one)),
  ]);
  const missing = missingNumbers(letters);
  const body = markup`${reportHead(office, "Buku Agenda Surat Keluar", `Tahun ${year}, ${office.name}`)}
    ${listTable(wide ? columns : upright, wide ? rows : short, { empty: "Belum ada surat dalam tahun ini." })}
    <section class="together"><p>Jumlah surat: ${formatCount(letters.length)}. Nomor urut yang terlewat: ${missing.length === 0 ? "tidak ada" : missing.join("; ")}.</p>
    ${reportSignatures(office, made)}</section>`;
  return paperPage({
    title: `Buku agenda surat keluar ${year}`,
    size: made.size,
    landscape: wide,
    body,
    training: office.training,
    footer: `Buku agenda ${year}`,
    style: REPORT_STYLE,
  });
}
