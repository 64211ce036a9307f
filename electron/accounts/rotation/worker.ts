// Worker: prepares the next generation of keys, so that the window stays alive while a large office is copied.
import { parentPort, workerData } from "node:worker_threads";
import { officeFiles } from "../../database/folder.ts";
import { toDeskError } from "../../serve/failure.ts";
import { prepare, type Preparation } from "./prepare.ts";

export interface RotationQuestion {
  readonly folder: string;
  readonly keys: Preparation;
}

const { folder, keys } = workerData as RotationQuestion;
try {
  prepare(officeFiles(folder), keys);
  parentPort!.postMessage(null);
} catch (error) {
  parentPort!.postMessage({ code: toDeskError(error).code });
} finally {
  for (const key of [keys.key, keys.next, keys.documents, keys.documentsNext]) key?.fill(0);
}
