// The evidence about one pair: levels of agreement, and how common the values are in which it agrees.
import { Comparison, type WordBits } from "./compare.ts";
import { CELL, CELLS, type Frame } from "./frame.ts";
import type { Frequencies } from "./frequency.ts";
import { F, FIELD_COUNT, TOPS } from "./levels.ts";
import type { LinkageRecords } from "./records.ts";

export interface Evidence {
  readonly levels: Uint8Array;
  /** By field in full agreement: rows that hold the value. */
  readonly counts: Float64Array;
  nameBits: number;
  motherBits: number;
  /** Years between the births, 0 when one is not known. */
  yearGap: number;
  firstJanuary: boolean;
}

export function emptyEvidence(): Evidence {
  return {
    levels: new Uint8Array(FIELD_COUNT),
    counts: new Float64Array(FIELD_COUNT),
    nameBits: 0,
    motherBits: 0,
    yearGap: 0,
    firstJanuary: false,
  };
}

/** Looks at a pair of records and answers the same object each time; undefined as soon as the pair is hopeless, unless `whole`. */
export interface EvidenceReader {
  (a: number, b: number, whole: true): Evidence;
  (a: number, b: number, whole: false): Evidence | undefined;
}

/** @param rows row number by place, of the frame too; the reader is asked by place */
export function evidenceReader(
  records: LinkageRecords,
  frequencies: Frequencies,
  rows: Int32Array,
  frame: Frame,
): EvidenceReader {
  const bits: WordBits = {
    name: (word) => frequencies.nameBits[word]!,
    address: (word) => frequencies.addressBits[word]!,
  };
  const comparison = new Comparison(records.words, frame, bits);
  const { levels } = comparison;
  const out: Evidence = { ...emptyEvidence(), levels };
  const { cells } = frame;
  return ((a: number, b: number, whole: boolean) => {
    if (!comparison.compare(a, b, whole)) return undefined;
    const row = rows[a]!;
    for (let field = 0; field < FIELD_COUNT; field++)
      if (field !== F.sex)
        out.counts[field] = levels[field] === TOPS[field] ? frequencies.counts[field]![row]! : 0;
    out.nameBits = comparison.nameBits;
    out.motherBits = comparison.motherBits;
    const x = cells[a * CELLS + CELL.birth]!;
    const y = cells[b * CELLS + CELL.birth]!;
    out.yearGap =
      x === 0 || y === 0 ? 0 : Math.abs(Math.trunc(x / 10_000) - Math.trunc(y / 10_000));
    out.firstJanuary = x === y && x % 10_000 === 101;
    return out;
  }) as EvidenceReader;
}
