// Handlers: results of verification.
import type { resultsCalls } from "../../../shared/prelists/results/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";

export const resultsHandlers: HandlersOf<typeof resultsCalls> = {};
