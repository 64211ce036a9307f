// English texts of statements (surat keterangan).
import { en } from "./plural.ts";
import { STATEMENT_DAYS } from "../../../shared/referrals/statements.ts";
import type { statements as id } from "../id/referrals-statements.ts";

export const statements: typeof id = {
  title: "Statements",
  make: "Make a statement",
  none: "No statement was made from this case yet.",
  kind: "Kind of statement",
  purpose: "Needed for",
  purposeHint: "For instance: a scholarship, a reduction of hospital costs.",
  purposeNeeded: "Write what it is needed for.",
  extra: "Further text",
  extraHint: {
    pekerjaan: "Tell the work or its change; printed as a paragraph of its own.",
    lain: "Printed as a paragraph of its own; may stay empty.",
  },
  signer: "Signer",
  date: "Date of the letter",
  dateNeeded: "Give the date of the letter.",
  number: "Number from the agenda book",
  numberHint: (next: string) => `Leave empty for the next number: ${next}`,
  holds: (day: string) => `Holds until ${day}.`,
  save: "Issue",
  print: "Print",
  line: (number: string, on: string, until: string) => `${number} · ${on} · holds until ${until}`,
  cancelled: "Cancelled",
  cancel: "Cancel it",
  cancelTitle: (number: string) => `Cancel letter ${number}?`,
  cancelBody: "Its number stays in the agenda as cancelled and is not used again.",
  cancelAction: "Cancel the letter",
  keep: "Keep it",
  cancelReason: "Cancelled from the page of the case",
  lacks: {
    belum_dicek: () =>
      "No SIKS-NG check is recorded for this case. Record it first in the verification step; a prelist is not enough.",
    hasil_lain: () => "The SIKS-NG check of this case found the opposite.",
    cek_lama: () =>
      en`The SIKS-NG check is more than ${STATEMENT_DAYS.check} [day|days] old. Check again and record the result.`,
    penanda_tangan: (head: string) =>
      `This letter is signed by the ${head} or in the name of the ${head}. Choose another signer.`,
  },
};
