// Screens, dialogs and commands: values that the office corrects.
import { api } from "../../app/client.ts";
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { FormPage } from "./form-page.tsx";

export const editsScreens: Screen[] = [
  {
    id: "prelists.form",
    path: "/prelist/$prelistId/formulir/$entryId",
    title: (text) => text.round.edits.form.label,
    section: "prelist",
    roles: ["operator", "fasilitator", "supervisor"],
    component: FormPage,
    sample: async () => {
      const { rows } = await api.prelists.list({});
      const list = rows.find((one) => one.profile === "art") ?? rows.find((one) => one.entries > 0);
      if (!list) return undefined;
      const entries = await api.prelists.entries({ prelistId: list.id, limit: 1 });
      return entries.rows[0] && { prelistId: list.id, entryId: entries.rows[0].id };
    },
  },
];
export const editsDialogs: DialogEntry[] = [];
export const editsCommands: CommandEntry[] = [];
