// What an import has written and not yet brought into force: it is in the tables, and nobody is shown it.
import { CompiledQuery } from "kysely";
import { IMPORTED } from "../../../shared/people/provenance/rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";

const PENDING = `SELECT id FROM register_imports WHERE state = 'sedang' LIMIT 1`;

/** Source of the rows of the import that is being written now; undefined (nearly always) when there is none. Only one task runs at a time. */
export async function pendingSource(db: Db): Promise<string | undefined> {
  const { rows } = await db.executeQuery<{ id: string }>(CompiledQuery.raw(PENDING));
  return rows[0] && `${IMPORTED}${rows[0].id}`;
}

const HIDDEN = {
  id: `SELECT p.id AS value FROM json_each(?) j CROSS JOIN persons p ON p.id = j.value WHERE p.source = ?`,
  row_no: `SELECT p.row_no AS value FROM json_each(?) j CROSS JOIN persons p ON p.row_no = j.value WHERE p.source = ?`,
} as const;

/** Those of these persons whom everybody may see; order is kept. */
export async function withoutPending<T extends string | number>(
  db: Db,
  by: keyof typeof HIDDEN,
  values: readonly T[],
): Promise<readonly T[]> {
  const source = values.length === 0 ? undefined : await pendingSource(db);
  if (source === undefined) return values;
  const { rows } = await db.executeQuery<{ value: T }>(
    CompiledQuery.raw(HIDDEN[by], [JSON.stringify(values), source]),
  );
  const hidden = new Set(rows.map((row) => row.value));
  return values.filter((value) => !hidden.has(value));
}

/** @throws DeskError 'sedang_dimuat' when the record that holds a number is part of a file that is being loaded */
export async function refusePending(db: Db, recordSource: string): Promise<void> {
  if (recordSource.startsWith(IMPORTED) && recordSource === (await pendingSource(db)))
    throw new DeskError("sedang_dimuat");
}
