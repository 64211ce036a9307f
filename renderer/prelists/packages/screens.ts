// Screens, dialogs and commands: work packages and field sheets.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const packagesScreens: Screen[] = [];
export const packagesDialogs: DialogEntry[] = [];
export const packagesCommands: CommandEntry[] = [];
