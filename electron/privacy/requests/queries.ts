// The register of requests: written, read, answered.
import type { Selectable } from "kysely";
import type * as z from "zod";
import { dueAfter } from "../../../shared/privacy/clock.ts";
import type { Refusal } from "../../../shared/privacy/codes.ts";
import type { AnswerRequest, NewRequest, SubjectRequest } from "../../../shared/privacy/schemas.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import { takeNumber } from "../../office/numbering.ts";
import type { CommandContext } from "../../serve/context.ts";
import { dutyOf } from "../author.ts";
import { clockOf, trustedNow } from "../clock.ts";
import type { SubjectRequestsTable } from "../table.ts";
import { whoIs } from "../who.ts";
import { requestNumber, seriesOf } from "./number.ts";

export type RequestRow = Selectable<SubjectRequestsTable> & { readonly person_name: string };

function rows(db: Db) {
  return db
    .selectFrom("subject_requests as r")
    .innerJoin("persons as p", "p.id", "r.person_id")
    .selectAll("r")
    .select("p.name as person_name")
    .orderBy("r.due_at");
}

export function viewRequest(row: RequestRow, now: string): SubjectRequest {
  return {
    id: row.id,
    number: row.number,
    personId: row.person_id,
    personName: row.person_name,
    kind: row.kind,
    askedAt: row.asked_at,
    clock: clockOf(row.due_at, row.answered_at ?? now),
    asker: row.asker,
    askerName: row.asker_name,
    identity: row.identity,
    identityNote: row.identity_note,
    wish: row.wish,
    state: row.state,
    refusal: row.refusal as Refusal | null,
    outcomeNote: row.outcome_note,
    answeredAt: row.answered_at,
    inTime: row.answered_at === null ? null : row.answered_at <= row.due_at,
    version: row.version,
  };
}

/** The one that ends soonest first. */
export async function listRequests(
  db: Db,
  now: string,
  of: { readonly open: boolean } | { readonly persons: readonly string[] },
): Promise<SubjectRequest[]> {
  const found =
    "persons" in of
      ? await rows(db)
          .where("r.person_id", "in", [...of.persons])
          .execute()
      : of.open
        ? await rows(db).where("r.state", "=", "diterima").execute()
        : await rows(db).where("r.state", "<>", "diterima").limit(500).execute();
  return found.map((row) => viewRequest(row, now));
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getRequest(db: Db, id: string): Promise<RequestRow> {
  const row = await rows(db).where("r.id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

type Asked = Pick<
  Selectable<SubjectRequestsTable>,
  "id" | "person_id" | "kind" | "asker" | "asker_name" | "identity" | "identity_note" | "wish"
>;

/** Numbers a request and starts its clock. @param at the trusted time, ISO */
export async function insertRequest(
  context: CommandContext,
  at: string,
  asked: Asked,
): Promise<void> {
  const { db } = context;
  await db
    .insertInto("subject_requests")
    .values({
      ...asked,
      number: requestNumber(at, await takeNumber(db, seriesOf("PDP", at))),
      asked_at: at,
      due_at: dueAfter(at),
      state: "diterima",
      refusal: null,
      outcome_note: null,
      answered_at: null,
      answered_by: null,
      ...dutyOf(context, at),
    })
    .execute();
}

/** A request sent twice with the same id is one request. @throws DeskError 'tidak_ditemukan' */
export async function addRequest(
  context: CommandContext,
  input: z.output<typeof NewRequest>,
): Promise<SubjectRequest> {
  const { db } = context;
  const at = await trustedNow(db, context.now());
  const before = await rows(db).where("r.id", "=", input.id).executeTakeFirst();
  if (before) return viewRequest(before, at);
  const who = await whoIs(db, input.personId);
  await insertRequest(context, at, {
    id: input.id,
    person_id: who.id,
    kind: input.kind,
    asker: input.asker,
    asker_name: input.asker === "sendiri" ? who.name : input.askerName,
    identity: input.identity,
    identity_note: input.identityNote,
    wish: input.wish,
  });
  return viewRequest(await getRequest(db, input.id), at);
}

/** @throws DeskError 'permintaan_sudah_dijawab' | 'berubah_di_tempat_lain' | 'tidak_ditemukan' */
export async function answerRequest(
  context: CommandContext,
  input: z.output<typeof AnswerRequest>,
): Promise<SubjectRequest> {
  const { db, session } = context;
  const row = await getRequest(db, input.id);
  if (row.state !== "diterima") throw new DeskError("permintaan_sudah_dijawab");
  if (row.version !== input.version) throw new DeskError("berubah_di_tempat_lain");
  const at = await trustedNow(db, context.now());
  await db
    .updateTable("subject_requests")
    .set({
      state: input.state,
      refusal: input.refusal,
      outcome_note: input.note,
      answered_at: at,
      answered_by: session.accountId,
      version: row.version + 1,
      updated_at: at,
    })
    .where("id", "=", row.id)
    .execute();
  return viewRequest(await getRequest(db, row.id), at);
}
