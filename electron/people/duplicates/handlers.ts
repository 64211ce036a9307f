// Handlers of likely duplicates: one function per call of shared/people/duplicates-contract.ts.
import type { duplicates as contract } from "../../../shared/people/duplicates-contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { authorOf } from "../author.ts";
import { decide, forgetDecision } from "./decide.ts";
import { duplicateState, listPairs } from "./list.ts";
import { runDuplicates } from "./run.ts";

export const duplicates: HandlersOf<typeof contract> = {
  async findDuplicates(context) {
    return runDuplicates(context);
  },
  async duplicateState({ db }) {
    return duplicateState(db);
  },
  async duplicatePairs({ db }, filter) {
    return listPairs(db, filter);
  },
  async decideDuplicate(context, { aId, bId, decision, note }) {
    await decide(context.db, authorOf(context), aId, bId, decision, note);
    return {};
  },
  async undecideDuplicate({ db }, { aId, bId }) {
    await forgetDecision(db, aId, bId);
    return {};
  },
};
