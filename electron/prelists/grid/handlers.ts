// Handlers: the grid.
import type { gridCalls } from "../../../shared/prelists/grid/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";

export const gridHandlers: HandlersOf<typeof gridCalls> = {};
