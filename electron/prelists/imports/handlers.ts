// Handlers: taking an import back.
import type { importsCalls } from "../../../shared/prelists/imports/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";

export const importsHandlers: HandlersOf<typeof importsCalls> = {};
