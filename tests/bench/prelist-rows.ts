// Rows of the benches of prelists: families of one village in the columns of a BNBA file.
import { makeFamilies } from "../../electron/demo/people.ts";

export const HEADERS = [
  "id_dtks",
  "province",
  "regency",
  "district",
  "village",
  "alamat",
  "dusun",
  "rw",
  "rt",
  "nkk",
  "nik",
  "nama",
  "tgl_lahir",
  "tmp_lahir",
  "jenkel",
  "ibu_kandung",
  "shdk",
  "status",
  "tgl_kejadian",
  "noreg_kejadian",
  "pkh",
  "bpnt",
  "bst",
  "bpnt_ppkm",
  "pbi",
];

export async function* people(wanted: number, changed = false): AsyncGenerator<(string | null)[]> {
  let made = 0;
  for (const family of makeFamilies(56, {
    count: wanted,
    villageCodes: ["32.05.33.2001"],
    asOf: "2026-11-24",
  })) {
    for (const person of family.members) {
      if (made++ >= wanted) return;
      const address = changed && made % 10 === 0 ? `${family.address} blok B` : family.address;
      yield [
        `D${made}`,
        "JAWA BARAT",
        "GARUT",
        "CONTOH",
        "SUKAMAJU",
        address,
        family.hamlet,
        family.rw,
        family.rt,
        family.kk,
        person.nik,
        person.name,
        person.birthDate,
        person.birthPlace,
        person.sex,
        person.motherName,
        String(person.relation),
        null,
        null,
        null,
        "YA",
        "TIDAK",
        "-",
        "-",
        "YA",
      ];
    }
  }
}
