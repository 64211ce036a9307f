// English texts: taking an import back.
import { en } from "../plural.ts";
import type { KeptBecause } from "../../../../shared/prelists/imports/contract.ts";
import type { ImportsError } from "../../../../shared/prelists/imports/errors.ts";
import type { ErrorWords } from "../../words.ts";

const reasons: Readonly<Record<KeptBecause, string>> = {
  dikoreksi: "corrected by the office since",
  hasil: "has a verification result",
  paket: "is in a work package",
  musyawarah: "is in a deliberation",
  usulan: "is in a proposal",
  perbandingan: "is in a comparison of lists",
  dipakai: "is used elsewhere",
  impor_kemudian: "also brought by a later import",
};

export const imports = {
  reasons,
  undo: "Undo import",
  title: (file: string) => `Undo the import of ${file}`,
  removed: "Rows that go",
  restored: "Back as before",
  kept: "Kept",
  counts: "What undoing does",
  nothingYet: "Nothing has changed yet. Look first, then undo.",
  keptHint:
    "These rows were worked on after the import, so they are kept. Tick those whose values shall return all the same; the office's corrections and results stay.",
  keptDoneHint: "These rows were kept when the import was undone.",
  because: "Why",
  mayNot: "cannot return",
  returnRow: (name: string) => `Return ${name} to the values before`,
  firstOnly: (rows: string) => en`The first ${rows} [row|rows] [is|are] shown.`,
  empty: "No rows.",
  why: "Why undo it",
  whyHint: "Kept in the history of imports.",
  whyMissing: "Write the reason, at least 5 letters.",
  running: "Undoing the import",
  done: (removed: string, restored: string, kept: string) =>
    en`Import undone: ${removed} [row|rows] gone, ${restored} as before, ${kept} kept.`,
  undone: (at: string, by: string, why: string) => `Undone ${at} by ${by}: ${why}`,
  undoneCounts: (removed: string, restored: string, kept: string) =>
    en`${removed} [row|rows] gone, ${restored} as before, ${kept} kept.`,
  hiddenParts: "This file hides something",
  hiddenColumns: (columns: string) => `Hidden columns, read all the same: ${columns}.`,
  hiddenSheets: (sheets: string) => `Hidden sheets, which you may choose as the sheet: ${sheets}.`,
  hiddenRows: "Hidden rows are read too and are marked when the file is checked.",
  openFinding: (finding: string, rows: string) => en`Show ${rows} [row|rows]: ${finding}`,
  areas: "Villages in the file",
  areasHint:
    "Untick villages that are not this office's: all their rows are skipped. Check again afterwards.",
  areaTaken: "Taken",
  areaName: "Village",
  takeArea: (name: string) => `Take the rows of ${name}`,
  takeRow: (row: string) => `Take row ${row}`,
  clearing: "Values that will be cleared",
  clearingHint: "A blank cell in the columns you chose clears these values. Nothing is saved yet.",
  clearingColumn: "Column",
  clearingValues: "Values",
  clearingRows: "Rows",
};

/** What the journal calls each call. */
export const importsCallWords = {
  "prelists.undoPreview": "Looked at what undoing an import does",
  "prelists.undoImport": "Undid an import of a list",
};

export const importsErrors: ErrorWords<ImportsError> = {
  impor_sudah_diurungkan:
    "This import was undone already. The rows that were kept have not changed; see them on the page of this import.",
};
