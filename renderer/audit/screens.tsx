// Screens, dialogs and commands of the room audit.
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { codeDialog } from "./code-dialog.tsx";
import { acceptDialog } from "./finding-page.tsx";
import { AuditPage } from "./audit-page.tsx";

export const screens: Screen[] = [
  {
    id: "audit.list",
    path: "/pengaturan/audit",
    title: (text) => text.audit.title,
    section: "pengaturan",
    home: true,
    roles: ["admin", "supervisor"],
    component: AuditPage,
  },
];
export const dialogs: DialogEntry[] = [acceptDialog, codeDialog];
export const commands: CommandEntry[] = [];
