// Handlers: work packages and field sheets.
import type { packagesCalls } from "../../../shared/prelists/packages/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { fieldBlock, fieldSheets, recordBlock } from "./field.ts";
import { assignPackages, dropPackages, packages, splitPackages } from "./packages.ts";

export const packagesHandlers: HandlersOf<typeof packagesCalls> = {
  packages,
  splitPackages,
  assignPackages,
  dropPackages,
  fieldSheets,
  fieldBlock,
  recordBlock,
};
