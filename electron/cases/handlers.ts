// Handlers of the room cases: one function per call of shared/cases/contract.ts.
import { cases as contract } from "../../shared/cases/contract.ts";
import type { HandlersOf } from "../serve/context.ts";

export const cases: HandlersOf<typeof contract> = {};
