// Puts a fictitious family on record, by the same rules as a real one.
import type { PersonFields } from "../../shared/people/fields.ts";
import type { Author } from "../people/author.ts";
import { registerFamily } from "../people/register.ts";
import type { Trx } from "../database/tables.ts";
import type { DemoFamily, DemoPerson } from "./people.ts";

/** What the desk would have typed for this person. */
export function fieldsOfDemo(
  person: DemoPerson,
  family: Pick<DemoFamily, "villageCode" | "address" | "hamlet" | "rt" | "rw">,
): PersonFields {
  const { villageCode, address, hamlet, rt, rw } = family;
  return {
    name: person.name,
    alias: null,
    motherName: person.motherName,
    nik: person.nik,
    noNikReason: person.nikMissingReason,
    nikNote: null,
    sex: person.sex,
    birthPlace: person.birthPlace,
    birthDate: person.birthDate,
    phone: person.phone,
    occupation: person.occupation,
    marital: person.marital,
    disability: null,
    ktp: { villageCode, address, hamlet, rt, rw },
    home: null,
    landmark: null,
    ppks: [],
  };
}

/** Ids of the members stand in the order of `family.members`. */
export async function saveDemoFamily(
  db: Trx,
  author: Author,
  family: DemoFamily,
): Promise<{ familyId: string; personIds: string[] }> {
  const { villageCode, address, hamlet, rt, rw } = family;
  const members = family.members.map((person) => ({
    relation: person.relation,
    member: { person: fieldsOfDemo(person, family), shareNik: false },
  }));
  return registerFamily(
    db,
    author,
    { number: family.kk, home: { villageCode, address, hamlet, rt, rw }, members },
    { roles: [] },
  );
}
