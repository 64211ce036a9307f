// English texts: work packages and field sheets.
import type { PackagesError } from "../../../../shared/prelists/packages/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const packages = {};

/** What the journal calls each call. */
export const packagesCallWords = {};

export const packagesErrors: ErrorWords<PackagesError> = {};
