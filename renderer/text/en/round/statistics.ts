// English texts: statistics of a list.
import { en } from "../plural.ts";
import type { CountUnit, Statistic } from "../../../../shared/prelists/statistics/count.ts";
import type { StatisticsError } from "../../../../shared/prelists/statistics/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const statistics = {
  title: "Statistics",
  subtitle: (n: string, families: boolean) =>
    families ? en`${n} [family|families]` : en`${n} [person|people]`,
  unit: "Counted by",
  units: { anggota: "People", keluarga: "Families" } satisfies Record<CountUnit, string>,
  of: {
    tempat: "RW/RT",
    hasil: "Result of verification",
    desil: "Decile",
    kelamin: "Sex",
    umur: "Age",
    hubungan: "Relation in the family",
    program: "Programme",
    disabilitas: "Disability",
    kesehatan: "Chronic illness",
    ppks: "PPKS",
  } satisfies Record<Statistic, string>,
  number: "Number",
  few: "fewer than 5",
  untold: "Not written",
  male: "Male",
  female: "Female",
  years: (group: string) => en`${group} [year|years]`,
  open: (label: string, n: string) => en`Open ${n} [row|rows]: ${label}`,
  rowsScreen: "Rows behind a number",
  rowsTitle: (group: string, label: string) => `${group}: ${label}`,
  rowsFound: (n: string, shown: string) => en`${n} [row|rows]; ${shown} shown`,
  rowsEmpty: "No row says this",
  rowsEmptyBody:
    "The list may have changed since it was counted. Go back to the statistics and count again.",
  back: "‹ Statistics",
  finding: (n: string) => `Looking for the rows, ${n} read`,
  counting: (n: string) => en`Counting, ${n} [row|rows]`,
  print: "Print",
  export: "Export XLSX",
  exportTitle: "Export statistics",
  exportBody: "The file holds numbers only, no names and no NIK. The export is logged.",
  fileName: (name: string) => `statistics-${name.replace(/[^\p{L}\p{N} ._-]/gu, "-").slice(0, 80)}`,
  empty: "This list has no rows yet.",
};

/** What the journal calls each call. */
export const statisticsCallWords = {
  "prelists.statistics": "Count statistics of a list",
  "prelists.statisticsRows": "See the rows behind statistics of a list",
  "prelists.statisticsPaper": "Print statistics of a list",
  "prelists.exportStatistics": "Export statistics of a list",
};

export const statisticsErrors: ErrorWords<StatisticsError> = {};
