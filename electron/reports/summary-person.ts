// The person of a case as its summary names him or her.
import { DeskError } from "../../shared/errors.ts";
import type { SummaryPerson } from "../../shared/reports/summary-paper.ts";
import { areaName } from "../areas/queries.ts";
import type { Db } from "../database/tables.ts";

export async function personOf(db: Db, id: string): Promise<SummaryPerson> {
  const row = await db
    .selectFrom("persons as p")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.person_id", "=", "p.id").on("m.to_date", "is", null),
    )
    .leftJoin("family_numbers as n", (join) =>
      join.onRef("n.family_id", "=", "m.family_id").on("n.to_date", "is", null),
    )
    .selectAll("p")
    .select("n.number as family_card")
    .where("p.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const home = row.home_is_ktp === 0 ? "home" : "ktp";
  const [rt, rw] = [row[`${home}_rt`], row[`${home}_rw`]];
  const village = areaName(row[`${home}_village_code`]) ?? null;
  const parts = [
    row[`${home}_address`],
    row[`${home}_hamlet`],
    rt && `RT ${rt}`,
    rw && `RW ${rw}`,
    village,
  ].filter(Boolean);
  return {
    name: row.name,
    nik: row.nik,
    familyCard: row.family_card,
    sex: row.sex,
    birthDate: row.birth_date,
    address: parts.length === 0 ? null : parts.join(", "),
    village,
    phone: row.phone,
  };
}
