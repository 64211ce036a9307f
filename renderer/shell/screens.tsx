// Screens of the shell: what an admin looks at when something seems wrong.
import type { Screen } from "../app/registry.ts";
import { HealthPage } from "./health-page.tsx";

export const screens: Screen[] = [
  {
    id: "shell.health",
    path: "/pengaturan/kesehatan",
    title: (text) => text.health.title,
    section: "pengaturan",
    home: true,
    roles: ["admin"],
    component: HealthPage,
  },
];
