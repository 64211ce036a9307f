// Files in the manner of the public benchmarks of person linkage: given name, surname, street, suburb, postcode, YYYYMMDD, a number.
// Written from what is known of their columns and kinds of mistakes; none of their rows is here.
import { isoDate } from "../../../shared/values/date.ts";
import { seededRandom, type Random } from "../../../shared/values/random.ts";
import type { Made } from "./truth.ts";
import { WESTERN_ONE, type WesternList } from "./western-names.ts";
import { digitSlip, misheard, ocr, typo, zipf } from "./words.ts";

export const WESTERN_HEADERS = [
  "rec_id",
  "given_name",
  "surname",
  "street_number",
  "address_1",
  "address_2",
  "suburb",
  "postcode",
  "state",
  "date_of_birth",
  "soc_sec_id",
] as const;
const DIRTY = [1, 2, 3, 4, 5, 6, 7, 9, 10] as const;

export interface WesternOptions {
  readonly seed: number;
  readonly originals: number;
  /** How many records are second writings. */
  readonly copies: number;
  /** Most copies of one original; 1: each copied original has exactly one. */
  readonly mostCopies: number;
  /** Mistakes in one copy, from 1 to this. */
  readonly mistakes: number;
  readonly withNumber?: boolean;
  readonly names?: WesternList;
}

type Cells = (string | null)[];

export function makeWestern(options: WesternOptions): Made {
  const { originals, copies, random } = records(options);
  const rows = [
    ...originals.map((cells, index) => ({ person: `p${index}`, id: `rec-${index}-org`, cells })),
    ...copies.map((copy) => ({
      person: `p${copy.of}`,
      id: `rec-${copy.of}-dup-${copy.no}`,
      cells: copy.cells,
    })),
  ];
  return made(random.shuffle(rows));
}

/** Originals in one file, one copy of each in the other. */
export function makeWesternPair(options: Omit<WesternOptions, "copies" | "mostCopies">): {
  a: Made;
  b: Made;
} {
  const { originals, copies, random } = records({
    ...options,
    copies: options.originals,
    mostCopies: 1,
  });
  return {
    a: made(
      random.shuffle(originals.map((cells, n) => ({ person: `p${n}`, id: `rec-${n}-org`, cells }))),
    ),
    b: made(
      random.shuffle(
        copies.map((c) => ({ person: `p${c.of}`, id: `rec-${c.of}-dup-0`, cells: c.cells })),
      ),
    ),
  };
}

function records(options: WesternOptions) {
  const random = seededRandom(options.seed);
  const names = options.names ?? WESTERN_ONE;
  const withNumber = options.withNumber ?? true;
  const postcodes = new Map(names.places.map((place) => [place, String(random.int(2000, 7999))]));
  const originals: Cells[] = [];
  for (let n = 0; n < options.originals; n++) {
    const place = zipf(random, names.places, 8);
    const maybe = (share: number, value: string) => (random.chance(share) ? value : null);
    originals.push([
      maybe(0.98, zipf(random, names.given)),
      maybe(0.99, zipf(random, names.surname)),
      maybe(0.97, String(random.int(1, random.pick([20, 60, 250])))),
      maybe(0.98, zipf(random, names.streets, 20)),
      maybe(
        0.7,
        random.pick([
          "villa 4",
          "glenview",
          "rosetta village",
          `unit ${random.int(1, 30)}`,
          `${random.pick(names.surname)}dale`,
          "hillcrest",
          "brentwood",
        ]),
      ),
      place,
      random.chance(0.95) ? postcodes.get(place)! : String(random.int(2000, 7999)),
      maybe(0.95, random.pick(["nsw", "vic", "qld", "wa", "sa", "act", "tas"])),
      maybe(
        0.92,
        isoDate(random.int(1900, 1999), random.int(1, 12), random.int(1, 28)).replaceAll("-", ""),
      ),
      withNumber ? String(random.int(1_000_000, 9_999_999)) : null,
    ]);
  }
  const copies: { of: number; no: number; cells: Cells }[] = [];
  const order = random.shuffle(originals.map((_, index) => index));
  for (let at = 0; copies.length < options.copies; at++) {
    const of = order[at % order.length]!;
    const times =
      options.mostCopies === 1
        ? 1
        : Math.min(
            options.copies - copies.length,
            random.weighted(
              Array.from({ length: options.mostCopies }, (_, n) => [n + 1, 1 / (n + 1)] as const),
            ),
          );
    for (let no = 0; no < times; no++)
      copies.push({ of, no, cells: copyOf(random, originals[of]!, options, names) });
  }
  return { originals, copies, random };
}

function copyOf(
  random: Random,
  original: Cells,
  options: WesternOptions,
  names: WesternList,
): Cells {
  const cells = [...original];
  const touched = new Map<number, number>();
  for (let left = random.int(1, options.mistakes); left > 0; left--) {
    const kind = random.next();
    if (kind < 0.06) {
      [cells[0], cells[1]] = [cells[1]!, cells[0]!];
      continue;
    }
    if (kind < 0.09) {
      [cells[3], cells[4]] = [cells[4]!, cells[3]!];
      continue;
    }
    const column = random.pick(DIRTY) - 1;
    const value = cells[column];
    if (!value || (touched.get(column) ?? 0) >= 2) continue;
    touched.set(column, (touched.get(column) ?? 0) + 1);
    cells[column] = mistaken(random, column, value, names);
  }
  return cells;
}

function mistaken(
  random: Random,
  column: number,
  value: string,
  names: WesternList,
): string | null {
  if (random.chance(0.07)) return null;
  if (/^\d+$/.test(value))
    return random.chance(0.85) ? digitSlip(random, value) : ocr(random, value);
  if (column === 0 && random.chance(0.01)) return zipf(random, names.given);
  if (column === 1 && random.chance(0.01)) return zipf(random, names.surname);
  const way = random.next();
  if (way < 0.55) return typo(random, value);
  if (way < 0.75) return misheard(random, value);
  if (way < 0.9) return ocr(random, value);
  return value.length > 4 ? `${value.slice(0, 3)} ${value.slice(3)}` : typo(random, value);
}

function made(rows: readonly { person: string; id: string; cells: Cells }[]): Made {
  return {
    headers: WESTERN_HEADERS,
    rows: rows.map(({ id, cells }) => [id, ...cells]),
    personOf: new Map(rows.map(({ id, person }) => [id, person])),
    lookalikes: new Map(),
  };
}
