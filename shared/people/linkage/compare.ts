// Compares two records field by field into levels.
import { AddressComparison } from "./compare-address.ts";
import { NAME, NameComparison } from "./compare-name.ts";
import { BIRTH, birthLevel } from "./compare-birth.ts";
import { NUMBER, numberLevel } from "./compare-number.ts";
import { placeLevel } from "./compare-place.ts";
import { F, FIELD_COUNT, MISSING } from "./levels.ts";
import { CELL, CELLS, type Frame } from "./frame.ts";
import type { Words } from "./words.ts";

/** Rarity in bits of a word of a name, and of an address. */
export interface WordBits {
  readonly name: (word: number) => number;
  readonly address: (word: number) => number;
}

/** Neither number nor name nor birth: what is left belongs to a house, not to a person. `capOf` says the same of whole evidence. */
export function isHopeless(levels: Uint8Array): boolean {
  const nik = levels[F.nik]!;
  if (nik === NUMBER.sama || nik === NUMBER.satuAngka) return false;
  const birth = levels[F.birth]!;
  const born = birth !== MISSING && birth >= BIRTH.satuAngka;
  if (levels[F.name] === MISSING) return !born;
  return levels[F.name]! < NAME.satuKata
    ? !born
    : levels[F.name]! < NAME.kasar && birth !== MISSING && birth < BIRTH.duaBagian;
}

export class Comparison {
  /** Level by field, MISSING where one of the two holds nothing. */
  readonly levels = new Uint8Array(FIELD_COUNT);
  /** Rarity in bits of the words that the names share. */
  nameBits = 0;
  motherBits = 0;
  readonly #words: Words;
  readonly #frame: Frame;
  readonly #names: NameComparison;
  readonly #addresses: AddressComparison;

  constructor(words: Words, frame: Frame, bits: WordBits) {
    this.#words = words;
    this.#frame = frame;
    this.#names = new NameComparison(words, bits.name);
    this.#addresses = new AddressComparison(words, bits.address);
  }

  /**
   * Fills `levels` for two places of the frame. Answers false, with only some of them filled, as soon as the pair cannot be one person
   * whatever the rest may say.
   * @param whole compare every field nevertheless
   */
  compare(a: number, b: number, whole: boolean): boolean {
    const { cells, items } = this.#frame;
    const { levels } = this;
    const x = a * CELLS;
    const y = b * CELLS;
    // A loop of eleven is faster than the call of `fill`, and this runs some million times.
    for (let field = 0; field < FIELD_COUNT; field++) levels[field] = MISSING;
    this.nameBits = 0;
    this.motherBits = 0;
    const birthA = cells[x + CELL.birth]!;
    const birthB = cells[y + CELL.birth]!;
    if (birthA !== 0 && birthB !== 0) levels[F.birth] = birthLevel(birthA, birthB);
    levels[F.nik] = this.#nik(x, y, levels[F.birth]!);
    const itemsA = cells[x + CELL.itemsFrom]!;
    const itemsB = cells[y + CELL.itemsFrom]!;
    const nameEndA = itemsA + cells[x + CELL.nameCount]!;
    const nameEndB = itemsB + cells[y + CELL.nameCount]!;
    if (nameEndA > itemsA && nameEndB > itemsB) {
      this.#names.compare(items, itemsA, nameEndA, itemsB, nameEndB);
      levels[F.name] = this.#names.level;
      this.nameBits = this.#names.sharedBits;
    }
    if (!whole && isHopeless(levels)) return false;
    const motherEndA = nameEndA + cells[x + CELL.motherCount]!;
    const motherEndB = nameEndB + cells[y + CELL.motherCount]!;
    if (motherEndA > nameEndA && motherEndB > nameEndB) {
      this.#names.compare(items, nameEndA, motherEndA, nameEndB, motherEndB);
      levels[F.mother] = this.#names.level;
      this.motherBits = this.#names.sharedBits;
    }
    const addressEndA = motherEndA + cells[x + CELL.addressCount]!;
    const addressEndB = motherEndB + cells[y + CELL.addressCount]!;
    if (addressEndA > motherEndA && addressEndB > motherEndB)
      levels[F.address] = this.#addresses.level(
        items,
        motherEndA,
        addressEndA,
        motherEndB,
        addressEndB,
      );
    levels[F.kk] = this.#kk(x, y);
    levels[F.phone] = this.#phone(x, y);
    const sexA = cells[x + CELL.sex]!;
    const sexB = cells[y + CELL.sex]!;
    if (sexA !== 0 && sexB !== 0) levels[F.sex] = sexA === sexB ? 1 : 0;
    this.#place(F.birthPlace, cells[x + CELL.birthPlace]!, cells[y + CELL.birthPlace]!);
    this.#place(F.village, cells[x + CELL.village]!, cells[y + CELL.village]!);
    this.#place(F.postcode, cells[x + CELL.postcode]!, cells[y + CELL.postcode]!);
    return true;
  }

  #place(field: number, a: number, b: number): void {
    if (a >= 0 && b >= 0) this.levels[field] = placeLevel(this.#words, a, b);
  }

  #nik(x: number, y: number, birth: number): number {
    const { cells, chars } = this.#frame;
    const lengthA = cells[x + CELL.nikLength]!;
    const lengthB = cells[y + CELL.nikLength]!;
    if (lengthA === 0 || lengthB === 0) return MISSING;
    const apart = cells[x + CELL.nikQuarters]! ^ cells[y + CELL.nikQuarters]!;
    const fromA = cells[x + CELL.charsFrom]!;
    const fromB = cells[y + CELL.charsFrom]!;
    return numberLevel(chars, fromA, lengthA, fromB, lengthB, apart, birth);
  }

  #kk(x: number, y: number): number {
    const { cells, chars } = this.#frame;
    const lengthA = cells[x + CELL.kkLength]!;
    const lengthB = cells[y + CELL.kkLength]!;
    if (lengthA === 0 || lengthB === 0) return MISSING;
    const apart = cells[x + CELL.kkQuarters]! ^ cells[y + CELL.kkQuarters]!;
    const fromA = cells[x + CELL.charsFrom]! + cells[x + CELL.nikLength]!;
    const fromB = cells[y + CELL.charsFrom]! + cells[y + CELL.nikLength]!;
    return numberLevel(chars, fromA, lengthA, fromB, lengthB, apart, undefined);
  }

  #phone(x: number, y: number): number {
    const { cells, chars } = this.#frame;
    const lengthA = cells[x + CELL.phoneLength]!;
    const lengthB = cells[y + CELL.phoneLength]!;
    if (lengthA === 0 || lengthB === 0) return MISSING;
    const apart = cells[x + CELL.phoneQuarters]! ^ cells[y + CELL.phoneQuarters]!;
    const before = CELL.nikLength;
    const fromA = cells[x + CELL.charsFrom]! + cells[x + before]! + cells[x + CELL.kkLength]!;
    const fromB = cells[y + CELL.charsFrom]! + cells[y + before]! + cells[y + CELL.kkLength]!;
    return numberLevel(chars, fromA, lengthA, fromB, lengthB, apart, undefined);
  }
}
