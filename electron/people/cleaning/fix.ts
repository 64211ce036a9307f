// Puts one field of a person right beside the row of the cleaning list; the rules of persons are asked as for any edit.
import type { FixPerson } from "../../../shared/people/cleaning-contract.ts";
import type { PersonFields } from "../../../shared/people/fields.ts";
import type { Role } from "../../../shared/call.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Selectable } from "kysely";
import type { Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";
import { currentKinds, updatePerson } from "../persons.ts";
import { indexPersons } from "../search-index.ts";
import type { PersonsTable } from "../table.ts";

/** @throws DeskError 'tidak_ditemukan' | 'berubah_di_tempat_lain' | the rules of persons */
export async function fixPerson(
  db: Trx,
  author: Author,
  input: FixPerson,
  roles: readonly Role[],
): Promise<{ version: number; changed: string[] }> {
  const row = await db
    .selectFrom("persons")
    .selectAll()
    .where("id", "=", input.personId)
    .where("merged_into", "is", null)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const kinds = (await currentKinds(db, row.id)).map((kind) => kind.kind);
  const fields = fixed(fieldsOf(row, kinds), input.fix);
  const saved = await updatePerson(db, author, row.id, input.version, fields, {
    keepNik: true,
    // The NIK stays as it is, also one that somebody else holds: that is another row of the list.
    shareNik: true,
    roles,
  });
  await indexPersons(db, [row.id]);
  return saved;
}

function fixed(person: PersonFields, fix: FixPerson["fix"]): PersonFields {
  switch (fix.field) {
    case "ibu":
      return { ...person, motherName: fix.motherName };
    case "lahir":
      return { ...person, birthDate: fix.birthDate };
    case "rt": {
      const place = { rt: fix.rt, rw: fix.rw };
      return person.home === null
        ? { ...person, ktp: { ...person.ktp, ...place } }
        : { ...person, home: { ...person.home, ...place } };
    }
  }
}

/** A person on record as the form would send it. */
function fieldsOf(row: Selectable<PersonsTable>, kinds: readonly string[]): PersonFields {
  return {
    name: row.name,
    alias: row.alias,
    motherName: row.mother_name,
    nik: row.nik,
    noNikReason: row.no_nik_reason,
    nikNote: row.nik_note,
    sex: row.sex,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    phone: row.phone,
    occupation: row.occupation,
    marital: row.marital,
    disability: row.disability as PersonFields["disability"],
    ktp: {
      villageCode: row.ktp_village_code,
      address: row.ktp_address,
      hamlet: row.ktp_hamlet,
      rt: row.ktp_rt,
      rw: row.ktp_rw,
    },
    home:
      row.home_is_ktp === 1
        ? null
        : {
            villageCode: row.home_village_code,
            address: row.home_address,
            hamlet: row.home_hamlet,
            rt: row.home_rt,
            rw: row.home_rw,
          },
    landmark: row.landmark,
    ppks: [...kinds],
  };
}
