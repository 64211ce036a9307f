// Entries of the timeline that change no state: notes, assessments, facts, support.
import type { EventKind } from "../../shared/cases/codes.ts";
import type { EventDetails } from "../../shared/cases/schemas.ts";
import { appendEvent, getCaseForChange, patchCase } from "./moves.ts";
import { getCase, isSaved, type Acting, type CaseRecord } from "./queries.ts";

/** What a change of a case answers. */
export function changed(row: CaseRecord) {
  return { id: row.id, version: row.version, state: row.state };
}

/** Adds an entry, made when the case was found to be as the officer saw it. A retry answers as the first time. */
export async function addEntry(
  by: Acting,
  { id, version, eventId }: { id: string; version: number; eventId: string },
  kind: EventKind,
  details: EventDetails | ((row: CaseRecord) => Promise<EventDetails>),
) {
  if (await isSaved(by.db, id, eventId)) return changed(await getCase(by.db, id));
  const row = await getCaseForChange(by, id, version);
  const told = typeof details === "function" ? await details(row) : details;
  // Whoever writes down how it went afterwards has followed up.
  const followed = told.progress !== undefined && row.open === 0;
  await patchCase(by, row, followed ? { follow_up_on: null } : {});
  await appendEvent(by, row, { id: eventId, kind, details: told });
  return changed(await getCase(by.db, id));
}
