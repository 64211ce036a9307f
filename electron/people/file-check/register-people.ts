// The people of the register in the shape of a file's rows, batch by batch, so that a file can be held against them.
import type { FilePerson } from "../../../shared/people/file-check/persons.ts";
import { areaName } from "../../areas/queries.ts";
import type { Db } from "../../database/tables.ts";

const BATCH = 2000;

/** Everyone who stands in the register: also who died or moved, for a list may still name them; not who was merged into another. */
export async function* registerPeople(db: Db): AsyncGenerator<FilePerson[]> {
  for (let after = 0; ;) {
    const rows = await selectPeople(db)
      .where("p.row_no", ">", after)
      .orderBy("p.row_no")
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return;
    after = rows.at(-1)!.row_no;
    yield rows.map(toPerson);
  }
}

/** These persons by id, in no particular order. */
export async function findRegisterPeople(db: Db, ids: readonly string[]): Promise<FilePerson[]> {
  const found: FilePerson[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500);
    found.push(...(await selectPeople(db).where("p.id", "in", some).execute()).map(toPerson));
  }
  return found;
}

function selectPeople(db: Db) {
  return db
    .selectFrom("persons as p")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.person_id", "=", "p.id").on("m.to_date", "is", null),
    )
    .leftJoin("families as f", "f.id", "m.family_id")
    .leftJoin("family_numbers as n", (join) =>
      join.onRef("n.family_id", "=", "f.id").on("n.to_date", "is", null),
    )
    .where("p.merged_into", "is", null)
    .select([
      "p.row_no",
      "p.id",
      "p.name",
      "p.mother_name",
      "p.nik",
      "p.sex",
      "p.birth_place",
      "p.birth_date",
      "p.phone",
      "p.ktp_village_code",
      "p.ktp_address",
      "p.ktp_hamlet",
      "p.ktp_rt",
      "p.ktp_rw",
      "n.number",
      "f.village_code",
      "f.address",
      "f.hamlet",
      "f.rt",
      "f.rw",
    ]);
}
type Row = Awaited<ReturnType<ReturnType<typeof selectPeople>["execute"]>>[number];

function toPerson(row: Row): FilePerson {
  const ktp = row.ktp_address ?? row.ktp_rt ?? row.ktp_village_code;
  const village = ktp === null ? row.village_code : row.ktp_village_code;
  const streets = ktp === null ? [row.address, row.hamlet] : [row.ktp_address, row.ktp_hamlet];
  return {
    row: row.row_no,
    id: row.id,
    fullName: row.name,
    givenName: null,
    surname: null,
    nik: row.nik,
    kk: row.number,
    birthDate: row.birth_date,
    birthPlace: row.birth_place,
    sex: row.sex,
    motherName: row.mother_name,
    phone: row.phone,
    address: streets.filter(Boolean).join(" ") || null,
    rt: ktp === null ? row.rt : row.ktp_rt,
    rw: ktp === null ? row.rw : row.ktp_rw,
    village: (village && areaName(village)) ?? null,
    postcode: null,
  };
}
