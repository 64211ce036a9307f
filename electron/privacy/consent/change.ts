// Completing and withdrawing a consent. A withdrawal ends the use at once: the case says no from then on, and the database refuses such referrals.
import type * as z from "zod";
import { WITHDRAWAL_WAYS } from "../../../shared/privacy/codes.ts";
import { isComplete } from "../../../shared/privacy/consent.ts";
import type { CompleteConsent, WithdrawConsent } from "../../../shared/privacy/schemas.ts";
import { DeskError } from "../../../shared/errors.ts";
import { localDate } from "../../../shared/values/date.ts";
import { appendEvent, patchCase } from "../../cases/moves.ts";
import { getCase } from "../../cases/queries.ts";
import type { Trx } from "../../database/tables.ts";
import type { CommandContext } from "../../serve/context.ts";
import { trustedNow } from "../clock.ts";
import { insertRequest } from "../requests/queries.ts";
import { whoIs } from "../who.ts";
import { getConsent, sentTo, type ConsentRow } from "./queries.ts";

async function standing(db: Trx, id: string, version: number): Promise<ConsentRow> {
  const row = await getConsent(db, id);
  if (row.withdrawn_at !== null) throw new DeskError("persetujuan_sudah_ditarik");
  if (row.version !== version) throw new DeskError("berubah_di_tempat_lain");
  return row;
}

/** @throws DeskError 'wali_wajib' | 'persetujuan_sudah_ditarik' | 'berubah_di_tempat_lain' */
export async function completeConsent(
  { db, now }: CommandContext,
  input: z.output<typeof CompleteConsent>,
): Promise<{ id: string; version: number }> {
  const row = await standing(db, input.consentId, input.version);
  const { birthDate } = await whoIs(db, row.person_id);
  if (!isComplete(input.givenBy, birthDate, localDate(new Date(row.given_at))))
    throw new DeskError("wali_wajib");
  const version = row.version + 1;
  await db
    .updateTable("consents")
    .set({
      given_by: input.givenBy,
      giver_name: input.giverName,
      form: input.form,
      help: input.help,
      version,
      updated_at: now().toISOString(),
    })
    .where("id", "=", row.id)
    .execute();
  return { id: row.id, version };
}

/** @throws DeskError 'persetujuan_sudah_ditarik' | 'berubah_di_tempat_lain' */
export async function withdrawConsent(
  context: CommandContext,
  input: z.output<typeof WithdrawConsent>,
): Promise<{ id: string; sentTo: string[]; requestId: string | null }> {
  const { db, session } = context;
  const row = await standing(db, input.consentId, input.version);
  const at = await trustedNow(db, context.now());
  await db
    .updateTable("consents")
    .set({
      withdrawn_at: at,
      withdrawn_by: session.accountId,
      withdrawn_how: input.how,
      version: row.version + 1,
      updated_at: at,
    })
    .where("id", "=", row.id)
    .execute();
  if (row.case_id !== null) await closeSharing(context, row.case_id, at);
  const partners = await sentTo(db, row);
  const requestId = partners.length > 0 ? await mustTell(context, row, input.how, at) : null;
  return { id: row.id, sentTo: partners, requestId };
}

async function closeSharing(context: CommandContext, caseId: string, at: string): Promise<void> {
  const found = await getCase(context.db, caseId);
  await patchCase(context, found, { sharing: "tidak", sharing_at: at });
  await appendEvent(context, found, {
    kind: "catatan",
    details: { fields: { note: "Persetujuan berbagi dengan lembaga mitra ditarik kembali." } },
  });
}

/** Partners that have the data already are told within 3 x 24 hours; the register counts them down. */
async function mustTell(
  context: CommandContext,
  row: ConsentRow,
  how: keyof typeof WITHDRAWAL_WAYS,
  at: string,
): Promise<string> {
  const id = context.newId();
  await insertRequest(context, at, {
    id,
    person_id: row.person_id,
    kind: "tarik_persetujuan",
    asker: row.given_by === "sendiri" ? "sendiri" : "wali",
    asker_name: row.giver_name,
    identity: "dikenal",
    identity_note: "",
    wish: `Persetujuan ditarik (${WITHDRAWAL_WAYS[how]}); lembaga mitra yang sudah menerima data diberi tahu.`,
  });
  return id;
}
