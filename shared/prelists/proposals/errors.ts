// Error codes of proposals, removals and objections.
export type ProposalsError = never;
