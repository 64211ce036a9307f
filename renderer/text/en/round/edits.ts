// English texts: values that the office corrects.
import type { EditsError } from "../../../../shared/prelists/edits/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const edits = {};

/** What the journal calls each call. */
export const editsCallWords = {};

export const editsErrors: ErrorWords<EditsError> = {};
