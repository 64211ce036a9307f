// Screens, dialogs and commands of the room referrals.
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { TEMPLATE_ROLES } from "../../shared/referrals/templates/contract.ts";
import { api } from "../app/client.ts";
import { goTo } from "../app/navigation.tsx";
import { statementDialog } from "./StatementDialog.tsx";
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { amendDialog } from "./AmendDialog.tsx";
import { coverDialog } from "./CoverDialog.tsx";
import { printManyDialog } from "./PrintManyDialog.tsx";
import { leaveQueueDialog } from "./LeaveQueueDialog.tsx";
import { WaitingListPage } from "./WaitingListPage.tsx";
import { AnswerListPage } from "./answers/AnswerListPage.tsx";
import { AnswersPage } from "./answers/AnswersPage.tsx";
import { NewAnswersPage } from "./answers/NewAnswersPage.tsx";
import { undoAnswersDialog } from "./answers/UndoAnswersDialog.tsx";
import { IssuePage } from "./IssuePage.tsx";
import { ReferralListPage } from "./ReferralListPage.tsx";
import { ReferralPage } from "./ReferralPage.tsx";
import { printsDialog } from "./prints.tsx";
import { RegisterPage } from "./RegisterPage.tsx";
import { ReplyPage } from "./ReplyPage.tsx";
import { TemplatePage } from "./TemplatePage.tsx";
import { TemplatesPage } from "./TemplatesPage.tsx";
import { actDialog, answerDialog } from "./StepDialog.tsx";

/** A case that may be referred by this account, for the tests that visit every screen. */
async function sampleCase(): Promise<{ caseId: string } | undefined> {
  const { rows } = await api.cases.list({ view: "terbuka", limit: 100 });
  for (const { id, restricted, state } of rows) {
    if (
      restricted ||
      !["menunggu_persetujuan", "ditangani", "umpan_balik", "dirujuk"].includes(state)
    )
      continue;
    if ((await api.referrals.ofCase({ caseId: id })).mayIssue) return { caseId: id };
  }
  return undefined;
}

export const screens: Screen[] = [
  {
    id: "referrals.list",
    path: "/rujukan",
    title: (text) => text.referrals.list.title,
    section: "rujukan",
    home: true,
    roles: REFERRAL_ROLES,
    component: ReferralListPage,
  },
  {
    id: "referrals.reply",
    path: "/rujukan/jawaban",
    title: (text) => text.referrals.reply.title,
    section: "rujukan",
    roles: REFERRAL_ROLES,
    component: ReplyPage,
  },
  {
    id: "referrals.waiting",
    path: "/rujukan/daftar-tunggu",
    title: (text) => text.places.title,
    section: "rujukan",
    roles: REFERRAL_ROLES,
    component: WaitingListPage,
  },
  {
    id: "referrals.answers",
    path: "/rujukan/daftar-jawaban",
    title: (text) => text.referrals.answers.title,
    section: "rujukan",
    roles: REFERRAL_ROLES,
    component: AnswersPage,
  },
  {
    id: "referrals.answersNew",
    path: "/rujukan/daftar-jawaban/baru",
    title: (text) => text.referrals.answers.newTitle,
    section: "rujukan",
    roles: REFERRAL_ROLES,
    component: NewAnswersPage,
  },
  {
    id: "referrals.answerList",
    path: "/rujukan/daftar-jawaban/$listId",
    title: (text) => text.referrals.answers.listScreen,
    section: "rujukan",
    roles: REFERRAL_ROLES,
    component: AnswerListPage,
    sample: async () => {
      const { rows } = await api.referrals.answerLists();
      return rows[0] ? { listId: rows[0].id } : undefined;
    },
  },
  {
    id: "referrals.register",
    path: "/rujukan/agenda",
    title: (text) => text.referrals.register.title,
    section: "rujukan",
    roles: REFERRAL_ROLES,
    component: RegisterPage,
  },
  {
    id: "referrals.referral",
    path: "/rujukan/surat/$referralId",
    title: (text) => text.referrals.page.screenTitle,
    section: "rujukan",
    roles: REFERRAL_ROLES,
    component: ReferralPage,
    sample: async () => {
      const { rows } = await api.referrals.list({ list: "semua", limit: 1 });
      return rows[0] ? { referralId: rows[0].id } : undefined;
    },
  },
  {
    id: "referrals.issue",
    path: "/kasus/$caseId/rujuk",
    title: (text) => text.referrals.issue.screenTitle,
    section: "rujukan",
    roles: REFERRAL_ROLES,
    component: IssuePage,
    sample: sampleCase,
  },
];

/** Stand in the settings of the office, before the page about the program. */
export const settingsScreens: Screen[] = [
  {
    id: "referrals.templates",
    path: "/pengaturan/templat-surat",
    title: (text) => text.referrals.templates.title,
    section: "pengaturan",
    home: true,
    roles: TEMPLATE_ROLES,
    component: TemplatesPage,
  },
  {
    id: "referrals.template",
    path: "/pengaturan/templat-surat/$kind",
    title: (text) => text.referrals.templates.title,
    section: "pengaturan",
    roles: TEMPLATE_ROLES,
    component: TemplatePage,
    sample: async () => ({ kind: "rujukan" }),
  },
];

export const dialogs: DialogEntry[] = [
  statementDialog,
  answerDialog,
  actDialog,
  amendDialog,
  undoAnswersDialog,
  printsDialog,
  leaveQueueDialog,
  coverDialog,
  printManyDialog,
];

export const commands: CommandEntry[] = [
  {
    id: "referrals.answers",
    label: (text) => text.referrals.answers.title,
    roles: REFERRAL_ROLES,
    run: () => goTo("referrals.answers"),
  },
  {
    id: "referrals.waiting",
    label: (text) => text.places.command,
    roles: REFERRAL_ROLES,
    run: () => goTo("referrals.waiting"),
  },
  {
    id: "referrals.reply",
    label: (text) => text.referrals.reply.title,
    roles: REFERRAL_ROLES,
    run: () => goTo("referrals.reply"),
  },
  {
    id: "referrals.register",
    label: (text) => text.referrals.register.title,
    roles: REFERRAL_ROLES,
    run: () => goTo("referrals.register"),
  },
  {
    id: "referrals.templates",
    label: (text) => text.referrals.templates.title,
    roles: TEMPLATE_ROLES,
    run: () => goTo("referrals.templates"),
  },
];
