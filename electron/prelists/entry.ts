// One entry opened: all its columns, its family and its history, numbers in full.
import { DeskError } from "../../shared/errors.ts";
import { codeLabel } from "../../shared/prelists/codes.ts";
import type { prelists as contract } from "../../shared/prelists/contract.ts";
import { inConflict, isCorrection } from "../../shared/prelists/edits/rules.ts";
import type { Outcome } from "../../shared/prelists/outcomes.ts";
import { PROFILES, type Profile, type ProfileId } from "../../shared/prelists/profiles.ts";
import { columnOf } from "../../shared/sheets/profile.ts";
import type { Db } from "../database/tables.ts";
import type { HandlersOf } from "../serve/context.ts";
import { inFamily, inHousehold } from "./finds.ts";
import { desilOf, familyResultOf, resultsOf, visitsOf } from "./results/read.ts";
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
      "p.regime",
      "p.area_system",
      "p.area_edition",
    ])
    .where("r.entry_id", "=", entryId)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const profile = PROFILES[row.profile as ProfileId];
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
  const { results, conflict } = await resultsOf(db, entryId);
  return {
    entry: entryRow<State>(row, true),
    prelistId: row.prelist_id,
    profile: profile.id,
    unit: row.unit,
    villageName: tie?.village_code ?? null,
    regime: row.regime,
    hasFamily: row.family_key !== null && row.unit === "anggota",
    columns: columnsOf(
      profile,
      JSON.parse(row.payload) as Record<string, string>,
      await correctionsOf(db, entryId),
    ),
    findings: JSON.parse(row.findings),
    family: await familyOf(db, row),
    familyResult:
      row.family_key === null ? null : await familyResultOf(db, row.prelist_id, row.family_key),
    outcomes: results,
    sides: conflict,
    visits: await visitsOf(db, entryId),
    desil: await desilOf(db, entryId),
    changes: changes.map((change) => ({
      column: change.column_key,
      old: change.old_value,
      new: change.new_value,
      at: change.created_at,
    })),
  };
};

/** The sender's columns in the sender's order, then the ones that only this file has; the office's corrections beside them. */
function columnsOf(
  profile: Profile,
  payload: Readonly<Record<string, string>>,
  corrections: Awaited<ReturnType<typeof correctionsOf>>,
) {
  const names = new Set(profile.columns.map((column) => column.header));
  const others = [...Object.keys(payload), ...corrections.keys()].filter((key) => !names.has(key));
  const all = [
    ...profile.columns,
    ...[...new Set(others)].map((header) => ({
      header,
      field: null,
      kind: undefined,
      codes: undefined,
    })),
  ];
  return all.map(({ header, field, kind, codes }) => {
    const label = (value: string | null) =>
      codes && value ? (codeLabel(profile.codes, codes, value) ?? null) : null;
    const value = payload[header] ?? null;
    const edit = corrections.get(header);
    return {
      key: header,
      field,
      value,
      label: label(value),
      edit: edit
        ? {
            value: edit.value,
            label: label(edit.value),
            by: edit.by,
            at: edit.at,
            conflict: inConflict(edit, value, kind),
          }
        : null,
    };
  });
}

/** The corrections that stand on one entry, with who made each. */
async function correctionsOf(db: Db, entryId: string) {
  const rows = await db
    .selectFrom("prelist_edits as e")
    .leftJoin("accounts as a", "a.id", "e.created_by")
    .select(["e.column_key", "e.new_value", "e.sender_value", "e.created_at", "a.name"])
    .where("e.entry_id", "=", entryId)
    .where("e.superseded_by", "is", null)
    .execute();
  return new Map(
    rows
      .map((row) => ({
        column: row.column_key,
        value: row.new_value,
        senderValue: row.sender_value,
        at: row.created_at,
        by: row.name ?? "-",
      }))
      .filter(isCorrection)
      .map((row) => [row.column, row]),
  );
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
    query = query.where(inHousehold(row.household_id));
  else if (row.family_key !== null) query = query.where(inFamily(row.prelist_id, row.family_key));
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
