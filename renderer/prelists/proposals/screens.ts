// Screens, dialogs and commands: proposals, removals and objections.
import { goTo } from "../../app/navigation.tsx";
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { PRELIST_WORK } from "../list-page.tsx";
import { addProposalDialog } from "./AddDialog.tsx";
import { answersDialog } from "./AnswersDialog.tsx";
import { exportProposalsDialog } from "./ExportDialog.tsx";
import { MonthPage } from "./MonthPage.tsx";
import { MonthsPage } from "./MonthsPage.tsx";
import { ObjectionPage } from "./ObjectionPage.tsx";
import { ObjectionsPage } from "./ObjectionsPage.tsx";
import { ProposalPage } from "./ProposalPage.tsx";
import { sampleMonth, sampleObjection, sampleProposal } from "./samples.ts";
import { moveDialog, reopenDialog } from "./small-dialogs.tsx";

const LOOK = ["operator", "fasilitator", "koordinator", "supervisor"] as const;

export const proposalsScreens: Screen[] = [
  {
    id: "prelists.proposals",
    path: "/prelist/usulan",
    title: (text) => text.round.proposals.months.title,
    section: "prelist",
    roles: LOOK,
    component: MonthsPage,
  },
  {
    id: "prelists.proposals.month",
    path: "/prelist/usulan/bulan/$period",
    title: (text) => text.round.proposals.month.rows,
    section: "prelist",
    roles: LOOK,
    component: MonthPage,
    sample: async () => {
      const month = await sampleMonth();
      return month && { period: month.period };
    },
  },
  {
    id: "prelists.proposals.one",
    path: "/prelist/usulan/satu/$proposalId",
    title: (text) => text.round.proposals.open,
    section: "prelist",
    roles: LOOK,
    component: ProposalPage,
    sample: sampleProposal,
  },
  {
    id: "prelists.objections",
    path: "/prelist/sanggah",
    title: (text) => text.round.proposals.objections.title,
    section: "prelist",
    roles: PRELIST_WORK,
    component: ObjectionsPage,
  },
  {
    id: "prelists.objection",
    path: "/prelist/sanggah/$objectionId",
    title: (text) => text.round.proposals.objection.titleNew,
    section: "prelist",
    roles: PRELIST_WORK,
    component: ObjectionPage,
    sample: sampleObjection,
  },
];
export const proposalsDialogs: DialogEntry[] = [
  addProposalDialog,
  answersDialog,
  exportProposalsDialog,
  moveDialog,
  reopenDialog,
];
export const proposalsCommands: CommandEntry[] = [
  {
    id: "prelists.proposals",
    label: (text) => text.round.proposals.months.title,
    roles: LOOK,
    run: () => goTo("prelists.proposals"),
  },
  {
    id: "prelists.objections",
    label: (text) => text.round.proposals.objections.title,
    roles: PRELIST_WORK,
    run: () => goTo("prelists.objections"),
  },
];
