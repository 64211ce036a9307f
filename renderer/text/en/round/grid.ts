// English texts: the grid.
import type { GridError } from "../../../../shared/prelists/grid/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const grid = {
  tabs: { label: "Parts of the list", rows: "Rows", grid: "Grid", history: "History" },
};

/** What the journal calls each call. */
export const gridCallWords = {};

export const gridErrors: ErrorWords<GridError> = {};
