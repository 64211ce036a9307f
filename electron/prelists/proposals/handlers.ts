// Handlers: proposals, removals and objections.
import type { proposalsCalls } from "../../../shared/prelists/proposals/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { exportProposals, proposalsPaper, removalPaper } from "./leave.ts";
import {
  objection,
  objectionReceiptPaper,
  objections,
  objector,
  saveObjection,
} from "./objections.ts";
import { proposal, proposalMonth, proposalMonths } from "./read.ts";
import { answerProposals, reopenProposals, sendProposals } from "./send.ts";
import {
  addProposalVisit,
  moveProposal,
  saveProposal,
  startProposal,
  withdrawProposal,
} from "./write.ts";

export const proposalsHandlers: HandlersOf<typeof proposalsCalls> = {
  proposalMonths,
  proposalMonth,
  proposal,
  startProposal,
  saveProposal,
  addProposalVisit,
  moveProposal,
  withdrawProposal,
  sendProposals,
  reopenProposals,
  answerProposals,
  proposalsPaper,
  removalPaper,
  exportProposals,
  objections,
  objection,
  objector,
  objectionReceipt: objectionReceiptPaper,
  saveObjection,
};
