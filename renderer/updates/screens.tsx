// Screens of the room updates.
import type { Screen } from "../app/registry.ts";
import { UpdatesPage } from "./updates-page.tsx";

export const screens: Screen[] = [
  {
    id: "updates.home",
    path: "/pengaturan/pembaruan",
    title: (text) => text.updates.title,
    section: "pengaturan",
    home: true,
    roles: ["admin"],
    component: UpdatesPage,
  },
];
