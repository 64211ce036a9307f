// Reads consents, with what was sent to partners on their ground.
import type { Selectable } from "kysely";
import { isComplete } from "../../../shared/privacy/consent.ts";
import type { Consent } from "../../../shared/privacy/schemas.ts";
import { DeskError } from "../../../shared/errors.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import type { ConsentsTable } from "../table.ts";

export type ConsentRow = Selectable<ConsentsTable>;

/** Of some people, or of one case; newest first. */
export async function consentRows(
  db: Db,
  of: { readonly persons: readonly string[] } | { readonly caseId: string },
): Promise<ConsentRow[]> {
  const all = db.selectFrom("consents").selectAll().orderBy("given_at", "desc");
  return "caseId" in of
    ? all.where("case_id", "=", of.caseId).execute()
    : all.where("person_id", "in", [...of.persons]).execute();
}

/** @throws DeskError 'tidak_ditemukan' */
export async function getConsent(db: Db, id: string): Promise<ConsentRow> {
  const row = await db.selectFrom("consents").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

/** Partners outside the government that were sent the case before the consent was withdrawn. */
export async function sentTo(db: Db, row: Pick<ConsentRow, "case_id">): Promise<string[]> {
  if (row.case_id === null) return [];
  const rows = await db
    .selectFrom("referrals as r")
    .innerJoin("destinations as d", "d.id", "r.destination_id")
    .select("r.destination_name")
    .distinct()
    .where("r.case_id", "=", row.case_id)
    .where((eb) => eb.or([eb("r.level", "=", "lateral"), eb("d.level", "=", "lateral")]))
    .orderBy("r.destination_name")
    .execute();
  return rows.map((one) => one.destination_name);
}

export async function viewConsent(
  db: Db,
  row: ConsentRow,
  birthDate: string | null,
): Promise<Consent> {
  const found =
    row.case_id === null
      ? undefined
      : await db
          .selectFrom("cases")
          .select("number")
          .where("id", "=", row.case_id)
          .executeTakeFirst();
  return {
    id: row.id,
    caseId: row.case_id,
    caseNumber: found?.number ?? null,
    kind: row.kind,
    wording: row.wording,
    givenAt: row.given_at,
    givenBy: row.given_by,
    giverName: row.giver_name,
    form: row.form,
    help: row.help,
    complete: isComplete(row.given_by, birthDate, localDate(new Date(row.given_at))),
    withdrawnAt: row.withdrawn_at,
    sentTo: await sentTo(db, row),
    version: row.version,
  };
}
