// Results of verifying an entry: one internal list that maps to every sender's codes (field notes 3.6).
import outcomesData from "../../resources/prelists/outcomes.json" with { type: "json" };
import type { PrelistUnit } from "./profiles.ts";

/** In this order they are the numbers 1-13 of the keyboard form; `belum` is the state before any result. */
export const OUTCOMES = [
  "layak_tetap",
  "layak_perbaikan",
  "tidak_layak_mampu",
  "meninggal",
  "pindah",
  "pindah_luar_negeri",
  "ganda",
  "bagian_dari",
  "tidak_ditemukan",
  "menolak",
  "tanpa_dokumen",
  "anggota_baru",
  "usulan_baru",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const REASONS = [
  "sudah_mampu",
  "gaji_setara_ump",
  "asn_tni_polri",
  "dibiayai_apbn_apbd",
  "perangkat_desa",
  "pensiunan",
  "pendamping_sosial",
  "menolak_bantuan",
  "lainnya",
] as const;
export type OutcomeReason = (typeof REASONS)[number];

/** What must be told with an outcome. */
export type OutcomeDetail = "alasan" | "id_lain" | "tanggal" | "nomor_dokumen";

interface OutcomeRow {
  readonly code: string;
  readonly label: string;
  readonly for: readonly string[];
  readonly ask: readonly string[];
}
const rows = new Map((outcomesData.outcomes as OutcomeRow[]).map((row) => [row.code, row]));
export const OUTCOMES_VERSION: string = outcomesData.version;

/** A death is no exit of a household: some results exist for members only. */
export function outcomeFits(outcome: Outcome, unit: PrelistUnit): boolean {
  return rows.get(outcome)?.for.includes(unit === "anggota" ? "anggota" : "keluarga") ?? false;
}

/** The outcome in words, as it stands in a file. */
export function outcomeLabel(outcome: Outcome): string {
  return rows.get(outcome)?.label ?? outcome;
}

export function detailsAsked(outcome: Outcome): readonly OutcomeDetail[] {
  return (rows.get(outcome)?.ask ?? []) as readonly OutcomeDetail[];
}

export function outcomesFor(unit: PrelistUnit): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => outcomeFits(outcome, unit));
}

export type OutcomeMap = keyof typeof outcomesData.maps;

/** The sender's list of results that a profile's own column speaks of; undefined where the profile has none (BNBA, usulan). */
export function outcomeMap(profile: string): OutcomeMap | undefined {
  return (outcomesData.profiles as Partial<Record<string, OutcomeMap>>)[profile];
}

/** The code of an outcome in one list of results; undefined where the list has no such result. */
export function codeIn(map: OutcomeMap, outcome: Outcome): string | undefined {
  return (outcomesData.maps[map].codes as Partial<Record<Outcome, string>>)[outcome];
}

/** The sender's own code for an outcome on a list of this profile; undefined where its list has no such result. */
export function senderCode(profile: string, outcome: Outcome): string | undefined {
  const map = outcomeMap(profile);
  return map && codeIn(map, outcome);
}

export const OUTCOME_MAPS = Object.keys(outcomesData.maps) as OutcomeMap[];
