// Rekap pelayanan: what a period brought, counted every way, with the sums that prove each other (field notes 7).
import { identityTable } from "../papers/identity-table.ts";
import { listTable } from "../papers/list-table.ts";
import { markup, nothing, type Html, type Part } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { formatDate } from "../values/date.ts";
import { BALANCE, DIMENSIONS, type Dimension } from "./codes.ts";
import { SMALL_COUNT } from "../values/small-count.ts";
import {
  footnote,
  REPORT_STYLE,
  reportHead,
  reportSignatures,
  type MadeBy,
  type ReportOffice,
} from "./office-paper.ts";
import { isSensitiveGroup, received } from "./groups.ts";
import { periodTitle } from "./period.ts";
import { formatCount, formatDays, formatHidden, formatShare } from "./format.ts";
import type { GroupRow, Recap } from "./schemas.ts";

const number = (label: string, width: string) => ({ label, align: "right", width }) as const;
const COLUMNS = [
  { label: "" },
  number("Jumlah", "17mm"),
  number("Selesai", "17mm"),
  number("Ditolak", "17mm"),
  number("Batal", "14mm"),
  number("Berjalan", "19mm"),
  number("Rata-rata hari", "19mm"),
] as const;

function cells(row: GroupRow, vague: boolean): Part[] {
  const known = (count: number | null) => (count === null ? "-" : formatCount(count));
  return [
    vague ? formatHidden(row.count) : formatCount(row.count),
    known(row.done),
    known(row.refused),
    known(row.cancelled),
    known(row.open),
    formatDays(row.averageDays),
  ];
}

const sum = (rows: readonly GroupRow[], of: "count" | "done" | "refused" | "cancelled" | "open") =>
  formatCount(rows.reduce((total, row) => total + (row[of] ?? 0), 0));

/** A table that fits on half a page stays in one piece with its heading. */
const pieces = (rows: readonly GroupRow[]) => (rows.length <= 12 ? "together" : "long");

/** One dimension with its total, which must be what was received; PPKS kinds have none, since a person may have several. */
function groupTable(recap: Recap, by: Dimension, note: string | null = null): Html {
  const rows = received(recap, by);
  const columns = COLUMNS.map((column, i) =>
    i === 0 ? { ...column, label: DIMENSIONS[by] } : column,
  );
  const total =
    by === "ppks" || rows.length === 0
      ? {}
      : {
          total: [
            "Jumlah",
            sum(rows, "count"),
            sum(rows, "done"),
            sum(rows, "refused"),
            sum(rows, "cancelled"),
            sum(rows, "open"),
            nothing,
          ],
        };
  return markup`<section class="${pieces(rows)}"><h2>Menurut ${DIMENSIONS[by].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}</h2>
    ${listTable(
      columns,
      rows.map((row) => [
        row.label,
        ...cells(row, !recap.sensitive.included && isSensitiveGroup(by, row.key)),
      ]),
      { empty: "Tidak ada kasus dalam periode ini.", ...total },
    )}${footnote(note)}</section>`;
}

/** Of the states only how many and which share: what became of them is the state itself. */
function stateTable(recap: Recap): Html {
  const status = received(recap, "status");
  return markup`<section class="together"><h2>Menurut status</h2>
    ${listTable(
      [{ label: DIMENSIONS.status }, number("Jumlah", "26mm"), number("Bagian", "26mm")],
      status.map((row) => [
        row.label,
        formatCount(row.count),
        formatShare(row.count ?? 0, recap.balance.diterima),
      ]),
      {
        empty: "Tidak ada kasus dalam periode ini.",
        ...(status.length === 0 ? {} : { total: ["Jumlah", sum(status, "count"), nothing] }),
      },
    )}</section>`;
}

function balanceTable({ balance }: Recap): Html {
  return listTable(
    [{ label: "Neraca kasus" }, { label: "Jumlah", align: "right", width: "26mm" }],
    [
      [BALANCE.awal, formatCount(balance.awal)],
      [BALANCE.diterima, formatCount(balance.diterima)],
      [BALANCE.ditutup, formatCount(balance.ditutup)],
    ],
    { total: [BALANCE.akhir, formatCount(balance.akhir)] },
  );
}

