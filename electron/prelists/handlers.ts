// Handlers of the room prelists: one function per call of shared/prelists/contract.ts.
import { prelists as contract } from "../../shared/prelists/contract.ts";
import type { HandlersOf } from "../serve/context.ts";

export const prelists: HandlersOf<typeof contract> = {};
