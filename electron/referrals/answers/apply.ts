// Records the confirmed rows of a list as steps of their referrals.
import type { ConfirmedAnswer, Source } from "../../../shared/referrals/answers/contract.ts";
import { stepFieldsOf } from "../../../shared/referrals/answers/lines.ts";
import type { Why } from "../../../shared/referrals/answers/reasons.ts";
import { DeskError } from "../../../shared/errors.ts";
import { REPLY_DAYS } from "../../../shared/referrals/rules.ts";
import type { StepInput } from "../../../shared/referrals/schemas.ts";
import { localDate } from "../../../shared/values/date.ts";
import { dueAfter, getCase, type Acting } from "../../cases/queries.ts";
import { mayStep, stepReferral } from "../changes.ts";
import { findReferral, isEventSaved } from "../queries.ts";
import { whyNot } from "./match.ts";

export interface ApplyInput {
  readonly listId: string;
  readonly sheetName: string;
  readonly sha256: string | null;
  readonly source: Source;
  readonly rows: readonly ConfirmedAnswer[];
}

/** The list as it stands; a further chunk of rows must come from the same officer and source. */
async function openList(by: Acting, { listId, sheetName, sha256, source }: ApplyInput) {
  const at = by.now().toISOString();
  const me = by.session.accountId;
  await by.db
    .insertInto("answer_lists")
    .values({
      id: listId,
      file_name: sheetName,
      sha256,
      destination_id: source.destinationId,
      answered_by: source.answeredBy,
      answered_on: source.answeredOn,
      via: source.via,
      actor_name: by.session.name,
      legal_basis: "tugas_publik",
      purpose: "Mencatat jawaban atas rujukan",
      source: source.answeredBy,
      created_at: at,
      created_by: me,
      updated_at: at,
    })
    .onConflict((oc) => oc.column("id").doNothing())
    .execute();
  const list = await by.db
    .selectFrom("answer_lists")
    .selectAll()
    .where("id", "=", listId)
    .executeTakeFirstOrThrow();
  const same =
    list.created_by === me &&
    list.answered_by === source.answeredBy &&
    list.answered_on === source.answeredOn &&
    list.via === source.via &&
    list.sha256 === sha256;
  if (!same) throw new DeskError("masukan_salah", { fields: { listId: "dipakai" } });
  return list;
}

async function nextSeq(by: Acting, listId: string): Promise<number> {
  const { seq } = await by.db
    .selectFrom("answer_rows")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("list_id", "=", listId)
    .executeTakeFirstOrThrow();
  return (seq ?? 0) + 1;
}

/** What of the rows was recorded, and why the others were left; a retry answers as the first time. */
export async function applyAnswers(by: Acting, input: ApplyInput) {
  if (input.source.answeredOn > localDate(by.now()))
    throw new DeskError("tanggal_rujukan_salah", { reason: "masa_depan" });
  await openList(by, input);
  const replyBy = await dueAfter(by.db, localDate(by.now()), REPLY_DAYS);
  let seq = await nextSeq(by, input.listId);
  const applied: string[] = [];
  const left: { row: number; why: Why }[] = [];
  for (const row of input.rows) {
    const why = await applyOne(by, input, row, replyBy, seq);
    if (why === "tercatat") applied.push(row.eventId);
    else if (why !== null) left.push({ row: row.row, why });
    else {
      applied.push(row.eventId);
      seq++;
    }
  }
  return { applied, left };
}

/** Null when it was recorded now, 'tercatat' when it had been before; else why it was left. */
async function applyOne(
  by: Acting,
  { listId, source }: ApplyInput,
  row: ConfirmedAnswer,
  replyBy: string,
  seq: number,
): Promise<Why | "tercatat" | null> {
  const { referralId, eventId, version, to } = row;
  if (await isEventSaved(by.db, referralId, eventId)) return "tercatat";
  const before = await findReferral(by.db, referralId);
  if (!before || (before.sensitive === 1 && !by.sensitive.canOpen)) return "tidak_ada";
  if (before.version !== version) return "berubah";
  const { missing, ...fields } = stepFieldsOf(to, row, source, replyBy);
  const step: StepInput = {
    ...(fields as Omit<StepInput, "id" | "version" | "eventId" | "to">),
    id: referralId,
    version,
    eventId,
    to,
    ...(missing === undefined ? {} : { missing: [...missing] }),
  };
  try {
    if ((await mayStep(by, step))?.takesBack !== true) return "langkah";
  } catch (error) {
    return whyNot(error);
  }
  const kase = await getCase(by.db, before.case_id);
  await stepReferral(by, step, listId);
  const at = by.now().toISOString();
  await by.db
    .insertInto("answer_rows")
    .values({
      event_id: eventId,
      list_id: listId,
      seq,
      row_no: row.row,
      referral_id: referralId,
      last_on: before.last_on,
      reply_by: before.reply_by,
      answered_on: before.answered_on,
      case_state: kase.state,
      case_since: kase.state_since,
      case_since_on: kase.state_since_on,
      case_after: (await getCase(by.db, before.case_id)).state,
      legal_basis: before.legal_basis,
      purpose: before.purpose,
      source: source.answeredBy,
      created_at: at,
      created_by: by.session.accountId,
      updated_at: at,
    })
    .execute();
  return null;
}
