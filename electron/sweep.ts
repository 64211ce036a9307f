// Drops what a cancelled or killed task left unpublished; run at every sign-in.
export { settleDocuments } from "./cases/documents/move.ts";
import type { Db } from "./database/tables.ts";
import { sweepRegister } from "./people/intake/sweep.ts";
import { sweepDuplicates } from "./people/duplicates/run.ts";
import { sweepComparisons } from "./prelists/compare/run.ts";
import { finishUndos } from "./prelists/imports/undo.ts";
import { sweepImports } from "./prelists/store.ts";

/** Each room that has tasks which write adds its own sweep here. */
const SWEEPS: readonly ((db: Db) => Promise<void>)[] = [
  sweepComparisons,
  sweepImports,
  finishUndos,
  sweepDuplicates,
  sweepRegister,
];

export async function sweepUnpublished(db: Db): Promise<void> {
  for (const sweep of SWEEPS) await sweep(db);
}
