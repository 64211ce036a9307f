// Handlers: the grid.
import type { gridCalls } from "../../../shared/prelists/grid/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { gridFamily } from "./family.ts";
import { gridEditMany, gridUndoMany } from "./many.ts";
import { gridColumns, gridRows, gridRowsWhole, gridWarm } from "./view.ts";

export const gridHandlers: HandlersOf<typeof gridCalls> = {
  gridColumns,
  gridRows,
  gridRowsWhole,
  gridFamily,
  gridWarm,
  gridEditMany,
  gridUndoMany,
};
