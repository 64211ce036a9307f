// Reads numbers, birth dates and sex of a record as they were written.
import { asciiDigits, cleanText, digitsOf } from "../../values/text.ts";

const SHORTEST_NUMBER = 4;
const LONGEST_NUMBER = 24;

/** Letters and digits of a number of identity; "" when nothing is left that could tell persons apart. */
export function numberOf(text: string | null | undefined): string {
  if (!text) return "";
  const plain = /^\d+$/.test(text)
    ? text
    : asciiDigits(cleanText(text))
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, "");
  if (plain.length < SHORTEST_NUMBER || /^(.)\1*$/.test(plain)) return "";
  return plain.slice(0, LONGEST_NUMBER);
}

/** Digits without country code or first zero. */
export function phoneOf(text: string | null | undefined): string {
  if (!text) return "";
  const digits = digitsOf(text).replace(/^(?:62|0)0?/, "");
  return digits.length < 6 || /^(.)\1*$/.test(digits) ? "" : digits.slice(0, 14);
}

/** year * 10000 + month * 100 + day, parts that are unknown 0; 0 when nothing is known. The parts need not be a real day. */
export function birthOf(text: string | null | undefined): number {
  if (!text) return 0;
  const digits = text.length === 10 && text[4] === "-" ? text.replaceAll("-", "") : digitsOf(text);
  if (!/^\d{4}(?:\d{2}){0,2}$/.test(digits)) return 0;
  const date = Number(digits.padEnd(8, "0"));
  return date < 10_000 ? 0 : date;
}

/** 1 man, 2 woman, 0 not known. */
export function sexOf(text: string | null | undefined): number {
  if (!text) return 0;
  const word = text.trim().toLowerCase();
  if (word.startsWith("pria")) return 1;
  const head = word.charAt(0);
  if (head === "l" || head === "m" || head === "1") return 1;
  return head === "p" || head === "f" || head === "w" || head === "2" ? 2 : 0;
}
