// Header sets of real files, as data: which columns a sender writes, in which order, under which other spellings (field notes 3.2-3.5).
import bansos from "../../resources/prelists/bansos.json" with { type: "json" };
import blt from "../../resources/prelists/blt.json" with { type: "json" };
import dtsen from "../../resources/prelists/dtsen.json" with { type: "json" };
import dtsenMembers from "../../resources/prelists/dtsen-anggota.json" with { type: "json" };
import problems from "../../resources/prelists/masalah.json" with { type: "json" };
import opensid from "../../resources/prelists/opensid.json" with { type: "json" };
import siak from "../../resources/prelists/siak.json" with { type: "json" };
import siks from "../../resources/prelists/siks.json" with { type: "json" };
import art from "../../resources/prelists/art.json" with { type: "json" };
import bnba from "../../resources/prelists/bnba.json" with { type: "json" };
import ruta from "../../resources/prelists/ruta.json" with { type: "json" };
import usulan from "../../resources/prelists/usulan.json" with { type: "json" };
import type { SheetProfile } from "../sheets/profile.ts";

export const PROFILE_IDS = [
  "ruta",
  "art",
  "usulan",
  "bnba",
  "dtsen",
  "dtsen_anggota",
  "siks",
  "masalah",
  "bansos",
  "blt",
  "opensid",
  "siak",
] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

/** What one row of a list is about. */
export type PrelistUnit = "rumah_tangga" | "anggota";

export interface Profile extends SheetProfile {
  readonly id: ProfileId;
  readonly version: string;
  readonly name: string;
  readonly unit: PrelistUnit;
  /** Numbering system of its area columns; `nama` means that it writes names only. */
  readonly areaSystem: "bps" | "kemendagri" | "nama";
  /** Edition of the BPS list its codes come from, unless the officer names another. */
  readonly areaEdition?: string;
  readonly codes: "bdt-2015" | "dukcapil";
  /** Sets of fields that identify a row, strongest first; the first set that is filled counts. */
  readonly key: readonly (readonly string[])[];
  /** Fields that name the household a row belongs to, the first filled one counts; IDBDT or ID DTKS when absent. */
  readonly household?: readonly string[];
  /** Fields whose absence is reported, never refused: villages often receive NIK and name only. */
  readonly required?: readonly string[];
  /** How a repeated NIK and a second head of family in one file are treated. */
  readonly checks: {
    readonly nik_ganda: "galat" | "peringatan";
    readonly kepala_kedua: "galat" | "peringatan";
  };
}

export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  ruta,
  art,
  usulan,
  bnba,
  dtsen,
  dtsen_anggota: dtsenMembers,
  siks,
  masalah: problems,
  bansos,
  blt,
  opensid,
  siak,
} as unknown as Record<ProfileId, Profile>;

export function profileById(id: ProfileId): Profile {
  return PROFILES[id];
}
