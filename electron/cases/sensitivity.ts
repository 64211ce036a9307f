// A case becomes sensitive after it was registered, or is opened again: what stood open is sealed in the same transaction.
import { DeskError } from "../../shared/errors.ts";
import { maySoften } from "../../shared/cases/sensitivity.ts";
import type { Db } from "../database/tables.ts";
import { forgetReference, indexReference } from "../people/search/queries.ts";
import { getCategory } from "./categories.ts";
import { sealNames } from "./documents/seal.ts";
import { appendEvent, getCaseForChange, patchCase } from "./moves.ts";
import { getCase, narrativeOf, type Acting, type CaseRecord } from "./queries.ts";

/** What another room does in the same transaction when a case becomes sensitive: it seals what it holds of it. */
export type Sealer = (by: Acting, row: CaseRecord) => Promise<void>;
const sealers: Sealer[] = [];

/** Called once for each room that holds something of a case: electron/rooms.ts names them. */
export function sealWithCase(sealer: Sealer): void {
  sealers.push(sealer);
}

export interface SensitivityOrder {
  readonly id: string;
  readonly version: number;
  readonly eventId: string;
  readonly sensitive: boolean;
  readonly reason: string;
}

/** @throws DeskError 'kasus_terbatas' | 'berubah_di_tempat_lain' | 'kepekaan_tetap' | 'peran_tidak_cukup' */
export async function setSensitivity(by: Acting, order: SensitivityOrder): Promise<CaseRecord> {
  const row = await getCaseForChange(by, order.id, order.version);
  if ((row.sensitive === 1) === order.sensitive)
    throw new DeskError("kepekaan_tetap", { reason: "sudah" });
  return order.sensitive ? raise(by, row, order) : soften(by, row, order);
}

/** Anybody who may see the case may do it; whoever does not hold the second key then sees only its number. */
async function raise(by: Acting, row: CaseRecord, order: SensitivityOrder): Promise<CaseRecord> {
  const text = narrativeOf(row, by.sensitive);
  await patchCase(by, row, {
    sensitive: 1,
    narrative: null,
    narrative_sealed: await by.sensitive.seal(text, `cases.narrative:${row.id}`),
  });
  const sealed = await getCase(by.db, row.id);
  await sealTimeline(by, row.id);
  await sealNames(by.db, by.sensitive, row.id);
  for (const seal of sealers) await seal(by, sealed);
  await forgetReference(by.db, "kasus", row.number);
  await tell(by, sealed, order);
  return getCase(by.db, row.id);
}

/**
 * Only a holder of the second key who leads the desk, and never against the category. The narrative stands open again; notes and
 * documents of the time before stay under the second key (the history is sealed one way only), as does the safe contact.
 */
async function soften(by: Acting, row: CaseRecord, order: SensitivityOrder): Promise<CaseRecord> {
  if (!maySoften(by.session.roles)) throw new DeskError("peran_tidak_cukup");
  if ((await getCategory(by.db, row.category_code)).sensitive)
    throw new DeskError("kepekaan_tetap", { reason: "kategori" });
  await tell(by, row, order); // while it is sensitive: the reason is sealed too
  await patchCase(by, row, {
    sensitive: 0,
    narrative: narrativeOf(row, by.sensitive),
    narrative_sealed: null,
  });
  for (const person of new Set([row.person_id, row.applicant_id]))
    await indexReference(by.db, person, "kasus", row.number);
  return getCase(by.db, row.id);
}

async function tell(by: Acting, row: CaseRecord, order: SensitivityOrder): Promise<void> {
  const { eventId, sensitive, reason } = order;
  await appendEvent(by, row, {
    id: eventId,
    kind: "kepekaan",
    details: { sensitivity: { sensitive, reason } },
  });
}

async function sealTimeline({ db, sensitive }: Pick<Acting, "db" | "sensitive">, caseId: string) {
  for (const { id, details } of await openEvents(db, caseId))
    await db
      .updateTable("case_events")
      .set({
        details: null,
        details_sealed: await sensitive.seal(details ?? "{}", `case_events.details:${id}`),
      })
      .where("id", "=", id)
      .execute();
}

async function openEvents(db: Db, caseId: string) {
  return db
    .selectFrom("case_events")
    .select(["id", "details"])
    .where("case_id", "=", caseId)
    .where("details", "is not", null)
    .execute();
}