function proof({ balance: { awal, diterima, ditutup, akhir } }: Recap): string {
  const [a, d, t, s] = [awal, diterima, ditutup, akhir].map(formatCount);
  return `Uji jumlah: ${a} + ${d} - ${t} = ${s}.`;
}

function results(recap: Recap): Html {
  const { closing, referrals, balance } = recap;
  const closed = balance.ditutup;
  return markup`<div class="two">
    <div>
      <h2>Hasil kasus yang ditutup</h2>
      ${identityTable([
        ["Selesai", formatCount(closing.done)],
        ["Ditolak", formatCount(closing.refused)],
        ["Dibatalkan", formatCount(closing.cancelled)],
        ["Tepat waktu", `${formatCount(closing.inTime)} (${formatShare(closing.inTime, closed)})`],
        ["Rata-rata", `${formatDays(closing.averageDays)} hari`],
        ["Nilai tengah", `${formatDays(closing.medianDays)} hari`],
      ])}
    </div>
    <div>
      <h2>Rujukan yang diterbitkan</h2>
      ${identityTable([
        ["Jumlah", formatCount(referrals.issued)],
        ["Dijawab diterima", formatCount(referrals.accepted)],
        ["Ditolak, tidak terlaksana", formatCount(referrals.refused)],
        ["Menunggu jawaban", formatCount(referrals.waiting)],
        ["Tidak dijawab", formatCount(referrals.unanswered)],
        ["Dibatalkan, ditarik", formatCount(referrals.cancelled)],
      ])}
    </div>
  </div>`;
}

function comparison({ before }: Recap): string {
  const { averageDays } = before.closing;
  const taken =
    averageDays === null ? "" : `, rata-rata selesai dalam ${formatDays(averageDays)} hari`;
  return `${periodTitle(before.period)}: ${formatCount(before.balance.diterima)} kasus diterima${taken}.`;
}

function sensitiveNote({ sensitive }: Recap): string | null {
  if (sensitive.included)
    return sensitive.count === 0
      ? null
      : `Termasuk ${formatCount(sensitive.count)} kasus peka yang diterima dalam periode ini.`;
  return `Belum termasuk kasus peka, ${formatHidden(sensitive.count)} kasus dalam periode ini; rinciannya hanya bagi yang berhak.`;
}

const SHOWN = ["desa", "jenis_kelamin", "umur", "desil"] as const satisfies readonly Dimension[];
const SEVERAL = "Satu orang dapat memiliki beberapa jenis, maka tabel ini tidak dijumlahkan.";

/** The recap of one period. */
/** @param chain last row of the audit chain and the code that stands for it; printed so that a later change shows beside this paper */
export function recapPaper(
  office: ReportOffice,
  recap: Recap,
  made: MadeBy,
  chain?: { readonly seq: number; readonly code: string },
): PaperSheet {
  const { period } = recap;
  const hides = !recap.sensitive.included;
  const body = markup`${reportHead(office, "Rekap Pelayanan", `${recap.title}, ${office.name}`)}
    ${balanceTable(recap)}
    <p>${proof(recap)} ${comparison(recap)}</p>
    ${footnote(sensitiveNote(recap))}
    ${results(recap)}
    ${groupTable(recap, "kategori")}${stateTable(recap)}
    ${SHOWN.map((by) => groupTable(recap, by))}
    ${
      recap.groups.ppks.every(({ count }) => count === 0)
        ? nothing
        : groupTable(
            recap,
            "ppks",
            hides
              ? `${SEVERAL} Jumlah jenis peka di bawah ${SMALL_COUNT} tidak ditampilkan.`
              : SEVERAL,
          )
    }
    <section class="together"><p>Tabel menurut kategori dan seterusnya menghitung kasus yang diterima ${formatDate(period.from)} s.d. ${formatDate(period.to)}, dengan keadaan pada ${formatDate(made.on)}. Hari dihitung menurut kalender.</p>
    ${footnote(chain ? `Kode catatan audit nomor ${chain.seq}: ${chain.code}. Simpan lembar ini; kodenya dapat dicocokkan di Catatan audit.` : null)}
    ${reportSignatures(office, made)}</section>`;
  return paperPage({
    title: `Rekap pelayanan ${recap.title.replaceAll("/", "-")}`,
    size: made.size,
    landscape: made.landscape ?? false,
    body,
    training: office.training,
    footer: `Rekap pelayanan ${recap.title}`,
    style: REPORT_STYLE,
  });
}
