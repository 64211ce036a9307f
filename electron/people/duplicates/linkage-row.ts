// A row of the register as the duplicate engine reads it.
import { sql, type RawBuilder } from "kysely";
import type { LinkageFields } from "../../../shared/people/linkage/fields.ts";

export interface LinkageRow {
  row_no: number;
  id: string;
  name: string;
  name_key: string;
  nik: string | null;
  kk: string | null;
  birth_date: string | null;
  sex: string | null;
  mother_name: string | null;
  birth_place: string | null;
  phone: string | null;
  address: string | null;
  hamlet: string | null;
  rt: string | null;
  rw: string | null;
  village: string | null;
}

/** Persons who stand, with the card and the place of their present family; the home before the KTP address before the family's. */
export const SELECT_LINKAGE: RawBuilder<unknown> = sql`
  SELECT p.row_no, p.id, p.name, p.name_key, p.nik, n.number AS kk, p.birth_date, p.sex, p.mother_name, p.birth_place, p.phone,
    coalesce(CASE p.home_is_ktp WHEN 0 THEN p.home_address END, p.ktp_address, f.address) AS address,
    coalesce(CASE p.home_is_ktp WHEN 0 THEN p.home_hamlet END, p.ktp_hamlet, f.hamlet) AS hamlet,
    coalesce(CASE p.home_is_ktp WHEN 0 THEN p.home_rt END, p.ktp_rt, f.rt) AS rt,
    coalesce(CASE p.home_is_ktp WHEN 0 THEN p.home_rw END, p.ktp_rw, f.rw) AS rw,
    coalesce(CASE p.home_is_ktp WHEN 0 THEN p.home_village_code END, p.ktp_village_code, f.village_code) AS village
  FROM persons p
  LEFT JOIN memberships m ON m.person_id = p.id AND m.to_date IS NULL
  LEFT JOIN families f ON f.id = m.family_id
  LEFT JOIN family_numbers n ON n.family_id = m.family_id AND n.to_date IS NULL`;

export function toLinkage(row: LinkageRow): LinkageFields {
  return {
    name: row.name,
    nameKey: row.name_key,
    nik: row.nik,
    kk: row.kk,
    birthDate: row.birth_date,
    sex: row.sex,
    motherName: row.mother_name,
    birthPlace: row.birth_place,
    phone: row.phone,
    address: [row.address, row.hamlet].filter(Boolean).join(" ") || null,
    rt: row.rt,
    rw: row.rw,
    village: row.village,
  };
}
