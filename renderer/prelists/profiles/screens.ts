// Screens, dialogs and commands: saved profiles of header sets.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const profilesScreens: Screen[] = [];
export const profilesDialogs: DialogEntry[] = [];
export const profilesCommands: CommandEntry[] = [];
