// Screens, dialogs and commands of the room cases.
import { CASEWORK } from "../../shared/cases/contract.ts";
import { DUE_KEEPERS } from "../../shared/cases/due-days.ts";
import { api } from "../app/client.ts";
import { goTo } from "../app/navigation.tsx";
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { assessmentDialog } from "./AssessmentDialog.tsx";
import { assignDialog } from "./AssignDialog.tsx";
import { factsDialog } from "./beside/FactsDialog.tsx";
import { groupDialog } from "./beside/GroupDialog.tsx";
import { supportDialog } from "./beside/SupportDialog.tsx";
import { attachDialog } from "./AttachDialog.tsx";
import { attachmentDialog } from "./AttachmentDialog.tsx";
import { checkDialog } from "./CheckDialog.tsx";
import { CaseListPage } from "./CaseListPage.tsx";
import { CasePage } from "./CasePage.tsx";
import { CategoriesPage } from "./CategoriesPage.tsx";
import { categoryDialog } from "./CategoryDialog.tsx";
import { DueDaysPage } from "./DueDaysPage.tsx";
import { IntakePage } from "./IntakePage.tsx";
import { moveDialog } from "./MoveDialog.tsx";
import { planDialog } from "./PlanDialog.tsx";
import { stepDialog, stepUndoDialog } from "./SubStepDialog.tsx";
import { safeContactDialog } from "./privacy/SafeContactDialog.tsx";
import { raiseCategoryDialog } from "./privacy/RaiseCategoryDialog.tsx";
import { sensitivityDialog } from "./privacy/SensitivityDialog.tsx";
import { progressDialog } from "./ProgressDialog.tsx";
import { snoozeDialog } from "./SnoozeDialog.tsx";
import { QueuePage } from "./QueuePage.tsx";
import { ratifyDialog } from "./RatifyDialog.tsx";
import { saveViewDialog } from "./SavedViews.tsx";
import { savedDialog } from "./SavedDialog.tsx";
import { arriveDialog } from "./visits/ArriveDialog.tsx";
import { visitDialog } from "./visits/VisitDialog.tsx";
import { VisitsPage } from "./visits/VisitsPage.tsx";

export const screens: Screen[] = [
  {
    id: "cases.queue",
    path: "/antrean",
    title: (text) => text.cases.queue.title,
    section: "antrean",
    home: true,
    roles: CASEWORK,
    component: QueuePage,
  },
  {
    id: "cases.visits",
    path: "/kunjungan",
    title: (text) => text.cases.visits.title,
    section: "antrean",
    home: true,
    shown: (office) => office.recordsVisits,
    roles: CASEWORK,
    component: VisitsPage,
  },
  {
    id: "cases.list",
    path: "/kasus",
    title: (text) => text.cases.list.title,
    section: "kasus",
    home: true,
    roles: CASEWORK,
    component: CaseListPage,
  },
  {
    id: "cases.intake",
    path: "/kasus/baru",
    title: (text) => text.cases.intake.title,
    section: "kasus",
    roles: CASEWORK,
    component: IntakePage,
  },
  {
    id: "cases.dueDays",
    path: "/kasus/tenggat",
    title: (text) => text.cases.dueDays.title,
    section: "kasus",
    roles: DUE_KEEPERS,
    component: DueDaysPage,
  },
  {
    id: "cases.case",
    path: "/kasus/$caseId",
    title: (text) => text.cases.page.screenTitle,
    section: "kasus",
    roles: CASEWORK,
    component: CasePage,
    sample: async () => {
      const { rows } = await api.cases.list({ view: "semua", limit: 1 });
      return rows[0] ? { caseId: rows[0].id } : undefined;
    },
  },
  {
    id: "cases.categories",
    path: "/pengaturan/kategori",
    title: (text) => text.cases.categories.title,
    section: "pengaturan",
    roles: ["supervisor", "admin"],
    component: CategoriesPage,
  },
];

export const dialogs: DialogEntry[] = [
  savedDialog,
  checkDialog,
  moveDialog,
  ratifyDialog,
  attachDialog,
  attachmentDialog,
  categoryDialog,
  assignDialog,
  progressDialog,
  stepDialog,
  stepUndoDialog,
  saveViewDialog,
  assessmentDialog,
  planDialog,
  factsDialog,
  groupDialog,
  supportDialog,
  arriveDialog,
  visitDialog,
  sensitivityDialog,
  raiseCategoryDialog,
  snoozeDialog,
  safeContactDialog,
];

/** F2, the queue and the list are in shared/commands.ts and open these screens by id. */
export const commands: CommandEntry[] = [
  {
    id: "cases.dueDays",
    label: (text) => text.cases.dueDays.title,
    roles: DUE_KEEPERS,
    run: () => goTo("cases.dueDays"),
  },
  {
    id: "cases.categories",
    label: (text) => text.cases.categories.title,
    roles: ["supervisor", "admin"],
    run: () => goTo("cases.categories"),
  },
];
