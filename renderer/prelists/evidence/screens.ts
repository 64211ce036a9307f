// Screens, dialogs and commands: evidence photos.
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { attachEvidenceDialog, evidenceDialog } from "./evidence-dialogs.tsx";

export const evidenceScreens: Screen[] = [];
export const evidenceDialogs: DialogEntry[] = [attachEvidenceDialog, evidenceDialog];
export const evidenceCommands: CommandEntry[] = [];
