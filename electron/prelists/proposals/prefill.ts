// Fields of a new proposal from what the office knows already: the register, or a row of an imported list.
import { DeskError } from "../../../shared/errors.ts";
import { PROFILES, type ProfileId } from "../../../shared/prelists/profiles.ts";
import { FORM_COLUMNS, NO, YES } from "../../../shared/prelists/proposals/codes.ts";
import type { Fields } from "../../../shared/prelists/proposals/rules.ts";
import { occupationLabel } from "../../../shared/people/occupations.ts";
import type { Db } from "../../database/tables.ts";
import { areaPath } from "../../areas/queries.ts";
import { getIdentity, getPerson } from "../../people/queries.ts";
import { currentRows } from "../views.ts";

const AREA_HEADERS = ["provinsi", "kabupaten", "kecamatan", "kelurahan"];

/** The four codes of a village, from the province down. */
export function areaFields(villageCode: string | null): Record<string, string> {
  const path = villageCode === null ? [] : areaPath(villageCode).path;
  return Object.fromEntries(path.map(({ code }, at) => [AREA_HEADERS[at] ?? "kelurahan", code]));
}

/** What the register holds about a person, under the sender's headers. @throws DeskError 'tidak_ditemukan' */
export async function fieldsOfPerson(
  db: Db,
  personId: string,
  officeArea: string,
): Promise<{ fields: Fields; familyIds: string[] }> {
  const known = await getIdentity(db, personId);
  const person = await getPerson(db, personId, false);
  const members = person.family?.members ?? [];
  const own = members.find((one) => one.personId === personId);
  const disabled = person.disability !== null && person.disability !== "00";
  return {
    fields: filled({
      nik: known.nik,
      nokk: known.kk,
      nama: known.name.toUpperCase(),
      tempat_lahir: known.birthPlace,
      tanggal_lahir: known.birthDate,
      ibu_kandung: person.motherName,
      jenis_kelamin: known.sex === null ? null : known.sex === "L" ? "1" : "2",
      jenis_pekerjaan:
        known.occupation === null ? null : (occupationLabel(known.occupation) ?? null),
      status_kawin: person.marital === null ? null : String(person.marital),
      shdk: own ? String(own.relation) : null,
      alamat: known.address,
      rt: known.rt,
      rw: known.rw,
      disabil_status: person.disability === null ? null : disabled ? YES : NO,
      disabil_kode: disabled ? person.disability : null,
      ...areaFields(known.villageCode ?? villageOf(officeArea)),
    }),
    familyIds: members.filter((one) => one.state === "aktif").map((one) => one.personId),
  };
}

/** What a row of a list says, where its columns mean the same. @throws DeskError 'tidak_ditemukan' */
export async function fieldsOfEntry(db: Db, entryId: string, officeArea: string): Promise<Fields> {
  const row = await currentRows(db)
    .innerJoin("prelists as p", "p.id", "r.prelist_id")
    .select([
      "r.name",
      "r.nik",
      "r.nokk",
      "r.birth_date",
      "r.sex",
      "r.address",
      "r.rt",
      "r.rw",
      "r.area_code",
      "r.payload",
      "p.profile",
      "p.area_system",
    ])
    .where("r.entry_id", "=", entryId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const payload = JSON.parse(row.payload) as Record<string, string>;
  const columns = PROFILES[row.profile as ProfileId]?.columns ?? [];
  const same: Record<string, string | null> = {};
  for (const { header, field } of FORM_COLUMNS) {
    // Codes mean the same only in the same list of codes.
    const from = columns.find((one) => one.field === field && one.kind !== "kode");
    if (from && payload[from.header]) same[header] = payload[from.header]!;
  }
  const village = row.area_system === "kemendagri" ? row.area_code : null;
  return filled({
    ...same,
    nik: row.nik,
    nokk: row.nokk,
    nama: row.name?.toUpperCase() ?? null,
    tanggal_lahir: row.birth_date,
    jenis_kelamin: row.sex === null ? null : row.sex === "L" ? "1" : "2",
    alamat: row.address,
    rt: row.rt,
    rw: row.rw,
    shdk: null,
    ...areaFields(village ?? villageOf(officeArea)),
  });
}

export function villageOf(area: string): string | null {
  return area.split(".").length === 4 ? area : null;
}

function filled(values: Readonly<Record<string, string | null>>): Fields {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]?.trim())),
  );
}
