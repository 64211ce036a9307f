// Lists of grown people without numbers and dates, as rolls of voters are: names in parts, age, sex, street, city and postcode; couples, sons of
// their father's name, people who moved. Written from what is known of such rolls; none of their rows is here.
import { seededRandom, type Random } from "../../../shared/values/random.ts";
import type { Made } from "./truth.ts";
import { WESTERN_ONE, type WesternList } from "./western-names.ts";
import { digitSlip, misheard, typo, zipf } from "./words.ts";

const HEADERS = [
  "voter_reg_num",
  "first_name",
  "middle_name",
  "last_name",
  "age",
  "gender",
  "street_address",
  "city",
  "zip_code",
] as const;
/** Positions among the headers of what a short roll holds. */
const SHORT = [0, 1, 3, 7, 8] as const;

export interface VotersOptions {
  readonly seed: number;
  readonly people: number;
  /** Part of the people who stand a second time. */
  readonly twice: number;
  /** Names, city and postcode only. */
  readonly short?: boolean;
  readonly names?: WesternList;
}

interface Voter {
  first: string;
  middle: string;
  last: string;
  age: number;
  sex: string;
  street: string;
  city: string;
  zip: string;
}

export function makeVoters(options: VotersOptions): Made {
  const { seed, people, twice, short = false, names = WESTERN_ONE } = options;
  const random = seededRandom(seed);
  const home = () => {
    const city = random.int(0, names.places.length - 1);
    return {
      city: names.places[city]!,
      zip: String(20_000 + city * 10 + random.int(0, 3)),
      street: `${random.int(1, 900)} ${zipf(random, names.streets, 20)}`,
    };
  };
  const person = (at: ReturnType<typeof home>, last: string, age: number): Voter => ({
    ...at,
    first: zipf(random, names.given, 10),
    middle: random.chance(0.8) ? zipf(random, names.given, 10) : "",
    last,
    age,
    sex: random.pick(["M", "F"]),
  });
  const rows: { person: string; voter: Voter }[] = [];
  const lookalikes = new Map<string, string>();
  for (let n = 0; n < people; n++) {
    const at = home();
    const last = zipf(random, names.surname, 10);
    const head = person(at, last, random.int(24, 90));
    rows.push({ person: `v${n}`, voter: head });
    if (random.chance(0.5)) rows.push({ person: `v${++n}`, voter: person(at, last, head.age) });
    // A short roll could not tell father and son apart, and neither could anybody who reads it.
    if (short || head.age < 45 || !random.chance(0.05)) continue;
    const son = { ...person(at, last, head.age - 25), first: head.first, middle: head.middle };
    rows.push({ person: `v${++n}`, voter: son });
    lookalikes.set(`v${n}`, "ayah-anak");
  }
  const again = rows.filter(() => random.chance(twice));
  const personOf = new Map<string, string>();
  const all = [
    ...rows,
    ...again.map(({ person: of, voter }) => ({
      person: of,
      voter: written(random, voter, home(), short),
    })),
  ];
  const columns = short ? SHORT : HEADERS.map((_, index) => index);
  const cells = random.shuffle(all).map(({ person: of, voter }, index) => {
    const id = `N${index + 1}`;
    personOf.set(id, of);
    const { first, middle, last, age, sex, street, city, zip } = voter;
    const whole = [id, first, middle, last, String(age), sex, street, city, zip];
    return columns.map((column) => whole[column] || null);
  });
  return { headers: columns.map((column) => HEADERS[column]!), rows: cells, personOf, lookalikes };
}

/** As somebody else wrote the same person down, some time later. */
function written(
  random: Random,
  one: Voter,
  elsewhere: Pick<Voter, "city" | "zip" | "street">,
  short: boolean,
): Voter {
  const slip = (text: string) => (random.chance(0.6) ? typo(random, text) : misheard(random, text));
  const maybe = (share: number, value: string, change: (text: string) => string) =>
    value !== "" && random.chance(share) ? change(value) : value;
  const moved = !short && random.chance(0.08);
  const at = moved ? { ...one, ...elsewhere } : one;
  return {
    ...at,
    first: maybe(0.03, maybe(0.12, one.first, slip), (text) => text.charAt(0)),
    middle: maybe(0.3, one.middle, (text) => (random.chance(0.7) ? text.charAt(0) : "")),
    last: maybe(0.12, one.last, slip),
    age: one.age + (random.chance(0.2) ? 1 : 0),
    street: maybe(0.1, at.street, slip),
    city: maybe(0.08, at.city, slip),
    zip: maybe(0.08, at.zip, (text) => digitSlip(random, text)),
  };
}
