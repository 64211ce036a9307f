// Screens, dialogs and commands of the room directory.
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { confirmDialog } from "./ConfirmDialog.tsx";
import { destinationDialog } from "./DestinationDialog.tsx";
import { packageDialog } from "./PackageDialog.tsx";
import { DirectoryPage } from "./DirectoryPage.tsx";

export const screens: Screen[] = [
  {
    id: "directory.list",
    path: "/rujukan/tujuan",
    title: (text) => text.directory.list.title,
    section: "rujukan",
    roles: "masuk",
    component: DirectoryPage,
  },
];

export const dialogs: DialogEntry[] = [destinationDialog, confirmDialog, packageDialog];

export const commands: CommandEntry[] = [];
