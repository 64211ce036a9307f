// A file of the village's register in the training office, loaded over people who are there already: proposals to decide, rows to mend.
import fs from "node:fs";
import path from "node:path";
import type { Actor } from "./actors.ts";
import type { Db } from "../database/tables.ts";
import { registerImport } from "../prelists/register/import.ts";
import type { TaskContext } from "../serve/context.ts";
import { writeSheet } from "../sheets/write-sheet.ts";
import type { DemoFamily } from "./people.ts";

const HEADERS = [
  "nama",
  "nik",
  "no_kk",
  "kk_level",
  "sex",
  "tempatlahir",
  "tanggallahir",
  "agama_id",
  "pekerjaan_id",
];

/** Nobody is added: the people are those of the office. */
export async function makeRegisterFile(
  by: Actor,
  db: Db,
  families: readonly DemoFamily[],
  folder: string,
): Promise<void> {
  const file = path.join(folder, "penduduk-opensid.xlsx");
  try {
    await writeSheet(file, {
      name: "penduduk",
      headers: HEADERS,
      rows: rowsOf(families),
      format: "xlsx",
    });
    const context: TaskContext<never> = {
      ...by,
      db,
      progress() {},
      signal: new AbortController().signal,
      checkCancelled() {},
      publish: (work) => db.transaction().execute(work),
      paper(): never {
        throw new Error("no paper");
      },
      file: () => file,
    };
    await registerImport(context, {
      file: "latihan",
      villageCode: null,
      likely: "lewati",
      reason: "Mencocokkan daftar warga dengan data desa (latihan)",
    });
  } finally {
    fs.rmSync(file, { force: true });
  }
}

async function* rowsOf(families: readonly DemoFamily[]): AsyncGenerator<(string | null)[]> {
  const people = families
    .slice(0, 14)
    .flatMap((family) => family.members.map((person) => ({ family, person })))
    .filter(({ person }) => person.nik !== null);
  for (const [at, { family, person }] of people.entries()) {
    const [year, month, day] = person.birthDate.split("-");
    // Every fifth speaks another word than the desk did; one date was never in a calendar.
    yield [
      person.name.toUpperCase(),
      person.nik,
      family.kk,
      String(person.relation),
      person.sex === "L" ? "1" : "2",
      at % 5 === 0 ? "CIMAHI" : person.birthPlace,
      at === 7 ? "31-02-1980" : `${day}-${month}-${year}`,
      "1",
      String(person.occupation),
    ];
  }
}
