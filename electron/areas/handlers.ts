// Handlers of the room areas: one function per call of shared/areas/contract.ts.
import { areas as contract } from "../../shared/areas/contract.ts";
import type { HandlersOf } from "../serve/context.ts";

export const areas: HandlersOf<typeof contract> = {};
