// Candidate pairs, packed in doubles and kept in buckets that are small enough to be sorted between two breaths.
import { NumberColumn } from "./columns.ts";

const MOST_BUCKETS = 128;

export class CandidatePairs {
  readonly #buckets: NumberColumn[];
  readonly #perBucket: number;
  readonly span: number;

  /** @param count ranks run from 0 to count - 1 */
  constructor(count: number, span: number) {
    this.span = span;
    this.#perBucket = Math.max(1, Math.ceil(count / MOST_BUCKETS));
    const buckets = Math.max(1, Math.ceil(count / this.#perBucket));
    this.#buckets = Array.from({ length: buckets }, () => new NumberColumn());
  }

  /** Two different ranks. */
  add(a: number, b: number): void {
    const low = a < b ? a : b;
    this.#buckets[(low / this.#perBucket) | 0]!.push(low * this.span + (a < b ? b : a));
  }

  get buckets(): number {
    return this.#buckets.length;
  }

  /** Pairs of one bucket, each once, ascending: rank * span + larger rank. */
  sorted(bucket: number): Float64Array {
    const column = this.#buckets[bucket]!;
    const values = column.sorted();
    let kept = 0;
    for (let i = 0; i < values.length; i++)
      if (i === 0 || values[i] !== values[kept - 1]) values[kept++] = values[i]!;
    column.length = kept;
    return values.subarray(0, kept);
  }
}
