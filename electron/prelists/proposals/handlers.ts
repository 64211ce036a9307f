// Handlers: proposals, removals and objections.
import type { proposalsCalls } from "../../../shared/prelists/proposals/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";

export const proposalsHandlers: HandlersOf<typeof proposalsCalls> = {};
