// What a person is in for a time: pregnancies, programmes and their components. Dated, kept when ended.
import {
  findComponent,
  findProgramme,
  PROGRAMME_LIST_VERSION,
  programmeLabel,
  type ParticipationEnd,
  type PregnancyOutcome,
} from "../../../shared/people/programmes.ts";
import { dateProblem, effectiveDay } from "../../../shared/people/surgery-rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { IsoDate } from "../../../shared/values/date.ts";
import type { Trx } from "../../database/tables.ts";
import { provenanceOf, type Author } from "../author.ts";
import { recordEvent, type Recorded } from "./events.ts";
import type { Journal } from "./journal.ts";
import { livingPerson, personNow } from "./person-rows.ts";

interface Act {
  readonly eventId: string;
  readonly on: IsoDate;
  readonly personId: string;
}

/** @throws DeskError 'hamil_tidak_sah' | 'hamil_sudah_tercatat' | 'tanggal_sebelum_mulai' */
export async function startPregnancy(
  db: Trx,
  author: Author,
  input: Act & { readonly expected: IsoDate | null },
): Promise<Recorded> {
  const { eventId: id, on, personId, expected } = input;
  return recordEvent(db, author, { id, kind: "hamil", on }, async (journal) => {
    const person = await livingPerson(db, personId);
    if (person.sex === "L") throw new DeskError("hamil_tidak_sah");
    const early = dateProblem(on, author.today, person.birthDate);
    if (early) throw new DeskError(early);
    if (expected !== null && expected < on)
      throw new DeskError("tanggal_sebelum_mulai", { from: on });
    if (await currentPregnancy(db, personId)) throw new DeskError("hamil_sudah_tercatat");
    const rowId = author.newId();
    await db
      .insertInto("pregnancies")
      .values({
        id: rowId,
        person_id: personId,
        from_date: on,
        expected_date: expected,
        to_date: null,
        outcome: null,
        ...provenanceOf(author),
      })
      .execute();
    journal.touch({ person: personId });
    journal.inserted("pregnancies", rowId);
  });
}

export async function endPregnancy(
  db: Trx,
  author: Author,
  input: Act & { readonly outcome: PregnancyOutcome },
): Promise<Recorded> {
  const { eventId: id, on, personId, outcome } = input;
  return recordEvent(db, author, { id, kind: "hamil_selesai", on }, async (journal) => {
    await personNow(db, personId);
    const current = await currentPregnancy(db, personId);
    if (!current) throw new DeskError("sudah_berakhir");
    if (on < current.from_date)
      throw new DeskError("tanggal_sebelum_mulai", { from: current.from_date });
    journal.touch({ person: personId });
    await journal.change("pregnancies", current.id, { to_date: on, outcome });
  });
}

/** Ends the mother's pregnancy with the birth, where one is on record. */
export async function bornOf(journal: Journal, motherId: string, on: IsoDate): Promise<void> {
  const current = await currentPregnancy(journal.db, motherId);
  if (!current) return;
  journal.touch({ person: motherId });
  await journal.change("pregnancies", current.id, {
    to_date: effectiveDay(on, current.from_date),
    outcome: "lahir",
  });
}

/** @throws DeskError 'masukan_salah' for a code that is not in the list | 'program_sudah_berjalan' */
export async function startProgramme(
  db: Trx,
  author: Author,
  input: Act & {
    readonly programme: string;
    readonly component: string | null;
    readonly number: string | null;
  },
): Promise<Recorded> {
  const { eventId: id, on, personId, programme, component, number } = input;
  if (!findProgramme(programme))
    throw new DeskError("masukan_salah", { fields: { programme: "tidak_dikenal" } });
  if (component !== null && (programme !== "PKH" || !findComponent(component)))
    throw new DeskError("masukan_salah", { fields: { component: "tidak_dikenal" } });
  const note = programmeLabel(programme, component ?? "");
  return recordEvent(db, author, { id, kind: "program", on, note }, async (journal) => {
    const person = await livingPerson(db, personId);
    const early = dateProblem(on, author.today, person.birthDate);
    if (early) throw new DeskError(early);
    const running = await db
      .selectFrom("participations")
      .select("id")
      .where("person_id", "=", personId)
      .where("programme", "=", programme)
      .where("component", "=", component ?? "")
      .where("to_date", "is", null)
      .executeTakeFirst();
    if (running) throw new DeskError("program_sudah_berjalan");
    const rowId = author.newId();
    await db
      .insertInto("participations")
      .values({
        id: rowId,
        person_id: personId,
        programme,
        component: component ?? "",
        list_version: PROGRAMME_LIST_VERSION,
        number,
        from_date: on,
        to_date: null,
        end_reason: null,
        ...provenanceOf(author),
      })
      .execute();
    journal.touch({ person: personId });
    journal.inserted("participations", rowId);
  });
}

export async function endProgramme(
  db: Trx,
  author: Author,
  input: Act & { readonly participationId: string; readonly reason: ParticipationEnd },
): Promise<Recorded> {
  const { eventId: id, on, personId, participationId, reason } = input;
  const row = await db
    .selectFrom("participations")
    .selectAll()
    .where("id", "=", participationId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const note = programmeLabel(row.programme, row.component);
  return recordEvent(db, author, { id, kind: "program_selesai", on, note }, async (journal) => {
    if (row.to_date !== null) throw new DeskError("sudah_berakhir");
    if (on < row.from_date) throw new DeskError("tanggal_sebelum_mulai", { from: row.from_date });
    journal.touch({ person: personId });
    await journal.change("participations", row.id, { to_date: on, end_reason: reason });
  });
}

/** At a death: kinds of PPKS, programmes and a pregnancy end with the person, on that day or the day they began if later. */
export async function endConditions(
  journal: Journal,
  personId: string,
  on: IsoDate,
): Promise<void> {
  const { db } = journal;
  const kinds = await db
    .selectFrom("person_ppks")
    .select(["id", "from_date"])
    .where("person_id", "=", personId)
    .where("to_date", "is", null)
    .execute();
  for (const row of kinds)
    await journal.change("person_ppks", row.id, { to_date: effectiveDay(on, row.from_date) });
  const parts = await db
    .selectFrom("participations")
    .select(["id", "from_date"])
    .where("person_id", "=", personId)
    .where("to_date", "is", null)
    .execute();
  for (const row of parts)
    await journal.change("participations", row.id, {
      to_date: effectiveDay(on, row.from_date),
      end_reason: "meninggal",
    });
  const current = await currentPregnancy(db, personId);
  if (current)
    await journal.change("pregnancies", current.id, {
      to_date: effectiveDay(on, current.from_date),
      outcome: "meninggal",
    });
}

async function currentPregnancy(db: Trx, personId: string) {
  return db
    .selectFrom("pregnancies")
    .select(["id", "from_date"])
    .where("person_id", "=", personId)
    .where("to_date", "is", null)
    .executeTakeFirst();
}
