// Screens, dialogs and commands: proposals, removals and objections.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";

export const proposalsScreens: Screen[] = [];
export const proposalsDialogs: DialogEntry[] = [];
export const proposalsCommands: CommandEntry[] = [];
