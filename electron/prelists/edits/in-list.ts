// What a corrected row is beside the others of its list: a NIK that somebody else has, a second head in one family.
import { sql } from "kysely";
import type { Planned, Relaid } from "../../../shared/prelists/edits/rules.ts";
import type { RowFinding } from "../../../shared/prelists/findings.ts";
import { profileById, type ProfileId } from "../../../shared/prelists/profiles.ts";
import type { Db } from "../../database/tables.ts";
import { rowsOfValues } from "../finds.ts";
import type { EditableRow } from "./read.ts";

const FROM_LIST = new Set<string>(["nik_ganda_peringatan", "kepala_kedua_peringatan"]);
const CURRENT = sql`(r.superseded_by IS NULL AND r.batch_id NOT IN (SELECT id FROM prelist_batches WHERE state = 'sedang'))`;

/** Entries whose planned NIK another entry of the list has, where the profile forbids it: entry and the column to refuse. */
export async function duplicateNiks(
  db: Db,
  prelistId: string,
  plans: readonly { readonly entryId: string; readonly plan: Planned }[],
  rows: ReadonlyMap<string, EditableRow>,
): Promise<Map<string, string>> {
  const refused = new Map<string, string>();
  const changed = plans.flatMap(({ entryId, plan }) => {
    const profile = profileById(rows.get(entryId)!.profile as ProfileId);
    const nik = plan.relaid.reading.values.nik;
    const column = profile.columns.find((one) => one.field === "nik")?.header;
    return profile.checks.nik_ganda === "galat" &&
      nik !== null &&
      column !== undefined &&
      plan.changes.some((change) => change.column === column)
      ? [{ entryId, nik, column }]
      : [];
  });
  if (changed.length === 0) return refused;
  const others = await niksOf(
    db,
    prelistId,
    changed.map((one) => one.nik),
  );
  // Rows of the same action count with what they will say.
  const planned = new Map(
    plans.map(({ entryId, plan }) => [entryId, plan.relaid.reading.values.nik]),
  );
  const taken = new Map<string, string>();
  for (const { entryId, nik, column } of changed) {
    const held = (others.get(nik) ?? []).some(
      (other) => other !== entryId && (!planned.has(other) || planned.get(other) === nik),
    );
    if (held || taken.has(nik)) refused.set(entryId, column);
    else taken.set(nik, entryId);
  }
  return refused;
}

async function niksOf(
  db: Db,
  prelistId: string,
  niks: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ nik: string; entry_id: string }>`
    SELECT r.nik, r.entry_id FROM ${rowsOfValues(niks, "nik")} WHERE r.prelist_id = ${prelistId} AND ${CURRENT}`.execute(
    db,
  );
  const found = new Map<string, string[]>();
  for (const row of rows) found.set(row.nik, [...(found.get(row.nik) ?? []), row.entry_id]);
  return found;
}

/** Other rows of the list that were warned because of a NIK or a family that these had or have: their warning may be out of date. */
export async function warnedPartners(
  db: Db,
  rows: readonly { readonly row: EditableRow; readonly relaid: Relaid }[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const mine = new Set(rows.map(({ row }) => row.entryId));
  const niks = rows.flatMap(({ row, relaid }) => [row.nik, relaid.reading.values.nik]);
  const families = rows.flatMap(({ row, relaid }) => [
    row.familyKey,
    relaid.reading.values.familyKey,
  ]);
  const found = await sql<{ entry_id: string }>`
    SELECT r.entry_id FROM ${rowsOfValues(niks, "nik")} WHERE r.prelist_id = ${rows[0]!.row.prelistId} AND ${CURRENT} AND instr(r.findings, 'nik_ganda_peringatan') > 0
    UNION SELECT r.entry_id FROM ${rowsOfValues(families, "family_key")} WHERE r.prelist_id = ${rows[0]!.row.prelistId} AND ${CURRENT} AND instr(r.findings, 'kepala_kedua_peringatan') > 0`.execute(
    db,
  );
  return found.rows.map((row) => row.entry_id).filter((entryId) => !mine.has(entryId));
}

/** The rows with warnings that only the list knows; they are made anew for each row that is read again. */
export async function withListFindings(
  db: Db,
  rows: readonly { readonly row: EditableRow; readonly relaid: Relaid }[],
): Promise<{ row: EditableRow; relaid: Relaid }[]> {
  if (rows.length === 0) return [];
  const prelistId = rows[0]!.row.prelistId;
  const niks = rows.flatMap(({ relaid }) => relaid.reading.values.nik ?? []);
  const others = await niksOf(db, prelistId, niks);
  const heads = await headsOf(
    db,
    prelistId,
    rows.flatMap(({ relaid }) =>
      relaid.reading.values.isHead ? (relaid.reading.values.familyKey ?? []) : [],
    ),
  );
  // Rows of the same action count with what they say now.
  const now = new Map(rows.map(({ row, relaid }) => [row.entryId, relaid.reading.values]));
  for (const [family, held] of heads)
    heads.set(
      family,
      held.filter((other) => !now.has(other)),
    );
  for (const [entryId, { isHead, familyKey }] of now)
    if (isHead && familyKey !== null) heads.get(familyKey)?.push(entryId);
  return rows.map(({ row, relaid }) => {
    const profile = profileById(row.profile as ProfileId);
    const header = (field: string) =>
      profile.columns.find((one) => one.field === field)?.header ?? null;
    const { nik, isHead, familyKey } = relaid.reading.values;
    const sameNik = (others.get(nik ?? "") ?? []).some(
      (other) => other !== row.entryId && (now.get(other)?.nik ?? nik) === nik,
    );
    const otherHead =
      isHead && familyKey !== null && heads.get(familyKey)!.some((other) => other !== row.entryId);
    const findings: RowFinding[] = relaid.findings.filter((one) => !FROM_LIST.has(one.code));
    const say = (code: RowFinding["code"], column: string | null) => {
      const said = row.origin.findings.find((one) => one.code === code);
      // An import warns of the second of two rows only; a row that the office touched is looked at for itself.
      if (said ?? relaid.corrected) findings.push(said ?? { code, column });
    };
    if (sameNik) say("nik_ganda_peringatan", header("nik"));
    if (otherHead) say("kepala_kedua_peringatan", header("hubungan"));
    return { row, relaid: { ...relaid, findings } };
  });
}

async function headsOf(
  db: Db,
  prelistId: string,
  families: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ family_key: string; entry_id: string }>`
    SELECT r.family_key, r.entry_id FROM ${rowsOfValues(families, "family_key")}
    WHERE r.prelist_id = ${prelistId} AND r.is_head = 1 AND ${CURRENT}`.execute(db);
  const found = new Map<string, string[]>(families.map((family) => [family, []]));
  for (const row of rows) found.get(row.family_key)!.push(row.entry_id);
  return found;
}
