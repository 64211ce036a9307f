// English texts of the print register.
import type { prints as original } from "../id/prints.ts";

function times(printed: number, saved: number): string {
  if (printed === 0) return `Saved as PDF ${saved}x`;
  return saved === 0 ? `Printed ${printed}x` : `Printed ${printed}x and saved as PDF ${saved}x`;
}

export const prints: typeof original = {
  never: "Not printed yet",
  line: (printed, saved, last) => `${times(printed, saved)}, last on ${last}`,
  reprint: (printed, saved, last, by, next) =>
    `${times(printed, saved)}, last on ${last} by ${by}. This one is recorded as reprint ${next}.`,
  copies: "Copies",
  title: "Print register of the letter",
  hint: "Each time this letter was printed or saved as PDF. Rows cannot be changed or deleted.",
  columns: { when: "When", what: "Print", way: "Way", size: "Paper", copies: "Copies", by: "By" },
  first: "First print",
  again: (n) => `Reprint ${n}`,
  ways: { cetak: "Printed", pdf: "PDF" },
  unrecorded:
    "The letter was printed or saved, but the screen was locked before this could be recorded. All else is safe. Note it in the letter register, or print once more after signing in.",
};
