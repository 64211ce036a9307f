// Prelists of the training office: files as a sender would make them, imported and half verified through the room's own code.
import fs from "node:fs";
import path from "node:path";
import { PROFILES, type ProfileId } from "../../shared/prelists/profiles.ts";
import type { Outcome } from "../../shared/prelists/outcomes.ts";
import { addDays, localDate } from "../../shared/values/date.ts";
import type { Random } from "../../shared/values/random.ts";
import type { Db } from "../database/tables.ts";
import { importFile } from "../prelists/import.ts";
import { recordResult } from "../prelists/results/record.ts";
import { writeSheet } from "../sheets/write-sheet.ts";
import type { CommandContext, TaskContext } from "../serve/context.ts";
import type { Actor, As, Clock } from "./actors.ts";
import { householdCells, memberCells } from "./bdt-rows.ts";
import { makeDeliberation } from "./deliberation.ts";
import type { DemoFamily, DemoPerson } from "./people.ts";

interface ListPlan {
  readonly profile: Extract<ProfileId, "usulan" | "bnba" | "ruta" | "art">;
  readonly name: string;
  readonly regime: "DTSEN" | "DTKS";
  readonly daysAgo: number;
  /** Share of the entries that has a result. */
  readonly verified: number;
  /** Which families of the office stand on it. */
  readonly families: (n: number) => boolean;
}

const LISTS: readonly ListPlan[] = [
  {
    profile: "bnba",
    name: "BNBA penerima bantuan (latihan)",
    regime: "DTKS",
    daysAgo: 40,
    verified: 0.7,
    families: (n) => n % 2 === 0,
  },
  {
    profile: "usulan",
    name: "Usulan baru DTSEN (latihan)",
    regime: "DTSEN",
    daysAgo: 9,
    verified: 0.3,
    families: (n) => n % 2 === 1,
  },
  {
    profile: "ruta",
    name: "Prelist BDT rumah tangga (latihan)",
    regime: "DTSEN",
    daysAgo: 6,
    verified: 0,
    families: (n) => n < 30,
  },
  {
    profile: "art",
    name: "Prelist BDT anggota (latihan)",
    regime: "DTSEN",
    daysAgo: 6,
    verified: 0.2,
    families: (n) => n < 30,
  },
];

type Cells = Readonly<Record<string, string | null>>;

/** @returns number of lists made */
export async function makeLists(
  db: Db,
  as: As,
  clock: Clock,
  random: Random,
  families: readonly DemoFamily[],
  folder: string,
  end: number,
): Promise<number> {
  for (const [index, plan] of LISTS.entries()) {
    clock.at = Math.max(clock.at, end - plan.daysAgo * 86_400_000);
    const own = families.filter((_, n) => plan.families(n)).slice(0, 110);
    const file = path.join(folder, `${plan.profile}.xlsx`);
    try {
      await writeSheet(file, sheetOf(plan.profile, own, random));
      const prelistId = await importAs(as("operator", db as never), db, file, plan, end);
      await recordResults(db, as, clock, random, prelistId, plan.verified);
      if (index === 0)
        await db.transaction().execute((trx) => {
          const context = { ...as("operator", trx), db: trx, note() {} };
          return makeDeliberation(context as unknown as CommandContext, prelistId);
        });
    } finally {
      fs.rmSync(file, { force: true });
    }
  }
  return LISTS.length;
}

function sheetOf(profileId: ListPlan["profile"], families: readonly DemoFamily[], random: Random) {
  const { columns } = PROFILES[profileId];
  async function* rows() {
    for (const [n, family] of families.entries())
      for (const cells of rowsOf(profileId, family, n, random))
        yield columns.map((column) =>
          column.field === null ? null : (cells[column.field] ?? null),
        );
  }
  return {
    name: "Daftar",
    headers: columns.map((c) => c.header),
    rows: rows(),
    format: "xlsx" as const,
  };
}

function rowsOf(
  profileId: ListPlan["profile"],
  family: DemoFamily,
  n: number,
  random: Random,
): Cells[] {
  if (profileId === "ruta") return [householdCells(family, n, random)];
  return family.members.map((person, at) =>
    profileId === "art"
      ? memberCells(family, n, person, at, random)
      : cellsOf(family, person, random),
  );
}

