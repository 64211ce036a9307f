// Screens, dialogs and commands: the grid.
import { LOOK } from "../../../shared/prelists/fields.ts";
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { sampleList } from "../sample.ts";
import { GridPage } from "./grid-page.tsx";
import { pasteDialog } from "./paste-dialog.tsx";

export const gridScreens: Screen[] = [
  {
    id: "prelists.grid",
    path: "/prelist/$prelistId/kisi",
    title: (text) => text.round.grid.label,
    section: "prelist",
    roles: LOOK,
    component: GridPage,
    sample: sampleList,
  },
];
export const gridDialogs: DialogEntry[] = [pasteDialog];
export const gridCommands: CommandEntry[] = [];
