// Kinds of organizations and partners: the 12 kinds of PSKS, and those the desk works with besides (field notes 6).
import { keysOf, PSKS_KINDS } from "./codes.ts";

export const ORGANIZATION_KINDS = {
  ...PSKS_KINDS,
  pemerintah: "Instansi pemerintah",
  pendamping: "Pendamping program (PKH, rehabilitasi)",
  himbara: "Bank HIMBARA",
  pnm: "PNM",
  forum_csr: "Forum atau perusahaan CSR",
  zakat: "Baznas atau lembaga zakat",
  kelompok: "Kelompok usaha atau kelompok warga",
  lainnya: "Lainnya",
} as const;
export type OrganizationKind = keyof typeof ORGANIZATION_KINDS;
export const ORGANIZATION_KIND_NAMES = keysOf(ORGANIZATION_KINDS);
