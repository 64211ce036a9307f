// Screens, dialogs and commands of the room accounts.
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { accountDialog, ownPasswordDialog, renewDialog, resetDialog } from "./account-dialogs.tsx";
import { proveDialog } from "./prove-dialog.tsx";
import { AccountsPage } from "./accounts-page.tsx";

export const screens: Screen[] = [
  {
    id: "accounts.list",
    path: "/pengaturan/akun",
    title: (text) => text.accounts.list.title,
    section: "pengaturan",
    home: true,
    roles: ["admin", "supervisor"],
    component: AccountsPage,
  },
];
export const dialogs: DialogEntry[] = [
  accountDialog,
  resetDialog,
  ownPasswordDialog,
  renewDialog,
  proveDialog,
];
export const commands: CommandEntry[] = [];
