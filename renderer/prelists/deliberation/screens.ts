// Screens, dialogs and commands: deliberation in the village.
import { LOOK } from "../../../shared/prelists/fields.ts";
import { api } from "../../app/client.ts";
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { addDialog } from "./add-dialog.tsx";
import { decisionDialog } from "./decision-dialog.tsx";
import { DeliberationPage } from "./deliberation-page.tsx";
import { DeliberationsPage } from "./list-page.tsx";
import { cancelDialog, lockDialog, unlockDialog } from "./lock-dialogs.tsx";
import { paperDialog } from "./paper-dialog.tsx";
import { sampleDeliberation } from "./sample.ts";

export const deliberationScreens: Screen[] = [
  {
    id: "prelists.deliberations",
    path: "/prelist/$prelistId/musyawarah",
    title: (text) => text.round.deliberation.list.title,
    section: "prelist",
    roles: LOOK,
    component: DeliberationsPage,
    sample: async () => {
      const { rows } = await api.prelists.list({});
      return rows[0] && { prelistId: rows[0].id };
    },
  },
  {
    id: "prelists.deliberation",
    path: "/prelist/$prelistId/musyawarah/$deliberationId",
    title: (text) => text.round.deliberation.screen,
    section: "prelist",
    roles: LOOK,
    component: DeliberationPage,
    sample: async () => {
      const one = await sampleDeliberation();
      return one && { prelistId: one.prelistId, deliberationId: one.id };
    },
  },
];
export const deliberationDialogs: DialogEntry[] = [
  addDialog,
  decisionDialog,
  lockDialog,
  unlockDialog,
  cancelDialog,
  paperDialog,
];
export const deliberationCommands: CommandEntry[] = [];
