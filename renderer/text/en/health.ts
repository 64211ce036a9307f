// English texts of the look at the health of the office and of the support file.
import type { health as id } from "../id/health.ts";

export const health: typeof id = {
  title: "Check health",
  subtitle:
    "Checks the database, attachments, audit trail, keys, backups and disk. Nothing is changed. Findings are in Indonesian.",
  examine: "Check now",
  steps: {
    basis_data: "Checking every page of the database",
    jejak_audit: "Checking the audit trail",
    lampiran: "Checking attachments",
  },
  findings: "Findings",
  columns: { what: "Part", result: "Result", detail: "Explanation" },
  results: { baik: "Good", perhatian: "Needs attention", rusak: "Damaged", lewati: "Skipped" },
  emptyTitle: "Not checked yet",
  emptyBody: "A check usually takes a few seconds. Loket can be used meanwhile.",
  support: "Support file",
  supportBody:
    "For whoever helps with a repair. This is all of it: no name, NIK, address, case content, office name or folder name. Read it first, then save and send it yourself; Loket sends nothing.",
  save: "Save support file",
  saved: "The support file was saved.",
  /** The page of the help that F1 shows from every screen. */
  safety: "Safety and backups",
};
