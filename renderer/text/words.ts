// How an error code is worded: a sentence, or a function of its details (which hold no personal data).
import type { ErrorDetails } from "../../shared/errors.ts";

export type ErrorSentence = string | ((details: ErrorDetails) => string);
/** One sentence for every code of a room; a missing code does not compile. */
export type ErrorWords<C extends string> = Readonly<Record<C, ErrorSentence>>;

/** Reads a number or text out of error details; 0 or '' when it is not there. */
export function detailNumber(details: ErrorDetails, key: string): number {
  const value = details[key];
  return typeof value === "number" ? value : 0;
}
export function detailText(details: ErrorDetails, key: string): string {
  const value = details[key];
  return typeof value === "string" ? value : "";
}
/** Reads a day out of error details as people of that language write it; '' when there is none. */
export function detailDay(details: ErrorDetails, key: string, locale: "id-ID" | "en-GB"): string {
  const day = detailText(details, key);
  if (day === "") return "";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
