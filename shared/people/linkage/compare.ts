// Compares two records field by field into levels.
import { AddressComparison } from "./compare-address.ts";
import { NAME, NameComparison } from "./compare-name.ts";
import { BIRTH, birthLevel, NUMBER, numberLevel, placeLevel } from "./compare-values.ts";
import { F, FIELD_COUNT, MISSING } from "./levels.ts";
import type { LinkageRecords } from "./records.ts";

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
  readonly #records: LinkageRecords;
  readonly #names: NameComparison;
  readonly #addresses: AddressComparison;

  constructor(records: LinkageRecords, bits: WordBits) {
    this.#records = records;
    this.#names = new NameComparison(records.words, bits.name);
    this.#addresses = new AddressComparison(records.words, bits.address);
  }

  /**
   * Fills `levels`. Answers false, with only some of them filled, as soon as the pair cannot be one person whatever the rest may say.
   * @param whole compare every field nevertheless
   */
  compare(a: number, b: number, whole: boolean): boolean {
    const r = this.#records;
    const { levels } = this;
    levels.fill(MISSING);
    this.nameBits = 0;
    this.motherBits = 0;
    const birthA = r.birth.values[a]!;
    const birthB = r.birth.values[b]!;
    if (birthA !== 0 && birthB !== 0) levels[F.birth] = birthLevel(birthA, birthB);
    if (r.nikHash.values[a] !== 0 && r.nikHash.values[b] !== 0)
      levels[F.nik] = numberLevel(r.nik, a, b, levels[F.birth]!);
    if (r.nameHash.values[a] !== 0 && r.nameHash.values[b] !== 0) {
      this.#names.compare(r.name, a, b);
      levels[F.name] = this.#names.level;
      this.nameBits = this.#names.sharedBits;
    }
    if (!whole && isHopeless(levels)) return false;
    if (r.motherHash.values[a] !== 0 && r.motherHash.values[b] !== 0) {
      this.#names.compare(r.mother, a, b);
      levels[F.mother] = this.#names.level;
      this.motherBits = this.#names.sharedBits;
    }
    if (r.kkHash.values[a] !== 0 && r.kkHash.values[b] !== 0)
      levels[F.kk] = numberLevel(r.kk, a, b, undefined);
    if (r.phoneHash.values[a] !== 0 && r.phoneHash.values[b] !== 0)
      levels[F.phone] = numberLevel(r.phone, a, b, undefined);
    const sexA = r.sex.values[a]!;
    const sexB = r.sex.values[b]!;
    if (sexA !== 0 && sexB !== 0) levels[F.sex] = sexA === sexB ? 1 : 0;
    if (r.addressHash.values[a] !== 0 && r.addressHash.values[b] !== 0)
      levels[F.address] = this.#addresses.level(r.address, a, b);
    this.#place(F.birthPlace, r.birthPlace.values[a]!, r.birthPlace.values[b]!);
    this.#place(F.village, r.village.values[a]!, r.village.values[b]!);
    this.#place(F.postcode, r.postcode.values[a]!, r.postcode.values[b]!);
    return true;
  }

  #place(field: number, a: number, b: number): void {
    if (a >= 0 && b >= 0) this.levels[field] = placeLevel(this.#records.words, a, b);
  }
}
