// Screens, dialogs and commands of the room backup.
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { BackupPage } from "./backup-page.tsx";

export const screens: Screen[] = [
  {
    id: "backup.home",
    path: "/pengaturan/cadangan",
    title: (text) => text.backup.title,
    section: "pengaturan",
    home: true,
    roles: ["admin", "supervisor"],
    component: BackupPage,
  },
];
export const dialogs: DialogEntry[] = [];
export const commands: CommandEntry[] = [];
