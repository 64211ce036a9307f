// Rules of the desk's own tools: how much is shown, and what can be taken back for how long.

export const FIND_KINDS = ["kasus", "rujukan", "prelist"] as const;
export type FindKind = (typeof FIND_KINDS)[number];

/** People of the last days; more would be a list. */
export const SHOWN_PEOPLE = 8;
/** Cases, and prelists, opened last. */
export const SHOWN_LISTS = 4;
/** Of each kind, for one search. */
export const SHOWN_FOUND = 4;
/** Acts that can still be taken back. */
export const SHOWN_UNDO = 20;

/**
 * serah: cases handed to a colleague; koreksi: cells of a prelist; impor_prelist, impor_warga: files taken in;
 * jawaban: a list of answers; gabung: two records of one person. Each has an inverse in its own room, with its own conditions.
 */
export const UNDO_KINDS = [
  "serah",
  "koreksi",
  "impor_prelist",
  "impor_warga",
  "jawaban",
  "gabung",
] as const;
export type UndoKind = (typeof UNDO_KINDS)[number];

/** Taken back at once; the others ask for a reason or show first what would stay. */
export const AT_ONCE: readonly UndoKind[] = ["serah", "koreksi"];
