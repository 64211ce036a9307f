// Screens, dialogs and commands of the room directory.
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { goTo } from "../app/navigation.tsx";
import { organizationConfirmDialog } from "./OrganizationConfirmDialog.tsx";
import { organizationDialog } from "./OrganizationDialog.tsx";
import { OrganizationsPage } from "./OrganizationsPage.tsx";
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
  {
    id: "directory.organizations",
    path: "/rujukan/lembaga",
    title: (text) => text.directoryOrganizations.title,
    section: "rujukan",
    roles: "masuk",
    component: OrganizationsPage,
  },
];

export const dialogs: DialogEntry[] = [
  destinationDialog,
  confirmDialog,
  packageDialog,
  organizationDialog,
  organizationConfirmDialog,
];

export const commands: CommandEntry[] = [
  {
    id: "directory.openOrganizations",
    label: (text) => text.directoryOrganizations.command,
    run: () => goTo("directory.organizations"),
  },
];
