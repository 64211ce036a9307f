// Cases and their timeline: reading them. Other rooms import only this file and moves.ts.
import type { Selectable } from "kysely";
import type { CaseFacts, OfficeRules } from "../../shared/cases/rules.ts";
import type { EventDetails, TimelineRow } from "../../shared/cases/schemas.ts";
import type { CategoryStep } from "../../shared/cases/steps.ts";
import { addWorkingDays, type WorkCalendar } from "../../shared/values/working-days.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import type { SensitiveBox, Session } from "../serve/context.ts";
import { workCalendar } from "./categories.ts";
import type { CasesTable } from "./table.ts";

export type CaseRecord = Selectable<CasesTable>;

/** Who acts, when, and with which keys: a command's context has all of it. */
export interface Acting {
  readonly db: Db;
  readonly session: Session;
  readonly sensitive: SensitiveBox;
  now(): Date;
  newId(): string;
}

export async function findCase(db: Db, id: string): Promise<CaseRecord | undefined> {
  return db.selectFrom("cases").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Throws DeskError('tidak_ditemukan'). */
export async function getCase(db: Db, id: string): Promise<CaseRecord> {
  const row = await findCase(db, id);
  if (!row) throw new DeskError("tidak_ditemukan");
  return row;
}

/** A sensitive case shows only its number to an account without the second key. */
export function isRestricted(row: Pick<CaseRecord, "sensitive">, sensitive: SensitiveBox): boolean {
  return row.sensitive === 1 && !sensitive.canOpen;
}

/** The case as the rules see it. */
export async function factsOf(
  db: Db,
  row: CaseRecord,
  sensitive: SensitiveBox,
): Promise<CaseFacts> {
  const { missing } = await db
    .selectFrom("case_documents")
    .select((eb) => eb.fn.countAll<number>().as("missing"))
    .where("case_id", "=", row.id)
    .where("required", "=", 1)
    .where("held", "=", "belum")
    .executeTakeFirstOrThrow();
  const { open } = await db
    .selectFrom("referrals")
    .select((eb) => eb.fn.countAll<number>().as("open"))
    .where("case_id", "=", row.id)
    .where("ended", "=", 0)
    .executeTakeFirstOrThrow();
  return {
    state: row.state,
    contactKind: row.contact_kind,
    urgency: row.urgency,
    recommendedBy: row.recommended_by,
    ratifyFrom: row.ratify_due_on !== null && row.ratified_at === null ? row.referred_by : null,
    missingDocuments: Number(missing),
    openReferrals: Number(open),
    restricted: isRestricted(row, sensitive),
  };
}

export async function officeRules(db: Db): Promise<OfficeRules> {
  return { decisionBySigner: (await getOffice(db)).worksAlone };
}

/** The timeline, oldest first; sealed details only for an account that may open them. */
export async function timelineOf(
  db: Db,
  caseId: string,
  sensitive: SensitiveBox,
): Promise<TimelineRow[]> {
  const rows = await db
    .selectFrom("case_events")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();
  return rows.map((row) => {
    const sealed = row.details_sealed;
    const text =
      sealed === null
        ? row.details
        : sensitive.canOpen
          ? sensitive.open(sealed, `case_events.details:${row.id}`)
          : null;
    return {
      id: row.id,
      at: row.created_at,
      kind: row.kind,
      fromState: row.from_state,
      toState: row.to_state,
      actor: row.actor_name,
      details: text === null ? null : (JSON.parse(text) as EventDetails),
    };
  });
}

/** The story of a case; throws DeskError('kasus_terbatas') when this session may not read it. */
export function narrativeOf(row: CaseRecord, sensitive: SensitiveBox): string {
  if (isRestricted(row, sensitive)) throw new DeskError("kasus_terbatas");
  if (row.narrative_sealed !== null)
    return sensitive.open(row.narrative_sealed, `cases.narrative:${row.id}`);
  return row.narrative ?? "";
}

/** Whether this very change was already saved: then a retry answers as the first time. */
export async function isSaved(db: Db, caseId: string, eventId: string): Promise<boolean> {
  const row = await db
    .selectFrom("case_events")
    .select("case_id")
    .where("id", "=", eventId)
    .executeTakeFirst();
  if (row && row.case_id !== caseId)
    throw new DeskError("masukan_salah", { fields: { eventId: "dipakai" } });
  return row !== undefined;
}

/** The working days of this office, for the clocks of other rooms. */
export async function officeCalendar(db: Db): Promise<WorkCalendar> {
  return workCalendar(db);
}

/** The last day of `days` working days from a day on, by this office's calendar; other rooms ask for answers by it. */
export async function dueAfter(db: Db, from: string, days: number): Promise<string> {
  return addWorkingDays(from, days, await workCalendar(db));
}

/** The words of a step by its code; null when none was reached or the category lists it no longer. */
export function stepLabel(steps: string, code: string | null): string | null {
  if (code === null) return null;
  return (JSON.parse(steps) as CategoryStep[]).find((step) => step.code === code)?.label ?? null;
}

/** Words of the furthest step that a case has reached; null before the first. */
export async function lastStepLabel(db: Db, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom("cases")
    .innerJoin("categories", "categories.code", "cases.category_code")
    .select(["categories.steps", "cases.step_code"])
    .where("cases.id", "=", caseId)
    .executeTakeFirst();
  return row ? stepLabel(row.steps, row.step_code) : null;
}

export { casesNumbered } from "./find.ts";
