// Makes fictitious families, always the same for the same seed: for the training office, prelist fixtures and tests.
import { addDays, ageOn, isoDate, daysInMonth, type IsoDate } from "../../shared/values/date.ts";
import { composeNik, type Sex } from "../../shared/values/nik.ts";
import { seededRandom, type Random } from "../../shared/values/random.ts";
import type { Marital, NoNikReason, Relation } from "../../shared/people/codes.ts";
import { HAMLETS, STREETS, TRADITIONS, YOUNG, type Tradition } from "./names.ts";

export interface DemoPerson {
  name: string;
  nik: string | null;
  /** Filled exactly when `nik` is null. */
  nikMissingReason: NoNikReason | null;
  sex: Sex;
  birthPlace: string;
  birthDate: IsoDate;
  motherName: string;
  /** SHDK of Dukcapil, 1-11; exactly one member of a family is 1. */
  relation: Relation;
  phone: string | null;
  /** Dukcapil occupation, 1-89; the label is in shared/people/codes.ts. */
  occupation: number;
  /** 1 belum kawin, 2 kawin, 3 cerai hidup, 4 cerai mati. */
  marital: Marital;
}

export interface DemoFamily {
  kk: string;
  address: string;
  hamlet: string;
  /** Three digits. */
  rt: string;
  rw: string;
  /** Dotted Kemendagri code, one of `villageCodes`. */
  villageCode: string;
  members: DemoPerson[];
}

export interface DemoOptions {
  readonly count: number;
  readonly villageCodes: readonly string[];
  readonly asOf: IsoDate;
}

// The mix of an office on Java with people from everywhere.
const MIX: readonly (readonly [Tradition, number])[] = [
  [TRADITIONS.jawa, 26],
  [TRADITIONS.sunda, 26],
  [TRADITIONS.islam, 18],
  [TRADITIONS.batak, 6],
  [TRADITIONS.minang, 4],
  [TRADITIONS.bugis, 4],
  [TRADITIONS.bali, 3],
  [TRADITIONS.tionghoa, 3],
  [TRADITIONS.papua, 2],
  [TRADITIONS.timur, 4],
  [TRADITIONS.melayu, 3],
  [TRADITIONS.dayak, 1],
];

interface Maker {
  readonly random: Random;
  readonly asOf: IsoDate;
  readonly taken: Set<string>;
}

/**
 * Families of one to nine members, each with exactly one head. NIK and No KK are unique over the whole run and agree with sex and birth
 * date. Contains single-word names, old spellings, twins, widows heading families, grandparents, babies and elders without a NIK.
 */
export function* makeFamilies(
  seed: number,
  options: DemoOptions,
): Generator<DemoFamily, void, undefined> {
  const random = seededRandom(seed);
  const taken = new Set<string>();
  for (let made = 0; made < options.count; made++) {
    yield makeFamily(
      { random: random.fork(), asOf: options.asOf, taken },
      random.pick(options.villageCodes),
    );
  }
}

function makeFamily(maker: Maker, villageCode: string): DemoFamily {
  const { random } = maker;
  const tradition = random.weighted(MIX);
  const familyName = tradition.shape === "marga" ? random.pick(tradition.more) : "";
  const widow = random.chance(0.14);
  const headAge = random.weighted([
    [random.int(22, 35), 3],
    [random.int(36, 59), 5],
    [random.int(60, 88), 2],
  ]);
  const head = adult(maker, villageCode, tradition, widow ? "P" : "L", headAge, 1, familyName);
  head.marital = widow ? random.pick([3, 4, 4] as const) : random.chance(0.93) ? 2 : 1;
  const members = [head];

  if (head.marital === 2) {
    const wife = adult(
      maker,
      villageCode,
      random.chance(0.8) ? tradition : random.weighted(MIX),
      "P",
      Math.max(19, headAge - random.int(-2, 9)),
      3,
      "",
    );
    wife.marital = 2;
    members.push(wife);
  }
  const mother = members.find((member) => member.sex === "P");
  if (head.marital !== 1) addChildren(maker, members, villageCode, tradition, familyName, mother);
  if (random.chance(0.12)) {
    const elder = adult(
      maker,
      villageCode,
      tradition,
      random.pick(["L", "P", "P"] as const),
      Math.min(98, headAge + random.int(20, 32)),
      random.chance(0.6) ? 7 : 8,
      familyName,
    );
    elder.marital = 4;
    members.push(elder);
  }
  if (random.chance(0.04))
    members.push(
      adult(
        maker,
        villageCode,
        tradition,
        random.pick(["L", "P"] as const),
        random.int(18, 60),
        9,
        familyName,
      ),
    );

  const issued = addDays(maker.asOf, -random.int(30, 4200));
  return {
    kk: unique(maker, (serial) => composeNik(villageCode, "L", issued, serial)),
    address: random.chance(0.5)
      ? `Kp. ${random.pick(HAMLETS)}`
      : `Jl. ${random.pick(STREETS).replace("-", " ")} No. ${random.int(1, 120)}`,
    hamlet: random.pick(HAMLETS),
    rt: String(random.int(1, 9)).padStart(3, "0"),
    rw: String(random.int(1, 12)).padStart(3, "0"),
    villageCode,
    members,
  };
}

