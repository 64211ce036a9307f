// Screens, dialogs and commands: values that the office corrects.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const editsScreens: Screen[] = [];
export const editsDialogs: DialogEntry[] = [];
export const editsCommands: CommandEntry[] = [];
