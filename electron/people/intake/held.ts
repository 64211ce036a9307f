// Who is on record already, looked up for many rows of a file at once. A merged person is found as the one it was merged into.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";
import type { PersonsTable } from "../table.ts";
import type { Selectable } from "kysely";

export interface HeldPerson extends Selectable<PersonsTable> {
  family_id: string | null;
  relation: number | null;
  number: string | null;
}

/** Ids of persons by key; several persons may answer to one. */
export type Found = Map<string, string[]>;

export async function byNik(db: Db, niks: readonly string[]): Promise<Found> {
  return survivors(
    db,
    await sql<Hit>`SELECT j.value AS key, p.id FROM json_each(${JSON.stringify(niks)}) j
      CROSS JOIN persons p ON p.nik = j.value`.execute(db),
  );
}

/** By name key and birth date; a null birth date finds those without one. The key is `keyOfName`. */
export async function byNameAndBirth(
  db: Db,
  asked: readonly { readonly nameKey: string; readonly birthDate: string | null }[],
): Promise<Found> {
  const keys = JSON.stringify(asked.map((one) => [one.nameKey, one.birthDate]));
  return survivors(
    db,
    await sql<Hit>`SELECT (j.value ->> 0) || '|' || coalesce(j.value ->> 1, '') AS key, p.id
      FROM json_each(${keys}) j
      CROSS JOIN persons p ON p.name_key = j.value ->> 0 AND p.birth_date IS (j.value ->> 1)`.execute(
      db,
    ),
  );
}

export function keyOfName(nameKey: string, birthDate: string | null): string {
  return `${nameKey}|${birthDate ?? ""}`;
}

/** By the digest of a row that an import in force brought before. */
export async function byRowKey(db: Db, keys: readonly string[]): Promise<Found> {
  return survivors(
    db,
    await sql<Hit>`SELECT j.value AS key, p.id FROM json_each(${JSON.stringify(keys)}) j
      CROSS JOIN register_rows r ON r.row_key = j.value
      JOIN register_imports i ON i.id = r.import_id AND i.state = 'terbit'
      JOIN persons p ON p.id = r.person_id`.execute(db),
  );
}

