// Screens, dialogs and commands: statistics of a list.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const statisticsScreens: Screen[] = [];
export const statisticsDialogs: DialogEntry[] = [];
export const statisticsCommands: CommandEntry[] = [];
