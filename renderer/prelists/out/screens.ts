// Screens, dialogs and commands: files on the way out.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const outScreens: Screen[] = [];
export const outDialogs: DialogEntry[] = [];
export const outCommands: CommandEntry[] = [];
