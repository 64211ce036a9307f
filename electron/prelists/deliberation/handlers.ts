// Handlers: deliberation in the village.
import type { deliberationCalls } from "../../../shared/prelists/deliberation/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";

export const deliberationHandlers: HandlersOf<typeof deliberationCalls> = {};
