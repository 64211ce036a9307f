// Rows of the BDT household and member lists of the training office: every code from the sender's own list, a few left blank.
import { codeList, hubkelOfShdk } from "../../shared/prelists/codes.ts";
import { PROFILES } from "../../shared/prelists/profiles.ts";
import type { Random } from "../../shared/values/random.ts";
import type { DemoFamily, DemoPerson } from "./people.ts";

type Cells = Readonly<Record<string, string | null>>;

/** The household of a family in both lists: IDBDT of the sender. */
const householdId = (family: DemoFamily, n: number) =>
  `${family.villageCode.replaceAll(".", "").slice(0, 10)}${String(n + 1).padStart(6, "0")}`;

function codes(id: "ruta" | "art", random: Random): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const column of PROFILES[id].columns) {
    const list = column.codes && codeList("bdt-2015", column.codes);
    if (list && random.chance(0.8)) cells[column.field] = random.pick(list)[0]!;
  }
  return cells;
}

export function householdCells(family: DemoFamily, n: number, random: Random): Cells {
  return {
    ...codes("ruta", random),
    id_rumah_tangga: householdId(family, n),
    alamat: family.address,
    sls: `RT ${family.rt} RW ${family.rw}`,
    nama: family.members[0]!.name.toUpperCase(),
    jumlah_art: String(family.members.length),
    jumlah_keluarga: "1",
    luas_lantai: String(random.int(18, 90)),
    jumlah_kamar: String(random.int(1, 4)),
  };
}

export function memberCells(
  family: DemoFamily,
  n: number,
  person: DemoPerson,
  at: number,
  random: Random,
): Cells {
  return {
    ...codes("art", random),
    no: String(at + 1),
    id_anggota: `${householdId(family, n)}${String(at + 1).padStart(2, "0")}`,
    id_rumah_tangga: householdId(family, n),
    nama_kecamatan: "CILEUNYI",
    nama_desa: "SUKAMAJU",
    nama: person.name.toUpperCase(),
    alamat: family.address,
    sls: `RT ${family.rt} RW ${family.rw}`,
    jenis_kelamin: person.sex === "L" ? "1" : "2",
    tempat_lahir: person.birthPlace,
    tanggal_lahir: person.birthDate,
    nik: person.nik,
    nokk: family.kk,
    nuk: "1",
    hubungan_krt: hubkelOfShdk(String(person.relation)) ?? "8",
    hubungan: hubkelOfShdk(String(person.relation)) ?? "8",
    status_kawin: String(person.marital),
  };
}
