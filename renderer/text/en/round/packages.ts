// English texts: work packages and field sheets.
import { en } from "../plural.ts";
import type { PackagesError } from "../../../../shared/prelists/packages/errors.ts";
import { detailNumber, type ErrorWords } from "../../words.ts";

export const packages = {
  title: "Work packages",
  split: "Divide by RT",
  splitRest: (places: string) => `Divide the other ${places} RT`,
  made: (n: string) => en`${n} [package|packages] made.`,
  assign: "Assign",
  assignTitle: (n: string) => en`Assign ${n} [package|packages]`,
  assigned: (n: string) => en`${n} [package|packages] assigned.`,
  drop: "Remove the division",
  dropped: (n: string) => en`${n} [package|packages] removed. Rows and results stay.`,
  mine: "Only my packages",
  noneMine: "No package for you yet",
  officer: "Officer",
  nobody: "Nobody yet",
  other: "Somebody else, write the name",
  otherMissing: "Write the name of the officer.",
  otherName: "Name of the officer",
  otherHint: "A cadre, head of RT or PSM without an account.",
  emptyTitle: "Not divided yet",
  emptyBody: "One package is made for every RT of the list. Each can then be assigned.",
  tick: (place: string) => `Choose RT/RW ${place}`,
  print: "Field sheets",
  printOne: (place: string) => `Field sheets of RT/RW ${place}`,
  printAll: "Field sheets of the whole list",
  sheets: {
    title: "Print field sheets",
    body: "One block for each family: members filled in, empty code boxes for the visit. Results are typed back by the number of the block.",
    openOnly: "Only families that are not done",
    whole: "NIK and family card numbers in full",
    wholeHint: "Without this they are masked. Printing them in full is recorded with its reason.",
    why: "Reason",
    whyMissing: "Write a reason of at least five letters.",
    making: (rows: string) => en`Preparing sheets (${rows} [row|rows])`,
    make: "Prepare sheets",
  },
  typing: {
    title: "Type results",
    subtitle: "Type results from field sheets: the number of a block, then a code for each member.",
    back: "Work packages",
    number: "Block number",
    numberHint: "Then press Enter",
    visitedOn: "Day of the visit",
    officer: "Field officer",
    codeOf: (name: string) => `Result code of ${name}`,
    noCode: "That number is no result code",
    nothing: "No code was typed yet. Type at least one, or press Esc for another block.",
    save: "Save block",
    saved: "Typed",
    savedBlock: (number: string, rows: string) =>
      en`Block ${number}: ${rows} [result|results] saved.`,
    conflicts: (n: string) =>
      en`${n} [differs|differ] from another officer's; both are kept to be decided.`,
    again: "Open the last block again",
  },
};

/** What the journal calls each call. */
export const packagesCallWords = {
  "prelists.packages": "Looked at work packages",
  "prelists.splitPackages": "Divided a list by RT",
  "prelists.assignPackages": "Assigned work packages",
  "prelists.dropPackages": "Removed a division into packages",
  "prelists.fieldSheets": "Prepared field sheets",
  "prelists.fieldBlock": "Opened a block of a field sheet",
  "prelists.recordBlock": "Typed results of a field sheet",
};

export const packagesErrors: ErrorWords<PackagesError> = {
  blok_tidak_ditemukan:
    "No row of this list has that number. Nothing was saved; check the number of the block on the sheet.",
  alasan_nomor_utuh: "NIK in full on paper needs a reason. Nothing was printed; write the reason.",
  blok_terlalu_banyak: (details) =>
    en`More than ${detailNumber(details, "most")} [family|families] for one printing. Nothing was printed; print by work package.`,
};
