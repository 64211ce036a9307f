// Screen and dialog of the cleaning list, for the room's lists.
import { PEOPLE_ROLES } from "../../../shared/people/rules.ts";
import type { DialogEntry, Screen } from "../../app/registry.ts";
import { acceptDialog } from "./AcceptDialog.tsx";
import { CleaningPage } from "./CleaningPage.tsx";

export const cleaningScreens: Screen[] = [
  {
    section: "orang",
    roles: PEOPLE_ROLES,
    id: "people.cleaning",
    path: "/orang/pembersihan",
    home: true,
    title: (text) => text.people.cleaning.title,
    component: CleaningPage,
  },
];

export const cleaningDialogs: DialogEntry[] = [acceptDialog];
