// Phone numbers as people say them: 08..., +62..., with any signs between the digits.
import { asciiDigits, cleanText, digitsOf, isBlank } from "./text.ts";

/** Stored form: digits beginning with 0, 8 to 14 of them. Undefined when it is no Indonesian number; null when blank. */
export function normalizePhone(text: string | null | undefined): string | null | undefined {
  if (text === null || text === undefined || isBlank(text)) return null;
  const plus = asciiDigits(cleanText(text)).startsWith("+");
  let digits = digitsOf(text);
  if (plus && !digits.startsWith("62")) return undefined;
  if (digits.startsWith("62")) digits = `0${digits.slice(2).replace(/^0/, "")}`;
  // Spreadsheets swallow the first zero of 0812...
  else if (digits.startsWith("8")) digits = `0${digits}`;
  return /^0\d{7,13}$/.test(digits) ? digits : undefined;
}

/** '0812-3456-7890'. */
export function formatPhone(phone: string): string {
  return phone.replace(/^(\d{4})(\d{3,4})(\d*)$/, (_, a: string, b: string, c: string) =>
    [a, b, c].filter(Boolean).join("-"),
  );
}

/** '0812••••90': enough to recognise, too little to call. */
export function maskPhone(phone: string): string {
  return phone.length < 8
    ? "•".repeat(phone.length)
    : `${phone.slice(0, 4)}${"•".repeat(phone.length - 6)}${phone.slice(-2)}`;
}
