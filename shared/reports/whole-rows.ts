// The whole papers of the reports as rows of a workbook: the same numbers, as numbers.
import { stateLabel } from "../cases/rules.ts";
import { BALANCE, BALANCE_PARTS, DIMENSION_NAMES, DIMENSIONS, SENSITIVE_CASE } from "./codes.ts";
import { isSensitiveGroup, received } from "./groups.ts";
import type { RegisteredLetter } from "./letters.ts";
import { MEASURES, OUTPUT_UNITS } from "./output-codes.ts";
import type { OutputRow } from "./outputs.ts";
import type { Overdue, Recap } from "./schemas.ts";
import { HIDDEN, MANY } from "./tables/small.ts";

export type SheetRow = (string | number | null)[];

/** The balance, and what was received by every dimension; each block under a line of its own. */
export function recapRows(recap: Recap): SheetRow[] {
  const entitled = recap.sensitive.included;
  return [
    ["Rekap pelayanan"],
    [recap.title],
    [],
    ["Neraca kasus", "Jumlah"],
    ...BALANCE_PARTS.map((part) => [BALANCE[part], recap.balance[part]]),
    ...DIMENSION_NAMES.flatMap((by): SheetRow[] => [
      [],
      [DIMENSIONS[by], "Jumlah", "Selesai", "Ditolak", "Batal", "Berjalan", "Rata-rata hari"],
      ...received(recap, by).map((row): SheetRow =>
        !entitled && isSensitiveGroup(by, row.key)
          ? [row.label, MANY, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN]
          : [row.label, row.count, row.done, row.refused, row.cancelled, row.open, row.averageDays],
      ),
    ]),
  ];
}

export function outputRows(year: number, rows: readonly OutputRow[]): SheetRow[] {
  return [
    ["Capaian program"],
    [`Tahun ${year}`],
    [],
    [
      "Program",
      "Yang dihitung",
      "Menurut",
      "Satuan",
      "Target",
      "Capaian",
      "%",
      "Sisa",
      "Sumber target",
    ],
    ...rows
      .filter(({ active }) => active)
      .map(({ fields, of, reached, percent, remaining }): SheetRow => [
        fields.name,
        MEASURES[fields.measure],
        of,
        OUTPUT_UNITS[fields.unit],
        fields.target,
        reached,
        percent,
        remaining,
        fields.source,
      ]),
  ];
}

/** Names citizens. */
export function overdueRows({ today, cases, referrals }: Overdue): SheetRow[] {
  return [
    ["Daftar keterlambatan"],
    [`Keadaan ${today}`],
    [],
    ["Nomor registrasi", "Nama", "Kategori", "Status", "Jatuh tempo", "Lewat (hari)", "Petugas"],
    ...cases.map((one): SheetRow => [
      one.number,
      one.content?.personName ?? SENSITIVE_CASE,
      one.content?.categoryName ?? SENSITIVE_CASE,
      stateLabel(one.state as Parameters<typeof stateLabel>[0]),
      one.dueOn,
      one.lateDays,
      one.officer,
    ]),
    [],
    ["Nomor surat", "Tujuan", "Nama", "Nomor registrasi", "Batas jawaban", "Lewat (hari)"],
    ...referrals.map((one): SheetRow => [
      one.letterNumber,
      one.content?.destination ?? SENSITIVE_CASE,
      one.content?.personName ?? SENSITIVE_CASE,
      one.caseNumber,
      one.replyBy,
      one.lateDays,
    ]),
  ];
}

/** Names addressees, among whom are citizens. */
export function registerRows(year: number, letters: readonly RegisteredLetter[]): SheetRow[] {
  return [
    ["Buku agenda surat keluar"],
    [`Tahun ${year}`],
    [],
    ["Nomor surat", "Tanggal", "Kepada", "Perihal", "Kode rujukan", "Dibatalkan karena"],
    ...letters.map((one): SheetRow => [
      one.number,
      one.datedOn,
      one.content?.addressee ?? SENSITIVE_CASE,
      one.content?.subject ?? SENSITIVE_CASE,
      one.code,
      one.cancelReason,
    ]),
  ];
}
