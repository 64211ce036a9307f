// English texts: values that the office corrects.
import type { EditsError } from "../../../../shared/prelists/edits/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const edits = {};

/** What the journal calls each call. */
export const editsCallWords = {
  "prelists.saveValues": "Corrected values of a list",
  "prelists.undoAction": "Undid a correction",
  "prelists.settleValue": "Settled a value that differs",
  "prelists.actions": "Looked at the history of corrections",
};

export const editsErrors: ErrorWords<EditsError> = {
  aksi_sudah_diurungkan:
    "That correction was undone already. The values that stand now have not changed.",
  isian_tidak_bertentangan:
    "This value no longer differs from the sender's file. Reload the row to see how it stands.",
};
