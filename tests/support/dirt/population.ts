// Clean fictitious people of Indonesian villages for the quality bench, with those who look alike on purpose: twins, namesakes,
// father and son of one name, neighbours of one name. Every one of them is another person.
import { addDays, isoDate } from "../../../shared/values/date.ts";
import { composeNik, type Sex } from "../../../shared/values/nik.ts";
import { seededRandom, type Random } from "../../../shared/values/random.ts";
import type { NameList } from "./names-one.ts";
import { zipf } from "./words.ts";

export interface Person {
  person: string;
  family: number;
  nik: string | null;
  kk: string;
  name: string;
  birth: string;
  place: string;
  sex: Sex;
  mother: string | null;
  phone: string | null;
  street: string;
  rt: number;
  rw: number;
  village: string;
  /** Why another person looks like this one; null for most. */
  alike: string | null;
}

export interface PopulationOptions {
  readonly seed: number;
  readonly people: number;
  readonly names: NameList;
}

interface Town {
  readonly random: Random;
  readonly names: NameList;
  readonly numbers: Set<string>;
  readonly people: Person[];
  families: number;
  made: number;
}

// Shares of families in which somebody looks like somebody else; far above life, so that each kind is well tried.
const TWINS = 0.02;
const JUNIOR = 0.025;
const NAMESAKE_IN_VILLAGE = 0.03;
const NEIGHBOUR = 0.02;
const SAME_DAY_NAMESAKE = 0.004;

export function makePopulation(options: PopulationOptions): Person[] {
  const town: Town = {
    random: seededRandom(options.seed),
    names: options.names,
    numbers: new Set(),
    people: [],
    families: 0,
    made: 0,
  };
  while (town.people.length < options.people) makeFamily(town);
  return town.people.slice(0, options.people);
}

function makeFamily(town: Town): void {
  const { random, names } = town;
  const home = {
    family: town.families++,
    street: random.chance(0.5)
      ? `Kp. ${random.pick(names.hamlets)}`
      : `Jl. ${random.pick(names.streets)} No. ${random.int(1, 90)}`,
    rt: random.int(1, 8),
    rw: random.int(1, 12),
    village: random.pick(names.villages),
  };
  const area = AREAS[names.villages.indexOf(home.village) % AREAS.length]!;
  const kk = number(town, area, "L", addDays("2026-01-01", -random.int(10, 4000)));
  const marga = random.chance(0.08) ? random.pick(names.marga) : null;
  const age = random.int(24, 80);
  const father = random.chance(0.85)
    ? grown(town, home, kk, area, "L", age, nameOf(town, "L", age, marga))
    : undefined;
  const mother =
    random.chance(0.9) || !father
      ? grown(
          town,
          home,
          kk,
          area,
          "P",
          Math.max(19, age - random.int(0, 8)),
          nameOf(town, "P", age, null),
        )
      : undefined;
  const adults = [father, mother].filter((one) => one !== undefined);
  for (const one of adults) alikes(town, one, area);
  town.people.push(...adults);
  let childAge = Math.min(30, age - 20 - random.int(0, 6));
  const motherName = mother?.name ?? nameOf(town, "P", age, null);
  // Parents do not give one name to two living children.
  const given = new Set<string>();
  const childName = (sex: Sex, years: number): string => {
    for (;;) {
      const name = nameOf(town, sex, years, marga);
      if (!given.has(name)) return (given.add(name), name);
    }
  };
  for (let left = random.int(0, 4); left > 0 && childAge >= 0; left--) {
    const birth = dayAt(random, childAge, false);
    if (random.chance(TWINS))
      twins(town, home, kk, area, birth, motherName, marga, childAge > 3 ? 0.97 : 0.5);
    else {
      const sex: Sex = random.pick(["L", "P"] as const);
      const child: Person = {
        ...home,
        person: id(town),
        kk,
        nik: childAge === 0 && random.chance(0.4) ? null : number(town, area, sex, birth),
        name: childName(sex, childAge),
        birth,
        place: random.pick(names.places),
        sex,
        mother: motherName,
        phone: childAge > 15 && random.chance(0.4) ? phone(random) : null,
        alike: null,
      };
      if (father && sex === "L" && random.chance(JUNIOR * 3)) {
        child.name = father.name;
        child.alike = "ayah-anak";
      }
      town.people.push(child);
    }
    childAge -= random.int(1, 5);
  }
}

const AREAS = [
  "32.04.05.2001",
  "32.04.05.2002",
  "32.05.07.2003",
  "32.04.06.2004",
  "33.10.02.2001",
  "33.10.03.2002",
  "35.05.01.2003",
  "32.11.09.2004",
];

function id(town: Town): string {
  return `o${town.made++}`;
}

type Home = Pick<Person, "family" | "street" | "rt" | "rw" | "village">;

