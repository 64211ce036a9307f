// What the room prelists asks of the database while a file is read: saved mappings and the entries that a row may mean.
import { sql } from "kysely";
import { DeskError } from "../../shared/errors.ts";
import { PROFILE_IDS, type ProfileId } from "../../shared/prelists/profiles.ts";
import type { Db } from "../database/tables.ts";

export interface SavedMapping {
  readonly profile: ProfileId;
  readonly fields: readonly (string | null)[];
  readonly areaEdition: string | null;
}

/** Saved mappings by header fingerprint. */
export async function findSavedMappings(
  db: Db,
  fingerprints: readonly string[],
): Promise<Map<string, SavedMapping>> {
  const found = new Map<string, SavedMapping>();
  if (fingerprints.length === 0) return found;
  const rows = await db
    .selectFrom("prelist_profiles")
    .select(["fingerprint", "profile", "mapping", "area_edition"])
    .where("fingerprint", "in", [...new Set(fingerprints)])
    .execute();
  for (const row of rows) {
    const profile = PROFILE_IDS.find((id) => id === row.profile);
    if (profile)
      found.set(row.fingerprint, {
        profile,
        fields: JSON.parse(row.mapping) as (string | null)[],
        areaEdition: row.area_edition,
      });
  }
  return found;
}

export interface HeldEntry {
  readonly entryId: string;
  readonly rowId: number;
  readonly position: number;
  readonly memberId: string | null;
  readonly nik: string | null;
  readonly nikTrusted: boolean;
  readonly payload: Readonly<Record<string, string>>;
}

/** Current rows of the entries that any of the keys names; by key. CROSS JOIN keeps SQLite from walking the list for each batch. */
export async function findEntriesByKeys(
  db: Db,
  prelistId: string,
  keys: readonly string[],
): Promise<Map<string, HeldEntry>> {
  const found = new Map<string, HeldEntry>();
  if (keys.length === 0) return found;
  const { rows } = await sql<{
    key: string;
    entry_id: string;
    row_id: number;
    position: number;
    member_id: string | null;
    nik: string | null;
    nik_trusted: number;
    payload: string;
  }>`
    SELECT k.key, k.entry_id, r.id AS row_id, r.position, r.member_id, r.nik, r.nik_trusted, r.payload
    FROM json_each(${JSON.stringify(keys)}) j
    CROSS JOIN prelist_keys k ON k.prelist_id = ${prelistId} AND k.key = j.value
    CROSS JOIN prelist_rows r ON r.entry_id = k.entry_id
    WHERE k.batch_id NOT IN (SELECT id FROM prelist_batches WHERE state = 'sedang')
      AND r.batch_id NOT IN (SELECT id FROM prelist_batches WHERE state = 'sedang')
      AND (r.superseded_by IS NULL OR r.superseded_by IN (SELECT id FROM prelist_batches WHERE state = 'sedang'))`.execute(
    db,
  );
  const entries = new Map<string, HeldEntry>();
  for (const row of rows) {
    let entry = entries.get(row.entry_id);
    if (!entry) {
      entry = {
        entryId: row.entry_id,
        rowId: row.row_id,
        position: row.position,
        memberId: row.member_id,
        nik: row.nik,
        nikTrusted: row.nik_trusted === 1,
        payload: JSON.parse(row.payload) as Record<string, string>,
      };
      entries.set(row.entry_id, entry);
    }
    found.set(row.key, entry);
  }
  return found;
}

export async function getPrelist(db: Db, id: string) {
  const row = await db.selectFrom("prelists").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  return { ...row, profile: row.profile as ProfileId };
}

/** Ties of BPS village codes of one edition to Kemendagri codes. */
export async function tiesOf(db: Db, edition: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("area_ties")
    .select(["code", "village_code"])
    .where("system", "=", "bps")
    .where("edition", "=", edition)
    .execute();
  return new Map(rows.map((row) => [row.code, row.village_code]));
}
