// Levels of agreement of birth dates, numbers, places and addresses.
import type { CharColumn } from "./columns.ts";
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

/** Lengths and places of the parts of a NIK. */
const NIK_LENGTH = 16;
const NIK_SERIAL_FROM = 12;
const NIK_DAY_TENS = 6;

/** @param isNik two persons born on one day in one district differ in the serial only, or in the 40 of a woman's day */
export function numberLevel(column: CharColumn, a: number, b: number, isNik: boolean): number {
  const { chars } = column;
  const starts = column.starts.values;
  const fromA = starts[a]!;
  const fromB = starts[b]!;
  const lengthA = starts[a + 1]! - fromA;
  const lengthB = starts[b + 1]! - fromB;
  const shorter = Math.min(lengthA, lengthB);
  let head = 0;
  while (head < shorter && chars[fromA + head] === chars[fromB + head]) head++;
  if (head === lengthA && head === lengthB) return NUMBER.sama;
  if (isNik && lengthA === NIK_LENGTH && lengthB === NIK_LENGTH) {
    if (head >= NIK_SERIAL_FROM) return NUMBER.nomorUrut;
    if (head === NIK_DAY_TENS) {
      const apart = Math.abs(chars[fromA + head]! - chars[fromB + head]!);
      if (apart === 4 && sameUntil(chars, fromA + 7, fromB + 7, 5)) return NUMBER.nomorUrut;
    }
  }
  if (Math.abs(lengthA - lengthB) > 1) return NUMBER.beda;
  const endA = fromA + lengthA - 1;
  const endB = fromB + lengthB - 1;
  let tail = 0;
  while (tail < shorter - head && chars[endA - tail] === chars[endB - tail]) tail++;
  if (lengthA !== lengthB) return head + tail >= shorter ? NUMBER.satuAngka : NUMBER.beda;
  const middle = lengthA - head - tail;
  if (middle === 1) return NUMBER.satuAngka;
  const swapped =
    middle === 2 &&
    chars[fromA + head] === chars[fromB + head + 1] &&
    chars[fromA + head + 1] === chars[fromB + head];
  return swapped ? NUMBER.satuAngka : NUMBER.beda;
}

function sameUntil(chars: Uint16Array, fromA: number, fromB: number, count: number): boolean {
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
