// The columns of a sender's file that ask for a result, and what is written into them.
import { headerKey } from "../../sheets/headers.ts";
import { codeIn, outcomeLabel, type Outcome, type OutcomeMap } from "../outcomes.ts";

/** A result as it stands for an entry. */
export interface Result {
  readonly outcome: Outcome;
  readonly date: string | null;
  readonly documentNo: string | null;
}

type Wanted = (result: Result) => string | null;

const byCode =
  (map: OutcomeMap): Wanted =>
  ({ outcome }) =>
    codeIn(map, outcome) ?? null;

/** By header without case and signs (field notes 3.6). Where a sender has no code list, the outcome goes back in words. */
const COLUMNS: Readonly<Record<string, Wanted>> = {
  [headerKey("Sta_keberadaan_RT")]: byCode("mk_dtks_2021_ruta"),
  [headerKey("Sta_keberadaan_art")]: byCode("mk_dtks_2021_art"),
  [headerKey("hasil_verivali")]: byCode("verivali_2015"),
  [headerKey("status")]: ({ outcome }) => outcomeLabel(outcome),
  [headerKey("Status Verval")]: ({ outcome }) => outcomeLabel(outcome),
  [headerKey("tgl_kejadian")]: ({ date }) => date,
  [headerKey("noreg_kejadian")]: ({ documentNo }) => documentNo,
};

export interface ResultColumn {
  readonly key: string;
  /** Null: the sender's list has no such result, or the result no such detail; the cell stays as it is. */
  readonly value: Wanted;
}

/** Those of the columns that ask for a result. */
export function resultColumns(columns: readonly { readonly key: string }[]): ResultColumn[] {
  return columns.flatMap(({ key }) => {
    const value = COLUMNS[headerKey(key)];
    return value ? [{ key, value }] : [];
  });
}
