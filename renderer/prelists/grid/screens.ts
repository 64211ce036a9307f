// Screens, dialogs and commands: the grid.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const gridScreens: Screen[] = [];
export const gridDialogs: DialogEntry[] = [];
export const gridCommands: CommandEntry[] = [];
