// Levels of agreement of two numbers: NIK, No KK, phone, or any other number of identity.
import { BIRTH } from "./compare-birth.ts";

export const NUMBER = { beda: 0, nomorUrut: 1, satuAngka: 2, sama: 3 } as const;

/** Length of a NIK, and where its serial begins. Before it stand the district of registration and the day of birth. */
const NIK_LENGTH = 16;
const NIK_SERIAL_FROM = 12;
const NIK_BIRTH_FROM = 6;

/** Whether two words of one length may differ in one place: `apart` is what differs of their quarters. */
function mayBeNear(apart: number): boolean {
  let same = (apart & 255) === 0 ? 1 : 0;
  if ((apart & 0xff00) === 0) same++;
  if ((apart & 0xff0000) === 0) same++;
  if (apart >>> 24 === 0) same++;
  return same >= 2;
}

/**
 * Two persons may well have neighbouring NIKs: another serial (twins), another district, the 40 of a woman's day, or a birth date that
 * differs in one digit by itself. All that is `nomorUrut`. Only a digit of the birth date that the two births do not explain is a slip.
 * @param apart the quarters of the two numbers, exclusive or
 * @param birth level of the two birth dates where the numbers are NIKs, undefined for other numbers
 */
export function numberLevel(
  chars: Uint8Array,
  fromA: number,
  lengthA: number,
  fromB: number,
  lengthB: number,
  apart: number,
  birth: number | undefined,
): number {
  if (lengthA === lengthB ? !mayBeNear(apart) : Math.abs(lengthA - lengthB) > 1) return NUMBER.beda;
  const shorter = Math.min(lengthA, lengthB);
  let head = 0;
  while (head < shorter && chars[fromA + head] === chars[fromB + head]) head++;
  if (head === lengthA && head === lengthB) return NUMBER.sama;
  const areNiks = birth !== undefined && lengthA === NIK_LENGTH && lengthB === NIK_LENGTH;
  if (areNiks) {
    // A district gives few numbers a day: neighbours differ in the last digits, and 0000 is given to nobody.
    if (head >= NIK_SERIAL_FROM && !isSlipOfSerial(chars, fromA, fromB, head))
      return NUMBER.nomorUrut;
    const tens = Math.abs(chars[fromA + head]! - chars[fromB + head]!);
    const otherSex = head === NIK_BIRTH_FROM && tens === 4;
    if (otherSex && sameUntil(chars, fromA + 7, fromB + 7, 5)) return NUMBER.nomorUrut;
  }
  const endA = fromA + lengthA - 1;
  const endB = fromB + lengthB - 1;
  let tail = 0;
  while (tail < shorter - head && chars[endA - tail] === chars[endB - tail]) tail++;
  if (lengthA !== lengthB) return head + tail >= shorter ? NUMBER.satuAngka : NUMBER.beda;
  const middle = lengthA - head - tail;
  const slip =
    !areNiks || (head >= NIK_BIRTH_FROM && birth === BIRTH.sama)
      ? NUMBER.satuAngka
      : NUMBER.nomorUrut;
  if (middle === 1) return slip;
  const swapped =
    middle === 2 &&
    chars[fromA + head] === chars[fromB + head + 1] &&
    chars[fromA + head + 1] === chars[fromB + head];
  return swapped ? slip : NUMBER.beda;
}

const ZERO = 48;

/** Only a digit of the thousands or hundreds differs, or one serial is 0000: a spreadsheet or a hand spoiled it. */
function isSlipOfSerial(chars: Uint8Array, fromA: number, fromB: number, head: number): boolean {
  if (head < NIK_SERIAL_FROM + 2) return true;
  const none = (from: number): boolean => {
    for (let i = NIK_SERIAL_FROM; i < NIK_LENGTH; i++) if (chars[from + i] !== ZERO) return false;
    return true;
  };
  return none(fromA) || none(fromB);
}

function sameUntil(chars: Uint8Array, fromA: number, fromB: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (chars[fromA + i] !== chars[fromB + i]) return false;
  return true;
}
