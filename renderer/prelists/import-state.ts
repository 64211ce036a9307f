// What the import screen holds while a file is being prepared: the file, how it is read, where it goes.
import type { api } from "../app/client.ts";
import type { ProfileId } from "../../shared/prelists/profiles.ts";

type ResultOf<
  C extends (...rest: never[]) => PromiseLike<AsyncIterator<unknown, unknown, unknown>>,
> = Awaited<ReturnType<C>> extends AsyncIterator<unknown, infer R, unknown> ? R : never;
export type Inspection = ResultOf<typeof api.prelists.inspect>;
export type CheckResult = ResultOf<typeof api.prelists.check>;

export interface ChosenFile {
  readonly file: string;
  readonly name: string;
}

export interface Target {
  readonly kind: "baru" | "ada";
  /** Made once, so that a save sent twice makes one list. */
  readonly id: string;
  readonly prelistId: string;
  readonly name: string;
  /** Id of a registry (shared/prelists/regimes.ts). */
  readonly regime: string;
  readonly period: string;
}

export interface Reading {
  readonly sheet: number;
  readonly headerRow: number;
  readonly profile: ProfileId;
  readonly mapping: readonly (string | null)[];
}

/** What the officer leaves out: rows by number, villages by their code in the file. */
export interface Leave {
  readonly rows: readonly number[];
  readonly areas: readonly string[];
}
export const NOTHING_LEFT: Leave = { rows: [], areas: [] };

/** How the ground floor read the file, as the officer may now change it. */
export function readingOf(seen: Inspection): Reading | undefined {
  if (seen.headerRow === null || seen.profile === null) return undefined;
  const { sheet, headerRow, profile } = seen;
  return { sheet, headerRow, profile, mapping: seen.columns.map((column) => column.field) };
}

/** "bnba-sukamaju.xlsx" -> "bnba-sukamaju": a first proposal for the list's name. */
export function nameFrom(file: string): string {
  return file.replace(/\.[^.]+$/, "").slice(0, 120);
}

/** The choice as the contract wants it. */
export function choiceOf(
  file: ChosenFile,
  reading: Reading,
  target: Target,
  clear: readonly string[],
  areaEdition: string,
  leave: Leave,
) {
  return {
    file: file.file,
    ...reading,
    mapping: [...reading.mapping],
    target:
      target.kind === "ada"
        ? { kind: "ada" as const, prelistId: target.prelistId }
        : {
            kind: "baru" as const,
            id: target.id,
            name: target.name.trim(),
            regime: target.regime,
            period: target.period === "" ? null : target.period,
          },
    clear: [...clear],
    leave: { rows: [...leave.rows], areas: [...leave.areas] },
    ...(areaEdition.trim() === "" ? {} : { areaEdition: areaEdition.trim() }),
  };
}
