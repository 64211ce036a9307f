// What a text that was searched in vain may be of a person who is registered next.
import { normalizePhone } from "../values/phone.ts";
import { asciiDigits, cleanText, digitsOf } from "../values/text.ts";

/** `lain`: digits that are too few to be anything. */
export type TypedKind = "nama" | "nik" | "telepon" | "lain";

/**
 * A NIK begins with the code of a province (11 to 96; 62 and 81 too, which phones share) and has 16 digits, more than any phone;
 * a phone begins with 0, 628 or 8. Of a NIK that is not whole at least the place and the day are there, eight digits.
 * Digits with letters beside them are a name.
 */
export function kindOfTyped(text: string): TypedKind {
  const plain = asciiDigits(cleanText(text));
  if (!/^\+?[\d\s.'()-]*$/.test(plain)) return "nama";
  const digits = digitsOf(plain);
  if (digits === "") return "nama";
  const number = `${plain.trim().startsWith("+") ? "+" : ""}${digits}`;
  if (/^[1-9]\d{15}$/.test(number)) return "nik";
  if (/^(0|\+?628|8)/.test(number) && normalizePhone(number)) return "telepon";
  return /^[1-9]\d{7,15}$/.test(number) ? "nik" : "lain";
}
