// Screens, dialogs and commands: results of verification.
import { api } from "../../app/client.ts";
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { ConflictsPage } from "./conflicts-page.tsx";
import { desilDialog } from "./desil-dialog.tsx";
import { visitDialog } from "./visit-dialog.tsx";

export const resultsScreens: Screen[] = [
  {
    id: "prelists.conflicts",
    path: "/prelist/$prelistId/bertentangan",
    title: (text) => text.round.results.conflicts,
    section: "prelist",
    roles: ["operator", "fasilitator", "koordinator", "supervisor"],
    component: ConflictsPage,
    sample: async () => {
      const { rows } = await api.prelists.list({});
      const list = rows.find((one) => one.entries > 0);
      return list && { prelistId: list.id };
    },
  },
];
export const resultsDialogs: DialogEntry[] = [visitDialog, desilDialog];
export const resultsCommands: CommandEntry[] = [];
