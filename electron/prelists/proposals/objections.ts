// The register of objections. Who objected stands in a table of its own and is read by one function only.
import { DeskError } from "../../../shared/errors.ts";
import type {
  ObjectionInput,
  proposalsCalls,
} from "../../../shared/prelists/proposals/contract.ts";
import { namesObjector } from "../../../shared/prelists/proposals/objections.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import { takeNumber } from "../../office/numbering.ts";
import type { HandlersOf, Session } from "../../serve/context.ts";
import { provenance } from "../provenance.ts";

type Handlers = HandlersOf<typeof proposalsCalls>;

/** A supervisor, or the operator who wrote it down; nobody else, whatever other roles there are. */
function mayReveal(session: Session, recordedBy: string): boolean {
  if (session.roles.includes("supervisor")) return true;
  return session.roles.includes("operator") && session.accountId === recordedBy;
}

async function getObjection(db: Db, objectionId: string) {
  const row = await db
    .selectFrom("proposal_objections")
    .selectAll()
    .where("id", "=", objectionId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

async function findObjector(db: Db, objectionId: string) {
  return db
    .selectFrom("proposal_objectors")
    .selectAll()
    .where("objection_id", "=", objectionId)
    .executeTakeFirst();
}

export const objections: Handlers["objections"] = async ({ db, now }, { text }) => {
  let query = db.selectFrom("proposal_objections").selectAll();
  if (text) {
    const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(({ eb, or }) =>
      or([eb("about", "like", like), eb("number", "like", like)]),
    );
  }
  const rows = await query.orderBy("number", "desc").limit(500).execute();
  return {
    today: localDate(now()),
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      about: row.about,
      programme: row.programme,
      receivedOn: row.received_on,
      sentOn: row.sent_on,
      answer: row.answer,
      answeredOn: row.answered_on,
    })),
  };
};

export const objection: Handlers["objection"] = async ({ db, session }, { objectionId }) => {
  const row = await getObjection(db, objectionId);
  const objector = await findObjector(db, objectionId);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    personId: row.person_id,
    entryId: row.entry_id,
    about: row.about,
    programme: row.programme,
    reason: row.reason,
    photoNote: row.photo_note,
    place: row.place,
    latitude: row.latitude,
    longitude: row.longitude,
    receivedOn: row.received_on,
    sentOn: row.sent_on,
    answer: row.answer,
    answeredOn: row.answered_on,
    answerNote: row.answer_note,
    mayReveal: objector !== undefined && mayReveal(session, objector.created_by),
  };
};

export const objector: Handlers["objector"] = async ({ db, session }, { objectionId }) => {
  const row = await findObjector(db, objectionId);
  if (!row) throw new DeskError("tidak_ditemukan");
  if (!mayReveal(session, row.created_by)) throw new DeskError("peran_tidak_cukup");
  return {
    name: row.name,
    contact: row.contact,
    address: row.address,
    sameVillage: row.same_village === 1,
  };
};

export const saveObjection: Handlers["saveObjection"] = async (context, input) => {
  const { db, session } = context;
  const held = await findObjector(db, input.objectionId);
  const today = localDate(context.now());
  demandDates(input, today);
  const name = input.objector?.name ?? held?.name;
  // A new objection names who objects; an old one keeps whom it has.
  if (name === undefined) throw new DeskError("sanggah_tanpa_penyanggah");
  demandUnnamed(input, name);
  const at = context.now().toISOString();
  const columns = {
    person_id: input.personId,
    entry_id: input.entryId,
    about: input.about,
    programme: input.programme || null,
    reason: input.reason,
    photo_note: input.photoNote || null,
    place: input.place || null,
    latitude: input.latitude,
    longitude: input.longitude,
    received_on: input.receivedOn,
    sent_on: input.sentOn,
    answer: input.answer,
    answered_on: input.answer === null ? null : input.answeredOn,
    answer_note: input.answer === null ? null : input.answerNote || null,
  };
  const version = input.version + 1;
  let number: string;
  if (input.version === 0) {
    const year = input.receivedOn.slice(0, 4);
    const taken = await takeNumber(db, `SANGGAH:${year}`);
    number = `${year}/${String(taken).padStart(4, "0")}`;
    await db
      .insertInto("proposal_objections")
      .values({
        id: input.objectionId,
        number,
        ...columns,
        version,
        ...provenance("loket", session.accountId, at),
      })
      .execute();
  } else {
    const row = await getObjection(db, input.objectionId);
    if (row.version !== input.version) throw new DeskError("berubah_di_tempat_lain");
    ({ number } = row);
    await db
      .updateTable("proposal_objections")
      .set({ ...columns, version, updated_at: at })
      .where("id", "=", row.id)
      .execute();
  }
  if (input.objector) {
    if (held && !mayReveal(session, held.created_by)) throw new DeskError("peran_tidak_cukup");
    const said = {
      name: input.objector.name,
      contact: input.objector.contact || null,
      address: input.objector.address || null,
      same_village: input.objector.sameVillage ? 1 : 0,
      updated_at: at,
    };
    await db
      .insertInto("proposal_objectors")
      .values({
        objection_id: input.objectionId,
        ...provenance("loket", session.accountId, at),
        ...said,
      })
      .onConflict((conflict) => conflict.column("objection_id").doUpdateSet(said))
      .execute();
  }
  return { objectionId: input.objectionId, number, version };
};

/** Received, then sent, then answered, and none of it tomorrow. */
function demandDates(input: ObjectionInput, today: string): void {
  const { receivedOn, sentOn, answer, answeredOn } = input;
  const wrong =
    receivedOn > today ||
    (sentOn !== null && (sentOn < receivedOn || sentOn > today)) ||
    (answer !== null &&
      (answeredOn === null || answeredOn > today || answeredOn < (sentOn ?? receivedOn)));
  if (wrong) throw new DeskError("sanggah_tanggal_salah");
}

/** Others read these texts. @throws DeskError 'sanggah_menyebut_penyanggah' */
function demandUnnamed(input: ObjectionInput, name: string): void {
  const fields = (
    ["about", "reason", "photoNote", "place", "answerNote", "programme"] as const
  ).filter((field) => namesObjector(input[field] ?? "", name));
  if (fields.length > 0) throw new DeskError("sanggah_menyebut_penyanggah", { fields });
}
