// Compares a whole block by signatures and keeps the pairs that may be one person.
import type { LinkageMode } from "./model.ts";
import type { CandidatePairs } from "./pairs.ts";
import { mayBeOne, needOf, sideAt, STRIDE } from "./sieve.ts";

/** A block of more pairs costs more whole than split. */
const MOST_SIFTED = 20_000;
/** A block that leaves more pairs for each of its rows, and more than it might hold unsifted, is split: its rows are all alike. */
const MOST_KEPT_A_ROW = 8;

export class Sifter {
  readonly #signs: Int32Array;
  readonly #mode: LinkageMode;
  readonly #pairs: CandidatePairs;
  readonly #need: number;
  #near = new Int32Array(256 * STRIDE);
  #kept = new Int32Array(4096);

  /** @param signs signatures by rank */
  constructor(signs: Int32Array, mode: LinkageMode, pairs: CandidatePairs) {
    this.#signs = signs;
    this.#mode = mode;
    this.#pairs = pairs;
    this.#need = needOf(signs.length / STRIDE);
  }

  passes(a: number, b: number): boolean {
    return mayBeOne(this.#signs, a * STRIDE, b * STRIDE, this.#need);
  }

  /**
   * Adds the pairs of a block that pass. Answers false, having added none, when the block had better be split.
   * @param all pairs that the mode would compare
   * @param most pairs that the block may leave in any case
   */
  sift(ranks: Int32Array, all: number, most: number): boolean {
    if (all > MOST_SIFTED) return false;
    const count = ranks.length;
    if (this.#near.length < count * STRIDE) this.#near = new Int32Array(count * STRIDE * 2);
    const near = this.#near;
    const signs = this.#signs;
    for (let i = 0; i < count; i++) {
      const from = ranks[i]! * STRIDE;
      for (let k = 0; k < STRIDE; k++) near[i * STRIDE + k] = signs[from + k]!;
    }
    const limit = 2 * Math.max(most, MOST_KEPT_A_ROW * count);
    if (this.#kept.length < limit + 2) this.#kept = new Int32Array(limit * 2);
    const kept = this.#kept;
    const need = this.#need;
    const within = this.#mode === "within";
    const across = this.#mode === "across";
    let length = 0;
    for (let i = 0; i < count; i++) {
      const x = i * STRIDE;
      const side = sideAt(near, x);
      for (let j = i + 1; j < count; j++) {
        const y = j * STRIDE;
        if (!within) {
          const together = side + sideAt(near, y);
          if (across ? together !== 1 : together === 0) continue;
        }
        if (!mayBeOne(near, x, y, need)) continue;
        if (length >= limit) return false;
        kept[length++] = i;
        kept[length++] = j;
      }
    }
    for (let k = 0; k < length; k += 2) this.#pairs.add(ranks[kept[k]!]!, ranks[kept[k + 1]!]!);
    return true;
  }
}
