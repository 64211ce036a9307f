// English names of the kinds of prelists, for a choice or a badge.
import type { ProfileId } from "../../../shared/prelists/profiles.ts";

export const prelistKinds: Readonly<Record<ProfileId, string>> = {
  ruta: "Households (RUTA)",
  art: "Household members (ART)",
  usulan: "New proposals",
  bnba: "BNBA / verification list",
  dtsen: "DTSEN families (decile)",
  dtsen_anggota: "DTSEN family members (decile)",
  siks: "SIKS-NG online list",
  masalah: "Verification problem list",
  bansos: "Aid list (IDSEMESTA)",
  blt: "Village fund cash aid (BLT)",
  opensid: "OpenSID residents",
  siak: "SIAK main book of residents (BIP)",
};
