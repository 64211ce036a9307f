// Screens, dialogs and commands: saved profiles of header sets.
import { WORK } from "../../../shared/prelists/fields.ts";
import { goTo } from "../../app/navigation.tsx";
import type { CommandEntry, DialogEntry, Screen } from "../../app/registry.ts";
import { profileDialog } from "./profile-dialog.tsx";
import { ProfilesPage } from "./ProfilesPage.tsx";

export const profilesScreens: Screen[] = [
  {
    id: "prelists.profiles",
    path: "/prelist/profil",
    title: (text) => text.round.profiles.title,
    section: "prelist",
    roles: WORK,
    component: ProfilesPage,
  },
];
export const profilesDialogs: DialogEntry[] = [profileDialog];
export const profilesCommands: CommandEntry[] = [
  {
    id: "prelists.profiles",
    label: (text) => text.round.profiles.title,
    roles: WORK,
    run: () => goTo("prelists.profiles"),
  },
];