/** One row; a few carry the faults that every list has, so that the import has something to say. */
function cellsOf(family: DemoFamily, person: DemoPerson, random: Random): Cells {
  const [province, regency, district] = family.villageCode.split(".");
  const broken = random.chance(0.02);
  return {
    nama: person.name.toUpperCase(),
    nik: broken ? person.nik && person.nik.slice(0, 15) : person.nik,
    nokk: random.chance(0.02) ? "-" : family.kk,
    tempat_lahir: person.birthPlace,
    tanggal_lahir: random.chance(0.5)
      ? person.birthDate
      : person.birthDate.split("-").reverse().join("/"),
    jenis_kelamin: person.sex,
    ibu_kandung: person.motherName,
    alamat: family.address,
    dusun: family.hamlet,
    rt: family.rt,
    rw: family.rw,
    hubungan: String(person.relation),
    status_kawin: String(person.marital),
    jenis_pekerjaan: String(person.occupation),
    kode_provinsi: province!,
    kode_kabupaten: `${province}.${regency}`,
    kode_kecamatan: `${province}.${regency}.${district}`,
    kode_desa: family.villageCode,
    nama_provinsi: "JAWA BARAT",
    nama_kabupaten: "KABUPATEN BANDUNG",
    nama_kecamatan: "CILEUNYI",
    nama_desa: "SUKAMAJU",
    program_bansos: random.pick(["BPNT", "PKH", "PBI"]),
    bpnt: random.pick(["YA", "TIDAK"]),
    pkh: random.pick(["YA", "TIDAK"]),
    pbi: random.pick(["YA", "TIDAK"]),
    disabil_status: "n",
    hamil_status: "n",
  };
}

async function importAs(
  by: Actor,
  db: Db,
  file: string,
  plan: ListPlan,
  end: number,
): Promise<string> {
  const never = new AbortController();
  const context: TaskContext<never> = {
    ...by,
    db,
    progress() {},
    signal: never.signal,
    checkCancelled() {},
    publish: (work) => db.transaction().execute(work),
    paper(): never {
      throw new Error("no paper");
    },
    file: () => file,
  };
  const period = localDate(new Date(end - plan.daysAgo * 86_400_000)).slice(0, 7);
  const { prelistId } = await importFile(context, {
    file: "latihan",
    profile: plan.profile,
    clear: [],
    target: { kind: "baru", name: plan.name, regime: plan.regime, period },
  });
  return prelistId;
}

const RESULTS: readonly (readonly [Outcome, number])[] = [
  ["layak_tetap", 60],
  ["layak_perbaikan", 14],
  ["tidak_layak_mampu", 7],
  ["meninggal", 5],
  ["pindah", 5],
  ["tidak_ditemukan", 4],
  ["ganda", 2],
  ["menolak", 1],
  ["tanpa_dokumen", 2],
];

async function recordResults(
  db: Db,
  as: As,
  clock: Clock,
  random: Random,
  prelistId: string,
  share: number,
): Promise<void> {
  const entries = await db
    .selectFrom("prelist_entries")
    .select("id")
    .where("prelist_id", "=", prelistId)
    .orderBy("id")
    .execute();
  const chosen = entries.filter(() => random.chance(share));
  await db.transaction().execute(async (trx) => {
    for (const [n, { id }] of chosen.entries()) {
      clock.at += random.int(20, 240) * 1000;
      const by = as(n % 5 === 0 ? "fasilitator" : "operator", trx);
      const outcome = random.weighted(RESULTS);
      const moved = outcome === "meninggal" || outcome === "pindah";
      const visitedOn = addDays(localDate(by.now()), -random.int(0, 5));
      await recordResult(
        { ...by, db: trx },
        {
          entryId: id,
          visitedOn,
          outcome,
          reason: outcome === "tidak_layak_mampu" ? "sudah_mampu" : null,
          otherId: outcome === "ganda" ? String(random.int(10_000_000, 99_999_999)) : null,
          date: moved ? addDays(localDate(by.now()), -random.int(20, 400)) : null,
          documentNo: moved ? `474.3/${random.int(1, 200)}/2026` : null,
        },
      );
      // Now and then a second officer found something else: a conflict to choose from.
      if (n % 60 === 7)
        await recordResult(
          { ...by, db: trx },
          { entryId: id, visitedOn, outcome: "tidak_ditemukan", officer: "Kader RW" },
        );
    }
  });
}