/** Digests of rows that an import in force left out because they look like somebody: until a person decides, they stay out. */
export async function leftOutKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    SELECT j.value AS key FROM json_each(${JSON.stringify(keys)}) j
      CROSS JOIN register_rows r ON r.row_key = j.value AND r.verdict = 'dilewati'
      JOIN register_imports i ON i.id = r.import_id AND i.state = 'terbit'`.execute(db);
  return new Set(rows.map((row) => row.key));
}

interface Hit {
  key: string;
  id: string;
}

async function survivors(db: Db, { rows }: { rows: Hit[] }): Promise<Found> {
  const found: Found = new Map();
  if (rows.length === 0) return found;
  const ids = JSON.stringify([...new Set(rows.map((row) => row.id))]);
  const roots = await sql<{ start: string; id: string }>`
    WITH RECURSIVE up(start, id) AS (
      SELECT value, value FROM json_each(${ids})
      UNION SELECT up.start, p.merged_into FROM up JOIN persons p ON p.id = up.id WHERE p.merged_into IS NOT NULL
    )
    SELECT up.start, up.id FROM up JOIN persons p ON p.id = up.id WHERE p.merged_into IS NULL`.execute(
    db,
  );
  const rootOf = new Map(roots.rows.map((row) => [row.start, row.id]));
  for (const { key, id } of rows) {
    const root = rootOf.get(id);
    if (root === undefined) continue;
    const list = found.get(key) ?? [];
    if (!list.includes(root)) found.set(key, [...list, root]);
  }
  return found;
}

/** Whole rows with the present family; ids that do not exist are missing. */
export async function loadHeld(db: Db, ids: readonly string[]): Promise<Map<string, HeldPerson>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<HeldPerson>`
    SELECT p.*, m.family_id, m.relation, n.number
    FROM json_each(${JSON.stringify([...new Set(ids)])}) j
    CROSS JOIN persons p ON p.id = j.value
    LEFT JOIN memberships m ON m.person_id = p.id AND m.to_date IS NULL
    LEFT JOIN family_numbers n ON n.family_id = m.family_id AND n.to_date IS NULL`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export interface HeldFamily {
  readonly familyId: string;
  /** False: the number is one that the family had before. */
  readonly current: boolean;
  readonly headId: string | null;
}

/** Families by card number, the one that holds it now before one that held it once. */
export async function loadFamilies(
  db: Db,
  numbers: readonly string[],
): Promise<Map<string, HeldFamily>> {
  const { rows } = await sql<{
    number: string;
    family_id: string;
    current: number;
    head_id: string | null;
  }>`
    SELECT n.number, n.family_id, n.to_date IS NULL AS current, h.person_id AS head_id
    FROM json_each(${JSON.stringify([...new Set(numbers)])}) j
    CROSS JOIN family_numbers n ON n.number = j.value
    LEFT JOIN memberships h ON h.family_id = n.family_id AND h.relation = 1 AND h.to_date IS NULL
    ORDER BY current, n.from_date`.execute(db);
  // The last one stands: a current number, else the newest former one.
  return new Map(
    rows.map((row) => [
      row.number,
      { familyId: row.family_id, current: row.current === 1, headId: row.head_id },
    ]),
  );
}

export interface HeldSetting {
  readonly field: string;
  readonly newValue: string | null;
  readonly source: string;
}

/** Every setting of these persons' fields, oldest first. */
export async function loadSettings(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, HeldSetting[]>> {
  const { rows } = await sql<{
    person_id: string;
    field: string;
    new_value: string | null;
    source: string;
  }>`
    SELECT c.person_id, c.field, c.new_value, c.source
    FROM json_each(${JSON.stringify(ids)}) j
    CROSS JOIN person_changes c ON c.person_id = j.value
    ORDER BY c.person_id, c.changed_at, c.id`.execute(db);
  const settings = new Map<string, HeldSetting[]>();
  for (const row of rows) {
    const list = settings.get(row.person_id) ?? [];
    list.push({ field: row.field, newValue: row.new_value, source: row.source });
    settings.set(row.person_id, list);
  }
  return settings;
}

export interface HeldProposal {
  readonly id: string;
  readonly personId: string;
  readonly field: string;
  readonly value: string | null;
  readonly state: string;
}

/** Proposals that wait or were refused: neither is made a second time. */
export async function loadProposals(db: Db, ids: readonly string[]): Promise<HeldProposal[]> {
  const { rows } = await sql<HeldProposal>`
    SELECT q.id, q.person_id AS personId, q.field, q.proposed_value AS value, q.state
    FROM json_each(${JSON.stringify(ids)}) j
    CROSS JOIN person_proposals q ON q.person_id = j.value
    WHERE q.state IN ('terbuka', 'ditolak')`.execute(db);
  return rows;
}

/** A question about an import, by its id. */
export type ImportTest = Pick<ReadonlySet<string>, "has">;

/** Imports whose word counts no more: undone, being undone, or taken back before they came into force. */
export async function undoneImports(db: Db): Promise<ImportTest> {
  const standing = await importsIn(db, ["terbit", "sedang"]);
  return { has: (id) => !standing.has(id) };
}

/** Imports that were cancelled or cut off: they never were in force, and nothing tells of them. */
export async function droppedImports(db: Db): Promise<ImportTest> {
  const known = await importsIn(db, ["terbit", "sedang", "membatalkan", "batal"]);
  return { has: (id) => !known.has(id) };
}

async function importsIn(
  db: Db,
  states: readonly ("sedang" | "terbit" | "membatalkan" | "batal")[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("register_imports")
    .select("id")
    .where("state", "in", states)
    .execute();
  return new Set(rows.map((row) => row.id));
}
