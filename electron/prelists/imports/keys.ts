// Keys of an import, held until enough are there and written in order: each page of the index is written once instead of hundreds of times.
import type { Db } from "../../database/tables.ts";
import { insertRows } from "./bulk.ts";

/** Keys held at most: about 60 MB. */
const RUN = 400_000;
/** Keys of one transaction: about 15 ms. */
const CHUNK = 2000;

export interface KeyRun {
  add(key: string, entryId: string): void;
  /** True when the keys held should be written. */
  full(): boolean;
  /** Writes what is held; the first entry keeps a key that two of them claim. `between` runs after each transaction. */
  write(db: Db, between: () => Promise<void>): Promise<void>;
}

export function keyRun(prelistId: string, batchId: string): KeyRun {
  let held: [key: string, entryId: string][] = [];
  return {
    add(key, entryId) {
      held.push([key, entryId]);
    },
    full: () => held.length >= RUN,
    async write(db, between) {
      // By code unit, as SQLite compares most of them; the order is for speed only. Equal keys stay in file order.
      held.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
      for (let at = 0; at < held.length; at += CHUNK) {
        const rows = held
          .slice(at, at + CHUNK)
          .map(([key, entryId]) => [prelistId, key, entryId, batchId]);
        await db
          .transaction()
          .execute((trx) =>
            insertRows(
              trx,
              "INSERT OR IGNORE INTO prelist_keys (prelist_id, key, entry_id, batch_id)",
              rows,
            ),
          );
        await between();
      }
      held = [];
    },
  };
}
