// Screens, dialogs and commands: work packages and field sheets.
import { LOOK } from "../../../shared/prelists/fields.ts";
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { sampleList } from "../sample.ts";
import { assignDialog } from "./assign-dialog.tsx";
import { fieldSheetsDialog } from "./field-sheets-dialog.tsx";
import { PackagesPage } from "./packages-page.tsx";
import { TypingPage } from "./typing-page.tsx";

export const packagesScreens: Screen[] = [
  {
    id: "prelists.packages",
    path: "/prelist/$prelistId/paket",
    title: (text) => text.round.packages.title,
    section: "prelist",
    roles: LOOK,
    component: PackagesPage,
    sample: sampleList,
  },
  {
    id: "prelists.typing",
    path: "/prelist/$prelistId/ketik",
    title: (text) => text.round.packages.typing.title,
    section: "prelist",
    roles: ["operator", "fasilitator", "supervisor"],
    component: TypingPage,
    sample: sampleList,
  },
];
export const packagesDialogs: DialogEntry[] = [assignDialog, fieldSheetsDialog];
export const packagesCommands: CommandEntry[] = [];
