// Screens that fill the register from a file.
import { REGISTER_WORK } from "../../../shared/prelists/register/contract.ts";
import { api } from "../../app/client.ts";
import type { Screen } from "../../app/registry.ts";
import { RegisterFilePage } from "./RegisterFilePage.tsx";
import { RegisterImportPage } from "./RegisterImportPage.tsx";
import { RegisterImportsPage } from "./RegisterImportsPage.tsx";

export const registerScreens: Screen[] = [
  {
    id: "prelists.registerImports",
    path: "/daftar-warga",
    home: true,
    title: (text) => text.prelists.register.history.title,
    section: "orang",
    roles: REGISTER_WORK,
    component: RegisterImportsPage,
  },
  {
    id: "prelists.registerFile",
    path: "/daftar-warga/berkas",
    title: (text) => text.prelists.register.title,
    section: "orang",
    roles: REGISTER_WORK,
    component: RegisterFilePage,
  },
  {
    id: "prelists.registerImport",
    path: "/daftar-warga/impor/$importId",
    title: (text) => text.prelists.register.batch.title,
    section: "orang",
    roles: REGISTER_WORK,
    component: RegisterImportPage,
    sample: async () => {
      const { rows } = await api.prelists.registerImports({});
      return rows[0] && { importId: rows[0].id };
    },
  },
];
