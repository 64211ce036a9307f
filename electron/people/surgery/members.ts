// Members of families as surgery sees them: who stands where now, leaving, entering, another relation, a new head.
import { HEAD } from "../../../shared/people/codes.ts";
import type { MembershipEnd } from "../../../shared/people/surgery-codes.ts";
import { headProblem, type HeadChoice, type Placed } from "../../../shared/people/surgery-rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { IsoDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import { insertMembership } from "../families.ts";
import type { Journal } from "./journal.ts";

/** A present membership. */
export interface Standing extends Placed {
  readonly id: string;
  readonly familyId: string;
  readonly from: IsoDate;
}

function selectStandings(db: Db) {
  return db
    .selectFrom("memberships")
    .select([
      "id",
      "family_id as familyId",
      "person_id as personId",
      "relation",
      "from_date as from",
    ])
    .where("to_date", "is", null);
}

/** Present members, in no particular order. */
export async function membersNow(db: Db, familyId: string): Promise<Standing[]> {
  return selectStandings(db).where("family_id", "=", familyId).execute();
}

/** Where somebody is a member now. */
export async function standingOf(db: Db, personId: string): Promise<Standing | undefined> {
  return selectStandings(db).where("person_id", "=", personId).executeTakeFirst();
}

/** Ends memberships on a day (the caller has made sure that none began later). */
export async function leave(
  journal: Journal,
  standings: readonly Standing[],
  on: IsoDate,
  reason: MembershipEnd,
  document: string | null = null,
): Promise<void> {
  for (const { id, personId, familyId } of standings) {
    journal.touch({ person: personId, family: familyId });
    await journal.change("memberships", id, {
      to_date: on,
      end_reason: reason,
      end_document: document,
    });
  }
}

/** Begins memberships from a day on, the head first. @throws DeskError as insertMembership */
export async function enter(
  journal: Journal,
  familyId: string,
  members: readonly Placed[],
  from: IsoDate,
): Promise<void> {
  for (const { personId, relation } of members.toSorted((a, b) => a.relation - b.relation)) {
    journal.touch({ person: personId, family: familyId });
    const id = await insertMembership(
      journal.db,
      journal.author,
      familyId,
      personId,
      relation,
      from,
    );
    journal.inserted("memberships", id);
  }
}

/** Gives members other relations from a day on; the old ones stay in history. */
export async function relate(
  journal: Journal,
  members: readonly Standing[],
  wanted: readonly Placed[],
  on: IsoDate,
): Promise<void> {
  const changed = members.filter((member) =>
    wanted.some((one) => one.personId === member.personId && one.relation !== member.relation),
  );
  await leave(journal, changed, on, "ubah_hubungan");
  for (const familyId of new Set(changed.map((member) => member.familyId)))
    await enter(
      journal,
      familyId,
      changed
        .filter((member) => member.familyId === familyId)
        .map(({ personId }) => wanted.find((one) => one.personId === personId)!),
      on,
    );
}

/**
 * Leaves the members that stay with a head, the one chosen where there is none.
 * @throws DeskError 'perlu_kepala_baru' | 'kepala_baru_tidak_sah' | 'hubungan_belum_diisi'
 */
export async function settleHead(
  journal: Journal,
  familyId: string,
  staying: readonly Standing[],
  choice: HeadChoice | null,
  on: IsoDate,
): Promise<void> {
  const problem = headProblem(staying, choice);
  if (problem)
    throw new DeskError(problem, { familyId, personIds: staying.map((one) => one.personId) });
  if (choice === null) return;
  await relate(
    journal,
    staying,
    [{ personId: choice.personId, relation: HEAD }, ...choice.relations],
    on,
  );
}
