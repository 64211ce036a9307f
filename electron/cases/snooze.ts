// Puts the reminder of a case off, or takes that back.
import { DeskError } from "../../shared/errors.ts";
import type { SnoozeInput } from "../../shared/cases/schemas.ts";
import { snoozeProblem } from "../../shared/cases/snooze.ts";
import { localDate } from "../../shared/values/date.ts";
import { changed } from "./entries.ts";
import { appendEvent, getCaseForChange, patchCase } from "./moves.ts";
import { getCase, isSaved, type Acting } from "./queries.ts";

/**
 * A retry answers as the first time.
 * @throws DeskError 'tunda_tidak_boleh' (details.reason: SnoozeProblem), 'kasus_terbatas', 'berubah_di_tempat_lain'
 */
export async function snoozeCase(by: Acting, input: SnoozeInput) {
  const { id, version, eventId, until, reason } = input;
  if (await isSaved(by.db, id, eventId)) return changed(await getCase(by.db, id));
  const row = await getCaseForChange(by, id, version);
  const problem = snoozeProblem(until, reason, localDate(by.now()));
  if (problem) throw new DeskError("tunda_tidak_boleh", { reason: problem });
  await patchCase(by, row, { snoozed_until: until });
  await appendEvent(by, row, {
    id: eventId,
    kind: "tunda",
    details: { snooze: { until, reason } },
  });
  return changed(await getCase(by.db, id));
}
