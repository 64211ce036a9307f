// The long form of one row: what every column says now, and the family around it.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { editsCalls } from "../../../shared/prelists/edits/contract.ts";
import { layOver } from "../../../shared/prelists/edits/rules.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { inFamily, inHousehold } from "../finds.ts";
import { desilOf } from "../results/read.ts";
import { currentRows } from "../views.ts";
import { editsOf } from "./read.ts";

const MEMBER = [
  "r.entry_id as entryId",
  "r.prelist_id as prelistId",
  "r.name",
  "r.relation",
  "r.is_head as isHead",
  "r.position",
  "e.outcome",
  "p.unit",
] as const;

interface Own {
  prelist_id: string;
  family_key: string | null;
  household_id: string | null;
  position: number;
}

export const form: HandlersOf<typeof editsCalls>["form"] = async ({ db }, { entryId }) => {
  const row = await currentRows(db)
    .innerJoin("prelists as p", "p.id", "r.prelist_id")
    .select(["r.prelist_id", "r.family_key", "r.household_id", "r.position", "r.name", "r.payload"])
    .select(["p.profile", "p.regime", "r.findings", "p.unit"])
    .where("r.entry_id", "=", entryId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const payload = JSON.parse(row.payload) as Record<string, string>;
  const edits = (await editsOf(db, [entryId])).get(entryId) ?? new Map();
  const members = await membersOf(db, row, entryId);
  const first = members.find((one) => one.prelistId === row.prelist_id) ?? row;
  return {
    prelistId: row.prelist_id,
    profile: row.profile as never,
    name: row.name,
    values: { ...layOver(payload, edits) },
    sender: payload,
    corrected: [...edits.keys()],
    findings: JSON.parse(row.findings),
    members: members.map((one) => ({
      entryId: one.entryId,
      prelistId: one.prelistId,
      name: one.name,
      relation: one.relation,
      isHead: one.isHead === 1,
      outcome: one.outcome as never,
      unit: one.unit,
    })),
    desil: (await desilOf(db, entryId))[0] ?? null,
    nextFamily: await neighbour(db, row, first.position, "next"),
    previousFamily: await neighbour(db, row, first.position, "previous"),
  };
};

/** The household's own row, wherever a list holds it, then the members of the family in the order of their list. */
async function membersOf(db: Db, row: Own & { unit: string }, entryId: string) {
  const rows = currentRows(db).innerJoin("prelists as p", "p.id", "r.prelist_id").select(MEMBER);
  const household =
    row.household_id === null
      ? []
      : await rows
          .where(inHousehold(row.household_id))
          .where("p.unit", "=", "rumah_tangga")
          .orderBy("r.created_at", "desc")
          .limit(1)
          .execute();
  let members = rows.where("p.unit", "=", "anggota").orderBy("r.position").limit(60);
  if (row.unit === "anggota")
    members =
      row.family_key === null
        ? members.where("r.entry_id", "=", entryId)
        : members.where(inFamily(row.prelist_id, row.family_key));
  else if (row.household_id === null) return household;
  else members = members.where(inHousehold(row.household_id));
  return [...household, ...(await members.execute())];
}

/** The first row of the family that comes next, or before, in the order of the list. */
async function neighbour(
  db: Db,
  row: Own,
  position: number,
  way: "next" | "previous",
): Promise<string | null> {
  const found = await currentRows(db)
    .select("r.entry_id")
    .where("r.prelist_id", "=", row.prelist_id)
    .where("r.position", way === "next" ? ">" : "<", position)
    .where((eb) =>
      eb.or([
        eb("r.family_key", "is", null),
        eb.not(
          eb.exists(
            eb
              .selectFrom("prelist_rows as f")
              .select("f.id")
              .where(
                sql<boolean>`f.id IN (SELECT row_id FROM prelist_finds WHERE value = r.family_key) AND +f.prelist_id = r.prelist_id`,
              )
              .whereRef("f.family_key", "=", "r.family_key")
              .whereRef("f.position", "<", "r.position")
              .where("f.superseded_by", "is", null),
          ),
        ),
      ]),
    )
    .orderBy("r.position", way === "next" ? "asc" : "desc")
    .limit(1)
    .executeTakeFirst();
  return found?.entry_id ?? null;
}
