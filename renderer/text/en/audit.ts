// English texts of the room audit.
import { en } from "./plural.ts";
import type { audit as original } from "../id/audit.ts";
import { auditFinding } from "./audit-finding.ts";
import { auditCalls } from "./audit-calls.ts";

export const audit: typeof original = {
  finding: auditFinding,
  title: "Audit log",
  subtitle:
    "Who did what and when. The log only grows, cannot be changed and holds no personal data.",
  label: "Audit log, newest first",
  verify: "Check the chain",
  verifying: "Checking the chain",
  whole: (n) => en`The chain is whole: ${n} [entry|entries] checked, none missing or changed.`,
  wholeTitle: "The log is whole",
  brokenTitle: "The chain is broken",
  broken: (seq) =>
    `Entry ${seq} does not fit its chain: something was changed or removed outside the app. This check changed nothing. Tell the supervisor and keep today's backup.`,
  filters: "Filter the log",
  who: "Officer",
  everybody: "Everybody",
  outcome: "Outcome",
  record: "Record number",
  recordHint: "Paste a record number to see who opened it.",
  columns: {
    seq: "No.",
    at: "Time",
    actor: "Officer",
    call: "Action",
    outcome: "Outcome",
    detail: "Details",
  },
  outcomes: { berhasil: "Done", ditolak: "Refused", gagal: "Failed" },
  /** Calls without words show their own name. */
  calls: {
    ...auditCalls,
    // Calls of older programs stay in the chain.
    "referrals.answer": "Recorded an answer",
    "referrals.cancel": "Cancelled a referral",
    "accounts.rotateKeys": "Replaced the keys of the office",
    "office.open": "The office was opened",
    "office.documents": "Attachments were checked at opening",
    "office.clock": "The computer's clock was doubted",
    jurnal: "What happened before anybody signed in",
    "demo.make": "The training office was made",
    bingkai_asing: "Refused a request from outside the window",
    pesan_asing: "Refused a message that is no call",
    tidak_dikenal: "Unknown command",
  },
  anyOutcome: "All outcomes",
  records: (n) => en`${n} [record|records]`,
  fields: (names) => `fields: ${names}`,
  rows: (n) => en`${n} [row|rows]`,
  system: "System",
  emptyTitle: "No entry matches",
  emptyBody: "Loosen the filters above. Every opening, change, print and refusal appears here.",
};
