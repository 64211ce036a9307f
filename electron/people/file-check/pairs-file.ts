// PAIRS.csv: what the check found, surest first, for people and for machines.
import { reasonWord } from "../../../shared/people/linkage/reason-words.ts";
import type { CheckedPair } from "./run.ts";
import { writeSheet } from "../../sheets/write-sheet.ts";

export const PAIR_HEADERS = ["id_a", "id_b", "probability", "band", "reasons"] as const;

/** @returns how many pairs were written. @throws DeskError 'disk_penuh', 'folder_hanya_baca'; the old file stays then */
export async function writePairs(target: string, pairs: Iterable<CheckedPair>): Promise<number> {
  async function* rows(): AsyncGenerator<string[]> {
    for (const pair of pairs)
      yield [
        pair.idA,
        pair.idB,
        pair.probability.toFixed(6),
        pair.band,
        pair.reasons.map(reasonWord).join("; "),
      ];
  }
  const { rows: written } = await writeSheet(target, {
    name: "Pasangan",
    headers: PAIR_HEADERS,
    rows: rows(),
    format: "csv",
    delimiter: ",",
    // Programs read this file, and many take the mark for a part of the first header.
    mark: false,
  });
  return written;
}
