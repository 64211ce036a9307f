// How the connection of an import writes while nobody may see its rows yet.
import { open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";

/** Pages of the log before it is folded into the file: 256 MB. Up to there the worker folds it once, when its caller has been answered. */
const LOG_PAGES = 64_000;
/** The log reaches the disk at least so often: whoever commits beside the import waits for all of it. */
const PUSH_EVERY_MS = 20;

/**
 * Commits without waiting for the disk: a power cut costs rows that the next start sweeps away anyway. The disk is kept at work beside.
 * Answers how to end it, to be called before the batch is published: every commit reaches the disk again, and with it what was written
 * quickly.
 */
export async function writeQuickly(db: Db): Promise<() => Promise<void>> {
  const { rows } = await sql<{ name: string; file: string }>`PRAGMA database_list`.execute(db);
  await sql`PRAGMA synchronous=NORMAL`.execute(db);
  await sql`PRAGMA wal_autocheckpoint=${sql.lit(LOG_PAGES)}`.execute(db);
  const stop = new AbortController();
  const pushing = push(`${rows.find((row) => row.name === "main")!.file}-wal`, stop.signal);
  pushing.catch(() => undefined); // thrown where it is awaited
  return async () => {
    stop.abort();
    await pushing;
    await sql`PRAGMA synchronous=FULL`.execute(db);
  };
}

async function push(log: string, stop: AbortSignal): Promise<void> {
  const file = await open(log, "r+");
  try {
    while (!stop.aborted) {
      await file.datasync();
      await sleep(PUSH_EVERY_MS);
    }
  } finally {
    await file.close();
  }
}
