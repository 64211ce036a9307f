// Lists of members tied to the list of their households.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { Join, profilesCalls } from "../../../shared/prelists/profiles/contract.ts";
import type { ProfileId } from "../../../shared/prelists/profiles.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { getPrelist } from "../queries.ts";

type Handlers = HandlersOf<typeof profilesCalls>;

/** Lists tied to each other whose kinds are these; the last imported first. */
export async function linkedPairs(db: Db, household: ProfileId, member: ProfileId) {
  return db
    .selectFrom("prelist_links as l")
    .innerJoin("prelists as h", "h.id", "l.household_list_id")
    .innerJoin("prelists as m", "m.id", "l.member_list_id")
    .select(["h.id as householdListId", "m.id as memberListId", "h.name"])
    .where("h.profile", "=", household)
    .where("m.profile", "=", member)
    .orderBy("h.updated_at", "desc")
    .execute();
}

export const linkLists: Handlers["linkLists"] = async (
  { db, now, session },
  { memberListId, householdListId },
) => {
  const member = await getPrelist(db, memberListId);
  const household = await getPrelist(db, householdListId);
  if (member.unit !== "anggota" || household.unit !== "rumah_tangga")
    throw new DeskError("daftar_tidak_berpasangan");
  const tie = {
    household_list_id: householdListId,
    created_at: now().toISOString(),
    created_by: session.accountId,
  };
  await db
    .insertInto("prelist_links")
    .values({ member_list_id: memberListId, ...tie })
    .onConflict((conflict) => conflict.column("member_list_id").doUpdateSet(tie))
    .execute();
  return { householdListId };
};

export const listLink: Handlers["listLink"] = async ({ db }, { prelistId }) => {
  const list = await getPrelist(db, prelistId);
  const ties = await db
    .selectFrom("prelist_links as l")
    .innerJoin("prelists as other", (join) =>
      list.unit === "anggota"
        ? join.onRef("other.id", "=", "l.household_list_id")
        : join.onRef("other.id", "=", "l.member_list_id"),
    )
    .select(["other.id", "other.name", "l.household_list_id", "l.member_list_id"])
    .where(list.unit === "anggota" ? "l.member_list_id" : "l.household_list_id", "=", prelistId)
    .orderBy("l.created_at", "desc")
    .execute();
  const linked = [];
  for (const tie of ties)
    linked.push({
      id: tie.id,
      name: tie.name,
      join: await joinInside(db, tie.household_list_id, tie.member_list_id),
    });
  return { linked, offers: ties.length > 0 ? [] : await offersFor(db, list) };
};

/** Household lists that hold the household of at least one member. */
async function offersFor(db: Db, list: { id: string; unit: string }) {
  if (list.unit !== "anggota") return [];
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT p.id, p.name FROM prelists p
    WHERE p.unit = 'rumah_tangga' AND EXISTS (
      SELECT 1 FROM prelist_rows m
      CROSS JOIN prelist_finds w ON w.value = m.household_id
      CROSS JOIN prelist_rows h ON h.id = w.row_id AND h.household_id = m.household_id AND h.prelist_id = p.id AND h.superseded_by IS NULL
      WHERE m.prelist_id = ${list.id} AND m.superseded_by IS NULL AND m.household_id IS NOT NULL)
    ORDER BY p.updated_at DESC LIMIT 50`.execute(db);
  return rows;
}

/** Current rows on both sides; rows of an import that is still running count for nobody. */
async function joinInside(db: Db, household: string, member: string): Promise<Join> {
  const { rows } = await sql<Join>`
    WITH published AS (
      SELECT r.prelist_id, r.household_id FROM prelist_rows r JOIN prelist_batches b ON b.id = r.batch_id
      WHERE r.prelist_id IN (${household}, ${member}) AND r.superseded_by IS NULL AND b.state = 'terbit'),
    h AS MATERIALIZED (SELECT household_id FROM published WHERE prelist_id = ${household}),
    m AS MATERIALIZED (SELECT household_id FROM published WHERE prelist_id = ${member})
    SELECT (SELECT count(*) FROM h) AS households,
      (SELECT count(*) FROM m) AS members,
      (SELECT count(*) FROM h WHERE household_id IS NULL OR household_id NOT IN (SELECT household_id FROM m WHERE household_id IS NOT NULL)) AS empty,
      (SELECT count(*) FROM m WHERE household_id IS NULL OR household_id NOT IN (SELECT household_id FROM h WHERE household_id IS NOT NULL)) AS strays`.execute(
    db,
  );
  return rows[0]!;
}
