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

  /** `table`: zero for every id of the office. */
  constructor(table: Uint8Array) {
    this.table = table;
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

/** Tables of an office, used again: each is as long as its words are many. */
export class CostTables {
  #free: Uint8Array[] = [];

  /** `most`: the largest id of the office. */
  take(most: number): WordCosts {
    const table = this.#free.pop();
    return new WordCosts(table && table.length > most ? table : new Uint8Array(most + 1_024));
  }

  /** What was taken must not be looked at afterwards. */
  give({ ids, table }: WordCosts): void {
    for (const id of ids) table[id] = 0;
    if (this.#free.length < 16) this.#free.push(table);
  }
}
