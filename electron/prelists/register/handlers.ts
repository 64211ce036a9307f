// Handlers of the calls that fill the register from a file: one function per call of shared/prelists/register/contract.ts.
import type { registerCalls } from "../../../shared/prelists/register/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { registerCheck, registerInspect } from "./check.ts";
import { registerImport } from "./import.ts";
import { registerImports, registerRows } from "./imports.ts";
import { registerRejects } from "./rejects.ts";
import { registerUndo } from "./undo.ts";

export const registerHandlers: HandlersOf<typeof registerCalls> = {
  registerInspect,
  registerCheck,
  registerImport,
  registerUndo,
  registerImports,
  registerRows,
  registerRejects,
};
