// Error codes of deliberation in the village.
export type DeliberationError = never;
