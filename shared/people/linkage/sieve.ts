// Lets a pair through only if the most that its values can speak for one person reaches the band `possible`: a few bits a record,
// compared side by side, so that a block of some hundred rows costs less whole than taken apart.
import type { Canonical } from "./canonical.ts";
import type { ListColumn } from "./columns.ts";
import type { Frequencies } from "./frequency.ts";
import { mix } from "./hash.ts";
import { F } from "./levels.ts";
import { THRESHOLDS } from "./model.ts";
import type { LinkageRecords } from "./records.ts";

/** Places of what is kept of one record; STRIDE of them are half a line of memory. */
const AT = {
  birth: 0,
  sounds: 1,
  pairs: 2,
  house: 3,
  places: 4,
  nik: 5,
  bits: 6,
  houseBits: 7,
} as const;
export const STRIDE = 8;

const NIK_LENGTH = 16;
const ZERO = 48;
const SPOILED = 1 << 30;
const FIRST_OF_JANUARY = 0x0101;

/** Half bits that speak for one person at the most; the levels are those of compare-*.ts, the weights the largest that lists have taught. */
const HALF = {
  numberNear: 99,
  numberOther: -10,
  numberNeighbour: -4,
  birthSwapped: 24,
  birthSlip: 13,
  birthTwoParts: 4,
  birthYear: -2,
  birthClose: -6,
  birthOther: -12,
  nameAlike: 26,
  nameRoughly: 14,
  oneWord: 5,
  nameOther: -14,
  /** One house shares its values: beside the strongest the others count by half. */
  noHouse: 1,
} as const;

/** What values must reach together where every tenth record may be a duplicate. */
export function needOf(records: number): number {
  const { possible } = THRESHOLDS;
  return 2 * (Math.log2(records * 5) + Math.log2(possible / (1 - possible)));
}

/** Signatures by rank, STRIDE numbers each. */
export function* signatures(
  r: LinkageRecords,
  { ranks }: Canonical,
  frequencies: Frequencies,
): Generator<undefined, Int32Array> {
  const out = new Int32Array(ranks.length * STRIDE);
  const { sounds, hashes } = r.words;
  const pairsOf = letterPairs(r);
  const wordHash = (word: number): number => (word < 0 ? 0 : (hashes[word]! & 0xffff) | 1);
  /** A mother's name is written in many ways; its words in their order do not matter. */
  const soundOfMother = (row: number): number => {
    let heard = 0;
    forWords(r.mother, row, (word) => (heard = (heard + mix(105, sounds[word]!)) | 0));
    return heard;
  };
  // By the number of rows that hold a value.
  const rarity = new Uint8Array(65_536);
  for (let held = 0; held < rarity.length; held++)
    rarity[held] = Math.max(
      0,
      Math.min(50, Math.round(2 * Math.log2(ranks.length / Math.max(1, held - 1))) + 1),
    );
  const bitsOf = (field: number, row: number): number => rarity[frequencies.counts[field]![row]!]!;
  for (let row = 0; row < ranks.length; row++) {
    if ((row & 0x7fff) === 0x7fff) yield;
    const at = ranks[row]! * STRIDE;
    out[at + AT.birth] = packedBirth(r.birth.values[row]!);
    let heard = 0;
    let pairs = 0;
    forWords(r.name, row, (word) => {
      heard |= 1 << (sounds[word]! & 31);
      pairs |= pairsOf(word);
    });
    out[at + AT.sounds] = heard;
    out[at + AT.pairs] = pairs;
    // A value that is not known must not look like another that is not known. Rows of one content may: they pass anyway.
    const unknown = mix(r.nameHash.values[row]!, r.birth.values[row]!);
    out[at + AT.house] =
      byteOf(r.kkHash.values[row]!, unknown) |
      (byteOf(r.phoneHash.values[row]!, unknown >>> 8) << 8) |
      (byteOf(soundOfMother(row), unknown >>> 16) << 16) |
      (byteOf(r.addressHash.values[row]!, unknown >>> 24) << 24);
    out[at + AT.places] =
      wordHash(r.village.values[row]!) | (wordHash(r.birthPlace.values[row]!) << 16);
    out[at + AT.nik] = r.nik.quarters.values[row]!;
    out[at + AT.bits] =
      bitsOf(F.name, row) |
      (bitsOf(F.birth, row) << 8) |
      (bitsOf(F.village, row) << 16) |
      (bitsOf(F.birthPlace, row) << 24) |
      (mayBeSpoiled(r, row) ? SPOILED : 0);
    out[at + AT.houseBits] =
      r.side.values[row]! |
      ((bitsOf(F.kk, row) >>> 1) << 1) |
      (bitsOf(F.phone, row) << 8) |
      (bitsOf(F.mother, row) << 16) |
      (bitsOf(F.address, row) << 24);
  }
  return out;
}

