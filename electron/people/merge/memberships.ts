// Families at a merge: a person is in one active family, so one of two memberships ends; taking the merge back opens it again.
import { HEAD } from "../../../shared/people/codes.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db, Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";
import { endMembership } from "../families.ts";
import { requireHeads } from "../surgery/heads.ts";
import { demote, leadAlone, promote } from "./heads.ts";

export interface NewHead {
  readonly familyId: string;
  readonly personId: string;
}

/** The membership a person has now. */
export async function activeMembership(db: Db, personId: string) {
  return db
    .selectFrom("memberships")
    .select(["id", "family_id", "relation", "from_date"])
    .where("person_id", "=", personId)
    .where("to_date", "is", null)
    .executeTakeFirst();
}

/**
 * Ends the membership that does not stay, and gives its family another head where it was the head. Before any row is re-pointed.
 * @throws DeskError 'pilih_keluarga' when both are in a family and nobody chose | 'perlu_kepala_baru' | 'kepala_baru_tidak_sah'
 */
export async function joinMemberships(
  db: Trx,
  author: Author,
  merge: { readonly id: string; readonly survivorId: string; readonly loserId: string },
  stays: "survivor" | "loser" | undefined,
  heads: readonly NewHead[],
): Promise<void> {
  const own = await activeMembership(db, merge.survivorId);
  const other = await activeMembership(db, merge.loserId);
  if (!own || !other) return;
  if (stays === undefined)
    throw new DeskError("pilih_keluarga", { familyIds: [own.family_id, other.family_id] });
  const ended = stays === "survivor" ? other : own;
  await endMembership(db, author, ended.id, { on: author.today, reason: "digabung" });
  const { to_date } = await db
    .selectFrom("memberships")
    .select("to_date")
    .where("id", "=", ended.id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("person_merge_ends")
    .values({
      membership_id: ended.id,
      merge_id: merge.id,
      ended_at: author.at,
      to_date: to_date!,
    })
    .execute();
  const head = heads.find((one) => one.familyId === ended.family_id);
  if (ended.relation === HEAD && head) await promote(db, author, merge.id, ended.id, head);
  await requireHeads(db, [ended.family_id]);
}

/**
 * Opens again the membership that a merge ended last, when the person has none now and nobody ended one by hand since.
 * Answers whether the person stays without a family because the family's place as head was taken meanwhile.
 */
export async function reopenLast(
  db: Trx,
  author: Author,
  personId: string,
): Promise<"tetap_berakhir" | undefined> {
  if (await activeMembership(db, personId)) return undefined;
  const last = await db
    .selectFrom("person_merge_ends as e")
    .innerJoin("memberships as m", "m.id", "e.membership_id")
    .select(["e.membership_id", "e.ended_at", "m.family_id", "m.relation"])
    .where("m.person_id", "=", personId)
    .where("m.end_reason", "=", "digabung")
    .whereRef("m.to_date", "=", "e.to_date")
    .orderBy("e.no", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last) return undefined;
  const byHand = await db
    .selectFrom("memberships as m")
    .select("m.id")
    .where("m.person_id", "=", personId)
    .where("m.to_date", "is not", null)
    .where("m.updated_at", ">", last.ended_at)
    .where("m.id", "not in", (eb) => eb.selectFrom("person_merge_ends").select("membership_id"))
    .where("m.id", "not in", (eb) =>
      eb.selectFrom("person_merge_heads").select("old_membership_id"),
    )
    .executeTakeFirst();
  if (byHand) return undefined;
  if (last.relation === HEAD && !(await freeHead(db, author, last.membership_id, last.family_id)))
    return "tetap_berakhir";
  await db
    .updateTable("memberships")
    .set({ to_date: null, end_reason: null, end_document: null, updated_at: author.at })
    .where("id", "=", last.membership_id)
    .execute();
  await db
    .deleteFrom("person_merge_ends")
    .where("membership_id", "=", last.membership_id)
    .execute();
  await leadAlone(db, author, personId, last.family_id);
  return undefined;
}

/** Makes the place of the head free again for this membership: whoever took it by the merge steps back. */
async function freeHead(
  db: Trx,
  author: Author,
  membershipId: string,
  familyId: string,
): Promise<boolean> {
  const present = await db
    .selectFrom("memberships")
    .select("id")
    .where("family_id", "=", familyId)
    .where("relation", "=", HEAD)
    .where("to_date", "is", null)
    .executeTakeFirst();
  return demote(db, author, membershipId, present?.id);
}
