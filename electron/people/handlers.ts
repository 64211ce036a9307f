// Handlers of the room people: one function per call of shared/people/contract.ts.
import { people as contract } from "../../shared/people/contract.ts";
import type { HandlersOf } from "../serve/context.ts";

export const people: HandlersOf<typeof contract> = {};
