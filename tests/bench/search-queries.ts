// Seeded questions for the bench of the search: persons of the office, and what somebody types who looks for them.
import type { Connection } from "../../electron/database/connect.ts";
import { nameKey } from "../../shared/values/name-key.ts";
import { seededRandom, type Random } from "../../shared/values/random.ts";
import { misspellName, misspellWord } from "../support/misspell.ts";

export const KINDS = [
  "nama salah ketik",
  "nama belum selesai",
  "satu kata",
  "nama dan tempat",
  "nama dan angka",
  "nama ibu dan nama",
  "angka NIK",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Question {
  readonly kind: Kind;
  readonly typed: string;
  readonly personId: string;
  /** Key of the wanted name: whoever bears it counts where the text does not single out one person. */
  readonly key: string;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly mother_name: string;
  readonly nik: string | null;
  readonly ktp_hamlet: string;
  readonly ktp_rt: string;
}

export function questions(db: Connection, count: number, seed: number): Question[] {
  const random = seededRandom(seed);
  const { most } = db.prepare("SELECT max(row_no) AS most FROM persons").get() as { most: number };
  const one = db.prepare(
    "SELECT id, name, mother_name, nik, ktp_hamlet, ktp_rt FROM persons WHERE row_no = ?",
  );
  return Array.from({ length: count }, (_, index) => {
    const person = one.get(random.int(1, most)) as Person;
    const kind = KINDS[index % KINDS.length]!;
    return {
      kind,
      typed: typedFor(random, kind, person),
      personId: person.id,
      key: nameKey(person.name),
    };
  });
}

function typedFor(random: Random, kind: Kind, person: Person): string {
  const words = person.name.split(" ");
  const main = words.filter((word) => word.length >= 3);
  const word = random.pick(main.length > 0 ? main : words);
  switch (kind) {
    case "nama salah ketik":
      return misspellName(random, person.name);
    case "nama belum selesai": {
      const typed = misspellName(random, person.name);
      const last = typed.split(" ").at(-1)!;
      return last.length <= 4 ? typed : typed.slice(0, -random.int(1, last.length - 4));
    }
    case "satu kata":
      return misspellWord(random, word);
    case "nama dan tempat":
      return random.chance(0.5)
        ? `${misspellWord(random, word)} ${person.ktp_hamlet.toLowerCase()}`
        : `${misspellWord(random, word)} rt ${Number(person.ktp_rt)}`;
    case "nama dan angka":
      return `${misspellWord(random, word)} ${(person.nik ?? "3204").slice(-4)}`;
    case "nama ibu dan nama":
      return `${misspellWord(random, word)} ${person.mother_name.split(" ")[0]!.toLowerCase()}`;
    case "angka NIK":
      return (person.nik ?? "32040000").slice(6, 6 + random.int(4, 10));
  }
}
