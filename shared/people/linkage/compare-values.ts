// Levels of agreement of birth dates, numbers, places and addresses.
import type { Words } from "./words.ts";

export const BIRTH = {
  beda: 0,
  dekat: 1,
  tahunSama: 2,
  duaBagian: 3,
  tanggalKira: 4,
  satuAngka: 5,
  tertukar: 6,
  sama: 7,
} as const;

/** Two dates as year * 10000 + month * 100 + day, neither 0. */
export function birthLevel(a: number, b: number): number {
  const yearA = Math.trunc(a / 10_000);
  const yearB = Math.trunc(b / 10_000);
  const restA = a % 10_000;
  const restB = b % 10_000;
  const whole = restA !== 0 && restB !== 0;
  if (a === b) return whole ? BIRTH.sama : BIRTH.tahunSama;
  const gap = Math.abs(yearA - yearB);
  if (!whole) return gap === 0 ? BIRTH.tanggalKira : gap <= 2 ? BIRTH.dekat : BIRTH.beda;
  const monthA = Math.trunc(restA / 100);
  const monthB = Math.trunc(restB / 100);
  const dayA = restA % 100;
  const dayB = restB % 100;
  if (gap === 0) {
    if (monthA === dayB && monthB === dayA) return BIRTH.tertukar;
    // 1 January stands for "only the year is known".
    if (restA === 101 || restB === 101) return BIRTH.tanggalKira;
  }
  // Two guessed dates of different years agree in nothing.
  if (restA === 101 && restB === 101) return gap <= 2 ? BIRTH.dekat : BIRTH.beda;
  if (isOneDigitOff(a, b)) return BIRTH.satuAngka;
  if (restA === restB) return gap === 1 ? BIRTH.satuAngka : BIRTH.duaBagian;
  if (gap === 0) return monthA === monthB || dayA === dayB ? BIRTH.duaBagian : BIRTH.tahunSama;
  return gap <= 2 ? BIRTH.dekat : BIRTH.beda;
}

/** One digit differs, or two neighbours changed places. */
function isOneDigitOff(a: number, b: number): boolean {
  let differing = 0;
  let x = a;
  let y = b;
  let firstX = 0;
  let firstY = 0;
  let place = 0;
  let firstPlace = 0;
  while (x !== 0 || y !== 0) {
    const digitX = x % 10;
    const digitY = y % 10;
    if (digitX !== digitY) {
      differing++;
      if (differing === 1) {
        firstX = digitX;
        firstY = digitY;
        firstPlace = place;
      } else if (
        differing > 2 ||
        place !== firstPlace + 1 ||
        digitX !== firstY ||
        digitY !== firstX
      ) {
        return false;
      }
    }
    x = (x - digitX) / 10;
    y = (y - digitY) / 10;
    place++;
  }
  return true;
}

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

export const PLACE = { beda: 0, mirip: 1, sama: 2 } as const;

/** Two words of places, codes or postcodes, neither -1. */
export function placeLevel(words: Words, a: number, b: number): number {
  if (a === b) return PLACE.sama;
  if (words.numeric[a] === 1 && words.numeric[b] === 1)
    return isOneLetterOff(words.texts[a]!, words.texts[b]!) ? PLACE.mirip : PLACE.beda;
  return words.likeness(a, b) >= 0.88 ? PLACE.mirip : PLACE.beda;
}

function isOneLetterOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length > 6) return false;
  let head = 0;
  while (a[head] === b[head]) head++;
  const same = a.slice(head + 1) === b.slice(head + 1);
  const swapped =
    a[head] === b[head + 1] && a[head + 1] === b[head] && a.slice(head + 2) === b.slice(head + 2);
  return same || swapped;
}
