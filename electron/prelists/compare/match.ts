// Which entry of one list is which entry of another.
import { sql } from "kysely";
import { PROFILES, type ProfileId } from "../../../shared/prelists/profiles.ts";
import type { Db } from "../../database/tables.ts";

interface KeyPair {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** Fields that a key names: `nokk:1|nama:2` is known by `nokk|nama`. */
function fieldsOf(key: string): string {
  return key
    .split("|")
    .map((part) => part.slice(0, part.indexOf(":")))
    .join("|");
}

/**
 * Pairs of entries that share an identifying key, strongest keys first, each entry once; earlier to later.
 * Two different ids of one sender are never one entry, whatever else is equal (as when a file is imported).
 */
export async function matchLists(
  db: Db,
  before: { readonly id: string; readonly profile: ProfileId },
  after: { readonly id: string; readonly profile: ProfileId },
): Promise<Map<string, string>> {
  const { rows } = await sql<KeyPair>`
    SELECT a.key, a.entry_id AS before, b.entry_id AS after
    FROM prelist_keys a CROSS JOIN prelist_keys b ON b.prelist_id = ${after.id} AND b.key = a.key
    WHERE a.prelist_id = ${before.id}
      AND a.batch_id NOT IN (SELECT id FROM prelist_batches WHERE state = 'sedang')
      AND b.batch_id NOT IN (SELECT id FROM prelist_batches WHERE state = 'sedang')`.execute(db);
  const order = PROFILES[before.profile].key.map((fields) => fields.join("|"));
  const byStrength = order.map((): KeyPair[] => []);
  for (const pair of rows) byStrength[order.indexOf(fieldsOf(pair.key))]?.push(pair);
  const ids =
    before.profile === after.profile
      ? [await senderIds(db, before.id), await senderIds(db, after.id)]
      : undefined;
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const pair of byStrength.flat()) {
    if (pairs.has(pair.before) || taken.has(pair.after)) continue;
    const [old, fresh] = [ids?.[0]?.get(pair.before), ids?.[1]?.get(pair.after)];
    if (old !== undefined && fresh !== undefined && old !== fresh) continue;
    pairs.set(pair.before, pair.after);
    taken.add(pair.after);
  }
  return pairs;
}

/** The sender's id of each member; entries without one are absent. */
async function senderIds(db: Db, prelistId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("prelist_keys")
    .select(["entry_id", "key"])
    .where("prelist_id", "=", prelistId)
    .where("key", "like", "id_anggota:%")
    .execute();
  return new Map(rows.map((row) => [row.entry_id, row.key]));
}
