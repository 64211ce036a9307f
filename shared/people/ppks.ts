// PPKS, pemerlu pelayanan kesejahteraan sosial: the 26 kinds of Permensos 8/2012 with what the desk must know about each.
import { ageOn, type IsoDate } from "../values/date.ts";

export interface PpksKind {
  readonly code: string;
  readonly name: string;
  /** Whole years; a person outside gets a warning, never a refusal. */
  readonly minAge?: number;
  readonly maxAge?: number;
  /** Hidden from the front office: health, violence, prostitution, crime record (UU PDP 27/2022 art. 4 par. 2). */
  readonly sensitive?: true;
}

// Names and order as published by the provincial social offices; ages from field notes 2. No official machine code exists, so the
// number in the list is the code.
const ROWS: readonly Omit<PpksKind, "code">[] = [
  { name: "Anak balita terlantar", maxAge: 5 },
  { name: "Anak terlantar", minAge: 6, maxAge: 18 },
  { name: "Anak yang berhadapan dengan hukum", minAge: 6, maxAge: 18, sensitive: true },
  { name: "Anak jalanan", minAge: 5, maxAge: 18 },
  { name: "Anak dengan kedisabilitasan", maxAge: 17 },
  { name: "Anak yang menjadi korban tindak kekerasan", maxAge: 17, sensitive: true },
  { name: "Anak yang memerlukan perlindungan khusus", maxAge: 17 },
  { name: "Lanjut usia terlantar", minAge: 60 },
  { name: "Penyandang disabilitas" },
  { name: "Tuna susila", sensitive: true },
  { name: "Gelandangan" },
  { name: "Pengemis" },
  { name: "Pemulung" },
  { name: "Kelompok minoritas" },
  { name: "Bekas warga binaan lembaga pemasyarakatan", sensitive: true },
  { name: "Orang dengan HIV/AIDS", sensitive: true },
  { name: "Korban penyalahgunaan NAPZA", sensitive: true },
  { name: "Korban trafficking", sensitive: true },
  { name: "Korban tindak kekerasan", sensitive: true },
  { name: "Pekerja migran bermasalah sosial" },
  { name: "Korban bencana alam" },
  { name: "Korban bencana sosial" },
  { name: "Perempuan rawan sosial ekonomi", minAge: 18, maxAge: 59 },
  { name: "Fakir miskin" },
  { name: "Keluarga bermasalah sosial psikologis" },
  { name: "Komunitas adat terpencil" },
];

export const PPKS_KINDS: readonly PpksKind[] = ROWS.map((row, index) => ({
  code: `PPKS-${String(index + 1).padStart(2, "0")}`,
  ...row,
}));
const BY_CODE = new Map(PPKS_KINDS.map((kind) => [kind.code, kind]));

export function findPpksKind(code: string): PpksKind | undefined {
  return BY_CODE.get(code);
}

/** True when the kind asks for another age; false when the birth date is not known. */
export function ageIsUnusual(kind: PpksKind, birthDate: IsoDate | null, on: IsoDate): boolean {
  if (birthDate === null) return false;
  const age = ageOn(birthDate, on);
  return age < (kind.minAge ?? 0) || age > (kind.maxAge ?? Number.POSITIVE_INFINITY);
}
