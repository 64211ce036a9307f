// Screens, dialogs and commands of the room reports.
import { REPORT_ROLES } from "../../shared/reports/codes.ts";
import { goTo } from "../app/navigation.tsx";
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { BehindPage } from "./BehindPage.tsx";
import { OverduePage } from "./OverduePage.tsx";
import { ReportsPage } from "./ReportsPage.tsx";
import { outputDialog } from "./OutputDialog.tsx";
import { outputEditDialog } from "./OutputEditDialog.tsx";
import { OutputsPage } from "./OutputsPage.tsx";
import { ownReportDialog } from "./papers/OwnReportDialog.tsx";
import { PapersPage } from "./papers/PapersPage.tsx";
import { summariesDialog } from "./SummariesDialog.tsx";
import { summaryDialog } from "./SummaryDialog.tsx";

export const screens: Screen[] = [
  {
    id: "reports.home",
    path: "/laporan",
    title: (text) => text.reports.home.title,
    section: "laporan",
    home: true,
    roles: REPORT_ROLES,
    component: ReportsPage,
  },
  {
    id: "reports.overdue",
    path: "/laporan/terlambat",
    title: (text) => text.reports.overdue.title,
    section: "laporan",
    roles: REPORT_ROLES,
    component: OverduePage,
  },
  {
    id: "reports.outputs",
    path: "/laporan/capaian",
    title: (text) => text.outputs.title,
    section: "laporan",
    roles: REPORT_ROLES,
    component: OutputsPage,
  },
  {
    id: "reports.papers",
    path: "/laporan/cetakan",
    title: (text) => text.reportPapers.title,
    section: "laporan",
    roles: REPORT_ROLES,
    component: PapersPage,
  },
  {
    id: "reports.behind",
    path: "/laporan/rincian",
    title: (text) => text.reports.behind.title,
    section: "laporan",
    roles: REPORT_ROLES,
    component: BehindPage,
  },
];

export const dialogs: DialogEntry[] = [
  summaryDialog,
  summariesDialog,
  outputDialog,
  outputEditDialog,
  ownReportDialog,
];

export const commands: CommandEntry[] = [
  {
    id: "reports.outputs",
    label: (text) => text.outputs.command,
    roles: REPORT_ROLES,
    run: () => goTo("reports.outputs"),
  },
  {
    id: "reports.overdue",
    label: (text) => text.reports.summary.command,
    roles: REPORT_ROLES,
    run: () => goTo("reports.overdue"),
  },
];
