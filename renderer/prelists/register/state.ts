// What the screen holds while a file for the register is prepared: the file, how it is read, what it is for.
import type { RegisterProfileId } from "../../../shared/prelists/register/profiles.ts";
import type { api } from "../../app/client.ts";

type ResultOf<
  C extends (...rest: never[]) => PromiseLike<AsyncIterator<unknown, unknown, unknown>>,
> = Awaited<ReturnType<C>> extends AsyncIterator<unknown, infer R, unknown> ? R : never;
export type Inspection = ResultOf<typeof api.prelists.registerInspect>;
export type CheckResult = ResultOf<typeof api.prelists.registerCheck>;
export type CheckedRow = CheckResult["rows"]["baru"][number];

export const VERDICTS = ["baru", "berubah", "sama", "ditolak", "dilewati"] as const;
export type Verdict = (typeof VERDICTS)[number];
export const COUNT_OF = {
  baru: "new",
  berubah: "changed",
  sama: "same",
  ditolak: "rejected",
  dilewati: "skipped",
} as const satisfies Record<Verdict, keyof CheckResult["counts"]>;

export interface Reading {
  readonly sheet: number;
  readonly headerRow: number;
  readonly profile: RegisterProfileId;
  readonly mapping: readonly (string | null)[];
}

export interface Purpose {
  readonly reason: string;
  readonly villageCode: string;
  readonly likely: "lewati" | "muat";
}

/** How the ground floor read the file, as the officer may now change it. */
export function readingOf(seen: Inspection): Reading | undefined {
  if (seen.headerRow === null || seen.profile === null) return undefined;
  const { sheet, headerRow, profile } = seen;
  return { sheet, headerRow, profile, mapping: seen.columns.map((column) => column.field) };
}

export function choiceOf(file: string, reading: Reading, purpose: Purpose) {
  return {
    file,
    ...reading,
    mapping: [...reading.mapping],
    villageCode: purpose.villageCode === "" ? null : purpose.villageCode,
    likely: purpose.likely,
  };
}
