// Head, relations, moves between families, splitting and joining them: each one event.
import type { Address } from "../../../shared/people/fields.ts";
import { HEAD } from "../../../shared/people/codes.ts";
import {
  effectiveDay,
  type HeadChoice,
  type Placed,
} from "../../../shared/people/surgery-rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { IsoDate } from "../../../shared/values/date.ts";
import type { Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";
import { endCard, findCard, insertFamily, requireVersion } from "../families.ts";
import { recordEvent, type Recorded } from "./events.ts";
import type { Journal } from "./journal.ts";
import { enter, leave, membersNow, relate, settleHead, type Standing } from "./members.ts";

interface Dated {
  readonly eventId: string;
  readonly on: IsoDate;
  readonly note?: string | null;
  readonly document?: string | null;
}

function eventOf<K extends string>(kind: K, input: Dated) {
  return { id: input.eventId, kind, on: input.on, note: input.note, document: input.document };
}

const beganOf = (members: readonly Standing[]) => members.map((member) => member.from);

/** These members of a family as they stand now. @throws DeskError 'berubah_di_tempat_lain' when one is not there any more */
export function pick(members: readonly Standing[], personIds: readonly string[]): Standing[] {
  const wanted = new Set(personIds);
  const found = members.filter((member) => wanted.has(member.personId));
  if (found.length !== personIds.length) throw new DeskError("berubah_di_tempat_lain");
  return found;
}

/** Another member becomes the head; the old one gets the relation asked for. */
export async function setHead(
  db: Trx,
  author: Author,
  input: Dated & {
    readonly familyId: string;
    readonly version: number;
    readonly personId: string;
    readonly relations: readonly Placed[];
  },
): Promise<Recorded> {
  return recordEvent(db, author, eventOf("ganti_kepala", input), async (journal) => {
    await requireVersion(db, input.familyId, input.version);
    const members = await membersNow(db, input.familyId);
    await settleHead(
      journal,
      input.familyId,
      members,
      { personId: input.personId, relations: input.relations },
      effectiveDay(input.on, ...beganOf(members)),
    );
  });
}

/** Corrects what a member is to the head; the head itself changes by setHead only. */
export async function setRelation(
  db: Trx,
  author: Author,
  input: Dated & {
    readonly familyId: string;
    readonly version: number;
    readonly personId: string;
    readonly relation: number;
  },
): Promise<Recorded> {
  return recordEvent(db, author, eventOf("ubah_hubungan", input), async (journal) => {
    const { familyId, personId, relation } = input;
    await requireVersion(db, familyId, input.version);
    const members = await membersNow(db, familyId);
    const [member] = pick(members, [personId]);
    const head = members.find((one) => one.relation === HEAD);
    if (relation === HEAD && head && head.personId !== personId)
      throw new DeskError("kepala_keluarga_ganda", { personId: head.personId });
    journal.touch({ person: personId, family: familyId });
    await relate(journal, members, [{ personId, relation }], effectiveDay(input.on, member!.from));
  });
}

/** Members of one family, or persons without one, enter another family on a day. */
export async function transfer(
  db: Trx,
  author: Author,
  input: Dated & {
    readonly fromFamilyId: string | null;
    readonly toFamilyId: string;
    readonly members: readonly Placed[];
    readonly headAfter: HeadChoice | null;
  },
): Promise<Recorded> {
  const { fromFamilyId, toFamilyId } = input;
  if (fromFamilyId === toFamilyId) throw new DeskError("keluarga_sama");
  const left = fromFamilyId === null ? [] : await membersNow(db, fromFamilyId);
  const all = fromFamilyId !== null && left.length === input.members.length;
  const kind =
    fromFamilyId === null ? "masuk_kk" : all && left.length > 1 ? "gabung_kk" : "pindah_kk";
  return recordEvent(db, author, eventOf(kind, input), async (journal) => {
    const day = await moveOut(
      journal,
      fromFamilyId,
      input,
      kind === "gabung_kk" ? kind : "pindah_kk",
    );
    await enter(journal, toFamilyId, input.members, day);
    if (all) await endLastCard(journal, fromFamilyId, day);
  });
}

/** Pecah KK: some members leave to a new family; each of the two has its head. */
export async function split(
  db: Trx,
  author: Author,
  input: Dated & {
    readonly familyId: string;
    readonly version: number;
    readonly newFamilyId: string;
    readonly number: string | null;
    readonly home: Address;
    readonly members: readonly Placed[];
    readonly headAfter: HeadChoice | null;
  },
): Promise<Recorded> {
  return recordEvent(db, author, eventOf("pecah_kk", input), async (journal) => {
    const { familyId, newFamilyId } = input;
    await requireVersion(db, familyId, input.version);
    const heads = input.members.filter((member) => member.relation === HEAD).length;
    if (heads > 1) throw new DeskError("kepala_keluarga_ganda");
    if (heads === 0) throw new DeskError("kepala_keluarga_kosong");
    const staying = (await membersNow(db, familyId)).length - input.members.length;
    if (staying < 1) throw new DeskError("pecah_semua");
    const day = await moveOut(journal, familyId, input, "pecah_kk");
    const cardId = await insertFamily(db, author, newFamilyId, input.number, input.home, day);
    journal.inserted("families", newFamilyId);
    if (cardId !== null) journal.inserted("family_numbers", cardId);
    await enter(journal, newFamilyId, input.members, day);
  });
}

/** Takes members out of a family and settles who heads the rest. Answers the day from which it counts. */
async function moveOut(
  journal: Journal,
  fromFamilyId: string | null,
  input: Dated & { readonly members: readonly Placed[]; readonly headAfter: HeadChoice | null },
  reason: "pindah_kk" | "pecah_kk" | "gabung_kk",
): Promise<IsoDate> {
  if (fromFamilyId === null) return input.on;
  const members = await membersNow(journal.db, fromFamilyId);
  const leaving = pick(
    members,
    input.members.map((member) => member.personId),
  );
  const staying = members.filter((member) => !leaving.includes(member));
  const day = effectiveDay(
    input.on,
    ...beganOf(leaving),
    ...(input.headAfter ? beganOf(staying) : []),
  );
  journal.touch({ family: fromFamilyId });
  await leave(journal, leaving, day, reason, input.document ?? null);
  await settleHead(journal, fromFamilyId, staying, input.headAfter, day);
  return day;
}

/** A family that went into another one whole needs its card no more. */
async function endLastCard(journal: Journal, familyId: string, on: IsoDate): Promise<void> {
  const card = await findCard(journal.db, familyId);
  if (card) await endCard(journal, card.id, effectiveDay(on, card.from_date), "gabung_kk");
}
