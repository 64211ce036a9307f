// Indonesian names of the kinds of prelists, for a choice or a badge.
import type { ProfileId } from "../../../shared/prelists/profiles.ts";

export const prelistKinds: Readonly<Record<ProfileId, string>> = {
  ruta: "Rumah tangga (RUTA)",
  art: "Anggota rumah tangga (ART)",
  usulan: "Usulan baru",
  bnba: "BNBA / daftar verval",
  dtsen: "Keluarga DTSEN (desil)",
  dtsen_anggota: "Anggota keluarga DTSEN (desil)",
  siks: "Daftar SIKS-NG daring",
  masalah: "Daftar masalah verval",
  bansos: "Daftar bansos (IDSEMESTA)",
  blt: "BLT Dana Desa",
  opensid: "OpenSID, data penduduk",
  siak: "SIAK, buku induk penduduk (BIP)",
};
