// Screens, dialogs and commands: taking an import back.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { undoDialog } from "./undo-dialog.tsx";

export const importsScreens: Screen[] = [];
export const importsDialogs: DialogEntry[] = [undoDialog];
export const importsCommands: CommandEntry[] = [];
