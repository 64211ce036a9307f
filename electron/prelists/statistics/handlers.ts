// Handlers: statistics of a list.
import type { statisticsCalls } from "../../../shared/prelists/statistics/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";

export const statisticsHandlers: HandlersOf<typeof statisticsCalls> = {};
