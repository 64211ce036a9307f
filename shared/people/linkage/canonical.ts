// An order of the records that follows their content alone: everything after it is independent of the order of rows.
import { mix } from "./hash.ts";
import type { LinkageRecords } from "./records.ts";
import { sortPacked } from "./sort.ts";

export interface Canonical {
  /** Row number by rank. */
  readonly rows: Int32Array;
  /** Rank by row number. */
  readonly ranks: Int32Array;
  /** Factor that packs a rank or row beside a hash or another rank in one double. */
  readonly span: number;
}

/** Rows that are equal in every field keep their order: nobody could tell. */
export function* canonicalOrder(r: LinkageRecords): Generator<undefined, Canonical> {
  const count = r.length;
  const span = 2 ** Math.max(1, Math.ceil(Math.log2(count + 1)));
  const mask = Math.min(2 ** 32, 2 ** 53 / span) - 1;
  const packed = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    if ((row & 0xffff) === 0xffff) yield;
    packed[row] = ((contentHash(r, row, 5) & mask) >>> 0) * span + row;
  }
  yield;
  sortPacked(packed);
  yield;
  const rows = new Int32Array(count);
  for (let rank = 0; rank < count; rank++)
    rows[rank] = packed[rank]! - Math.floor(packed[rank]! / span) * span;
  for (let from = 0; from < count;) {
    const key = Math.floor(packed[from]! / span);
    let to = from + 1;
    while (to < count && Math.floor(packed[to]! / span) === key) to++;
    if (to - from > 1) {
      const second = (row: number) => contentHash(r, row, 11);
      rows.subarray(from, to).sort((a, b) => second(a) - second(b) || a - b);
    }
    from = to;
  }
  const ranks = new Int32Array(count);
  for (let rank = 0; rank < count; rank++) ranks[rows[rank]!] = rank;
  return { rows, ranks, span };
}

function contentHash(r: LinkageRecords, row: number, seed: number): number {
  const wordHash = (word: number) => (word < 0 ? 0 : r.words.hashes[word]!);
  let h = mix(seed, r.nameHash.values[row]!);
  h = mix(h, r.writtenHash.values[row]!);
  h = mix(h, r.birth.values[row]!);
  h = mix(h, r.nikHash.values[row]!);
  h = mix(h, r.kkHash.values[row]!);
  h = mix(h, r.motherHash.values[row]!);
  h = mix(h, r.phoneHash.values[row]!);
  h = mix(h, r.addressHash.values[row]!);
  h = mix(h, r.sex.values[row]!);
  h = mix(h, wordHash(r.birthPlace.values[row]!));
  h = mix(h, wordHash(r.village.values[row]!));
  return mix(h, wordHash(r.postcode.values[row]!));
}
