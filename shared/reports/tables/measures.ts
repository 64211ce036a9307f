// Works the numbers of a table out of counted atoms: as many cases, referrals or rows as are alike in all that the numbers look at.
import { median, toTenth } from "../rules.ts";
import type { Measure } from "./sources.ts";

/** `n` units that are alike. Which attributes an atom has depends on its source. */
export interface Atom {
  readonly row: string;
  readonly column: string | null;
  readonly n: number;
  /** A group word per source: state of a case, group of a referral, result of a row or decision. */
  readonly state: string;
  /** Of cases: received before or in the period, closed in it or not. */
  readonly old?: boolean;
  readonly left?: boolean;
  /** Closed or answered on or before its day; null while it is open and not late. */
  readonly inTime?: boolean | null;
  /** Calendar days to the closing or answer; null while open. */
  readonly days?: number | null;
  /** Working days promised. */
  readonly target?: number;
  /** Of a deliberation: who came and how many rows were on its list. */
  readonly sums?: Readonly<Partial<Record<Measure, number>>>;
}

const add = (atoms: readonly Atom[], which: (atom: Atom) => boolean): number =>
  atoms.reduce((sum, atom) => sum + (which(atom) ? atom.n : 0), 0);

/** Days with how often each occurs, shortest first. */
function histogram(atoms: readonly Atom[]): [number, number][] {
  const times = new Map<number, number>();
  for (const { days, n } of atoms)
    if (days !== null && days !== undefined) times.set(days, (times.get(days) ?? 0) + n);
  return [...times].sort(([a], [b]) => a - b);
}

function meanDays(atoms: readonly Atom[]): number | null {
  const days = histogram(atoms);
  const n = days.reduce((sum, [, times]) => sum + times, 0);
  if (n === 0) return null;
  return toTenth(days.reduce((sum, [day, times]) => sum + day * times, 0) / n);
}

/** The value that stands at this place when all are put in a row, counted from 0. */
function at(days: readonly [number, number][], place: number): number {
  let passed = 0;
  for (const [day, times] of days) if ((passed += times) > place) return day;
  return days.at(-1)![0];
}

function medianDays(atoms: readonly Atom[]): number | null {
  return median(histogram(atoms).map(([days, count]) => ({ days, count })));
}

/** The shortest time within which nine of ten were done (nearest rank). */
function ninetieth(atoms: readonly Atom[]): number | null {
  const days = histogram(atoms);
  const n = days.reduce((sum, [, times]) => sum + times, 0);
  return n === 0 ? null : at(days, Math.ceil(n * 0.9) - 1);
}

/** The promise that most of them carry; of equals the longest. */
function usualTarget(atoms: readonly Atom[]): number | null {
  const times = new Map<number, number>();
  for (const { target, n } of atoms)
    if (target !== undefined) times.set(target, (times.get(target) ?? 0) + n);
  const sorted = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return sorted[0]?.[0] ?? null;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 100);
}

const inState =
  (...states: readonly string[]) =>
  (atoms: readonly Atom[]) =>
    add(atoms, ({ state }) => states.includes(state));
const summed = (name: Measure) => (atoms: readonly Atom[]) =>
  atoms.reduce((sum, { sums }) => sum + (sums?.[name] ?? 0), 0);
const inTime = (atoms: readonly Atom[]) => add(atoms, (atom) => atom.inTime === true);
const late = (atoms: readonly Atom[]) => add(atoms, (atom) => atom.inTime === false);
const judged = (name: Measure, ...states: readonly string[]) => {
  const counted = inState(...states);
  return (atoms: readonly Atom[]) =>
    atoms.some(({ sums }) => sums) ? summed(name)(atoms) : counted(atoms);
};
const CLOSED = ["selesai", "ditolak", "batal"];

export const LAYAK = ["layak_tetap", "layak_perbaikan"] as const;
export const GONE = [
  "pindah",
  "pindah_luar_negeri",
  "meninggal",
  "ganda",
  "bagian_dari",
  "menolak",
  "tanpa_dokumen",
] as const;
export const NEW = ["usulan_baru", "anggota_baru"] as const;

/** null: there is nothing to work it out from. */
export const WORK_OUT: Record<Measure, (atoms: readonly Atom[]) => number | null> = {
  jumlah: (atoms) => add(atoms, () => true),
  selesai: inState("selesai"),
  ditolak: inState("ditolak"),
  batal: inState("batal"),
  berjalan: (atoms) => add(atoms, ({ state }) => !CLOSED.includes(state)),
  awal: (atoms) => add(atoms, (atom) => atom.old === true),
  masuk: (atoms) => add(atoms, (atom) => atom.old === false),
  keluar: (atoms) => add(atoms, (atom) => atom.left === true),
  sisa: (atoms) => add(atoms, (atom) => atom.left === false),
  tepat: inTime,
  lewat: late,
  persen_tepat: (atoms) => share(inTime(atoms), inTime(atoms) + late(atoms)),
  target: usualTarget,
  rata_hari: meanDays,
  median_hari: medianDays,
  p90_hari: ninetieth,
  diterima: inState("accepted"),
  ditolak_tujuan: inState("refused"),
  menunggu: inState("waiting"),
  tanpa_jawaban: inState("unanswered"),
  ditarik: inState("cancelled"),
  sudah: (atoms) => add(atoms, ({ state }) => state !== "belum"),
  belum: inState("belum"),
  persen_sudah: (atoms) =>
    share(
      add(atoms, ({ state }) => state !== "belum"),
      add(atoms, () => true),
    ),
  layak: judged("layak", ...LAYAK),
  mampu: judged("mampu", "tidak_layak_mampu"),
  pindah: judged("pindah", ...GONE),
  tidak_ditemukan: judged("tidak_ditemukan", "tidak_ditemukan"),
  baru: judged("baru", ...NEW),
  terkunci: inState("terkunci"),
  hadir: summed("hadir"),
  hadir_perempuan: summed("hadir_perempuan"),
  dibahas: summed("dibahas"),
  diputus: summed("diputus"),
};