function grown(
  town: Town,
  home: Home,
  kk: string,
  area: string,
  sex: Sex,
  age: number,
  name: string,
): Person {
  const { random, names } = town;
  const birth = dayAt(random, age, true);
  const origin = random.chance(0.85) ? area : random.pick(AREAS);
  return {
    ...home,
    person: id(town),
    kk,
    nik: age > 68 && random.chance(0.06) ? null : number(town, origin, sex, birth),
    name,
    birth,
    place: random.pick(names.places),
    sex,
    mother: age > 60 && random.chance(0.3) ? null : nameOf(town, "P", age + 25, null),
    phone: random.chance(0.5) ? phone(random) : null,
    alike: null,
  };
}

/** Other people who share much with `one`, but are not the same. */
function alikes(town: Town, one: Person, area: string): void {
  const { random, names } = town;
  const other = (alike: string, change: Partial<Person>): void => {
    const age = 2026 - Number(one.birth.slice(0, 4));
    const birth = change.birth ?? dayAt(random, Math.max(18, age + random.int(-15, 15)), true);
    const family = town.families++;
    one.alike = alike;
    town.people.push({
      ...one,
      family,
      person: id(town),
      kk: number(town, area, "L", addDays("2026-01-01", -random.int(10, 4000))),
      nik: random.chance(0.9) ? number(town, area, one.sex, birth) : null,
      place: random.pick(names.places),
      mother: nameOf(town, "P", age + 25, null),
      phone: random.chance(0.5) ? phone(random) : null,
      street: `Kp. ${random.pick(names.hamlets)}`,
      rt: random.int(1, 8),
      rw: random.int(1, 12),
      ...change,
      birth,
      alike,
    });
  };
  if (random.chance(NAMESAKE_IN_VILLAGE)) other("senama", {});
  if (random.chance(NEIGHBOUR))
    other("tetangga senama", { street: one.street, rt: one.rt, rw: one.rw });
  // Elders of one name who both "were born" on 1 January of one year.
  if (one.birth.endsWith("-01-01") && random.chance(0.1)) other("1 januari", { birth: one.birth });
  if (random.chance(SAME_DAY_NAMESAKE))
    other("senama sehari", { birth: one.birth, village: random.pick(names.villages) });
}

function twins(
  town: Town,
  home: Home,
  kk: string,
  area: string,
  birth: string,
  mother: string,
  marga: string | null,
  withNumber: number,
): void {
  const { random, names } = town;
  const [first, second] = random.pick(names.twins);
  const sex: Sex = random.pick(["L", "P"] as const);
  const tail = marga ?? (random.chance(0.7) ? ` ${random.pick(names.second)}` : "");
  const place = random.pick(names.places);
  // Newborn twins may both lack a number; registered together, their numbers follow one another.
  const numbered = random.chance(withNumber);
  for (const given of [first, second]) {
    town.people.push({
      ...home,
      person: id(town),
      kk,
      nik: numbered ? number(town, area, sex, birth) : null,
      name: `${given} ${tail}`.replace(/\s+/g, " ").trim(),
      birth,
      place,
      sex,
      mother,
      phone: null,
      alike: "kembar",
    });
  }
}

function nameOf(town: Town, sex: Sex, age: number, marga: string | null): string {
  const { random, names } = town;
  const first =
    age < 24 && random.chance(0.7)
      ? zipf(random, sex === "L" ? names.young : names.youngFemale)
      : zipf(random, sex === "L" ? names.male : names.female);
  if (marga) return `${first} ${marga}`;
  const more = sex === "L" ? names.second : names.secondFemale;
  const carriesMore =
    /^(Muhammad|Mohamad|Ahmad|Akhmad|Abdul|Abdullah|Siti|Sitti|Nur|Noer|Sri|Umi|Dwi|Tri|Ni|Luh)$/.test(
      first,
    );
  if (!carriesMore && random.chance(age > 45 ? 0.5 : 0.12)) return first;
  const second = zipf(random, more, 10);
  return random.chance(age < 30 ? 0.35 : 0.08)
    ? `${first} ${second} ${zipf(random, more, 20)}`
    : `${first} ${second}`;
}

/** Elders often know only the year. */
function dayAt(random: Random, age: number, floods: boolean): string {
  const year = 2026 - age;
  if (floods && random.chance(age > 55 ? 0.2 : 0.02)) return isoDate(year, 1, 1);
  const day = isoDate(year, random.int(1, 12), random.int(1, 28));
  return day > "2026-11-01" ? isoDate(year, random.int(1, 10), random.int(1, 28)) : day;
}

function number(town: Town, area: string, sex: Sex, day: string): string {
  let serial = town.random.int(1, 4);
  while (town.numbers.has(composeNik(area, sex, day, serial))) serial++;
  const made = composeNik(area, sex, day, serial);
  town.numbers.add(made);
  return made;
}

function phone(random: Random): string {
  return `08${random.pick(["12", "13", "21", "52", "57", "77", "95"])}${random.int(10_000_000, 99_999_999)}`;
}
