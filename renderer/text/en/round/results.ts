// English texts: results of verification.
import type { ResultsError } from "../../../../shared/prelists/results/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const results = {};

/** What the journal calls each call. */
export const resultsCallWords = {
  "prelists.recordFamily": "Recorded the result of a family",
  "prelists.conflicts": "Looked at results that differ",
  "prelists.chooseResult": "Chose the result that stands",
  "prelists.addVisit": "Recorded a visit",
  "prelists.setDesil": "Recorded a desil",
  "prelists.otherEntries": "Searched another row of a list",
};

export const resultsErrors: ErrorWords<ResultsError> = {
  keluarga_tidak_dikenal:
    "This row names neither a family card nor a household, so its family is not known. Record the result for this row alone, or fill in the family card number first.",
  pilihan_sudah_berubah:
    "The results of this row have changed since the screen was opened. Nothing was saved; reload the row and choose again.",
  tanggal_kunjungan_salah: "The date is later than today. Nothing was saved; correct the date.",
};
