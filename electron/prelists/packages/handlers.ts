// Handlers: work packages and field sheets.
import type { packagesCalls } from "../../../shared/prelists/packages/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";

export const packagesHandlers: HandlersOf<typeof packagesCalls> = {};
