// Birth, death, departure and return: each one event that ends or begins memberships and keeps everything before.
import type { LifeState } from "../../../shared/people/codes.ts";
import type { NoDocumentReason } from "../../../shared/people/surgery-codes.ts";
import {
  dateProblem,
  documentProblem,
  effectiveDay,
  type HeadChoice,
} from "../../../shared/people/surgery-rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { IsoDate } from "../../../shared/values/date.ts";
import type { Trx } from "../../database/tables.ts";
import { areaPath } from "../../areas/queries.ts";
import type { Author } from "../author.ts";
import { endConditions } from "./conditions.ts";
import { recordEvent, type Recorded } from "./events.ts";
import { pick } from "./family-acts.ts";
import type { Journal } from "./journal.ts";
import { enter, leave, membersNow, settleHead, standingOf, type Standing } from "./members.ts";
import { changePerson, livingPerson, personNow, requirePersonVersion } from "./person-rows.ts";

interface Papers {
  readonly document: string | null;
  readonly noDocumentReason: NoDocumentReason | null;
}

export interface Death extends Papers {
  readonly eventId: string;
  readonly on: IsoDate;
  readonly personId: string;
  readonly version: number;
  readonly note: string | null;
  readonly headAfter: HeadChoice | null;
}

/** Ends membership, PPKS kinds, programmes and a pregnancy; the person stays in the register and is found. */
export async function recordDeath(db: Trx, author: Author, input: Death): Promise<Recorded> {
  const { eventId: id, on, personId, document, noDocumentReason, note } = input;
  return recordEvent(
    db,
    author,
    { id, kind: "meninggal", on, document, noDocumentReason, note },
    async (journal) => {
      await requirePersonVersion(db, personId, input.version);
      const { birthDate } = await livingPerson(db, personId);
      const problem = documentProblem(input) ?? dateProblem(on, author.today, birthDate);
      if (problem) throw new DeskError(problem);
      const standing = await standingOf(db, personId);
      if (standing)
        await takeOut(
          journal,
          await membersNow(db, standing.familyId),
          [standing],
          "meninggal",
          input,
        );
      await endConditions(journal, personId, on);
      await setState(journal, personId, "meninggal", on, document);
    },
  );
}

export interface Departure extends Papers {
  readonly eventId: string;
  readonly on: IsoDate;
  readonly familyId: string | null;
  readonly personIds: readonly string[];
  readonly placeCode: string | null;
  readonly place: string | null;
  readonly note: string | null;
  readonly headAfter: HeadChoice | null;
}

/** Leaves for elsewhere with letter, day and destination; the persons stay in the register. */
export async function recordDeparture(
  db: Trx,
  author: Author,
  input: Departure,
): Promise<Recorded> {
  const { eventId: id, on, document, noDocumentReason, note, place, placeCode } = input;
  return recordEvent(
    db,
    author,
    { id, kind: "pindah", on, document, noDocumentReason, note, place, placeCode },
    async (journal) => {
      const problem = documentProblem(input);
      if (problem) throw new DeskError(problem);
      if (place === null && placeCode === null) throw new DeskError("tujuan_perlu_diisi");
      if (placeCode !== null && areaPath(placeCode).path.length === 0)
        throw new DeskError("wilayah_tidak_dikenal");
      for (const personId of input.personIds) {
        const { birthDate } = await livingPerson(db, personId);
        const early = dateProblem(on, author.today, birthDate);
        if (early) throw new DeskError(early);
        if (input.familyId === null && (await standingOf(db, personId)))
          throw new DeskError("berubah_di_tempat_lain");
      }
      if (input.familyId !== null) {
        const members = await membersNow(db, input.familyId);
        await takeOut(journal, members, pick(members, input.personIds), "pindah", input);
      }
      for (const personId of input.personIds)
        await setState(journal, personId, "pindah", on, document);
    },
  );
}

export interface Return {
  readonly eventId: string;
  readonly on: IsoDate;
  readonly personId: string;
  readonly version: number;
  readonly familyId: string | null;
  readonly relation: number | null;
  readonly document: string | null;
  readonly note: string | null;
}

/** Somebody who had left lives here again, in a family or (for now) in none. */
export async function recordReturn(db: Trx, author: Author, input: Return): Promise<Recorded> {
  const { eventId: id, on, personId, document, note } = input;
  return recordEvent(db, author, { id, kind: "kembali", on, document, note }, async (journal) => {
    await requirePersonVersion(db, personId, input.version);
    const person = await personNow(db, personId);
    if (person.state === "aktif") throw new DeskError("orang_masih_aktif");
    if (person.state === "meninggal")
      throw new DeskError("orang_tidak_aktif", { personId, state: person.state });
    if (person.stateDate !== null && on < person.stateDate)
      throw new DeskError("tanggal_sebelum_mulai", { from: person.stateDate });
    await setState(journal, personId, "aktif", null, null);
    if (input.familyId === null) return;
    if (input.relation === null)
      throw new DeskError("hubungan_belum_diisi", { personIds: [personId] });
    const ended = await db
      .selectFrom("memberships")
      .select((eb) => eb.fn.max("to_date").as("last"))
      .where("person_id", "=", personId)
      .where("end_reason", "<>", "koreksi")
      .executeTakeFirst();
    await enter(
      journal,
      input.familyId,
      [{ personId, relation: input.relation }],
      effectiveDay(on, ended?.last ?? on),
    );
  });
}

/** The number of a paper that was still to come: it enters the person's record, with an event of its own. */
export async function addDocument(
  db: Trx,
  author: Author,
  input: {
    readonly eventId: string;
    readonly on: IsoDate;
    readonly personId: string;
    readonly version: number;
    readonly document: string;
  },
): Promise<Recorded> {
  const { eventId: id, on, personId, document } = input;
  return recordEvent(db, author, { id, kind: "dokumen", on, document }, async (journal) => {
    await requirePersonVersion(db, personId, input.version);
    const { state, stateDate } = await personNow(db, personId);
    if (state === "aktif") throw new DeskError("orang_masih_aktif");
    if (stateDate !== null && on < stateDate)
      throw new DeskError("tanggal_sebelum_mulai", { from: stateDate });
    await changePerson(journal, personId, { state_document: document });
  });
}

async function takeOut(
  journal: Journal,
  members: readonly Standing[],
  leaving: readonly Standing[],
  reason: "meninggal" | "pindah",
  input: {
    readonly on: IsoDate;
    readonly document: string | null;
    readonly headAfter: HeadChoice | null;
  },
): Promise<void> {
  const ids = new Set(leaving.map((member) => member.id));
  const staying = members.filter((member) => !ids.has(member.id));
  const day = effectiveDay(
    input.on,
    ...leaving.map((member) => member.from),
    ...(input.headAfter ? staying.map((member) => member.from) : []),
  );
  await leave(journal, leaving, day, reason, input.document);
  await settleHead(journal, leaving[0]!.familyId, staying, input.headAfter, day);
}

async function setState(
  journal: Journal,
  personId: string,
  state: LifeState,
  on: IsoDate | null,
  document: string | null,
): Promise<void> {
  await changePerson(journal, personId, { state, state_date: on, state_document: document });
}
