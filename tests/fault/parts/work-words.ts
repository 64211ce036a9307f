// What the suites order from a process of work (work-child.ts).
/** The work that suites ask for. */
export const WORK = [
  "simpan",
  "gabung",
  "impor",
  "cadangan",
  "catatan",
  "draf",
  "kunci",
  "akun",
] as const;
export type Work = (typeof WORK)[number];

export interface WorkOrder {
  readonly folder: string;
  readonly accountId: string;
  readonly database: string; // hex
  readonly sensitive: string; // hex
  readonly personId: string;
  readonly work: Work;
  /** Actions before it ends cleanly; without it, it goes on until it is killed. */
  readonly times?: number;
}
