// Handlers of the room prelists: one function per call of shared/prelists/contract.ts.
import type { prelists as contract } from "../../shared/prelists/contract.ts";
import type { HandlersOf } from "../serve/context.ts";
import { exportList, exportRejects, exports } from "./export.ts";
import { compare } from "./compare/run.ts";
import { comparison, comparisonPaper, comparisonRows, exportComparison } from "./compare/view.ts";
import { check, inspect } from "./check.ts";
import { importFile } from "./import.ts";
import { batches, batchRows, entries, list, progress } from "./lists.ts";
import { assistanceOf } from "./assistance.ts";
import { entry } from "./entry.ts";
import { registerHandlers } from "./register/handlers.ts";
import { roundHandlers } from "./round.ts";
import { verify } from "./verify.ts";

export const prelists: HandlersOf<typeof contract> = {
  ...registerHandlers,
  ...roundHandlers,
  assistance: ({ db }, { personId }) => assistanceOf(db, personId),
  inspect,
  check,
  import: importFile,
  list,
  batches,
  batchRows,
  entries,
  progress,
  entry,
  verify,
  export: exportList,
  exportRejects,
  exports,
  compare,
  comparison,
  comparisonRows,
  comparisonPaper,
  exportComparison,
};
