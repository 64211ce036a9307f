// English texts: taking an import back.
import type { ImportsError } from "../../../../shared/prelists/imports/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const imports = {};

/** What the journal calls each call. */
export const importsCallWords = {};

export const importsErrors: ErrorWords<ImportsError> = {};
