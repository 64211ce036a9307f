// The keys by which records are brought together: each pass has a first key and finer ones that split blocks too large to be compared.
import { isThin, thinPasses } from "./block-keys-thin.ts";
import type { Frequencies } from "./frequency.ts";
import { hashChars, mix } from "./hash.ts";
import type { ListColumn } from "./columns.ts";
import type { LinkageRecords } from "./records.ts";

/** Gives the keys of a row to `emit`; none where the row holds nothing to make a key of. */
export type KeyMaker = (row: number, emit: (key: number) => void) => void;

export interface BlockPass {
  readonly name: string;
  readonly first: KeyMaker;
  readonly finer: readonly KeyMaker[];
  /** Blocks of so many rows are still compared whole, where the list is short enough to afford it. */
  readonly most: number;
}

const SHORTEST_FOR_QUARTERS = 6;
const NIK_LENGTH = 16;

/**
 * The passes for these records.
 * @param sifted blocks are large and their pairs sifted: values of one house have passes of their own, and need not split those of names
 */
export function blockPasses(
  r: LinkageRecords,
  frequencies: Frequencies,
  sifted = false,
): readonly BlockPass[] {
  const { sounds, hashes, initials } = r.words;
  const { soundRows } = frequencies;
  const words = (list: ListColumn, row: number, use: (word: number) => void) => {
    const end = list.starts.values[row + 1]!;
    for (let i = list.starts.values[row]!; i < end; i++) use(list.items.values[i]!);
  };
  const before = (x: number, y: number) =>
    soundRows[x]! < soundRows[y]! || (soundRows[x] === soundRows[y] && sounds[x]! < sounds[y]!);
  const rare = new Int32Array(2);
  /** The two words of a list that fewest names hold, rarest first. */
  const rarest = (list: ListColumn, row: number): number => {
    const end = list.starts.values[row + 1]!;
    let found = 0;
    for (let i = list.starts.values[row]!; i < end; i++) {
      const word = list.items.values[i]!;
      if (found === 0 || before(word, rare[0]!)) {
        rare[1] = rare[0]!;
        rare[0] = word;
        found = Math.min(2, found + 1);
      } else if (found === 1 || before(word, rare[1]!)) {
        rare[1] = word;
        found = 2;
      }
    }
    return found;
  };
  const year = (row: number) => Math.trunc(r.birth.values[row]! / 10_000);
  const day = (row: number) => {
    const rest = r.birth.values[row]! % 10_000;
    const x = Math.trunc(rest / 100);
    const y = rest % 100;
    return rest === 0 ? 0 : Math.min(x, y) * 100 + Math.max(x, y);
  };
  const wordHash = (word: number) => (word < 0 ? 0 : hashes[word]!);

  /** Sound of the whole name, whatever the order of its words. */
  const soundOfName = (list: ListColumn, row: number) => {
    let sum = 0;
    let mixed = 0;
    words(list, row, (word) => {
      sum = (sum + sounds[word]!) >>> 0;
      mixed ^= mix(3, sounds[word]!);
    });
    return mix(sum, mixed);
  };
  const withHouse: KeyMaker = (row, emit) => {
    const card = r.kkHash.values[row]!;
    if (card !== 0) emit(mix(41, card));
    const mother = r.motherHash.values[row]!;
    if (mother !== 0) emit(mix(42, mother));
    const phone = r.phoneHash.values[row]!;
    if (phone !== 0) emit(mix(43, phone));
    const address = r.addressHash.values[row]!;
    if (address !== 0) emit(mix(44, address));
    withPlace(row, emit);
  };
  const withPlace: KeyMaker = (row, emit) => {
    const village = wordHash(r.village.values[row]!);
    const place = wordHash(r.birthPlace.values[row]!);
    if (village !== 0 && place !== 0) emit(mix(mix(47, village), place));
    else if (village !== 0) emit(mix(48, village));
    const postcode = wordHash(r.postcode.values[row]!);
    if (postcode !== 0) emit(mix(49, postcode));
  };
  const byYear: KeyMaker = (row, emit) => {
    if (year(row) > 0) emit(mix(51, year(row)));
  };
  const byDay: KeyMaker = (row, emit) => {
    if (day(row) > 0) emit(mix(52, day(row)));
  };
  const byBirth: KeyMaker = (row, emit) => {
    if (day(row) > 0) emit(mix(mix(53, year(row)), day(row)));
  };
  const byInitials: KeyMaker = (row, emit) =>
    words(r.name, row, (word) => emit(mix(54, initials[word]!)));
  const bySounds: KeyMaker = (row, emit) =>
    words(r.name, row, (word) => emit(mix(55, sounds[word]!)));
  const byName: KeyMaker = (row, emit) => {
    if (r.nameHash.values[row] !== 0) emit(mix(56, soundOfName(r.name, row)));
  };
  const either =
    (...makers: readonly KeyMaker[]): KeyMaker =>
    (row, emit) => {
      for (const maker of makers) maker(row, emit);
    };
  const yearOrDay = either(byYear, byDay);
  const elsewhere = sifted ? withPlace : withHouse;
  const yearOrDayOrHouse = either(byYear, byDay, withHouse);

  const number =
    (column: { values: Int32Array }): KeyMaker =>
    (row, emit) => {
      if (column.values[row] !== 0) emit(column.values[row]! >>> 0);
    };
  const nikQuarters: KeyMaker = (row, emit) => {
    const from = r.nik.starts.values[row]!;
    const length = r.nik.starts.values[row + 1]! - from;
    if (length < SHORTEST_FOR_QUARTERS) return;
    // A NIK without one quarter is shared by many neighbours; a slip shows only beside one birth date.
    const beside = length === NIK_LENGTH ? r.birth.values[row]! : 0;
    for (let quarter = 0; quarter < 4; quarter++) {
      const cut = from + Math.floor((length * quarter) / 4);
      const on = from + Math.floor((length * (quarter + 1)) / 4);
      const head = hashChars(r.nik.chars, from, cut, 61 + quarter);
      emit(mix(hashChars(r.nik.chars, on, from + length, head), beside));
    }
  };
  const rareWord =
    (list: ListColumn, seed: number, most: number, second: (row: number) => number): KeyMaker =>
    (row, emit) => {
      const other = second(row);
      if (other === 0) return;
      const found = Math.min(most, rarest(list, row));
      for (let i = 0; i < found; i++) emit(mix(mix(seed, sounds[rare[i]!]!), other));
    };
  /** One word by sound and the first letter of another: a slip in one word and no birth date. */
  const wordAndLetter: KeyMaker = (row, emit) => {
    const from = r.name.starts.values[row]!;
    const end = Math.min(from + 4, r.name.starts.values[row + 1]!);
    for (let i = from; i < end; i++)
      for (let j = from; j < end; j++)
        if (i !== j)
          emit(mix(mix(81, sounds[r.name.items.values[i]!]!), initials[r.name.items.values[j]!]!));
  };
  const anyLetter =
    (seed: number, of: (row: number) => number): KeyMaker =>
    (row, emit) => {
      const key = of(row);
      if (key !== 0) words(r.name, row, (word) => emit(mix(mix(seed, key), initials[word]!)));
    };
  const hashed = (column: { values: Int32Array }) => (row: number) => column.values[row]!;

  return [
    { name: "nik", first: number(r.nikHash), finer: [byName, yearOrDayOrHouse], most: 64 },
    { name: "nik_part", first: nikQuarters, finer: [byBirth, bySounds, withHouse], most: 64 },
    { name: "birth", first: byBirth, finer: [byInitials, bySounds, withHouse], most: 64 },
    { name: "name", first: byName, finer: [yearOrDayOrHouse, byBirth], most: 24 },
    {
      name: "word_year",
      first: rareWord(r.name, 71, 2, year),
      finer: [byInitials, either(byDay, elsewhere), byName],
      most: 16,
    },
    {
      name: "word_day",
      first: rareWord(r.name, 72, 2, day),
      finer: [byInitials, either(byYear, elsewhere)],
      most: 12,
    },
    { name: "word_letter", first: wordAndLetter, finer: [elsewhere], most: 12 },
    {
      name: "kk_letter",
      first: anyLetter(73, hashed(r.kkHash)),
      finer: [byYear, bySounds],
      most: 32,
    },
    { name: "phone", first: number(r.phoneHash), finer: [byInitials, yearOrDay], most: 32 },
    { name: "address", first: number(r.addressHash), finer: [bySounds, yearOrDay], most: 10 },
    {
      name: "mother_year",
      first: rareWord(r.mother, 75, 1, year),
      finer: [byInitials, either(byDay, withHouse)],
      most: 12,
    },
    { name: "mother", first: number(r.motherHash), finer: [byInitials, yearOrDay], most: 10 },
    ...(isThin(r) ? thinPasses(r) : []),
  ];
}
