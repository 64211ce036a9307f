// A file in which every person stands many times, as in transcribed registers: names, birth date and place, postcode, sex; no number.
import { isoDate } from "../../../shared/values/date.ts";
import { seededRandom, type Random } from "../../../shared/values/random.ts";
import type { Made } from "./truth.ts";
import { WESTERN_ONE, type WesternList } from "./western-names.ts";
import { digitSlip, misheard, typo, zipf } from "./words.ts";

const HEADERS = [
  "unique_id",
  "first_name",
  "surname",
  "dob",
  "birth_place",
  "postcode_fake",
  "gender",
] as const;

export interface CensusOptions {
  readonly seed: number;
  readonly people: number;
  /** Records of one person, from 1 to this. */
  readonly mostRecords: number;
  readonly names?: WesternList;
}

export function makeCensus({
  seed,
  people,
  mostRecords,
  names = WESTERN_ONE,
}: CensusOptions): Made {
  const random = seededRandom(seed);
  const rows: { person: string; cells: (string | null)[] }[] = [];
  for (let n = 0; n < people; n++) {
    const middle = random.chance(0.4) ? ` ${zipf(random, names.given)}` : "";
    const person = [
      zipf(random, names.given) + middle,
      zipf(random, names.surname),
      isoDate(random.int(1830, 1900), random.int(1, 12), random.int(1, 28)),
      zipf(random, names.places, 8),
      `${random.pick(["ta", "bs", "gl"])}${random.int(1, 20)} ${random.int(1, 9)}${random.pick(["ab", "qt", "xy"])}`,
      random.pick(["male", "female"]),
    ];
    for (let left = random.int(1, mostRecords); left > 0; left--)
      rows.push({ person: `p${n}`, cells: transcribed(random, person) });
  }
  const personOf = new Map<string, string>();
  const cells = random.shuffle(rows).map((row, index) => {
    const id = `Q${index + 1}`;
    personOf.set(id, row.person);
    return [id, ...row.cells];
  });
  return { headers: HEADERS, rows: cells, personOf, lookalikes: new Map() };
}

function transcribed(random: Random, person: readonly string[]): (string | null)[] {
  let [given, surname, birth, place, postcode, sex] = person as string[];
  if (random.chance(0.25)) given = given!.split(" ")[0];
  if (random.chance(0.12)) given = typo(random, given!);
  else if (random.chance(0.06)) given = `${given![0]}.`;
  if (random.chance(0.12))
    surname = random.chance(0.5) ? typo(random, surname!) : misheard(random, surname!);
  if (random.chance(0.02)) [given, surname] = [surname, given];
  if (random.chance(0.15)) birth = `${birth!.slice(0, 4)}-01-01`;
  else if (random.chance(0.08)) {
    const slipped = digitSlip(random, birth!.replaceAll("-", ""));
    birth = `${slipped.slice(0, 4)}-${slipped.slice(4, 6)}-${slipped.slice(6)}`;
  }
  if (random.chance(0.1)) postcode = digitSlipIn(random, postcode!);
  const maybe = (share: number, value: string | undefined) =>
    random.chance(share) ? null : (value ?? null);
  return [
    maybe(0.02, given),
    maybe(0.01, surname),
    maybe(0.08, birth),
    maybe(0.15, place),
    maybe(0.15, postcode),
    maybe(0.2, sex),
  ];
}

function digitSlipIn(random: Random, text: string): string {
  return text.replace(/\d/, () => String(random.int(0, 9)));
}
