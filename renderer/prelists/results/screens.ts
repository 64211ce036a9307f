// Screens, dialogs and commands: results of verification.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const resultsScreens: Screen[] = [];
export const resultsDialogs: DialogEntry[] = [];
export const resultsCommands: CommandEntry[] = [];
