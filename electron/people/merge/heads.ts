// Who becomes head of a family because the head's membership ended by a merge, and how that is taken back.
import { sql } from "kysely";
import { HEAD } from "../../../shared/people/codes.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Trx } from "../../database/tables.ts";
import { provenanceOf, type Author } from "../author.ts";
import { endMembership } from "../families.ts";

/** Makes a present member head in the place of a membership that ended by a merge. @throws DeskError 'kepala_baru_tidak_sah' */
export async function promote(
  db: Trx,
  author: Author,
  mergeId: string,
  headMembershipId: string,
  head: { readonly familyId: string; readonly personId: string },
): Promise<void> {
  const member = await db
    .selectFrom("memberships")
    .select(["id", "person_id"])
    .where("family_id", "=", head.familyId)
    .where("person_id", "=", head.personId)
    .where("to_date", "is", null)
    .executeTakeFirst();
  if (!member) throw new DeskError("kepala_baru_tidak_sah");
  await endMembership(db, author, member.id, { on: author.today, reason: "ubah_hubungan" });
  const id = author.newId();
  await db
    .insertInto("memberships")
    .values({
      id,
      family_id: head.familyId,
      person_id: member.person_id,
      relation: HEAD,
      from_date: author.today,
      to_date: null,
      end_reason: null,
      end_document: null,
      ...provenanceOf(author),
    })
    .execute();
  // The new row goes on where the old one ended: it is of whoever the old one was first.
  await sql`INSERT INTO person_link_origins (table_name, row_key, column_name, origin_id)
    SELECT table_name, ${id}, column_name, origin_id FROM person_link_origins
    WHERE table_name = 'memberships' AND row_key = ${member.id}`.execute(db);
  await db
    .insertInto("person_merge_heads")
    .values({
      new_membership_id: id,
      old_membership_id: member.id,
      head_membership_id: headMembershipId,
      merge_id: mergeId,
    })
    .execute();
}

/**
 * Somebody came back into a family whose head meanwhile went away by another merge and which was empty since: the only member is the head,
 * until the other merge is taken back too.
 */
export async function leadAlone(
  db: Trx,
  author: Author,
  personId: string,
  familyId: string,
): Promise<void> {
  const head = await db
    .selectFrom("memberships")
    .select("id")
    .where("family_id", "=", familyId)
    .where("relation", "=", HEAD)
    .where("to_date", "is", null)
    .executeTakeFirst();
  if (head) return;
  const gone = await db
    .selectFrom("person_merge_ends as e")
    .innerJoin("memberships as m", "m.id", "e.membership_id")
    .select(["m.id", "e.merge_id"])
    .where("m.family_id", "=", familyId)
    .where("m.relation", "=", HEAD)
    .orderBy("e.no", "desc")
    .limit(1)
    .executeTakeFirst();
  if (gone) await promote(db, author, gone.merge_id, gone.id, { familyId, personId });
}

/**
 * Frees the place of the head for a membership that opens again.
 * @param headMembershipId the membership that comes back
 * @param presentId the membership of the present head, if there is one
 * @returns false when somebody chose the present head by hand: then nothing is changed
 */
export async function demote(
  db: Trx,
  author: Author,
  headMembershipId: string,
  presentId: string | undefined,
): Promise<boolean> {
  const made = await db
    .selectFrom("person_merge_heads as h")
    .innerJoin("memberships as m", "m.id", "h.new_membership_id")
    .select(["h.new_membership_id", "h.old_membership_id", "m.to_date", "m.person_id"])
    .where("h.head_membership_id", "=", headMembershipId)
    .executeTakeFirst();
  if (!made) return presentId === undefined;
  const end = await db
    .selectFrom("person_merge_ends")
    .selectAll()
    .where("membership_id", "=", made.new_membership_id)
    .executeTakeFirst();
  if (made.to_date !== null && !end) return presentId === undefined; // ended by hand: that stands
  // The new head's own place may have been filled in turn by a later merge.
  if (made.to_date !== null && !(await demote(db, author, made.new_membership_id, presentId)))
    return false;
  if (made.to_date === null && presentId !== made.new_membership_id) return false;
  await db
    .deleteFrom("person_merge_heads")
    .where("new_membership_id", "=", made.new_membership_id)
    .execute();
  await db
    .deleteFrom("person_link_origins")
    .where("table_name", "=", "memberships")
    .where("row_key", "=", made.new_membership_id)
    .execute();
  await db.deleteFrom("memberships").where("id", "=", made.new_membership_id).execute(); // its end goes with it
  await db
    .updateTable("memberships")
    .set(
      end
        ? { to_date: end.to_date, end_reason: "digabung", updated_at: author.at }
        : { to_date: null, end_reason: null, end_document: null, updated_at: author.at },
    )
    .where("id", "=", made.old_membership_id)
    .execute();
  if (end)
    await db
      .insertInto("person_merge_ends")
      .values({ ...end, membership_id: made.old_membership_id })
      .execute();
  return true;
}
