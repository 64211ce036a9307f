// Screens, dialogs and commands of the room reports.
import type { CommandEntry, DialogEntry, Screen } from '../app/registry.ts';

export const screens: Screen[] = [];
export const dialogs: DialogEntry[] = [];
export const commands: CommandEntry[] = [];
