// The audit chain: each row's hash covers the one before, and a keyed MAC covers the hash, so that no tool but ours can add a link.
import { timingSafeEqual } from "node:crypto";
import type { Db } from "../database/tables.ts";
import { hashOf, macUnder, type Unsigned } from "./links.ts";
import type { AuditTable } from "./table.ts";

export interface AuditEntry {
  readonly at: string;
  readonly actor: string | null;
  readonly roles: string;
  readonly call: string;
  readonly outcome: AuditTable["outcome"];
  readonly reason?: string | null;
  readonly ids?: readonly string[];
  readonly fields?: readonly string[];
  readonly count?: number | null;
}

/** What signs the rows of one office. */
export interface ChainKey {
  readonly key: Buffer;
  readonly epoch: number;
}

export interface ChainHead {
  readonly seq: number;
  readonly hash: Buffer;
}

const GENESIS: Buffer = Buffer.alloc(32);

export async function chainHead(db: Db): Promise<ChainHead> {
  const last = await db
    .selectFrom("audit")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ?? { seq: 0, hash: GENESIS };
}

/** Adds one link; call inside the transaction of what it reports. Answers the new head. */
export async function appendAudit(db: Db, chain: ChainKey, entry: AuditEntry): Promise<ChainHead> {
  const head = await chainHead(db);
  const row: Unsigned = {
    seq: head.seq + 1,
    at: entry.at,
    actor: entry.actor,
    roles: entry.roles,
    call: entry.call,
    outcome: entry.outcome,
    reason: entry.reason ?? null,
    ids: JSON.stringify(entry.ids ?? []),
    fields: JSON.stringify(entry.fields ?? []),
    count: entry.count ?? null,
    epoch: chain.epoch,
  };
  const hash = hashOf(head.hash, row);
  await db
    .insertInto("audit")
    .values({ ...row, hash, mac: macUnder(chain.key)(hash) })
    .execute();
  return { seq: row.seq, hash };
}

/**
 * Walks the chain from `from` (1 for all) and answers the first broken link, or null when it is whole.
 * @param each called with the number of links checked, to report progress and to cancel by throwing
 */
export async function verifyChain(
  db: Db,
  key: Buffer,
  from: number,
  each: (checked: number) => void,
): Promise<{ checked: number; brokenAt: number | null }> {
  const macOf = macUnder(key);
  let before: Buffer = GENESIS;
  if (from > 1) {
    const anchor = await db
      .selectFrom("audit")
      .select("hash")
      .where("seq", "=", from - 1)
      .executeTakeFirst();
    if (!anchor) return { checked: 0, brokenAt: from - 1 };
    before = anchor.hash;
  }
  let checked = 0;
  for (let next = from; ;) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">=", next)
      .orderBy("seq")
      .limit(2000)
      .execute();
    for (const row of rows) {
      const { hash, mac, ...rest } = row;
      const right =
        row.seq === next && hashOf(before, rest).equals(hash) && timingSafeEqual(macOf(hash), mac);
      if (!right) return { checked, brokenAt: next };
      before = hash;
      next++;
      checked++;
    }
    if (rows.length < 2000) return { checked, brokenAt: null };
    each(checked);
  }
}