/** By word: one bit for each two letters that follow each other, and for the first; a slip of the pen changes four of them at most. */
function letterPairs({ words: { texts, size } }: LinkageRecords): (word: number) => number {
  const known = new Int32Array(size);
  return (word) => {
    if (known[word] === 0) {
      const text = texts[word]!;
      let before = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        known[word]! |= 1 << (mix(before, code) & 31);
        before = code;
      }
    }
    return known[word]!;
  };
}

function forWords(list: ListColumn, row: number, use: (word: number) => void): void {
  const end = list.starts.values[row + 1]!;
  for (let i = list.starts.values[row]!; i < end; i++) use(list.items.values[i]!);
}

function byteOf(hash: number, unknown: number): number {
  return (hash === 0 ? unknown : mix(103, hash)) & 255;
}

/** Year * 65536 + month and day, two decimals in a byte each. */
function packedBirth(birth: number): number {
  const month = Math.trunc(birth / 100) % 100;
  const day = birth % 100;
  const decimals = (n: number): number => (Math.trunc(n / 10) << 4) | (n % 10);
  return (Math.trunc(birth / 10_000) << 16) | (decimals(month) << 8) | decimals(day);
}

/** A serial of four noughts, or of thousands and hundreds, which no district reaches in a day; or no NIK at all. */
function mayBeSpoiled(r: LinkageRecords, row: number): boolean {
  const from = r.nik.starts.values[row]!;
  if (r.nik.starts.values[row + 1]! - from !== NIK_LENGTH) return true;
  const { chars } = r.nik;
  if (chars[from + 12] !== ZERO || chars[from + 13] !== ZERO) return true;
  return chars[from + 14] === ZERO && chars[from + 15] === ZERO;
}

