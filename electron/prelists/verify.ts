// Records what verification found: a new fact for each entry, the earlier ones stay.
import type { prelists as contract } from "../../shared/prelists/contract.ts";
import type { HandlersOf } from "../serve/context.ts";
import { recordResult } from "./results/record.ts";

export const verify: HandlersOf<typeof contract>["verify"] = async (context, input) => {
  const { entryIds, ...result } = input;
  let conflicts = 0;
  for (const entryId of new Set(entryIds))
    if ((await recordResult(context, { ...result, entryId })).conflict) conflicts++;
  return { outcomes: new Set(entryIds).size, conflicts };
};
