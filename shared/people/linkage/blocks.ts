// Turns block keys into candidate pairs: sorts packed keys, sifts blocks or splits those that are too large, and never drops one.
import { NumberColumn } from "./columns.ts";
import type { BlockPass, KeyMaker } from "./block-keys.ts";
import type { Canonical } from "./canonical.ts";
import { pairsOf } from "./frequency.ts";
import type { LinkageMode } from "./model.ts";
import type { CandidatePairs } from "./pairs.ts";
import type { LinkageRecords } from "./records.ts";
import { Sifter } from "./sifter.ts";

const KEY_BUCKETS = 32;
/** A block that no finer key splits is walked through with so many neighbours. */
const NEIGHBOURS = 12;

/** Blocks with at most so many pairs are compared whole: generous for an office, thrifty for a million. */
export function largestBlock(records: number, most: number): number {
  const size = Math.max(6, most * Math.min(3, Math.sqrt(AFFORDABLE / records)));
  return (size * (size - 1)) / 2;
}
const AFFORDABLE = 50_000;

/** The bits of a key that fit in a double beside a rank, as a mask for `&`. */
function keyMask(span: number): number {
  return Math.min(2 ** 32, 2 ** 53 / span) - 1;
}

export class Blocker {
  readonly #records: LinkageRecords;
  readonly #canonical: Canonical;
  readonly #mode: LinkageMode;
  readonly #pairs: CandidatePairs;
  readonly #sifter: Sifter | undefined;
  #most = 0;

  /** @param signs signatures by rank, for lists long enough to be sifted */
  constructor(
    records: LinkageRecords,
    canonical: Canonical,
    mode: LinkageMode,
    pairs: CandidatePairs,
    signs?: Int32Array,
  ) {
    this.#records = records;
    this.#canonical = canonical;
    this.#mode = mode;
    this.#pairs = pairs;
    this.#sifter = signs && new Sifter(signs, mode, pairs);
  }

  /** Adds the pairs of one pass; yields between pieces of work of some ten milliseconds. */
  *run(pass: BlockPass): Generator<undefined, void> {
    this.#most = largestBlock(this.#records.length, pass.most);
    const { ranks, span } = this.#canonical;
    const mask = keyMask(span);
    const shift = Math.clz32(KEY_BUCKETS - 1) - Math.clz32(mask);
    const buckets = Array.from({ length: KEY_BUCKETS }, () => new NumberColumn());
    let rank = 0;
    const emit = (key: number) => {
      const cut = (key & mask) >>> 0;
      buckets[cut >>> shift]!.push(cut * span + rank);
    };
    const wanted = this.#mode === "within" ? undefined : this.#keysOfSecond(pass);
    const wantedMask = (wanted?.length ?? 0) * 8 - 1;
    const emitWanted = wanted
      ? (key: number) => {
          if ((wanted[(key & wantedMask) >>> 3]! & (1 << (key & 7))) !== 0) emit(key);
        }
      : emit;
    for (let row = 0; row < ranks.length; row++) {
      rank = ranks[row]!;
      pass.first(row, emitWanted);
      if ((row & 0x7fff) === 0x7fff) yield;
    }
    for (const bucket of buckets) {
      if (bucket.length < 2) continue;
      this.#runs(bucket.sorted(), span, pass.finer, 0);
      bucket.values = new Float64Array(0);
      yield;
    }
  }

  /** A bitmap of the keys of the second list: rows of the first that share none are not even sorted. */
  #keysOfSecond(pass: BlockPass): Uint8Array {
    const count = this.#records.length;
    const sides = this.#records.side.values;
    let second = 0;
    for (let row = 0; row < count; row++) second += sides[row]!;
    // Some hundred bits a row, so that few rows of the first list pass by chance.
    const bytes = 2 ** Math.min(26, Math.ceil(Math.log2(second * 16 + 1024)));
    const wanted = new Uint8Array(bytes);
    const mask = bytes * 8 - 1;
    const want = (key: number) => {
      wanted[(key & mask) >>> 3]! |= 1 << (key & 7);
    };
    for (let row = 0; row < count; row++) if (sides[row] === 1) pass.first(row, want);
    return wanted;
  }

  #runs(sorted: Float64Array, span: number, finer: readonly KeyMaker[], depth: number): void {
    let ranks = new Int32Array(256);
    for (let from = 0; from < sorted.length;) {
      const key = Math.floor(sorted[from]! / span);
      let held = 0;
      let to = from;
      let last = -1;
      for (; to < sorted.length; to++) {
        const value = sorted[to]!;
        const rank = value - key * span;
        if (rank >= span) break;
        // One row may bring one key twice.
        if (rank === last) continue;
        last = rank;
        if (held === ranks.length) {
          const larger = new Int32Array(held * 2);
          larger.set(ranks);
          ranks = larger;
        }
        ranks[held++] = rank;
      }
      if (held > 1) this.#block(ranks.subarray(0, held), finer, depth);
      from = to;
    }
  }

  #block(ranks: Int32Array, finer: readonly KeyMaker[], depth: number): void {
    const { rows, span } = this.#canonical;
    const sides = this.#records.side.values;
    let second = 0;
    if (this.#mode !== "within") {
      for (const rank of ranks) second += sides[rows[rank]!]!;
      if (second === 0 || (this.#mode === "across" && second === ranks.length)) return;
    }
    const all = pairsOf(ranks.length, second, this.#mode);
    if (this.#sifter?.sift(ranks, all, this.#most)) return;
    if (!this.#sifter && all <= this.#most) {
      for (let i = 0; i < ranks.length; i++)
        for (let j = i + 1; j < ranks.length; j++) this.#add(ranks[i]!, ranks[j]!);
      return;
    }
    const maker = finer[depth];
    if (!maker) return this.#walk(ranks);
    const packed = new NumberColumn(ranks.length);
    const mask = keyMask(span);
    let rank = 0;
    const emit = (key: number) => packed.push(((key & mask) >>> 0) * span + rank);
    for (let i = 0; i < ranks.length; i++) {
      rank = ranks[i]!;
      maker(rows[rank]!, emit);
    }
    this.#runs(packed.sorted(), span, finer, depth + 1);
  }

  /** Sorted neighbourhood: by birth, then by name. */
  #walk(ranks: Int32Array): void {
    const { rows } = this.#canonical;
    const r = this.#records;
    const order = Array.from(ranks).sort(
      (a, b) =>
        r.birth.values[rows[a]!]! - r.birth.values[rows[b]!]! ||
        r.nameHash.values[rows[a]!]! - r.nameHash.values[rows[b]!]! ||
        a - b,
    );
    for (let i = 0; i < order.length; i++) {
      let taken = 0;
      for (let j = i + 1; j < order.length && taken < NEIGHBOURS; j++)
        if (this.#add(order[i]!, order[j]!)) taken++;
        else if (j - i > NEIGHBOURS * 20) break;
    }
  }

  #add(a: number, b: number): boolean {
    const { rows } = this.#canonical;
    if (this.#mode !== "within") {
      const together = this.#records.side.values[rows[a]!]! + this.#records.side.values[rows[b]!]!;
      if (this.#mode === "across" ? together !== 1 : together === 0) return false;
    }
    if (!this.#sifter || this.#sifter.passes(a, b)) this.#pairs.add(a, b);
    return true;
  }
}
