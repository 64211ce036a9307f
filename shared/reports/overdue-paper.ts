// Daftar keterlambatan: cases past their due day and referrals without an answer, on a landscape sheet.
import { stateLabel } from "../cases/rules.ts";
import { listTable } from "../papers/list-table.ts";
import { markup, type Html, type Part } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { formatDate, formatShortDate } from "../values/date.ts";
import {
  footnote,
  stacked,
  REPORT_STYLE,
  reportHead,
  reportSignatures,
  type MadeBy,
  type ReportOffice,
} from "./office-paper.ts";
import { SENSITIVE_CASE } from "./codes.ts";
import { formatCount } from "./format.ts";
import type { Overdue } from "./schemas.ts";

/** A table so short stays with the signatures below it. */
const SHORT = 6;
const no = { label: "No.", align: "centre", width: "11mm" } as const;
const date = (label: string) => ({ label, align: "centre", width: "25mm" }) as const;
const due = { label: "Jatuh tempo, lewat", align: "centre", width: "28mm" } as const;
const replyBy = { label: "Batas jawaban, lewat", align: "centre", width: "28mm" } as const;

function caseTable({ cases }: Overdue, wide: boolean): Html {
  const empty = "Tidak ada kasus yang lewat jatuh tempo.";
  const stateOf = (state: string) => stateLabel(state as Parameters<typeof stateLabel>[0]);
  if (!wide)
    return listTable(
      [no, { label: "Nomor registrasi, nama", width: "58mm" }, { label: "Kategori, status" }, due],
      cases.map((one, i): Part[] => [
        String(i + 1),
        stacked(one.number, one.content?.personName ?? SENSITIVE_CASE),
        stacked(
          one.content?.categoryName ?? SENSITIVE_CASE,
          [stateOf(one.state), one.officer].filter((word) => word !== "").join(", "),
        ),
        stacked(formatShortDate(one.dueOn), `${formatCount(one.lateDays)} hari`),
      ]),
      { empty },
    );
  const columns = [
    no,
    { label: "Nomor registrasi", width: "59mm" },
    { label: "Nama", width: "38mm" },
    { label: "Kategori" },
    { label: "Status", width: "28mm" },
    date("Jatuh tempo"),
    { label: "Lewat (hari)", align: "right", width: "17mm" },
    { label: "Petugas", width: "30mm" },
  ] as const;
  const rows = cases.map((one, i): Part[] => [
    String(i + 1),
    one.number,
    one.content?.personName ?? SENSITIVE_CASE,
    one.content?.categoryName ?? SENSITIVE_CASE,
    stateOf(one.state),
    formatShortDate(one.dueOn),
    formatCount(one.lateDays),
    one.officer,
  ]);
  return listTable(columns, rows, { empty });
}

function referralTable({ referrals }: Overdue, wide: boolean): Html {
  const empty = "Tidak ada rujukan yang lewat batas jawaban.";
  if (!wide)
    return listTable(
      [no, { label: "Nomor surat, kasus", width: "58mm" }, { label: "Tujuan, nama" }, replyBy],
      referrals.map((one, i): Part[] => [
        String(i + 1),
        stacked(one.letterNumber, one.caseNumber),
        stacked(
          one.content?.destination ?? SENSITIVE_CASE,
          one.content?.personName ?? SENSITIVE_CASE,
        ),
        stacked(formatShortDate(one.replyBy), `${formatCount(one.lateDays)} hari`),
      ]),
      { empty },
    );
  const columns = [
    no,
    { label: "Nomor surat", width: "50mm" },
    { label: "Tujuan" },
    { label: "Nama", width: "38mm" },
    { label: "Nomor registrasi", width: "59mm" },
    date("Batas jawaban"),
    { label: "Lewat (hari)", align: "right", width: "17mm" },
  ] as const;
  const rows = referrals.map((one, i): Part[] => [
    String(i + 1),
    one.letterNumber,
    one.content?.destination ?? SENSITIVE_CASE,
    one.content?.personName ?? SENSITIVE_CASE,
    one.caseNumber,
    formatShortDate(one.replyBy),
    formatCount(one.lateDays),
  ]);
  return listTable(columns, rows, { empty });
}

function cutShort(shown: number, total: number): string | null {
  return shown === total
    ? null
    : `Dicetak ${formatCount(shown)} yang paling lama dari ${formatCount(total)}.`;
}

export function overduePaper(office: ReportOffice, overdue: Overdue, made: MadeBy): PaperSheet {
  const { cases, totalCases, referrals, totalReferrals, today } = overdue;
  const wide = made.landscape ?? true;
  const body = markup`${reportHead(office, "Daftar Keterlambatan", `Keadaan ${formatDate(today)}, ${office.name}`)}
    <h2>Kasus lewat jatuh tempo: ${formatCount(totalCases)}</h2>
    ${caseTable(overdue, wide)}${footnote(cutShort(cases.length, totalCases))}
    <section class="${referrals.length <= SHORT ? "together" : "long"}">
    <h2>Rujukan belum dijawab: ${formatCount(totalReferrals)}</h2>
    ${referralTable(overdue, wide)}${footnote(cutShort(referrals.length, totalReferrals))}
    ${reportSignatures(office, made)}
    </section>`;
  return paperPage({
    title: `Daftar keterlambatan ${today}`,
    size: made.size,
    landscape: made.landscape ?? true,
    body,
    training: office.training,
    footer: `Keadaan ${formatDate(today)}`,
    style: REPORT_STYLE,
  });
}
