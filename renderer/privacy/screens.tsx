// Screens, dialogs and commands of the room privacy.
import { DESK_ROLES, REGISTER_ROLES } from "../../shared/privacy/codes.ts";
import { goTo } from "../app/navigation.tsx";
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { samplePerson } from "../people/samples.ts";
import { answerDialog } from "./AnswerDialog.tsx";
import { consentDialog } from "./ConsentDialog.tsx";
import { contactDialog } from "./ContactDialog.tsx";
import { copyDialog } from "./CopyDialog.tsx";
import { eraseDialog } from "./EraseDialog.tsx";
import { incidentDialog } from "./IncidentDialog.tsx";
import { PersonPrivacyPage } from "./PersonPrivacyPage.tsx";
import { PrivacyPage } from "./PrivacyPage.tsx";
import { reasonDialog } from "./ReasonDialog.tsx";
import { requestDialog } from "./RequestDialog.tsx";
import { withdrawDialog } from "./WithdrawDialog.tsx";

export const screens: Screen[] = [
  {
    id: "privacy.home",
    path: "/pengaturan/pelindungan-data",
    title: (text) => text.privacy.title,
    section: "pengaturan",
    home: true,
    roles: REGISTER_ROLES,
    component: PrivacyPage,
  },
  {
    id: "privacy.person",
    path: "/orang/$personId/pelindungan-data",
    title: (text) => text.privacy.title,
    section: "orang",
    roles: DESK_ROLES,
    component: PersonPrivacyPage,
    sample: samplePerson,
  },
];

export const dialogs: DialogEntry[] = [
  requestDialog,
  answerDialog,
  consentDialog,
  withdrawDialog,
  reasonDialog,
  copyDialog,
  eraseDialog,
  incidentDialog,
  contactDialog,
];

export const commands: CommandEntry[] = [
  {
    id: "privacy.home",
    label: (text) => text.privacy.command,
    roles: REGISTER_ROLES,
    run: () => goTo("privacy.home"),
  },
];
