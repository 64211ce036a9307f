// The rooms of the upper floor: what each puts on screen.
import {
  commands as accountsCommands,
  dialogs as accountsDialogs,
  screens as accountsScreens,
} from "../accounts/screens.tsx";
import {
  commands as auditCommands,
  dialogs as auditDialogs,
  screens as auditScreens,
} from "../audit/screens.tsx";
import {
  commands as backupCommands,
  dialogs as backupDialogs,
  screens as backupScreens,
} from "../backup/screens.tsx";
import {
  commands as casesCommands,
  dialogs as casesDialogs,
  screens as casesScreens,
} from "../cases/screens.tsx";
import {
  commands as directoryCommands,
  dialogs as directoryDialogs,
  screens as directoryScreens,
} from "../directory/screens.tsx";
import {
  commands as officeCommands,
  dialogs as officeDialogs,
  lastScreens,
  screens as officeScreens,
} from "../office/screens.tsx";
import {
  commands as peopleCommands,
  dialogs as peopleDialogs,
  screens as peopleScreens,
} from "../people/screens.tsx";
import {
  commands as prelistsCommands,
  dialogs as prelistsDialogs,
  screens as prelistsScreens,
} from "../prelists/screens.tsx";
import {
  commands as referralsCommands,
  dialogs as referralsDialogs,
  screens as referralsScreens,
  settingsScreens as letterSettingsScreens,
} from "../referrals/screens.tsx";
import {
  commands as reportsCommands,
  dialogs as reportsDialogs,
  screens as reportsScreens,
} from "../reports/screens.tsx";
import { screens as updatesScreens } from "../updates/screens.tsx";
import { screens as shellScreens } from "../shell/screens.tsx";
import {
  commands as privacyCommands,
  dialogs as privacyDialogs,
  screens as privacyScreens,
} from "../privacy/screens.tsx";
import { confirmDialog, setDialogs } from "./dialogs.tsx";
import { helpDialog } from "./help.tsx";
import { paletteDialog } from "./palette.tsx";
import { paperDialog } from "./paper-preview.tsx";
import { preferencesDialog } from "./preferences-dialog.tsx";
import { trainingDialog } from "./training-dialog.tsx";
import type { CommandEntry, DialogEntry, Screen } from "./registry.ts";

export const screens: readonly Screen[] = [
  ...casesScreens,
  ...peopleScreens,
  ...referralsScreens,
  ...directoryScreens,
  ...prelistsScreens,
  ...reportsScreens,
  ...officeScreens,
  ...letterSettingsScreens,
  ...accountsScreens,
  ...auditScreens,
  ...privacyScreens,
  ...backupScreens,
  ...updatesScreens,
  ...shellScreens,
  ...lastScreens,
];

export const dialogs: readonly DialogEntry[] = [
  confirmDialog,
  helpDialog,
  paperDialog,
  paletteDialog,
  preferencesDialog,
  trainingDialog,
  ...casesDialogs,
  ...peopleDialogs,
  ...referralsDialogs,
  ...directoryDialogs,
  ...prelistsDialogs,
  ...reportsDialogs,
  ...officeDialogs,
  ...accountsDialogs,
  ...auditDialogs,
  ...privacyDialogs,
  ...backupDialogs,
];

export const roomCommands: readonly CommandEntry[] = [
  ...casesCommands,
  ...peopleCommands,
  ...referralsCommands,
  ...directoryCommands,
  ...prelistsCommands,
  ...reportsCommands,
  ...officeCommands,
  ...accountsCommands,
  ...auditCommands,
  ...privacyCommands,
  ...backupCommands,
];

setDialogs(dialogs);
