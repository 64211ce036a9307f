// How the connection of an import writes while nobody may see its rows yet.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";

/** Pages of the log before it is folded into the file: 16 MB, so that a page of an index is folded once for many rows. */
const LOG_PAGES = 4000;

/** Commits without waiting for the disk: a power cut costs rows that the next start sweeps away anyway. */
export async function writeQuickly(db: Db): Promise<void> {
  await sql`PRAGMA synchronous=NORMAL`.execute(db);
  await sql`PRAGMA wal_autocheckpoint=${sql.lit(LOG_PAGES)}`.execute(db);
}

/** Every commit reaches the disk again, and with it what was written quickly. Before a batch is published. */
export async function writeSafely(db: Db): Promise<void> {
  await sql`PRAGMA synchronous=FULL`.execute(db);
}
