// English texts of the comparison of two prelists.
import { en } from "./plural.ts";
import type { compare as original } from "../id/prelists-compare.ts";

export const compare: typeof original = {
  open: "Compare two prelists",
  title: "Compare prelists",
  subtitle: "Who came, who is gone, and what changed between two lists.",
  before: "Earlier list",
  after: "Later list",
  run: "Compare",
  again: "Compare again",
  running: (rows) => en`Comparing ${rows} [row|rows]`,
  madeAt: (at, by) => `Compared ${at} by ${by}.`,
  stale: "One of the lists was imported into since. Compare again for numbers that hold.",
  tooFewTitle: "There are no two prelists yet",
  tooFewBody:
    "A comparison needs two lists of one kind: both of members, or both of households. Import the other one first.",
  tilesLabel: "Differences between the two lists",
  kinds: {
    masuk: "Entered",
    keluar: "Left",
    berubah: "Changed",
    pindah_keluarga: "Moved family",
    peringkat_naik: "Desil up",
    peringkat_turun: "Desil down",
  },
  equation: (n) =>
    `${n["lama"]} earlier = ${n["sama"]} same + ${n["berubah"]} changed + ${n["keluar"]} left. ${n["baru"]} later = ${n["sama"]} same + ${n["berubah"]} changed + ${n["masuk"]} entered.`,
  allRows: "All differences",
  place: "RT/RW",
  difference: "Difference",
  emptyTitle: "No differences",
  emptyBody: "There are no rows in this part.",
  print: "Print",
  export: "Export differences",
  exportBody:
    "The file holds NIK and No. KK in full, one row for each changed column. The export is recorded with its reason.",
  fileName: (before, after) =>
    `comparison ${before} - ${after}`.replace(/[^\p{L}\p{N} ._-]/gu, "-").slice(0, 80),
};
