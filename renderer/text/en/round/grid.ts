// English texts: the grid.
import { en } from "../plural.ts";
import type { GridError } from "../../../../shared/prelists/grid/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const grid = {
  tabs: { label: "Parts of the list", rows: "Rows", grid: "Grid", history: "History" },
  label: "Grid of the list",
  number: "No.",
  filterRow: "Filter",
  filterOf: (column: string) => `Filter column ${column}`,
  sortBy: (column: string) => `Sort by ${column}`,
  editing: (column: string) => `Content of ${column}`,
  edited: "Corrected by the office; the sender's value is kept",
  reveal: "Show NIK/KK",
  mask: "Mask NIK/KK",
  undo: "Undo",
  redo: "Redo",
  columns: "Columns",
  allColumns: "All columns",
  family: "Family",
  showAll: "Show all",
  again: "Filter again",
  total: (rows: string) => en`${rows} [row|rows]`,
  blank: "(blank)",
  codes: (list: string) => `Codes: ${list}`,
  chosen: (cells: string) => en`${cells} [cell|cells] selected`,
  rowsChosen: (rows: string) => en`${rows} [row|rows]`,
  copied: (cells: string) => en`${cells} [cell|cells] copied.`,
  leftAlone: (cells: string) => en`${cells} [cell|cells] [was|were] changed since and left alone.`,
  writing: "Changing cells",
  refused: (cells: string, asked: string) =>
    en`${cells} of ${asked} [cell|cells] [was|were] not taken`,
  refusedCell: (row: string, column: string, why: string) => `No. ${row}, ${column}: ${why}`,
  andMore: (cells: string) => en`and ${cells} other [cell|cells]`,
  whyNot: {
    kolom_pengirim: "A column by which the sender finds the row cannot be changed",
  },
  refusals: {
    tersamar:
      "NIK and family card numbers are still masked. Press “Show NIK/KK” first; nothing was changed.",
    terlalu_banyak:
      "Too many cells at once: at most 20,000 are copied and 50,000 changed. Choose fewer, or use Export.",
    di_luar:
      "The clipboard reaches beyond the last row or column. Nothing was pasted; choose another first cell.",
    hasil: "Results are not pasted or cleared. Press Enter in the result column to record one.",
    kosong: "There is no text on the clipboard. Copy cells from Excel or from this grid first.",
  },
};

/** What the journal calls each call. */
export const gridCallWords = {
  "prelists.gridColumns": "Opened the grid of a list",
  "prelists.gridRows": "Looked at rows in the grid",
  "prelists.gridRowsWhole": "Showed NIK and family card numbers in the grid",
  "prelists.gridFamily": "Looked at a family in the grid",
  "prelists.gridWarm": "Prepared a filter of the grid",
  "prelists.gridEditMany": "Corrected many cells",
  "prelists.gridUndoMany": "Took back a correction of many cells",
};

export const gridErrors: ErrorWords<GridError> = {
  saringan_tersamar_pendek:
    "A masked column is filtered by at least four digits. Type more digits, or press “Show NIK/KK”.",
};
