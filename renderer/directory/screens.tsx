// Screens, dialogs and commands of the room directory.
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { goTo } from "../app/navigation.tsx";
import { organizationConfirmDialog } from "./OrganizationConfirmDialog.tsx";
import { ruleDialog } from "./RuleDialog.tsx";
import { ruleFileDialog } from "./RuleFileDialog.tsx";
import { RulesPage } from "./RulesPage.tsx";
import { ruleVersionDialog } from "./RuleVersionDialog.tsx";
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
  {
    id: "directory.rules",
    path: "/rujukan/aturan",
    title: (text) => text.rules.title,
    section: "rujukan",
    roles: "masuk",
    component: RulesPage,
  },
];

export const dialogs: DialogEntry[] = [
  destinationDialog,
  confirmDialog,
  packageDialog,
  organizationDialog,
  organizationConfirmDialog,
  ruleDialog,
  ruleFileDialog,
  ruleVersionDialog,
];

export const commands: CommandEntry[] = [
  {
    id: "directory.organizations",
    label: (text) => text.directoryOrganizations.command,
    run: () => goTo("directory.organizations"),
  },
  {
    id: "directory.rules",
    label: (text) => text.rules.command,
    run: () => goTo("directory.rules"),
  },
];
