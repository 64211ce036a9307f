// Screens, dialogs and commands: taking an import back.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const importsScreens: Screen[] = [];
export const importsDialogs: DialogEntry[] = [];
export const importsCommands: CommandEntry[] = [];
