// Seeded questions for the bench of the search: persons of the office, what somebody types who looks for them, and who is an answer.
import type { Connection } from "../../electron/database/connect.ts";
import { nameKey, nameTokens } from "../../shared/values/name-key.ts";
import { seededRandom, type Random } from "../../shared/values/random.ts";
import { distance } from "../../electron/people/search/match-words.ts";
import { misspellName, misspellWord } from "../support/misspell.ts";

export const KINDS = [
  "nama salah ketik",
  "nama belum selesai",
  "nama dan tempat",
  "nama dan angka",
  "nama dan nama ibu",
  "satu kata",
  "angka NIK",
] as const;
export type Kind = (typeof KINDS)[number];

/** What was meant, before it was misspelt. Whoever has all of it is an answer; when only one person has, only that one is. */
export interface Meant {
  /** The whole name, normalised. */
  readonly key?: string;
  /** Words of the name, normalised. */
  readonly words?: readonly string[];
  /** A word of the name begins so, normalised. */
  readonly begin?: string;
  /** A word of the mother's name, or of the name. */
  readonly mother?: string;
  readonly hamlet?: string;
  readonly rt?: string;
  readonly digits?: string;
}

export interface Question {
  readonly kind: Kind;
  readonly typed: string;
  readonly personId: string;
  readonly meant: Meant;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly mother_name: string;
  readonly nik: string | null;
  readonly ktp_hamlet: string;
  readonly ktp_rt: string;
}

const COLUMNS = "id, name, mother_name, nik, ktp_hamlet, ktp_rt";

export function questions(db: Connection, count: number, seed: number): Question[] {
  const random = seededRandom(seed);
  const { most } = db.prepare("SELECT max(row_no) AS most FROM persons").get() as { most: number };
  const one = db.prepare(`SELECT ${COLUMNS} FROM persons WHERE row_no = ?`);
  return Array.from({ length: count }, (_, index) => {
    const person = one.get(random.int(1, most)) as Person;
    const kind = KINDS[index % KINDS.length]!;
    return { kind, personId: person.id, ...ask(random, kind, person) };
  });
}

/** Is this person what was meant? */
export function isAnswer(db: Connection, personId: string, meant: Meant): boolean {
  const person = db.prepare(`SELECT ${COLUMNS} FROM persons WHERE id = ?`).get(personId) as Person;
  const own = nameTokens(person.name);
  return (
    (meant.key === undefined || nameKey(person.name) === meant.key) &&
    (meant.words ?? []).every((word) => own.includes(word)) &&
    (meant.begin === undefined || own.some((token) => token.startsWith(meant.begin!))) &&
    (meant.mother === undefined ||
      [...own, ...nameTokens(person.mother_name)].includes(meant.mother)) &&
    (meant.hamlet === undefined || person.ktp_hamlet === meant.hamlet) &&
    (meant.rt === undefined || person.ktp_rt === meant.rt) &&
    (meant.digits === undefined || person.nik?.includes(meant.digits) === true)
  );
}

/**
 * How far a person is from what was typed, by a measure of its own: letters wrong in each typed word against the nearest word of the name,
 * the mother's name and the hamlet, the last typed word also as a beginning. Numbers and RT are left out: they are never misspelt here.
 */
export function farness(db: Connection, personId: string, typed: string): number {
  const person = db.prepare(`SELECT ${COLUMNS} FROM persons WHERE id = ?`).get(personId) as Person;
  const tokens = [person.name, person.mother_name, person.ktp_hamlet].flatMap((text) => [
    ...nameTokens(text),
    ...text.toLowerCase().split(/[\s.]+/),
  ]);
  const words = nameTokens(typed.replace(/\brt \d+$|\d{4,}/g, ""));
  return words.reduce((sum, word, index) => {
    const least = tokens.map((token) => {
      const whole = distance(word, token, 9);
      return index === words.length - 1
        ? Math.min(whole, distance(word, token.slice(0, word.length), 9))
        : whole;
    });
    return sum + Math.min(...least);
  }, 0);
}

function ask(random: Random, kind: Kind, person: Person): { typed: string; meant: Meant } {
  const words = person.name.split(" ");
  const main = words.filter((word) => word.length >= 4);
  const word = random.pick(main.length > 0 ? main : words);
  const typed = misspellWord(random, word);
  // A title that is part of the name says nothing about whose it is.
  const own = nameTokens(word).filter((token) => nameTokens(person.name).includes(token));
  const key = nameKey(person.name);
  switch (kind) {
    case "nama salah ketik":
      return { typed: misspellName(random, person.name), meant: { key } };
    case "nama belum selesai": {
      const last = words.at(-1)!;
      const begin = last.slice(0, last.length > 4 ? random.int(4, last.length) : last.length);
      return {
        typed: misspellName(random, [...words.slice(0, -1), begin].join(" ")),
        meant: {
          words: words.length > 1 ? nameTokens(person.name).slice(0, -1) : [],
          begin: nameKey(begin),
        },
      };
    }
    case "nama dan tempat":
      return random.chance(0.5)
        ? {
            typed: `${typed} ${person.ktp_hamlet.toLowerCase()}`,
            meant: { words: own, hamlet: person.ktp_hamlet },
          }
        : {
            typed: `${typed} rt ${Number(person.ktp_rt)}`,
            meant: { words: own, rt: person.ktp_rt },
          };
    case "nama dan angka": {
      const digits = (person.nik ?? "").slice(-4);
      return digits === ""
        ? { typed, meant: { words: own } }
        : { typed: `${typed} ${digits}`, meant: { words: own, digits } };
    }
    case "nama dan nama ibu": {
      const mother = random.pick(person.mother_name.split(" "));
      return {
        typed: `${typed} ${misspellWord(random, mother)}`,
        meant: { words: own, mother: nameKey(mother) },
      };
    }
    case "satu kata":
      return { typed, meant: { words: own } };
    case "angka NIK": {
      if (person.nik === null) return { typed, meant: { words: own } };
      const digits = person.nik.slice(6, 6 + random.int(4, 10));
      return { typed: digits, meant: { digits } };
    }
  }
}
