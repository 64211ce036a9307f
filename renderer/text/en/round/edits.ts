// English texts: values that the office corrects.
import { en } from "../plural.ts";
import type { EditsError } from "../../../../shared/prelists/edits/errors.ts";
import type { edits as editsId } from "../../id/round/edits.ts";
import type { ErrorWords } from "../../words.ts";

export const edits: typeof editsId = {
  form: {
    label: "Form of a row",
    title: (name) => `Form: ${name}`,
    version: (name) => `Form ${name}`,
    keyNext: "next answer",
    keyCodes: "list of codes",
    keyMember: "member",
    keyFamily: "family",
    family: "Household and its members",
    household: "Household",
    head: "head",
    others: "Other columns of the sender",
    all: "All columns",
    unknownCode: "Unknown code",
    sender: (value) => `The sender wrote: ${value}`,
    blank: "(blank)",
    refused: (why) => `Not saved: ${why}`,
    refusedSome: (n) =>
      en`${n} [answer|answers] [was|were] not saved because [it is|they are] wrong. The others are saved; correct the marked ones and save again.`,
    sendersKey: "the sender's key is not changed",
    restored: "Answers that were not saved before have been brought back. Check them, then save.",
    changed: (n) => en`${n} [answer|answers] not saved yet`,
    draftAt: (time) => `draft saved at ${time}`,
    unchanged: "All answers are saved. The sender's own file is not changed.",
    save: "Save answers",
    open: "Form",
  },
  entry: {
    unlisted: "No official code list exists; kept as written.",
    title: "Corrections",
    none: "The office has not corrected anything yet.",
    kinds: {
      formulir: "Form",
      kisi: "Grid",
      lapangan: "Field sheet",
      berkas_kantor: "Office file",
      urung: "Undone",
    },
    cells: (n) => en`${n} [value|values]`,
    undo: "Undo",
    undone: "undone already",
    undoDone: (n) => en`${n} [value|values] given back`,
    undoLeft: (n) => en`${n} [value|values] left alone, changed since`,
    correctedBy: (by) => `corrected by ${by}`,
    before: (value) => `was: ${value}`,
    conflict: (value) => `The sender now writes: ${value}`,
    keepOurs: "Keep our correction",
    takeTheirs: "Take the sender's value",
  },
};

/** What the journal calls each call. */
export const editsCallWords = {
  "prelists.saveValues": "Corrected values of a list",
  "prelists.undoAction": "Undid a correction",
  "prelists.settleValue": "Settled a value that differs",
  "prelists.form": "Opened the form of a row",
  "prelists.actions": "Looked at the history of corrections",
};

export const editsErrors: ErrorWords<EditsError> = {
  aksi_sudah_diurungkan:
    "That correction was undone already. The values that stand now have not changed.",
  isian_tidak_bertentangan:
    "This value no longer differs from the sender's file. Reload the row to see how it stands.",
};
