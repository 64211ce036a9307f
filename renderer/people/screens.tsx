// Screens, dialogs and commands of the room people.
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { quickDialog } from "./PersonQuickForm.tsx";

export const screens: Screen[] = [];
export const dialogs: DialogEntry[] = [quickDialog];
export const commands: CommandEntry[] = [];