function addChildren(
  maker: Maker,
  members: DemoPerson[],
  villageCode: string,
  tradition: Tradition,
  familyName: string,
  mother: DemoPerson | undefined,
): void {
  const { random, asOf } = maker;
  const motherAge = mother ? ageOn(mother.birthDate, asOf) : 40;
  const motherName = mother?.name ?? femaleName(random, tradition);
  const birthPlace = random.pick(tradition.places);
  const count = random.weighted([
    [0, 1],
    [1, 3],
    [2, 4],
    [3, 2],
    [4, 1],
    [6, 0.3],
  ]);
  let age = Math.min(motherAge - 20, 26) - random.int(0, 4);
  for (let order = 1; order <= count && age >= 0; order++) {
    const birthDate = dayAtAge(random, asOf, age);
    const twins = random.chance(0.02);
    for (let child = 0; child < (twins ? 2 : 1); child++) {
      const sex: Sex = random.pick(["L", "P"] as const);
      const baby = age === 0 && random.chance(0.6);
      members.push({
        name: childName(random, tradition, sex, order, familyName),
        nik: baby
          ? null
          : unique(maker, (serial) => composeNik(villageCode, sex, birthDate, serial)),
        nikMissingReason: baby ? "bayi" : null,
        sex,
        birthPlace,
        birthDate,
        motherName,
        relation: 4,
        phone: age > 16 && random.chance(0.5) ? phone(random) : null,
        occupation: age < 6 ? 1 : age < 19 ? 3 : random.pick([1, 15, 19, 20]),
        marital: 1,
      });
    }
    age -= random.int(1, 5);
  }
}

function adult(
  maker: Maker,
  villageCode: string,
  tradition: Tradition,
  sex: Sex,
  age: number,
  relation: Relation,
  familyName: string,
): DemoPerson {
  const { random, asOf } = maker;
  const birthDate = dayAtAge(random, asOf, age, true);
  // People move: some NIK carry another kabupaten, and a few elders were never recorded.
  const origin = random.chance(0.88)
    ? villageCode
    : random.pick(["33.10.05", "12.71.03", "32.04.21", "91.01.02", "35.05.12", "73.08.01"]);
  const unrecorded = age > 70 ? random.chance(0.06) : random.chance(0.006);
  return {
    name:
      sex === "L"
        ? maleName(random, tradition, familyName)
        : femaleName(random, tradition, familyName),
    nik: unrecorded ? null : unique(maker, (serial) => composeNik(origin, sex, birthDate, serial)),
    nikMissingReason: unrecorded ? random.pick(["belum_rekam", "tidak_diketahui"] as const) : null,
    sex,
    birthPlace: random.pick(tradition.places),
    birthDate,
    motherName: femaleName(random, tradition),
    relation,
    phone: age < 70 && random.chance(0.55) ? phone(random) : null,
    occupation:
      age > 72
        ? 1
        : sex === "P" && random.chance(0.6)
          ? 2
          : random.pick([9, 9, 19, 19, 20, 20, 20, 11, 26, 27, 81, 84, 88, 23]),
    marital: 2,
  };
}

/** Elders often know only the year, so 1 January is far more frequent than any other day. */
function dayAtAge(random: Random, asOf: IsoDate, age: number, elder = false): IsoDate {
  const latest = addDays(asOf, age === 0 ? 0 : -1);
  const year = Number(latest.slice(0, 4)) - age;
  if (elder && age > 55 && random.chance(0.15)) return isoDate(year, 1, 1);
  const month = random.int(1, 12);
  const date = isoDate(year, month, random.int(1, daysInMonth(year, month)));
  return date > latest
    ? isoDate(
        year,
        1,
        random.int(1, Number(latest.slice(5, 7)) === 1 ? Number(latest.slice(8, 10)) : 28),
      )
    : date;
}

function unique(maker: Maker, make: (serial: number) => string): string {
  let serial = maker.random.weighted([
    [maker.random.int(1, 9), 7],
    [maker.random.int(10, 120), 3],
  ]);
  while (maker.taken.has(make(serial))) serial++;
  const number = make(serial);
  maker.taken.add(number);
  return number;
}

function maleName(random: Random, tradition: Tradition, familyName = ""): string {
  return fullName(
    random,
    tradition,
    random.pick(tradition.male),
    tradition.more,
    familyName || random.pick(tradition.more),
    "L",
    random.int(1, 4),
  );
}

function femaleName(random: Random, tradition: Tradition, familyName = ""): string {
  const more = tradition.moreFemale ?? tradition.more;
  return fullName(
    random,
    tradition,
    random.pick(tradition.female),
    more,
    familyName || random.pick(tradition.more),
    "P",
    random.int(1, 4),
  );
}

function childName(
  random: Random,
  tradition: Tradition,
  sex: Sex,
  order: number,
  familyName: string,
): string {
  const own = sex === "L" ? tradition.male : tradition.female;
  const more = sex === "L" ? tradition.more : (tradition.moreFemale ?? tradition.more);
  const given = random.pick(sex === "L" ? YOUNG.male : YOUNG.female);
  const name = tradition.shape === "dua_kata" && random.chance(0.4) ? random.pick(own) : given;
  return fullName(
    random,
    tradition,
    name,
    more,
    familyName || random.pick(tradition.more),
    sex,
    order,
  );
}

function fullName(
  random: Random,
  tradition: Tradition,
  given: string,
  more: readonly string[],
  familyName: string,
  sex: Sex,
  order: number,
): string {
  switch (tradition.shape) {
    case "tunggal":
      return random.chance(0.6) ? given : `${given} ${random.pick(more)}`;
    case "dua_kata":
      // Words such as "M.", "La" or "St." never stand alone.
      return given.length > 3 && !given.endsWith(".") && random.chance(0.12)
        ? given
        : `${given} ${random.pick(more)}`;
    case "marga":
      return `${given} ${familyName}`;
    case "urutan_lahir":
      return `${sex === "L" ? "I" : "Ni"} ${tradition.more[(order - 1) % tradition.more.length]} ${given}`;
  }
}

function phone(random: Random): string {
  return `08${random.pick(["12", "13", "21", "22", "52", "57", "77", "81", "95"])}${String(random.int(1_000_000, 99_999_999))}`;
}
