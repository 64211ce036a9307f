// Persons who came twice to the training office: pairs to decide, a merge that can be taken back, rows for the cleaning list.
import type { PersonFields } from "../../shared/people/fields.ts";
import type { Db } from "../database/tables.ts";
import { authorOf } from "../people/author.ts";
import { runDuplicates } from "../people/duplicates/run.ts";
import { mergePersons } from "../people/merge/merge.ts";
import { registerPerson } from "../people/register.ts";
import type { TaskContext } from "../serve/context.ts";
import type { Actor, As } from "./actors.ts";
import type { DemoFamily } from "./people.ts";
import { fieldsOfDemo } from "./save-people.ts";

/** How the second visit was written down. */
const SLIPS: readonly ((person: PersonFields) => PersonFields)[] = [
  // Old spelling, and the last two digits changed over.
  (person) => ({
    ...person,
    name: person.name.replaceAll("u", "oe").replaceAll("U", "OE"),
    nik: person.nik!.slice(0, 14) + person.nik![15] + person.nik![14],
    nikNote: "Dibacakan warga",
  }),
  // Without card: no NIK, no mother.
  (person) => ({
    ...person,
    nik: null,
    noNikReason: "tidak_diketahui",
    motherName: null,
    phone: null,
  }),
  // Day and month changed over where that is a day too.
  (person) => ({
    ...person,
    nik: null,
    noNikReason: "belum_rekam",
    birthDate: changedOver(person.birthDate!),
    ktp: { ...person.ktp, rt: null, rw: null },
  }),
  (person) => ({ ...person, nikNote: "Sesuai KTP", alias: "Bu RT" }),
  // This one is merged below.
  (person) => ({ ...person, nik: null, noNikReason: "tidak_diketahui", alias: "Ujang" }),
];

function changedOver(date: string): string {
  const [year, month, day] = date.split("-");
  return Number(day) <= 12 ? `${year}-${day}-${month}` : date;
}

/** Answers how many records it added. */
export async function makeDoubles(
  as: As,
  db: Db,
  families: readonly DemoFamily[],
): Promise<number> {
  const heads = families
    .filter((family) => family.members[0]!.nik !== null && family.members.length > 1)
    .slice(20, 20 + SLIPS.length);
  const added: { readonly id: string; readonly nik: string }[] = [];
  for (const [at, family] of heads.entries()) {
    const person = fieldsOfDemo(family.members[0]!, family);
    await db.transaction().execute(async (trx) => {
      const saved = await registerPerson(
        trx,
        authorOf(as("petugas", trx), "latihan"),
        { person: SLIPS[at]!(person), family: { kind: "tanpa" } },
        { shareNik: true, roles: ["petugas"] },
      );
      added.push({ id: saved.personId, nik: person.nik! });
    });
  }
  await mergeLast(as, db, added.at(-1));
  await runDuplicates(asTask(as("operator", db as never), db));
  return added.length;
}

async function mergeLast(
  as: As,
  db: Db,
  last: { readonly id: string; readonly nik: string } | undefined,
): Promise<void> {
  if (!last) return;
  const first = await db
    .selectFrom("persons")
    .select(["id", "version"])
    .where("nik", "=", last.nik)
    .executeTakeFirstOrThrow();
  await db.transaction().execute((trx) =>
    mergePersons(trx, authorOf(as("operator", trx), "latihan"), {
      survivorId: first.id,
      loserId: last.id,
      survivorVersion: first.version,
      loserVersion: 1,
      take: ["alias"],
      heads: [],
      note: "Orang yang sama menurut ketua RT",
    }),
  );
}

function asTask(by: Actor, db: Db): TaskContext<never> {
  return {
    ...by,
    db,
    progress() {},
    signal: new AbortController().signal,
    checkCancelled() {},
    publish: (work) => db.transaction().execute(work),
    paper(): never {
      throw new Error("no paper");
    },
    file(): never {
      throw new Error("no file");
    },
  };
}
