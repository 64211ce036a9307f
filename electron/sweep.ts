// What every sign-in puts in order: drops what a cancelled or killed task left unpublished, and settles the documents.
import { DeskError } from "../shared/errors.ts";
import { moveOldBodies } from "./cases/documents/move.ts";
import { sealDocuments } from "./cases/documents/seal.ts";
import type { Documents } from "./database/documents.ts";
import type { Db } from "./database/tables.ts";
import { namedAddresses } from "./documents/tables.ts";
import { sweepRegister } from "./people/intake/sweep.ts";
import { sweepDuplicates } from "./people/duplicates/run.ts";
import { sweepComparisons } from "./prelists/compare/run.ts";
import { finishUndos } from "./prelists/imports/undo.ts";
import { sweepImports } from "./prelists/store.ts";
import { sealTargetsLeft } from "./referrals/target.ts";
import type { SensitiveBox } from "./serve/context.ts";

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

/** Each room that keeps documents adds what a crash may have left unfinished. */
const SETTLES: readonly ((
  db: Db,
  documents: Documents,
  sensitive: SensitiveBox,
) => Promise<unknown>)[] = [
  (db, _, sensitive) => sealTargetsLeft(db, sensitive), // where letters went needs no documents
  moveOldBodies,
  sealDocuments,
];

/**
 * Finishes what was begun with documents, then removes bytes that a killed save, an erased case or a cancelled task left without a row;
 * only while no task runs. A second file that is lost, damaged or on a full disk keeps nobody out: whoever opens a document is told.
 * @returns the code of what went wrong, for the audit row
 */
export async function settleDocuments(
  db: Db,
  documents: Documents,
  sensitive: SensitiveBox,
): Promise<string | undefined> {
  try {
    for (const settle of SETTLES) await settle(db, documents, sensitive);
    documents.sweep(await namedAddresses(db));
    return undefined;
  } catch (error) {
    if (error instanceof DeskError) return error.code;
    throw error;
  }
}
