// Handlers: saved profiles of header sets.
import type { profilesCalls } from "../../../shared/prelists/profiles/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";

export const profilesHandlers: HandlersOf<typeof profilesCalls> = {};
