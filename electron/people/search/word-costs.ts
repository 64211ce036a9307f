// What the words of an office cost as answers to one typed word, by their ids.

/** Costs are kept in steps of 0.05, in one byte each. */
export const COST_STEPS = 20;
const MOST = 254;

export class WordCosts {
  /** By id of a word: 0 when it does not answer, else the cost in steps and one. */
  readonly table: Uint8Array;
  /** How many words of persons answer, each counted as often as it stands. */
  seen = 0;
  readonly #ids: number[] = [];
  #sorted = true;

  /** `most`: the largest id of the office. */
  constructor(most: number) {
    this.table = new Uint8Array(most + 1);
  }

  /** Keeps the lower cost of an id that answers twice. `seen`: at how many persons the word stands. */
  add(id: number, cost: number, seen: number): void {
    const steps = Math.min(MOST, Math.round(cost * COST_STEPS)) + 1;
    const before = this.table[id];
    if (before === undefined || (before !== 0 && before <= steps)) return;
    this.table[id] = steps;
    this.#sorted = false;
    if (before !== 0) return;
    this.seen += seen;
    this.#ids.push(id);
  }

  /** Those that answer, cheapest first. */
  get ids(): readonly number[] {
    if (!this.#sorted) this.#ids.sort((a, b) => this.table[a]! - this.table[b]!);
    this.#sorted = true;
    return this.#ids;
  }
}
