// Drops what a cancelled or killed task left unpublished; run at every sign-in.
import type { Db } from "./database/tables.ts";

/** Each room that has tasks which write adds its own sweep here. */
const SWEEPS: readonly ((db: Db) => Promise<void>)[] = [];

export async function sweepUnpublished(db: Db): Promise<void> {
  for (const sweep of SWEEPS) await sweep(db);
}
