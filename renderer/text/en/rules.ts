// English texts of the rules of eligibility.
import { en } from "./plural.ts";
import type { rules as original } from "../id/rules.ts";

export const rules: typeof original = {
  title: "Eligibility rules",
  subtitle: "The criteria behind hints of eligibility and lists of papers.",
  inUse: (label, base) => `In force: list ${label}, ${base}.`,
  bases: { bawaan: "as shipped", berkas: "loaded from a file" },
  otherShipped: (version) =>
    `This program brings list ${version}. The list of this office stays in force until you go back to the shipped one.`,
  command: "Open the eligibility rules",
  none: "No rules",
  load: "Load a rule file",
  restore: "Back to the shipped rules",
  restoreTitle: "Go back to the shipped rules?",
  restoreBody: "Local changes and loaded files are no longer used. Old lists stay in the history.",
  columns: {
    name: "Rule",
    version: "Version",
    dates: "In force",
    source: "Source",
    categories: "Categories",
    state: "State",
    list: "List",
    act: "Change",
    at: "Date",
    by: "By",
  },
  states: {
    inForce: "In force",
    later: "Outside its dates",
    edited: "Local practice",
    off: "Switched off",
  },
  dates: (from, until) => (until === null ? `since ${from}` : `${from} to ${until}`),
  head: (version, dates, source) => `Version ${version}, in force ${dates}. Source: ${source}.`,
  switchOff: "Switch off",
  switchOn: "Switch on",
  from: "In force since",
  until: "Until (empty: further on)",
  criterion: (n) => `Criterion ${n}`,
  words: "Words",
  number: (fact, least) => `${fact}, ${least ? "at least" : "at most"}`,
  ask: "What to ask",
  bring: "Papers to bring (one per line)",
  editHint:
    "What is changed here is marked as local practice. How things are compared changes only by a rule file.",
  wrong: (criterion) =>
    criterion === null
      ? "Name, source or dates are not right yet."
      : `Criterion ${criterion}: words, number or papers are not right yet.`,
  history: "History of lists",
  versionTitle: (label) => `Rules of list ${label}`,
  versionHint: "Printed lists of papers name the number of this list.",
  fileTitle: "Load a rule file",
  fileHint:
    "A JSON file of another office. It is checked first; one broken part refuses the whole file.",
  choose: "Choose a file",
  refused: "The file is refused. The rules in force did not change.",
  holds: (version, count) => en`List ${version}: ${count} [rule|rules]`,
  loaded: (version) => `Rule list ${version} is in force.`,
  subject: (rule) =>
    rule === ""
      ? "File"
      : rule.startsWith("aturan ke-")
        ? rule.replace("aturan ke-", "Rule number ")
        : `Rule ${rule}`,
  problems: {
    terlalu_besar: "the file is larger than 1 MB",
    bukan_json: "the content is not whole JSON",
    bukan_daftar: "this is no list of rules (version and 1 to 300 rules)",
    bagian_asing: "holds a part that is not known",
    pembanding_asing: "unknown comparison (known: is, atLeast, atMost, has, lacks)",
    fakta_asing: "looks at something unknown",
    nilai_salah: "is empty, too long, or does not fit",
    tanggal_salah: "a date that does not exist, or dates the wrong way round",
    bertumpuk: "two versions are in force on the same day",
    versi_ganda: "a version number is used twice",
    kode: "holds program text, which is never accepted",
  },
  acts: {
    muat: "File loaded",
    ubah: "Changed",
    matikan: "Switched off",
    hidupkan: "Switched on",
    bawaan: "Back to the shipped rules",
  },
};
