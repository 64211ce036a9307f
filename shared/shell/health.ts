// What a look at the health of an office answers, and the support file made of it: a text that the officer reads before it goes anywhere.
import * as z from "zod";

/** 'lewati': could not be looked at, which is no fault. */
export const CHECK_RESULTS = ["baik", "perhatian", "rusak", "lewati"] as const;
/** `what` and `detail` are Indonesian in both languages of the screen, as papers are: they are read to whoever helps. No personal data. */
export const Check = z.object({
  what: z.string().max(60),
  result: z.enum(CHECK_RESULTS),
  detail: z.string().max(600),
});
export type Check = z.infer<typeof Check>;

/** Longest support file, in characters. */
export const SUPPORT_LIMIT = 1_500_000;

const MARKS: Record<Check["result"], string> = {
  baik: "[baik]",
  perhatian: "[perhatian]",
  rusak: "[RUSAK]",
  lewati: "[lewati]",
};

/** One line for a check, as the command line and the support file show it. */
export function checkLine({ what, result, detail }: Check): string {
  return `${MARKS[result].padEnd(12)} ${what}: ${detail}`;
}

export interface SupportFacts {
  /** When it was made, in UTC. */
  readonly at: string;
  readonly versions: readonly (readonly [name: string, value: string])[];
  readonly checks: readonly Check[];
  /** The fault log, older part first. */
  readonly faults: string;
}

/** The whole support file. It holds versions, findings and places in our own code; no name, number, address, folder or content. */
export function supportText({ at, versions, checks, faults }: SupportFacts): string {
  const width = Math.max(...versions.map(([name]) => name.length));
  return [
    "LOKET PUSKESOS - BERKAS DUKUNGAN",
    `Dibuat ${at} (UTC)`,
    "",
    "Berkas ini tidak memuat nama orang, NIK, alamat, isi kasus, nama kantor, atau nama folder.",
    "Bacalah sebelum mengirimnya. Yang menerima hanya melihat tulisan di bawah ini.",
    "",
    "VERSI",
    ...versions.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    "",
    "PEMERIKSAAN",
    ...checks.map(checkLine),
    "",
    "CATATAN KESALAHAN PROGRAM",
    faults.trim() === "" ? "Tidak ada." : faults.trim(),
    "",
  ].join("\n");
}
