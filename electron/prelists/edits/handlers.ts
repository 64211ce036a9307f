// Handlers: values that the office corrects.
import type { editsCalls } from "../../../shared/prelists/edits/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";

export const editsHandlers: HandlersOf<typeof editsCalls> = {};
