// Writes what corrections make of rows: many at once, in a handful of statements.
import { sql } from "kysely";
import type { Relaid } from "../../../shared/prelists/edits/rules.ts";
import type { Db } from "../../database/tables.ts";
import { keyOfName, warningsOf } from "../examine.ts";
import type { EditableRow } from "./read.ts";

export interface NewEdit {
  readonly id: string;
  readonly entryId: string;
  readonly column: string;
  readonly senderValue: string | null;
  readonly old: string | null;
  readonly value: string | null;
  /** The word of the office that this one replaces. */
  readonly replaces: string | null;
}

/** The edits of one action; what they replace says by whom, in the same transaction. */
export async function insertEdits(
  db: Db,
  actionId: string,
  edits: readonly NewEdit[],
  shared: {
    readonly legal_basis: string;
    readonly purpose: string;
    readonly source: string;
    readonly created_at: string;
    readonly created_by: string;
  },
): Promise<void> {
  const replaced = edits.flatMap((edit) =>
    edit.replaces === null ? [] : [[edit.replaces, edit.id]],
  );
  if (replaced.length > 0)
    await sql`UPDATE prelist_edits SET superseded_by = j.value ->> 1, updated_at = ${shared.created_at}
      FROM json_each(${JSON.stringify(replaced)}) j WHERE prelist_edits.id = j.value ->> 0`.execute(
      db,
    );
  const rows = edits.map((edit) => [
    edit.id,
    edit.entryId,
    edit.column,
    edit.senderValue,
    edit.old,
    edit.value,
  ]);
  await sql`INSERT INTO prelist_edits (id, action_id, entry_id, column_key, sender_value, old_value, new_value,
      legal_basis, purpose, source, created_at, created_by, updated_at)
    SELECT value ->> 0, ${actionId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
      ${shared.legal_basis}, ${shared.purpose}, ${shared.source}, ${shared.created_at}, ${shared.created_by}, ${shared.created_at}
    FROM json_each(${JSON.stringify(rows)})`.execute(db);
}

/** Key columns and findings of rows that were read again; what the import said of them is kept aside the first time. */
export async function updateReadings(
  db: Db,
  rows: readonly { readonly row: EditableRow; readonly relaid: Relaid }[],
  at: string,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = JSON.stringify(rows.map(({ row }) => row.rowId));
  await sql`INSERT OR IGNORE INTO prelist_edited_rows (row_id, findings, nik_trusted)
    SELECT r.id, r.findings, r.nik_trusted FROM json_each(${ids}) j CROSS JOIN prelist_rows r ON r.id = j.value`.execute(
    db,
  );
  const values = rows.map(({ row, relaid }) => {
    const v = relaid.reading.values;
    return [
      row.rowId,
      v.householdId,
      v.memberId,
      v.nik,
      relaid.nikTrusted ? 1 : 0,
      v.nokk,
      v.name,
      keyOfName(v.name),
      v.birthDate,
      v.sex,
      v.relation,
      v.isHead ? 1 : 0,
      v.familyKey,
      v.address,
      v.hamlet,
      v.rt,
      v.rw,
      v.areaCode,
      v.areaName,
      JSON.stringify(warningsOf(relaid.findings)),
    ];
  });
  await sql`UPDATE prelist_rows SET household_id = j.value ->> 1, member_id = j.value ->> 2, nik = j.value ->> 3, nik_trusted = j.value ->> 4,
      nokk = j.value ->> 5, name = j.value ->> 6, name_key = j.value ->> 7, birth_date = j.value ->> 8, sex = j.value ->> 9,
      relation = j.value ->> 10, is_head = j.value ->> 11, family_key = j.value ->> 12, address = j.value ->> 13, hamlet = j.value ->> 14,
      rt = j.value ->> 15, rw = j.value ->> 16, area_code = j.value ->> 17, area_name = j.value ->> 18, findings = j.value ->> 19,
      updated_at = ${at}
    FROM json_each(${JSON.stringify(values)}) j WHERE prelist_rows.id = j.value ->> 0`.execute(db);
}

/** Keys by which corrected rows are found again in the sender's next file: the first entry keeps a key that two claim. */
export async function addKeys(
  db: Db,
  prelistId: string,
  keys: readonly {
    readonly entryId: string;
    readonly batchId: string;
    readonly keys: readonly string[];
  }[],
): Promise<void> {
  const rows = keys.flatMap((one) => one.keys.map((key) => [key, one.entryId, one.batchId]));
  if (rows.length === 0) return;
  await sql`INSERT OR IGNORE INTO prelist_keys (prelist_id, key, entry_id, batch_id)
    SELECT ${prelistId}, value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(rows)})`.execute(
    db,
  );
}

/** Keys that a correction had given and that nothing says any more. */
export async function dropKeys(
  db: Db,
  prelistId: string,
  keys: readonly { readonly entryId: string; readonly key: string }[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql`DELETE FROM prelist_keys WHERE prelist_id = ${prelistId} AND (key, entry_id) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(keys.map((one) => [one.key, one.entryId]))}))`.execute(
    db,
  );
}
