// Limits for files from outside, and the refusals that name the cause. No Node or worker here, so tests can lower a limit.
import { DeskError, type ErrorCode } from "../../shared/errors.ts";

export interface SheetLimits {
  readonly fileBytes: number;
  readonly zipEntries: number;
  /** Inflated bytes of the sheet that is streamed. */
  readonly sheetBytes: number;
  /** Inflated bytes of a part that is held in memory (shared strings, styles, workbook). */
  readonly partBytes: number;
  /** Inflated : packed, looked at once a part passes 8 MB. Real sheets stay under 40. */
  readonly ratio: number;
  readonly columns: number;
  readonly rows: number;
  /** Characters of one line of a CSV file. */
  readonly lineChars: number;
  /** Time that the parser itself may take for the largest file; see `secondsFor`. */
  readonly seconds: number;
  readonly heapMegabytes: number;
}

export const LIMITS: SheetLimits = {
  fileBytes: 400_000_000,
  zipEntries: 2_000,
  sheetBytes: 1_200_000_000,
  partBytes: 80_000_000,
  ratio: 150,
  columns: 600,
  rows: 1_048_576,
  lineChars: 2_000_000,
  seconds: 30,
  heapMegabytes: 256,
};

/** Seconds that the parser may take for a file of that size: eight, and one more for each megabyte. Real files need a tenth of it. */
export function secondsFor(bytes: number, limits: SheetLimits): number {
  return Math.min(limits.seconds, 8 + bytes / 1_000_000);
}

/** Why a file is refused; `at` names sheet, row or column where there is one. Crosses the thread as plain data. */
export interface Refusal {
  readonly code: Extract<
    ErrorCode,
    | "berkas_bukan_lembar_kerja"
    | "berkas_terkunci_sandi"
    | "berkas_terlalu_besar"
    | "berkas_rusak"
    | "berkas_terlalu_lama"
    | "berkas_tidak_terbaca"
    | "lembar_tidak_ditemukan"
  >;
  readonly cause: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

export function refuse(
  code: Refusal["code"],
  cause: string,
  at: Omit<Refusal, "code" | "cause"> = {},
): DeskError {
  return new DeskError(code, { cause, ...at });
}
