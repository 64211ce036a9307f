// Screens, dialogs and commands: statistics of a list.
import { LOOK } from "../../../shared/prelists/fields.ts";
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { sampleList } from "../sample.ts";
import { exportStatisticsDialog } from "./export-dialog.tsx";
import { StatisticsRowsPage } from "./rows-page.tsx";
import { StatisticsPage } from "./statistics-page.tsx";

export const statisticsScreens: Screen[] = [
  {
    id: "prelists.statistics",
    path: "/prelist/$prelistId/statistik",
    title: (text) => text.round.statistics.title,
    section: "prelist",
    roles: LOOK,
    component: StatisticsPage,
    sample: sampleList,
  },
  {
    id: "prelists.statisticsRows",
    path: "/prelist/$prelistId/statistik/baris",
    title: (text) => text.round.statistics.rowsScreen,
    section: "prelist",
    roles: LOOK,
    component: StatisticsRowsPage,
    sample: sampleList,
  },
];
export const statisticsDialogs: DialogEntry[] = [exportStatisticsDialog];
export const statisticsCommands: CommandEntry[] = [];
