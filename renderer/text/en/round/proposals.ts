// English texts: proposals, removals and objections.
import type { ProposalsError } from "../../../../shared/prelists/proposals/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const proposals = {};

/** What the journal calls each call. */
export const proposalsCallWords = {};

export const proposalsErrors: ErrorWords<ProposalsError> = {};
