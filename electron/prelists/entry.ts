// One entry opened: all its columns, its family and its history, numbers in full.
import { DeskError } from "../../shared/errors.ts";
import { codeLabel } from "../../shared/prelists/codes.ts";
import type { prelists as contract } from "../../shared/prelists/contract.ts";
import type { Outcome, OutcomeReason } from "../../shared/prelists/outcomes.ts";
import { PROFILES, type Profile, type ProfileId } from "../../shared/prelists/profiles.ts";
import { columnOf } from "../../shared/sheets/profile.ts";
import type { Db } from "../database/tables.ts";
import type { HandlersOf } from "../serve/context.ts";
import { currentRows, ENTRY_COLUMNS, entryRow } from "./views.ts";

type Handlers = HandlersOf<typeof contract>;
type State = "belum" | Outcome;

export const entry: Handlers["entry"] = async ({ db }, { entryId }) => {
  const row = await currentRows(db)
    .innerJoin("prelists as p", "p.id", "r.prelist_id")
    .select(ENTRY_COLUMNS)
    .select([
      "r.prelist_id",
      "r.family_key",
      "r.household_id",
      "r.payload",
      "p.profile",
      "p.unit",
      "p.area_system",
      "p.area_edition",
    ])
    .where("r.entry_id", "=", entryId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const profile = PROFILES[row.profile as ProfileId];
  const outcomes = await db
    .selectFrom("prelist_outcomes as o")
    .leftJoin("accounts as a", "a.id", "o.created_by")
    .selectAll("o")
    .select("a.name as by_name")
    .where("o.entry_id", "=", entryId)
    .orderBy("o.created_at", "desc")
    .execute();
  const changes = await db
    .selectFrom("prelist_changes as c")
    .innerJoin("prelist_batches as b", "b.id", "c.batch_id")
    .select(["c.column_key", "c.old_value", "c.new_value", "c.created_at"])
    .where("c.entry_id", "=", entryId)
    .where("b.state", "=", "terbit")
    .orderBy("c.created_at", "desc")
    .execute();
  const tie =
    row.area_system === "bps" && row.area_code && row.area_edition
      ? await db
          .selectFrom("area_ties")
          .select("village_code")
          .where("edition", "=", row.area_edition)
          .where("code", "=", row.area_code)
          .executeTakeFirst()
      : undefined;
  return {
    entry: entryRow<State>(row, true),
    prelistId: row.prelist_id,
    profile: profile.id,
    unit: row.unit,
    villageName: tie?.village_code ?? null,
    columns: columnsOf(profile, JSON.parse(row.payload) as Record<string, string>),
    findings: JSON.parse(row.findings),
    family: await familyOf(db, row),
    outcomes: outcomes.map((one) => ({
      id: one.id,
      outcome: one.outcome as Outcome,
      reason: one.reason as OutcomeReason | null,
      otherId: one.other_id,
      date: one.event_date,
      documentNo: one.document_no,
      note: one.note,
      at: one.created_at,
      by: one.by_name ?? "-",
    })),
    changes: changes.map((change) => ({
      column: change.column_key,
      old: change.old_value,
      new: change.new_value,
      at: change.created_at,
    })),
  };
};

/** The sender's columns in the sender's order, then the ones that only this file has. */
function columnsOf(profile: Profile, payload: Readonly<Record<string, string>>) {
  const known = profile.columns.map((column) => ({
    key: column.header,
    field: column.field,
    value: payload[column.header] ?? null,
    label:
      column.codes && payload[column.header]
        ? (codeLabel(profile.codes, column.codes, payload[column.header]!) ?? null)
        : null,
  }));
  const names = new Set(known.map((column) => column.key));
  const others = Object.keys(payload).filter((key) => !names.has(key));
  return [
    ...known,
    ...others.map((key) => ({ key, field: null, value: payload[key] ?? null, label: null })),
  ];
}

/** Members with the same No KK in this list; for a household also the members that other lists hold under its id. */
async function familyOf(
  db: Db,
  row: {
    id: string;
    prelist_id: string;
    family_key: string | null;
    household_id: string | null;
    unit: string;
  },
) {
  let query = currentRows(db)
    .innerJoin("prelists as p", "p.id", "r.prelist_id")
    .select(ENTRY_COLUMNS)
    .select("p.profile")
    .where("r.entry_id", "<>", row.id)
    .orderBy("r.is_head", "desc")
    .orderBy("r.position")
    .limit(60);
  if (row.unit === "rumah_tangga" && row.household_id !== null)
    query = query.where("r.household_id", "=", row.household_id);
  else if (row.family_key !== null)
    query = query
      .where("r.prelist_id", "=", row.prelist_id)
      .where("r.family_key", "=", row.family_key);
  else return [];
  return (await query.execute()).map((member) => ({
    ...entryRow<State>(member, false),
    relation: relationLabel(PROFILES[member.profile as ProfileId], member.relation),
  }));
}

/** The relation in words where the profile's code list knows it, else as written. */
function relationLabel(profile: Profile, relation: string | null): string | null {
  const list = columnOf(profile, "hubungan")?.codes;
  if (relation === null || list === undefined) return relation;
  return codeLabel(profile.codes, list, relation) ?? relation;
}
