// Screens, dialogs and commands: deliberation in the village.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const deliberationScreens: Screen[] = [];
export const deliberationDialogs: DialogEntry[] = [];
export const deliberationCommands: CommandEntry[] = [];
