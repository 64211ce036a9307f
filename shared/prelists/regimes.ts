// The registry a list belongs to (DTSEN, DTKS, a kabupaten's own), as data: its name on screens and papers, the word for its unit, its own columns and code versions.
import data from "../../resources/prelists/regimes.json" with { type: "json" };
import type { CodeVersion } from "./codes.ts";
import type { PrelistUnit } from "./profiles.ts";

/** What the file brings of the registry's own: the id of a family, the id of a row, the rank (desil or percentile). Never computed here. */
export type RegimeColumnRole = "id_keluarga" | "id_daftar" | "peringkat";

export interface RegimeColumn {
  /** Our field, as the profiles name it. */
  readonly field: string;
  readonly label: string;
  readonly role: RegimeColumnRole;
  /** Lowest and highest rank. */
  readonly from?: number;
  readonly to?: number;
}

interface UnitWords {
  readonly one: string;
  readonly many: string;
  readonly head: string;
  readonly member: string;
}
type Language = "id" | "en";

export interface Regime {
  readonly id: string;
  /** Short name on screens. */
  readonly label: Readonly<Record<Language, string>>;
  /** Full name in a sentence of a paper. */
  readonly name: string;
  /** Full name with its abbreviation, in the title of a paper. */
  readonly title: string;
  /** Regulation it rests on; null for a list of the region. */
  readonly basis: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** DTKS counts rumah tangga (IDBDT), DTSEN keluarga (No KK). */
  readonly unit: Readonly<Record<Language, UnitWords>>;
  readonly columns: readonly RegimeColumn[];
  /** Versions of code lists its files use, the usual one first. */
  readonly codes: readonly CodeVersion[];
  /** Header sets that belong to it, the usual one first. */
  readonly profiles: readonly string[];
}

export const REGIMES = data.regimes as unknown as readonly Regime[];
export const REGIME_IDS: readonly string[] = REGIMES.map((regime) => regime.id);

/** The registry of a list. A list of an older version of this file keeps its id: it is shown under it, as a list of the region. */
export function regimeById(id: string): Regime {
  const regime = REGIMES.find((one) => one.id === id);
  if (regime) return regime;
  const local = REGIMES.find((one) => one.id === "lokal")!;
  return { ...local, id, label: { id, en: id }, name: id, title: id };
}

/** What one row of a list is called: "keluarga" or "rumah tangga" by registry, or the member of one. */
export function unitWord(regime: string, unit: PrelistUnit, language: Language = "id"): string {
  const words = regimeById(regime).unit[language];
  return unit === "anggota" ? words.member : words.one;
}

/** Short names by id, for a choice or a badge. */
export function regimeLabels(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(REGIMES.map(({ id, label }) => [id, label[language]]));
}