function countBits(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Half bits of two different birth dates, both known. */
function birthHalfBits(a: number, b: number): number {
  const apart = a ^ b;
  if ((apart & 0xffff) === 0)
    return (a & 0xffff) === FIRST_OF_JANUARY ? HALF.birthClose : HALF.birthSlip;
  const restA = a & 0xffff;
  const restB = b & 0xffff;
  if (apart >>> 16 === 0) {
    if (restA === ((restB >>> 8) | ((restB & 255) << 8))) return HALF.birthSwapped;
    if (restA === FIRST_OF_JANUARY || restB === FIRST_OF_JANUARY) return HALF.birthSlip;
    if (restA === 0 || restB === 0 || isSlip(apart, a, b)) return HALF.birthSlip;
    return (apart & 0xff00) === 0 || (apart & 0xff) === 0 ? HALF.birthTwoParts : HALF.birthYear;
  }
  const gap = (a >>> 16) - (b >>> 16);
  return gap <= 2 && gap >= -2 ? HALF.birthClose : HALF.birthOther;
}

/** One decimal of month or day differs, or two of them changed places. */
function isSlip(apart: number, a: number, b: number): boolean {
  if ((apart & 0xfff0) === 0 || (apart & 0xff0f) === 0) return true;
  if ((apart & 0xf0ff) === 0 || (apart & 0x0fff) === 0) return true;
  const swapped = ((b & 0x0f0f) << 4) | ((b & 0xf0f0) >>> 4);
  return (apart & 0xff00) === 0
    ? (a & 0xff) === (swapped & 0xff)
    : (a & 0xff00) === (swapped & 0xff00);
}

/** Half bits of two numbers, both known. `apart`: their quarters, exclusive or; `spoiled`: a serial is not to be trusted. */
function numberHalfBits(apart: number, spoiled: boolean, born: boolean, oneDay: boolean): number {
  if (apart === 0) return HALF.numberNear;
  // Another district or serial: neighbours rather than slips, unless there is no birth date to say so.
  if ((apart & 0x00ffffff) === 0 || (apart & ~255) === 0)
    return spoiled || !born ? HALF.numberNear : HALF.numberNeighbour;
  // The second quarter holds the subdistrict and the day.
  if ((apart & 0xff00ffff) === 0) return oneDay ? HALF.numberNeighbour : HALF.numberNear;
  return (apart & 0xffff00ff) === 0 ? HALF.numberNear : HALF.numberOther;
}

/** Half bits of what one house shares; `bits` of the values of one of the two, `village` of the village when they share it. */
function houseHalfBits(apart: number, bits: number, village: number): number {
  let best = Math.max(HALF.noHouse, village);
  let sum = HALF.noHouse + village;
  for (let shift = 0; shift < 32; shift += 8) {
    if (((apart >>> shift) & 255) !== 0) continue;
    const held = (bits >>> shift) & (shift === 0 ? 254 : 255);
    sum += held;
    if (held > best) best = held;
  }
  return (best + sum) >> 1;
}

/** Which list the record at `x` belongs to. */
export function sideAt(s: Int32Array, x: number): number {
  return s[x + AT.houseBits]! & 1;
}

/** Half bits of two names by their pairs of letters and their sounds. */
function nameHalfBits(a: number, b: number, soundsA: number, soundsB: number): number {
  if (soundsA === soundsB) return HALF.nameAlike;
  const apart = countBits(a ^ b);
  const both = countBits(a & b);
  if (apart <= 4 && both >= 2) return both >= apart ? HALF.nameAlike : HALF.nameRoughly;
  const shared = soundsA & soundsB;
  // Every word of the shorter name sounds as one of the longer.
  if (shared !== 0 && (shared === soundsA || shared === soundsB)) return HALF.nameRoughly;
  if (apart <= 6 && both >= (shared === 0 ? 6 : 5)) return HALF.nameRoughly;
  return shared === 0 ? HALF.nameOther : HALF.oneWord;
}

/**
 * Whether the two records at `x` and `y` of `s` may be one person.
 * @param need half bits, of `needOf`
 */
export function mayBeOne(s: Int32Array, x: number, y: number, need: number): boolean {
  const birthA = s[x + AT.birth]!;
  const birthB = s[y + AT.birth]!;
  const born = birthA !== 0 && birthB !== 0;
  const bits = s[x + AT.bits]!;
  const birth = !born ? 0 : birthA === birthB ? (bits >>> 8) & 255 : birthHalfBits(birthA, birthB);
  const numberA = s[x + AT.nik]!;
  const numberB = s[y + AT.nik]!;
  const number =
    numberA === 0 || numberB === 0
      ? 0
      : numberHalfBits(
          numberA ^ numberB,
          ((bits | s[y + AT.bits]!) & SPOILED) !== 0,
          born,
          birthA === birthB,
        );
  if (number === HALF.numberNear) return true;
  const soundsA = s[x + AT.sounds]!;
  const soundsB = s[y + AT.sounds]!;
  let name: number;
  if (soundsA === 0 || soundsB === 0) {
    name = 0;
  } else {
    const pairsA = s[x + AT.pairs]!;
    const pairsB = s[y + AT.pairs]!;
    name = nameHalfBits(pairsA, pairsB, soundsA, soundsB);
    if (pairsA === pairsB && soundsA === soundsB) name = Math.max(bits & 255, name);
    // As `isHopeless` has it: one word and no birth date, or no word at all and not the same one.
    else if (born && name === HALF.oneWord && birth < HALF.birthTwoParts) return false;
    else if (name === HALF.nameOther && (!born || birth < HALF.birthSlip)) return false;
  }
  const placesA = s[x + AT.places]!;
  const places = placesA ^ s[y + AT.places]!;
  const village = (placesA & 0xffff) !== 0 && (places & 0xffff) === 0 ? (bits >>> 16) & 255 : 0;
  const birthPlace = placesA >>> 16 !== 0 && places >>> 16 === 0 ? (bits >>> 24) & 63 : 0;
  const apart = s[x + AT.house]! ^ s[y + AT.house]!;
  // Two numbers and two birth dates in one house: brothers and sisters, unless their names sound the same.
  if (
    number < 0 &&
    born &&
    birth < HALF.birthTwoParts &&
    soundsA !== soundsB &&
    ((apart & 0xff) === 0 || (apart & 0xff0000) === 0 || apart >>> 24 === 0)
  )
    return false;
  const house = houseHalfBits(apart, s[x + AT.houseBits]!, village);
  const sum = number + birth + name + house + birthPlace;
  return sum >= need;
}
