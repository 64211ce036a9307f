// Registers persons with their family in one transaction; also what the training office and imports call.
import type { Address, PersonFields } from "../../shared/people/fields.ts";
import { HEAD } from "../../shared/people/codes.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Trx } from "../database/tables.ts";
import type { Author } from "./author.ts";
import { insertFamily, insertMembership } from "./families.ts";
import { insertPerson, type WriteOptions } from "./persons.ts";
import { indexPersons } from "./search-index.ts";
import { recordEvent } from "./surgery/events.ts";
import { requireHeads } from "./surgery/heads.ts";

export type FamilyChoice =
  | { readonly kind: "tanpa" }
  | { readonly kind: "baru"; readonly number: string | null; readonly relation: number }
  | { readonly kind: "gabung"; readonly familyId: string; readonly relation: number };

export type NewMember =
  | { readonly personId: string }
  | { readonly id?: string | undefined; readonly person: PersonFields; readonly shareNik: boolean };

export interface Registered {
  readonly personId: string;
  readonly familyId: string | null;
  readonly version: number;
}

/** What a save that is sent a second time finds: the person is already there. */
export async function findRegistered(
  db: Trx,
  id: string | undefined,
): Promise<Registered | undefined> {
  if (id === undefined) return undefined;
  const row = await db
    .selectFrom("persons as p")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.person_id", "=", "p.id").on("m.to_date", "is", null),
    )
    .select(["p.id", "p.version", "m.family_id"])
    .where("p.id", "=", id)
    .executeTakeFirst();
  return row && { personId: row.id, familyId: row.family_id, version: row.version };
}

/** @throws DeskError by the rules of persons and families; nothing is saved then. */
export async function registerPerson(
  db: Trx,
  author: Author,
  input: {
    readonly id?: string | undefined;
    readonly person: PersonFields;
    readonly family: FamilyChoice;
  },
  options: WriteOptions,
): Promise<Registered> {
  const already = await findRegistered(db, input.id);
  if (already) return already;
  const personId = input.id ?? author.newId();
  await insertPerson(db, author, personId, input.person, options);
  const { family, person } = input;
  if (family.kind === "gabung") {
    const { familyId, relation } = family;
    return joinFamily(db, author, familyId, relation, { personId }, undefined, options);
  }
  const familyId = family.kind === "baru" ? author.newId() : null;
  if (family.kind === "baru") {
    await insertFamily(db, author, familyId!, family.number, person.home ?? person.ktp);
    await insertMembership(db, author, familyId!, personId, family.relation);
    await requireHeads(db, [familyId!]);
  }
  await indexPersons(db, [personId]);
  return { personId, familyId, version: 1 };
}

/** Adds a person on record, or a new one, to a family, as an event that can be taken back. @throws DeskError as insertMembership */
export async function joinFamily(
  db: Trx,
  author: Author,
  familyId: string,
  relation: number,
  member: NewMember,
  from: string | undefined,
  options: Omit<WriteOptions, "shareNik">,
): Promise<Registered> {
  const known = "personId" in member ? member.personId : member.id;
  const already = await findRegistered(db, known);
  if (already?.familyId === familyId || (already && !("personId" in member))) return already;
  let saved: Registered | undefined;
  await recordEvent(db, author, { kind: "masuk_kk", on: from ?? author.today }, async (journal) => {
    saved = await addMember(db, author, familyId, relation, member, from, options);
    const standing = await db
      .selectFrom("memberships")
      .select("id")
      .where("person_id", "=", saved.personId)
      .where("to_date", "is", null)
      .executeTakeFirstOrThrow();
    journal.touch({ person: saved.personId, family: familyId });
    journal.inserted("memberships", standing.id);
  });
  return saved!;
}

/** Adds a person on record, or a new one, to a family whose head the caller sees to. */
async function addMember(
  db: Trx,
  author: Author,
  familyId: string,
  relation: number,
  member: NewMember,
  from: string | undefined,
  options: Omit<WriteOptions, "shareNik">,
): Promise<Registered> {
  if ("personId" in member) {
    const found = await findRegistered(db, member.personId);
    if (!found) throw new DeskError("tidak_ditemukan");
    if (found.familyId === familyId) return found;
    await insertMembership(db, author, familyId, member.personId, relation, from);
    await indexPersons(db, [member.personId]);
    return { ...found, familyId };
  }
  const already = await findRegistered(db, member.id);
  if (already) return already;
  const personId = member.id ?? author.newId();
  await insertPerson(db, author, personId, member.person, {
    ...options,
    shareNik: member.shareNik,
  });
  await insertMembership(db, author, familyId, personId, relation, from);
  await indexPersons(db, [personId]);
  return { personId, familyId, version: 1 };
}

/** A whole card at once. @throws DeskError 'kepala_keluarga_kosong' | 'kepala_keluarga_ganda' | the rules of persons and families */
export async function registerFamily(
  db: Trx,
  author: Author,
  input: {
    readonly id?: string | undefined;
    readonly number: string | null;
    readonly home: Address;
    readonly members: readonly { relation: number; member: NewMember }[];
  },
  options: Omit<WriteOptions, "shareNik">,
): Promise<{ familyId: string; personIds: string[]; version: number }> {
  const heads = input.members.filter((member) => member.relation === HEAD).length;
  if (heads === 0) throw new DeskError("kepala_keluarga_kosong");
  if (heads > 1) throw new DeskError("kepala_keluarga_ganda");
  const familyId = input.id ?? author.newId();
  const present = await db
    .selectFrom("families as f")
    .leftJoin("memberships as m", "m.family_id", "f.id")
    .select(["f.version", "m.person_id"])
    .where("f.id", "=", familyId)
    .execute();
  if (present[0])
    return {
      familyId,
      personIds: present.map((row) => row.person_id).filter((id) => id !== null),
      version: present[0].version,
    };
  await insertFamily(db, author, familyId, input.number, input.home);
  const personIds: string[] = [];
  for (const { relation, member } of input.members)
    personIds.push(
      (await addMember(db, author, familyId, relation, member, undefined, options)).personId,
    );
  await requireHeads(db, [familyId]);
  return { familyId, personIds, version: 1 };
}
