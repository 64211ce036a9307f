// English texts of the screen that explains why an office can only be read.
import { en } from "./plural.ts";
import type { auditFinding as id } from "../id/audit-finding.ts";

export const auditFinding: typeof id = {
  title: "This office can only be read",
  what: {
    mundur:
      "The office file on this PC ends earlier than its last record. An older copy may have been put back, or its end was cut off.",
    lain: "The records in the office file are not those that this PC recorded last. A file from elsewhere may have been put here.",
    jangkar_hilang:
      "The small file that remembers the last record (jangkar.json) is gone. Without it nobody can see whether something was taken away.",
    jangkar_asing:
      "The small file that remembers the last record (jangkar.json) is damaged or was not written by this office.",
    rantai: "An audit record was changed, removed or put in outside the app.",
  },
  facts: (seq, anchored) =>
    anchored === null
      ? en`The office file holds ${seq} [record|records].`
      : en`The office file holds ${seq} [record|records]; this PC last recorded number ${anchored}.`,
  brokenAt: (seq) => `First record that does not match: number ${seq}.`,
  safeTitle: "What is safe",
  safe: "All data that is there can be read and printed. The app changes nothing, and older backups are still there.",
  doTitle: "What to do",
  steps: [
    "Ask your colleagues: did somebody put a copy of the file here, move the PC, or did the power fail?",
    "If the newest content is missing: sign out and choose “Restore from a backup” on the sign-in page. A restore from there is known to be authorised.",
    "If this is how it should be: a supervisor or administrator accepts it below, and the decision is recorded.",
  ],
  read: "See the data, read only",
  accept: "Accept this state",
  bar: "Read only: nothing can be saved.",
  explain: "Why?",
  dialogTitle: "Accept the office file as it is?",
  dialogBody:
    "The office can be used again. The decision is recorded with your name and names both ends of the records. What is lost does not come back by this.",
  why: "The cause, as far as you know",
  reasons: {
    listrik_padam: "The power failed or the PC went off",
    salinan_dipasang: "A copy of the file was put here on purpose",
    komputer_diganti: "The PC or the disk was replaced",
    tidak_tahu: "Not known",
  },
  submit: "Accept and go on",
  code: {
    open: "Compare a printed code",
    title: "Compare the code on a printed summary",
    seq: "Record number",
    code: "Code of 12 letters",
    check: "Compare",
    fits: "It fits: the records up to that number are those of the day it was printed.",
    differs:
      "It does not fit. Check the typing; if it is right, records up to that number were replaced or lost. Tell the supervisor.",
  },
};
