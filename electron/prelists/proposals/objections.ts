// The register of objections. Who objected stands sealed in a table of its own (objector.ts).
import { DeskError } from "../../../shared/errors.ts";
import type {
  ObjectionInput,
  Objector,
  proposalsCalls,
} from "../../../shared/prelists/proposals/contract.ts";
import { objectionReceipt } from "../../../shared/prelists/proposals/objection-receipt.ts";
import { namesObjector } from "../../../shared/prelists/proposals/objections.ts";
import { localDate } from "../../../shared/values/date.ts";
import { findAccount } from "../../accounts/queries.ts";
import { sql } from "kysely";
import { holds } from "../../database/like.ts";
import type { Db } from "../../database/tables.ts";
import { takeNumber } from "../../office/numbering.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { provenance } from "../provenance.ts";
import { hasObjector, mayReveal, openObjector, sealObjector, type Opening } from "./objector.ts";

type Handlers = HandlersOf<typeof proposalsCalls>;

async function getObjection(db: Db, objectionId: string) {
  const row = await db
    .selectFrom("proposal_objections")
    .selectAll()
    .where("id", "=", objectionId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

export const objections: Handlers["objections"] = async ({ db, now }, { text }) => {
  let query = db.selectFrom("proposal_objections").selectAll();
  if (text)
    query = query.where(({ or }) => or([holds(sql`about`, text), holds(sql`number`, text)]));
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

export const objection: Handlers["objection"] = async (context, { objectionId }) => {
  const row = await getObjection(context.db, objectionId);
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
    mayReveal: await mayReveal(context, objectionId),
  };
};

export const objector: Handlers["objector"] = async (context, { objectionId }) =>
  openObjector(context, objectionId);

export const objectionReceiptPaper: Handlers["objectionReceipt"] = async (
  context,
  { objectionId },
) => {
  const { db } = context;
  const row = await getObjection(db, objectionId);
  const { photos } = await db
    .selectFrom("prelist_evidence")
    .select((eb) => eb.fn.countAll<number>().as("photos"))
    .where("objection_id", "=", objectionId)
    .executeTakeFirstOrThrow();
  const recorder = await findAccount(db, row.created_by);
  return context.paper(
    objectionReceipt({
      office: await getOffice(db),
      number: row.number,
      receivedOn: row.received_on,
      programme: row.programme,
      photos,
      officer: recorder?.name ?? context.session.name,
    }),
  );
};

export const saveObjection: Handlers["saveObjection"] = async (context, input) => {
  const { db, session } = context;
  const today = localDate(context.now());
  demandDates(input, today);
  // A new objection names who objects; an old one keeps whom it has.
  if (!input.objector && !(await hasObjector(db, input.objectionId)))
    throw new DeskError("sanggah_tanpa_penyanggah");
  await demandUnnamed(context, input);
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
  if (input.objector) await sealObjector(context, input.objectionId, input.objector, at);
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

/**
 * Others read these texts. Asked whenever the name is at hand: typed in this call, or open to this session.
 * @throws DeskError 'sanggah_menyebut_penyanggah'
 */
async function demandUnnamed(
  opening: Opening,
  input: ObjectionInput & { readonly objectionId: string; readonly objector: Objector | null },
): Promise<void> {
  const name =
    input.objector?.name ??
    ((await mayReveal(opening, input.objectionId))
      ? (await openObjector(opening, input.objectionId)).name
      : undefined);
  if (name === undefined) return;
  const fields = (
    ["about", "reason", "photoNote", "place", "answerNote", "programme"] as const
  ).filter((field) => namesObjector(input[field] ?? "", name));
  if (fields.length > 0) throw new DeskError("sanggah_menyebut_penyanggah", { fields });
}
