// Handlers of what stands beside a case: facts of its category, the group it serves, who walks along.
import type { cases as contract } from "../../../shared/cases/contract.ts";
import { latest } from "../../../shared/cases/latest.ts";
import { NO_SUPPORT } from "../../../shared/cases/support.ts";
import type { CommandContext, HandlersOf } from "../../serve/context.ts";
import { getCategory } from "../categories.ts";
import { addEntry } from "../entries.ts";
import { timelineOf } from "../queries.ts";
import { checkGroup, factsFor, supportFor, writeGroup } from "./change.ts";

export const groupCalls: Pick<
  HandlersOf<typeof contract>,
  "setFacts" | "setGroup" | "setSupport"
> = {
  async setFacts(context: CommandContext, { facts, ...change }) {
    return addEntry(context, change, "isian", async (row) => ({
      facts: factsFor(context, await getCategory(context.db, row.category_code), facts),
    }));
  },

  async setGroup(context: CommandContext, { group, ...change }) {
    return addEntry(context, change, "kelompok", async (row) => {
      checkGroup(await getCategory(context.db, row.category_code), group);
      return writeGroup(context, row, group);
    });
  },

  async setSupport(context: CommandContext, { support, ...change }) {
    return addEntry(context, change, "pendampingan", async (row) => {
      const timeline = await timelineOf(context.db, row.id, context.sensitive);
      const before = latest(timeline, "support") ?? NO_SUPPORT;
      return { support: await supportFor(context.db, support, before) };
    });
  },
};
