// Handlers of the room backup: one function per call of shared/backup/contract.ts.
import type { backup as contract } from "../../shared/backup/contract.ts";
import type { HandlersOf } from "../serve/context.ts";

export const backup = {} as HandlersOf<typeof contract>;
