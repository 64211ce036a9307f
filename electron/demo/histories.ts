// How a case of the training office went: the steps that lead to each state, and when they were taken.
import type { Role } from "../../shared/call.ts";
import type { Random } from "../../shared/values/random.ts";

export type Action =
  | "daftar"
  | "cek"
  | "perbaikan"
  | "verifikasi"
  | "usul"
  | "tangani"
  | "rujuk"
  | "rujuk_darurat"
  | "sahkan"
  | "jawab_diterima"
  | "jawab_terlaksana"
  | "jawab_kurang"
  | "jawab_ditolak"
  | "selesai"
  | "jawab_langsung"
  | "tolak"
  | "tutup_ditolak"
  | "batal"
  | "buka";

interface History {
  readonly steps: readonly Action[];
  /** Days since the last step: from, to. */
  readonly quiet: readonly [number, number];
  readonly weight: number;
}

const CHECKED = ["daftar", "cek", "verifikasi", "usul"] as const;

/** Every state of a case occurs, open ones both in time and late, referrals waiting, overdue and answered. */
export const HISTORIES: readonly History[] = [
  { steps: ["daftar"], quiet: [0, 1], weight: 5 },
  { steps: ["daftar"], quiet: [4, 12], weight: 2 },
  { steps: ["daftar", "cek"], quiet: [0, 2], weight: 5 },
  { steps: ["daftar", "cek", "perbaikan"], quiet: [0, 9], weight: 5 },
  { steps: ["daftar", "cek", "perbaikan", "cek", "verifikasi"], quiet: [0, 3], weight: 3 },
  { steps: ["daftar", "cek", "verifikasi"], quiet: [0, 3], weight: 4 },
  { steps: CHECKED, quiet: [0, 2], weight: 6 },
  { steps: CHECKED, quiet: [5, 14], weight: 2 },
  { steps: [...CHECKED, "tangani"], quiet: [0, 6], weight: 5 },
  { steps: [...CHECKED, "rujuk"], quiet: [1, 9], weight: 7 },
  { steps: [...CHECKED, "rujuk"], quiet: [24, 48], weight: 4 },
  { steps: [...CHECKED, "rujuk", "jawab_diterima"], quiet: [0, 5], weight: 4 },
  { steps: [...CHECKED, "rujuk", "jawab_kurang"], quiet: [0, 4], weight: 2 },
  { steps: [...CHECKED, "tangani", "selesai"], quiet: [2, 170], weight: 24 },
  { steps: [...CHECKED, "rujuk", "jawab_terlaksana", "selesai"], quiet: [2, 160], weight: 32 },
  { steps: [...CHECKED, "rujuk", "jawab_ditolak", "tutup_ditolak"], quiet: [3, 150], weight: 4 },
  { steps: [...CHECKED, "tolak"], quiet: [2, 160], weight: 6 },
  { steps: ["daftar", "jawab_langsung"], quiet: [0, 170], weight: 18 },
  { steps: ["daftar", "cek", "batal"], quiet: [1, 150], weight: 6 },
  { steps: ["daftar", "rujuk_darurat"], quiet: [0, 1], weight: 1 },
  { steps: ["daftar", "rujuk_darurat", "sahkan"], quiet: [1, 6], weight: 1 },
  {
    steps: ["daftar", "rujuk_darurat", "sahkan", "jawab_terlaksana", "selesai"],
    quiet: [4, 150],
    weight: 6,
  },
  { steps: [...CHECKED, "tangani", "selesai", "buka"], quiet: [0, 3], weight: 1 },
];

/** Days between a step and the one before: at least, at most. */
const PACE: Readonly<Record<Action, readonly [number, number]>> = {
  daftar: [0, 0],
  cek: [0, 1],
  perbaikan: [0, 1],
  verifikasi: [0, 2],
  usul: [0, 1],
  tangani: [0, 2],
  rujuk: [0, 2],
  rujuk_darurat: [0, 0],
  sahkan: [0, 1],
  jawab_diterima: [3, 12],
  jawab_terlaksana: [3, 12],
  jawab_kurang: [3, 9],
  jawab_ditolak: [3, 12],
  selesai: [0, 4],
  jawab_langsung: [0, 0],
  tolak: [0, 2],
  tutup_ditolak: [0, 2],
  batal: [1, 4],
  buka: [2, 9],
};

/** Each history once, then by weight. */
export function chooseHistory(random: Random, index: number): History {
  return HISTORIES[index] ?? random.weighted(HISTORIES.map((h) => [h, h.weight] as const));
}

const DAY = 86_400_000;

/** Moments of the steps, all in office hours of working days on this computer's clock, the last one `quiet` days before `end`. */
export function momentsOf(random: Random, history: History, end: number): number[] {
  const gaps = history.steps.map((action) => random.int(...PACE[action]));
  let day = end - (random.int(...history.quiet) + gaps.reduce((a, b) => a + b, 0)) * DAY;
  for (;;) {
    const moments = walk(random, gaps, day);
    if (moments.at(-1)! < end) return moments;
    day -= DAY;
  }
}

function walk(random: Random, gaps: readonly number[], from: number): number[] {
  let last = 0;
  let day = from;
  return gaps.map((gap) => {
    day = workday(day + gap * DAY);
    const date = new Date(day);
    const opened = new Date(date.getFullYear(), date.getMonth(), date.getDate(), 8, 0).getTime();
    // Two steps of one day lie some minutes apart.
    last =
      Math.max(opened + random.int(0, 180) * 60_000, last + random.int(4, 25) * 60_000) +
      random.int(0, 59_000);
    return last;
  });
}

function workday(time: number): number {
  const weekday = new Date(time).getDay();
  return weekday === 0 ? time + DAY : weekday === 6 ? time + 2 * DAY : time;
}

/** Who takes a step. Sensitive cases are worked on by those who hold the second key. */
export function actorOf(action: Action, sensitive: boolean, visit: boolean): Role {
  const front = sensitive ? "koordinator" : visit ? "fasilitator" : "petugas";
  switch (action) {
    case "tangani":
    case "rujuk":
    case "tolak":
    case "sahkan":
      return sensitive ? "supervisor" : "koordinator";
    case "buka":
      return "supervisor";
    case "daftar":
      return visit ? "fasilitator" : "petugas";
    default:
      return front;
  }
}
