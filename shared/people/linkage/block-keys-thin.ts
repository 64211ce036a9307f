// More ways to bring records together, for lists that hold no number of identity: with names and dates alone, one slip in each would part
// two records of one person. Lists with numbers do not need them and do not pay for them.
import type { BlockPass, KeyMaker } from "./block-keys.ts";
import { mix } from "./hash.ts";
import type { LinkageRecords } from "./records.ts";

/** A list of which fewer rows than this part hold a number counts as one without. */
const NUMBERED = 0.3;

export function isThin(r: LinkageRecords): boolean {
  let numbered = 0;
  for (let row = 0; row < r.length; row++) if (r.nikHash.values[row] !== 0) numbered++;
  return numbered < NUMBERED * r.length;
}

export function thinPasses(r: LinkageRecords): readonly BlockPass[] {
  const { sounds, hashes, initials } = r.words;
  const words = (row: number, use: (word: number) => void) => {
    const end = r.name.starts.values[row + 1]!;
    for (let i = r.name.starts.values[row]!; i < end; i++) use(r.name.items.values[i]!);
  };
  /** Each place that a row names, as one number; and a house, which is the surest of them. */
  const places = (row: number, use: (place: number) => void) => {
    for (const [seed, column] of [
      [91, r.postcode],
      [92, r.village],
      [93, r.birthPlace],
    ] as const) {
      const word = column.values[row]!;
      if (word >= 0) use(mix(seed, hashes[word]!));
    }
    if (r.addressHash.values[row] !== 0) use(mix(94, r.addressHash.values[row]!));
  };
  const year = (row: number) => Math.trunc(r.birth.values[row]! / 10_000);
  const day = (row: number) => r.birth.values[row]! % 10_000;

  const wordAndPlace: KeyMaker = (row, emit) =>
    places(row, (place) => words(row, (word) => emit(mix(mix(95, sounds[word]!), place))));
  /** First letters by twos, whichever comes first. */
  const letters: KeyMaker = (row, emit) => {
    const from = r.name.starts.values[row]!;
    const end = Math.min(from + 4, r.name.starts.values[row + 1]!);
    for (let i = from; i < end; i++)
      for (let j = i + 1; j < end; j++) {
        const x = initials[r.name.items.values[i]!]!;
        const y = initials[r.name.items.values[j]!]!;
        emit(mix(mix(96, Math.min(x, y)), Math.max(x, y)));
      }
  };
  const lettersAnd =
    (seed: number, other: (row: number, use: (key: number) => void) => void): KeyMaker =>
    (row, emit) =>
      letters(row, (pair) => other(row, (key) => emit(mix(mix(seed, pair), key))));
  const dateAndPlace: KeyMaker = (row, emit) =>
    places(row, (place) => {
      if (year(row) > 0) emit(mix(mix(97, year(row)), place));
      if (day(row) > 0) emit(mix(mix(98, day(row)), place));
    });
  const byYear: KeyMaker = (row, emit) => {
    if (year(row) > 0) emit(mix(99, year(row)));
  };
  const byDay: KeyMaker = (row, emit) => {
    if (day(row) > 0) emit(mix(100, day(row)));
  };
  const yearOrDay: KeyMaker = (row, emit) => {
    byYear(row, emit);
    byDay(row, emit);
  };
  const byLetter: KeyMaker = (row, emit) => words(row, (word) => emit(mix(101, initials[word]!)));
  const bySound: KeyMaker = (row, emit) => words(row, (word) => emit(mix(102, sounds[word]!)));
  return [
    { name: "word_place", first: wordAndPlace, finer: [letters, yearOrDay], most: 24 },
    {
      name: "letters_place",
      first: lettersAnd(103, places),
      finer: [yearOrDay, bySound],
      most: 16,
    },
    {
      name: "letters_date",
      first: lettersAnd(104, (row, use) => yearOrDay(row, use)),
      finer: [dateAndPlace, bySound],
      most: 16,
    },
    { name: "date_place", first: dateAndPlace, finer: [byLetter, bySound], most: 16 },
  ];
}
