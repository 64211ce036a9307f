// The list of rules as this office uses it: the one that came with the app, a loaded file, and what was changed here.

/** What made a list: a file was loaded, a rule changed, switched off or on, or the shipped list taken back. */
export const LIST_ACTS = ["muat", "ubah", "matikan", "hidupkan", "bawaan"] as const;
export type ListAct = (typeof LIST_ACTS)[number];
