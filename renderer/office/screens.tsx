// Screens, dialogs and commands of the room office.
import { goTo } from "../app/navigation.tsx";
import type { CommandEntry, DialogEntry, Screen } from "../app/registry.ts";
import { AboutPage } from "./about-page.tsx";
import { localHolidayDialog, nationalListDialog } from "./holiday-dialogs.tsx";
import { HolidaysPage } from "./HolidaysPage.tsx";
import { SettingsPage } from "./settings-page.tsx";

export const screens: Screen[] = [
  {
    id: "office.settings",
    path: "/pengaturan/kantor",
    title: (text) => text.office.settings.title,
    section: "pengaturan",
    home: true,
    roles: ["admin"],
    component: SettingsPage,
  },
  {
    id: "office.holidays",
    path: "/pengaturan/hari-libur",
    title: (text) => text.office.holidays.title,
    section: "pengaturan",
    home: true,
    roles: "masuk",
    component: HolidaysPage,
  },
];

/** Stands last in its section, after the settings of other rooms. */
export const lastScreens: Screen[] = [
  {
    id: "office.about",
    path: "/pengaturan/tentang",
    title: (text) => text.office.about.title,
    section: "pengaturan",
    home: true,
    roles: "masuk",
    component: AboutPage,
  },
];
export const dialogs: DialogEntry[] = [localHolidayDialog, nationalListDialog];
export const commands: CommandEntry[] = [
  {
    id: "office.holidays",
    label: (text) => text.office.holidays.title,
    roles: "masuk",
    run: () => goTo("office.holidays"),
  },
];
