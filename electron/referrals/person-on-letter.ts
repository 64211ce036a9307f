// The person as a letter names them.
import { DeskError } from "../../shared/errors.ts";
import type { PersonOnPaper } from "../../shared/papers/identity-table.ts";
import { formatDate } from "../../shared/values/date.ts";
import { areaName } from "../areas/queries.ts";
import type { Db } from "../database/tables.ts";

async function familyCardOf(db: Db, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom("memberships")
    .innerJoin("family_numbers", "family_numbers.family_id", "memberships.family_id")
    .select("family_numbers.number")
    .where("memberships.person_id", "=", personId)
    .where("memberships.to_date", "is", null)
    .where("family_numbers.to_date", "is", null)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The person as identity cards tell: the KTP address, as the destination will read it there. */
export async function personOnLetter(
  db: Db,
  personId: string,
  villageTerm: string,
): Promise<PersonOnPaper> {
  const row = await db
    .selectFrom("persons")
    .selectAll()
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const village = row.ktp_village_code;
  return {
    name: row.name,
    birthPlace: row.birth_place,
    birthDate: row.birth_date === null ? null : formatDate(row.birth_date),
    familyCard: await familyCardOf(db, personId),
    nik: row.nik,
    address: [row.ktp_address, row.ktp_hamlet]
      .filter((part) => part !== null && part !== "")
      .join(", "),
    rt: row.ktp_rt,
    rw: row.ktp_rw,
    villageTerm,
    village: areaName(village) ?? null,
    district: areaName(village?.slice(0, 8) ?? null) ?? null,
  };
}
