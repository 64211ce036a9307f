// What the office keeps of one person, on which grounds, and what the person asked for.
import type { PersonPrivacy } from "../../shared/privacy/schemas.ts";
import type { QueryContext } from "../serve/context.ts";
import { trustedNow } from "./clock.ts";
import { consentRows, viewConsent } from "./consent/queries.ts";
import { groundsOf } from "./holdings/grounds.ts";
import { subjectOf } from "./holdings/subject.ts";
import { listRequests } from "./requests/queries.ts";
import { findRestriction } from "./restriction/queries.ts";
import { whoIs } from "./who.ts";

/** @throws DeskError 'tidak_ditemukan' */
export async function personPrivacy(
  { db, now }: QueryContext,
  personId: string,
): Promise<PersonPrivacy> {
  const at = await trustedNow(db, now());
  const who = await whoIs(db, personId);
  const consents = await consentRows(db, { persons: who.records });
  const proposed = await db
    .selectFrom("erasures")
    .select("number")
    .where("person_id", "in", [...who.records])
    .where("state", "=", "diusulkan")
    .executeTakeFirst();
  return {
    personId: who.id,
    name: who.name,
    records: await groundsOf(db, await subjectOf(db, personId)),
    consents: await Promise.all(consents.map((row) => viewConsent(db, row, who.birthDate))),
    requests: await listRequests(db, at, { persons: who.records }),
    restriction: await findRestriction(db, who.records, now().toISOString()),
    erasure: proposed?.number ?? null,
  };
}
