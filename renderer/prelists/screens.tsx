// Screens, dialogs and commands of the room prelists.
import { REGISTER_WORK } from "../../shared/prelists/register/contract.ts";
import { goTo } from "../app/navigation.tsx";
import { api } from "../app/client.ts";
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { BatchPage } from "./batch-page.tsx";
import { exportComparisonDialog } from "./compare-export.tsx";
import { ComparePage } from "./compare-page.tsx";
import { EntriesPage } from "./entries-page.tsx";
import { EntryPage } from "./entry-page.tsx";
import { exportDialog } from "./export-dialog.tsx";
import { HistoryPage } from "./history-page.tsx";
import { ImportPage } from "./import-page.tsx";
import { PRELIST_WORK, PrelistsPage } from "./list-page.tsx";
import { roundCommands, roundDialogs, roundScreens } from "./round.ts";
import { registerScreens } from "./register/screens.ts";
import { sampleList } from "./sample.ts";
import { tieDialog } from "./tie-dialog.tsx";
import { verifyDialog } from "./verify-dialog.tsx";

const LOOK = ["operator", "fasilitator", "koordinator", "supervisor"] as const;

export const screens: Screen[] = [
  ...registerScreens,
  ...roundScreens,
  {
    id: "prelists.list",
    path: "/prelist",
    title: (text) => text.prelists.title,
    section: "prelist",
    home: true,
    roles: LOOK,
    component: PrelistsPage,
  },
  {
    id: "prelists.import",
    path: "/prelist/impor",
    title: (text) => text.prelists.import.title,
    section: "prelist",
    roles: PRELIST_WORK,
    component: ImportPage,
  },
  {
    id: "prelists.compare",
    path: "/prelist/bandingkan",
    title: (text) => text.prelists.compare.title,
    section: "prelist",
    roles: LOOK,
    component: ComparePage,
  },
  {
    id: "prelists.entries",
    path: "/prelist/$prelistId",
    title: (text) => text.prelists.entries.label,
    section: "prelist",
    roles: LOOK,
    component: EntriesPage,
    sample: sampleList,
  },
  {
    id: "prelists.history",
    path: "/prelist/$prelistId/riwayat",
    title: (text) => text.round.grid.tabs.history,
    section: "prelist",
    roles: LOOK,
    component: HistoryPage,
    sample: sampleList,
  },
  {
    id: "prelists.entry",
    path: "/prelist/$prelistId/baris/$entryId",
    title: (text) => text.prelists.entry.identity,
    section: "prelist",
    roles: LOOK,
    component: EntryPage,
    sample: async () => {
      const list = await sampleList();
      if (!list) return undefined;
      const { rows } = await api.prelists.entries({ prelistId: list.prelistId!, limit: 1 });
      return rows[0] && { ...list, entryId: rows[0].id };
    },
  },
  {
    id: "prelists.batch",
    path: "/prelist/$prelistId/impor/$batchId",
    title: (text) => text.prelists.batch.title,
    section: "prelist",
    roles: LOOK,
    component: BatchPage,
    sample: async () => {
      const list = await sampleList();
      if (!list) return undefined;
      const { rows } = await api.prelists.batches({ prelistId: list.prelistId! });
      return rows[0] && { ...list, batchId: rows[0].id };
    },
  },
];
export const dialogs: DialogEntry[] = [
  verifyDialog,
  exportDialog,
  exportComparisonDialog,
  tieDialog,
  ...roundDialogs,
];
export const commands: CommandEntry[] = [
  ...roundCommands,
  {
    id: "prelists.compare",
    label: (text) => text.prelists.compare.title,
    roles: LOOK,
    run: () => goTo("prelists.compare"),
  },
  {
    id: "prelists.registerImports",
    label: (text) => text.prelists.register.history.title,
    roles: REGISTER_WORK,
    run: () => goTo("prelists.registerImports"),
  },
];
