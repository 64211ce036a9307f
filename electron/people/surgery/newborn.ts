// A baby enters the family: a person without a NIK (reason 'bayi'), the mother chosen, her pregnancy ended.
import { dateProblem, effectiveDay } from "../../../shared/people/surgery-rules.ts";
import type { Role } from "../../../shared/call.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { IsoDate } from "../../../shared/values/date.ts";
import type { Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";
import { insertPerson } from "../persons.ts";
import { bornOf } from "./conditions.ts";
import { recordEvent, type Recorded } from "./events.ts";
import { enter } from "./members.ts";
import { personNow } from "./person-rows.ts";

export interface Newborn {
  readonly eventId: string;
  /** Day of birth. */
  readonly on: IsoDate;
  readonly familyId: string;
  readonly personId: string;
  readonly motherId: string;
  readonly name: string;
  readonly sex: "L" | "P";
  readonly birthPlace: string | null;
  readonly relation: number;
  /** Number of the birth certificate or the hospital's letter, when there is one. */
  readonly document: string | null;
}

/**
 * The mother may have died at the birth, but not before. Taking the event back takes the child away, unless something hangs on it
 * since (unborn.ts).
 * @throws DeskError 'ibu_tidak_sah' | the rules of persons and memberships
 */
export async function recordNewborn(
  db: Trx,
  author: Author,
  input: Newborn,
  roles: readonly Role[],
): Promise<Recorded> {
  const { eventId: id, on, familyId, personId, document } = input;
  return recordEvent(db, author, { id, kind: "lahir", on, document }, async (journal) => {
    const mother = await personNow(db, input.motherId);
    const died = mother.state === "meninggal" ? mother.stateDate : null;
    if (mother.sex === "L" || (died !== null && died < on)) throw new DeskError("ibu_tidak_sah");
    if (dateProblem(on, author.today, mother.birthDate)) throw new DeskError("ibu_tidak_sah");
    const family = await db
      .selectFrom("families")
      .selectAll()
      .where("id", "=", familyId)
      .executeTakeFirst();
    if (!family) throw new DeskError("tidak_ditemukan");
    await insertPerson(
      db,
      author,
      personId,
      {
        name: input.name,
        alias: null,
        motherName: mother.name,
        nik: null,
        noNikReason: "bayi",
        nikNote: null,
        sex: input.sex,
        birthPlace: input.birthPlace,
        birthDate: on,
        phone: null,
        occupation: null,
        marital: 1,
        disability: null,
        ktp: {
          villageCode: family.village_code,
          address: family.address,
          hamlet: family.hamlet,
          rt: family.rt,
          rw: family.rw,
        },
        home: null,
        landmark: null,
        ppks: [],
      },
      { shareNik: false, roles },
    );
    journal.inserted("persons", personId);
    journal.touch({ person: input.motherId });
    await bornOf(journal, input.motherId, on);
    const earliest = await db
      .selectFrom("memberships")
      .select((eb) => eb.fn.min("from_date").as("first"))
      .where("family_id", "=", familyId)
      .executeTakeFirst();
    // The family may have been put on record after the birth; the child is not a member before the family is.
    const from = effectiveDay(on, earliest?.first ?? on);
    await enter(journal, familyId, [{ personId, relation: input.relation }], from);
  });
}
