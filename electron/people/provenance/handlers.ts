// Handlers of the calls about where values come from.
import type { provenance as contract } from "../../../shared/people/provenance/contract.ts";
import { seesSensitiveKinds } from "../../../shared/people/rules.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { authorOf } from "../author.ts";
import { historyOf } from "./history.ts";
import { countProposals, decideProposals, listProposals } from "./proposals.ts";

export const provenance: HandlersOf<typeof contract> = {
  async history({ db, session }, { personId }) {
    return historyOf(db, personId, seesSensitiveKinds(session.roles));
  },
  async proposals({ db }, { limit, ...filter }) {
    return {
      rows: await listProposals(db, filter, limit),
      total: await countProposals(db, filter),
    };
  },
  async decideProposals(context, { proposalIds, decision }) {
    const personIds = await decideProposals(context.db, authorOf(context), proposalIds, decision);
    return { decided: new Set(proposalIds).size, personIds };
  },
};
