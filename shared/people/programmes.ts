// Programmes of social assistance that the desk records, and the components of PKH: data, with the version each code belongs to.

export const PROGRAMME_LIST_VERSION = "2026-11";

export interface Programme {
  readonly code: string;
  readonly name: string;
  /** Who is entitled: one person, or the family through one recipient (who need not be the head). */
  readonly level: "orang" | "keluarga";
  /** What its number is called on the card or list. */
  readonly numberName: string;
}

/** Field notes 3.4, 3.5 and 6: the names that prelists and letters use. */
export const PROGRAMMES: readonly Programme[] = [
  { code: "PKH", name: "PKH", level: "keluarga", numberName: "No. peserta PKH" },
  { code: "BPNT", name: "BPNT / Sembako", level: "keluarga", numberName: "No. KKS" },
  { code: "PBI-JK", name: "PBI-JK (KIS)", level: "orang", numberName: "No. kartu JKN" },
  { code: "PIP", name: "PIP (KIP)", level: "orang", numberName: "No. KIP" },
  { code: "KIP-K", name: "KIP Kuliah", level: "orang", numberName: "No. KIP Kuliah" },
  { code: "BLT-DD", name: "BLT Dana Desa", level: "keluarga", numberName: "No. urut daftar" },
  { code: "ATENSI", name: "ATENSI", level: "orang", numberName: "No. penerima" },
  { code: "PENA", name: "PENA / ProKUS", level: "orang", numberName: "No. penerima" },
  { code: "RUTILAHU", name: "RS-Rutilahu", level: "keluarga", numberName: "No. penerima" },
  { code: "LISTRIK", name: "Subsidi listrik", level: "keluarga", numberName: "ID pelanggan" },
  { code: "PBI-D", name: "PBI APBD", level: "orang", numberName: "No. kartu JKN" },
];

export interface Component {
  readonly code: string;
  readonly name: string;
  /** Whole years; outside gets a warning, never a refusal. */
  readonly minAge?: number;
  readonly maxAge?: number;
  readonly sex?: "P";
}

/** Components of PKH (field notes 6): why a family counts, member by member. */
export const PKH_COMPONENTS: readonly Component[] = [
  { code: "hamil", name: "Ibu hamil atau nifas", minAge: 10, maxAge: 55, sex: "P" },
  { code: "usia_dini", name: "Anak usia dini", maxAge: 6 },
  { code: "SD", name: "Anak SD", minAge: 5, maxAge: 15 },
  { code: "SMP", name: "Anak SMP", minAge: 10, maxAge: 18 },
  { code: "SMA", name: "Anak SMA", minAge: 13, maxAge: 21 },
  { code: "lansia", name: "Lanjut usia", minAge: 60 },
  { code: "disabilitas_berat", name: "Penyandang disabilitas berat" },
];

const PROGRAMME_OF = new Map(PROGRAMMES.map((one) => [one.code, one]));
const COMPONENT_OF = new Map(PKH_COMPONENTS.map((one) => [one.code, one]));

export function findProgramme(code: string): Programme | undefined {
  return PROGRAMME_OF.get(code);
}
export function findComponent(code: string): Component | undefined {
  return COMPONENT_OF.get(code);
}

/** 'PKH: Anak SD' or 'PIP (KIP)'; codes of an unknown version stay as they are. */
export function programmeLabel(programme: string, component: string): string {
  const name = findProgramme(programme)?.name ?? programme;
  return component === "" ? name : `${name}: ${findComponent(component)?.name ?? component}`;
}

/** True when age or sex is not what the component asks for; false when it is not known. */
export function componentIsUnusual(
  component: Component,
  person: { readonly age: number | undefined; readonly sex: string | null },
): boolean {
  if (component.sex && person.sex && person.sex !== component.sex) return true;
  if (person.age === undefined) return false;
  return (
    person.age < (component.minAge ?? 0) ||
    person.age > (component.maxAge ?? Number.POSITIVE_INFINITY)
  );
}

/** Why somebody no longer takes part. */
export const PARTICIPATION_ENDS = {
  graduasi: "Graduasi, sudah mampu",
  komponen_habis: "Komponen tidak lagi terpenuhi",
  tidak_layak: "Dinilai tidak layak",
  pindah: "Pindah",
  meninggal: "Meninggal",
  lainnya: "Lainnya",
} as const;
export type ParticipationEnd = keyof typeof PARTICIPATION_ENDS;

export const PREGNANCY_OUTCOMES = {
  lahir: "Bayi lahir",
  gugur: "Keguguran",
  meninggal: "Ibu meninggal",
} as const;
export type PregnancyOutcome = keyof typeof PREGNANCY_OUTCOMES;
