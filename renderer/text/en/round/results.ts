// English texts: results of verification.
import { en } from "../plural.ts";
import type { ResultsError } from "../../../../shared/prelists/results/errors.ts";
import type { results as resultsId } from "../../id/round/results.ts";
import type { ErrorWords } from "../../words.ts";

export const results: typeof resultsId = {
  wholeFamily: (n) => en`For the whole family (${n} [member|members])`,
  familyCode: "Code of the family's result",
  members: "Result of each member",
  membersHint: (codes) =>
    `Leave blank when all members share the family's. When one differs, every member gets a result of its own: ${codes}.`,
  sameAsFamily: "Same as the family",
  memberMissing: "Give every member a result of its own, because one differs.",
  otherMissing: "This list holds no row with that id, NIK or name. The result can still be saved.",
  against: (who, outcome, on) =>
    `${who} recorded "${outcome}" (${on}). With both saved, the row is marked as differing until somebody chooses.`,
  replaces: "This replaces that result; I have checked it",
  visitedOn: "Day of the visit",
  visitLate: "Fill in a date, today at the latest.",
  officer: "Officer",
  officerHint: "Who went to the house, not who types.",
  officerMissing: "Fill in the officer's name.",
  savedConflict: "Saved, but another officer's result differs. The row is marked.",
  conflicts: "Results that differ",
  conflict: "Differing",
  conflictBody: "Two officers recorded different results. The first counts until one is chosen.",
  noConflicts: "No results differ",
  noConflictsBody: "When two officers record different results on one row, both appear here.",
  choose: "Choose this result",
  chooseOf: (outcome, who, name) => `Choose this result: ${outcome} by ${who} for ${name}`,
  chosen: "Result chosen",
  chosenBy: (who) => `chosen by ${who}`,
  open: "Open",
  openRow: (name) => `Open the row ${name}`,
  visited: (on) => `visited ${on}`,
  noVisit: "no day of visit",
  typed: (at, by) => `typed ${at} by ${by}`,
  other: (id) => `Other row: ${id}`,
  happened: (on) => `Happened ${on}`,
  document: (no) => `Number ${no}`,
  visits: "Visits",
  noVisits: "No visit has been recorded.",
  visitAdd: "Record a visit",
  visitTitle: (name) => `Visit: ${name}`,
  visitResult: "Who was met",
  visitResultMissing: "Choose what the visit met.",
  visitResults: {
    bertemu: "Met somebody who lives there",
    tidak_ada_orang: "Nobody at home",
    tidak_bersedia: "Did not want to be met",
    alamat_tidak_ditemukan: "Address not found",
    bangunan_tidak_ada: "The building is gone",
  },
  visitFamily: (n) => en`For the whole family (${n} [member|members])`,
  visitNote: "Note on the visit",
  visitSave: "Save visit",
  visitSaved: "Visit recorded",
  desil: "Desil",
  desilNone: "Not recorded",
  desilLine: (desil, source, on) => `${desil} · ${source}, checked ${on}`,
  desilAdd: "Record desil",
  desilTitle: (name) => `Desil: ${name}`,
  desilBody: "Write the desil as its source shows it. This app does not compute it.",
  desilWrong: "Fill in a desil from 1 to 10.",
  desilSource: "Source",
  desilSourceMissing: "Fill in the source of the desil.",
  desilChecked: "Day checked",
  desilFamily: "For the whole family",
  desilSave: "Save desil",
  desilSaved: "Desil recorded",
  familyResult: (outcome, who, on) => `The family's result: ${outcome} (${who}, ${on})`,
  verifyFamily: "Verify the family",
};

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
