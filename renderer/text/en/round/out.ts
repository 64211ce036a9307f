// English texts: files on the way out.
import { en } from "../plural.ts";
import type { ExportKind } from "../../../../shared/prelists/exports.ts";
import type { OutError } from "../../../../shared/prelists/out/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const out = {
  kinds: {
    daftar: "Prelist",
    ditolak: "Rejected rows",
    banding: "Comparison",
    berkas_asal: "Sender's file",
    tersamar: "Masked copy",
    lapangan: "Field sheets",
    musyawarah: "Deliberation",
    usulan: "Proposals",
    statistik: "Statistics",
  } satisfies Record<ExportKind, string>,
  label: "Export as",
  ways: {
    kembali: "Back to the sender's file",
    daftar: "List",
    samar: "Masked copy",
  },
  maskedName: (name: string) => `${name}-masked`,
  maskedBody: (n: string) =>
    en`${n} [row|rows] will leave with NIK and No. KK masked, without mother's name, health, disability, contacts and notes. Names and addresses stay. The export is logged.`,
  split: "An Excel sheet holds 1,048,576 rows; the rest goes into further sheets.",
  sheets: (rows: string, sheets: string) =>
    en`${rows} [row|rows] exported on ${sheets} [sheet|sheets]`,
  card: {
    title: "Record card",
    hint: "Enter or Ctrl+C copies the field, ticks it and moves on. Space takes the tick back. Esc clears the clipboard.",
    progress: (done: string, total: string) => en`${done} of ${total} [card|cards] typed`,
    before: "Previous",
    after: "Next",
    print: "Print",
    copied: (label: string) =>
      `${label} is on the clipboard. It is cleared by itself after 45 seconds, or now with Esc.`,
    cleared: "The clipboard was cleared.",
    typed: (by: string, at: string) => `Typed by ${by}, ${at}`,
    whole: "Every field was typed",
    nameless: "No name",
  },
  back: {
    none: "The original file of this list is not kept. Choose List.",
    file: "Sender's file",
    results: "Fill the sender's result columns too",
    resultsHint: "Such as Sta_keberadaan, status, tgl_kejadian, where the file has them.",
    planning: (n: string) => en`Checking the file, ${n} [row|rows]`,
    nothing: "No cell changes in this file yet.",
    cells: (cells: string, rows: string) =>
      en`${cells} [cell|cells] in ${rows} [row|rows] will change.`,
    keeps: {
      xlsx: "Only those cells are written; styles, widths, formulas and other sheets stay.",
      csv: "Only those cells are written; encoding, delimiter, quotes and line ends stay.",
    },
    becomes: (format: string) =>
      `${format} comes back as XLSX: that one sheet, every cell text, without styles.`,
    formulas: (n: string) => en`${n} [cell|cells] with a formula will hold a value.`,
    left: {
      rumus_bersama: (row: string, column: string) =>
        `Row ${row}, ${column}: not written, formulas of other cells hang on it.`,
      huruf: (row: string, column: string) =>
        `Row ${row}, ${column}: not written, the file's encoding has no such letter.`,
    },
    conflicts: (n: string) =>
      en`${n} [cell|cells] [differs|differ] from what was seen when corrected`,
    row: "Row",
    column: "Column",
    inFile: "In the file",
    inOffice: "In Loket",
    more: (n: string) => en`and ${n} more [cell|cells]`,
    overwrite: "Write Loket's values into these cells too",
    done: (n: string) => en`${n} [cell|cells] written into the sender's file`,
  },
};

/** What the journal calls each call. */
export const outCallWords = {
  "prelists.originals": "Look at kept original files",
  "prelists.planBack": "Plan writing back into the sender's file",
  "prelists.card": "Open a record card",
  "prelists.tickCard": "Tick a field of a record card",
  "prelists.cardPaper": "Print a record card",
  "prelists.exportBack": "Write changes back into the sender's file",
};

export const outErrors: ErrorWords<OutError> = {
  berkas_asal_tidak_ada:
    "The original file of that import is not kept. Export it as a list, or import the sender's file again.",
  berkas_kembali_tidak_cocok:
    "The written file did not read back as it should and was thrown away. The list is safe. Export it as a list and report the shape of this file.",
  tak_ada_perubahan: "No cell was changed for this file yet. Nothing was written.",
};
