// A few things that happened to families of the training office: a death, a split, a departure, a move, programmes, one roof for two.
import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import { addDays, ageOn, type IsoDate } from "../../shared/values/date.ts";
import { relationUnder } from "../../shared/people/surgery-rules.ts";
import { authorOf, type Author } from "../people/author.ts";
import { setHousehold } from "../people/surgery/households.ts";
import { split, transfer } from "../people/surgery/family-acts.ts";
import { startPregnancy, startProgramme } from "../people/surgery/conditions.ts";
import { recordDeath, recordDeparture } from "../people/surgery/life-acts.ts";
import type { Db, Trx } from "../database/tables.ts";
import type { As } from "./actors.ts";

interface Member {
  readonly familyId: string;
  readonly personId: string;
  readonly version: number;
  readonly relation: number;
  readonly sex: "L" | "P" | null;
  readonly birthDate: string | null;
}

/** Families of at least `size` whose members have no cases, so that no case of the training office is about the dead. */
async function quietFamilies(db: Db, size: number, count: number): Promise<Member[][]> {
  const inCase: RawBuilder<string> = sql`select person_id from cases`;
  const rows = await db
    .selectFrom("memberships as m")
    .innerJoin("persons as p", "p.id", "m.person_id")
    .select(["m.family_id", "m.relation", "p.id", "p.version", "p.sex", "p.birth_date"])
    .where("m.to_date", "is", null)
    .where(
      sql<boolean>`m.family_id not in (select family_id from memberships where person_id in (${inCase}))`,
    )
    .orderBy("m.family_id", "desc")
    .orderBy("m.relation")
    .limit(1500)
    .execute();
  const families = new Map<string, Member[]>();
  for (const row of rows) {
    const member = {
      familyId: row.family_id,
      personId: row.id,
      version: row.version,
      relation: row.relation,
      sex: row.sex,
      birthDate: row.birth_date,
    };
    families.set(row.family_id, [...(families.get(row.family_id) ?? []), member]);
  }
  const couple = (members: readonly Member[]) => members.some((one) => one.relation === 3);
  return [...families.values()]
    .filter((members) => members.length >= size && couple(members))
    .slice(0, count);
}

/** Writes the events, dated in the last weeks before `asOf`. In a very small office some find no family and are left out. */
export async function makeLife(db: Db, as: As, asOf: IsoDate): Promise<void> {
  const [death, parted, gone, guests, hosts, helped] = await quietFamilies(db, 4, 6);
  const inOne = (work: (trx: Trx, author: Author) => Promise<unknown>) =>
    db.transaction().execute((trx) => work(trx, authorOf(as("petugas", trx), "latihan")));
  if (death) await inOne((trx, author) => dies(trx, author, death, asOf));
  if (parted) await inOne((trx, author) => parts(trx, author, parted, asOf));
  if (gone) await inOne((trx, author) => leaves(trx, author, gone, asOf));
  if (guests && hosts) await inOne((trx, author) => comesIn(trx, author, guests, hosts, asOf));
  if (helped) await inOne((trx, author) => isHelped(trx, author, helped, asOf));
}

/** The head dies; the wife becomes the head. */
async function dies(db: Trx, author: Author, members: readonly Member[], asOf: IsoDate) {
  const head = members.find((member) => member.relation === 1)!;
  const wife = members.find((member) => member.relation === 3)!;
  await recordDeath(db, author, {
    eventId: author.newId(),
    on: addDays(asOf, -20),
    personId: head.personId,
    version: head.version,
    document: null,
    noDocumentReason: "sedang_diurus",
    note: null,
    headAfter: {
      personId: wife.personId,
      relations: members
        .filter((member) => member !== head && member !== wife)
        .map((member) => ({
          personId: member.personId,
          relation: relationUnder(wife.relation, member) ?? 9,
        })),
    },
  });
}

/** A grown child, or else the last one on the card, gets a card of its own. */
async function parts(db: Trx, author: Author, members: readonly Member[], asOf: IsoDate) {
  const grown = members.find(
    (member) => member.relation === 4 && member.birthDate && ageOn(member.birthDate, asOf) >= 19,
  );
  const leaver = grown ?? members.findLast((member) => member.relation !== 1)!;
  const { familyId } = leaver;
  const family = await db
    .selectFrom("families")
    .selectAll()
    .where("id", "=", familyId)
    .executeTakeFirstOrThrow();
  await split(db, author, {
    eventId: author.newId(),
    on: addDays(asOf, -33),
    familyId,
    version: family.version,
    newFamilyId: author.newId(),
    number: null,
    home: {
      villageCode: family.village_code,
      address: family.address,
      hamlet: family.hamlet,
      rt: family.rt,
      rw: family.rw,
    },
    members: [{ personId: leaver.personId, relation: 1 }],
    headAfter: null,
  });
}

/** One member moves to another regency, with the letter. */
async function leaves(db: Trx, author: Author, members: readonly Member[], asOf: IsoDate) {
  const leaver = members.findLast((member) => member.relation !== 1)!;
  await recordDeparture(db, author, {
    eventId: author.newId(),
    on: addDays(asOf, -12),
    familyId: leaver.familyId,
    personIds: [leaver.personId],
    document: "SKPWNI/3204/12102026/0007",
    noDocumentReason: null,
    placeCode: null,
    place: "Kabupaten lain, ikut saudara",
    note: null,
    headAfter: null,
  });
}

/** A member goes to live on another family's card, and both families are one household. */
async function comesIn(
  db: Trx,
  author: Author,
  guests: readonly Member[],
  hosts: readonly Member[],
  asOf: IsoDate,
) {
  const guest = guests.findLast((member) => member.relation !== 1)!;
  const to = hosts[0]!.familyId;
  await transfer(db, author, {
    eventId: author.newId(),
    on: addDays(asOf, -45),
    fromFamilyId: guest.familyId,
    toFamilyId: to,
    members: [{ personId: guest.personId, relation: 9 }],
    headAfter: null,
  });
  const family = await db
    .selectFrom("families")
    .select("version")
    .where("id", "=", guest.familyId)
    .executeTakeFirstOrThrow();
  await setHousehold(db, author, {
    eventId: author.newId(),
    on: addDays(asOf, -45),
    familyId: guest.familyId,
    version: family.version,
    with: to,
    order: null,
    idbdt: null,
  });
}

/** The wife, not the head, receives PKH; her children count; she is pregnant. */
async function isHelped(db: Trx, author: Author, members: readonly Member[], asOf: IsoDate) {
  const wife = members.find((member) => member.relation === 3)!;
  const start = (personId: string, programme: string, component: string | null) =>
    startProgramme(db, author, {
      eventId: author.newId(),
      on: addDays(asOf, -90),
      personId,
      programme,
      component,
      number: null,
    });
  await start(wife.personId, "PKH", null);
  await start(wife.personId, "BPNT", null);
  for (const child of members.filter((member) => member.relation === 4 && member.birthDate)) {
    const age = ageOn(child.birthDate!, asOf);
    const component = age < 7 ? "usia_dini" : age < 13 ? "SD" : age < 16 ? "SMP" : "SMA";
    if (age < 19) await start(child.personId, "PKH", component);
  }
  if (wife.birthDate && ageOn(wife.birthDate, asOf) < 48)
    await startPregnancy(db, author, {
      eventId: author.newId(),
      on: addDays(asOf, -60),
      personId: wife.personId,
      expected: addDays(asOf, 120),
    });
}
