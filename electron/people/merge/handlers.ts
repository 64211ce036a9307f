// Handlers of merging: one function per call of shared/people/merge-contract.ts.
import type { merging as contract } from "../../../shared/people/merge-contract.ts";
import { mayUnmerge } from "../../../shared/people/merge-rules.ts";
import { seesSensitiveKinds } from "../../../shared/people/rules.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { authorOf } from "../author.ts";
import { decideDifferent, forgetDecision } from "../duplicates/decide.ts";
import { comparePersons } from "./compare.ts";
import { mergePersons } from "./merge.ts";
import { briefsInOrder, listMerges, mergeWithSince, nameRows } from "./queries.ts";
import { getStandingMerge, unmergePersons } from "./unmerge.ts";

export const merging: HandlersOf<typeof contract> = {
  async compare({ db, session }, { aId, bId }) {
    return comparePersons(db, aId, bId, seesSensitiveKinds(session.roles));
  },
  async merge(context, input) {
    const author = authorOf(context);
    const { mergeId, fields } = await mergePersons(context.db, author, input);
    await forgetDecision(context.db, input.survivorId, input.loserId);
    context.note({ fields });
    return { mergeId, survivorId: input.survivorId };
  },
  async merges(context, filter) {
    return listMerges(context.db, context, filter);
  },
  async mergeSince(context, { mergeId }) {
    return mergeWithSince(context.db, context, mergeId);
  },
  async unmerge(context, { mergeId, send, note, different }) {
    const merge = await getStandingMerge(context.db, mergeId);
    const made = { mergedBy: merge.merged_by, mergedAt: merge.merged_at };
    if (!mayUnmerge(context.session, made, context.now()))
      throw new DeskError("batalkan_perlu_supervisor");
    const author = authorOf(context);
    const undone = await unmergePersons(context.db, author, mergeId, send, note);
    if (different)
      await decideDifferent(context.db, author, merge.survivor_id, merge.loser_id, note);
    return {
      ...undone,
      rowsKept: await nameRows(
        context.db,
        undone.rowsKept,
        seesSensitiveKinds(context.session.roles),
      ),
      survivorId: undone.rootId,
      withoutFamily: await briefsInOrder(context.db, undone.withoutFamily),
    };
  },
};
