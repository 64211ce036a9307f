// Error codes of saved profiles of header sets.
export type ProfilesError = never;
