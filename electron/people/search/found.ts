// Persons found so far and what they cost, in arrays that are used again for every search: nothing is allocated for a person.

/** A person and the sum of what the words cost, in steps of word-costs.ts; one step a word even for the same word. */
export interface Match {
  readonly rowNo: number;
  readonly cost: number;
}

const COSTS = 2_400;

export class Found {
  #rowNos = new Uint32Array(4_096);
  #costs = new Uint16Array(4_096);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  push(rowNo: number, cost: number): void {
    if (this.length === this.#rowNos.length) {
      this.#rowNos = grown(this.#rowNos, new Uint32Array(2 * this.length));
      this.#costs = grown(this.#costs, new Uint16Array(2 * this.length));
    }
    this.#rowNos[this.length] = rowNo;
    this.#costs[this.length++] = cost;
  }

  /** Keeps those for whom `more` answers more than 0, which is added, until so many are kept. */
  keep(more: (rowNo: number) => number, most = this.length): void {
    let kept = 0;
    for (let at = 0; at < this.length && kept < most; at++) {
      const rowNo = this.#rowNos[at]!;
      const cost = more(rowNo);
      if (cost === 0) continue;
      this.#rowNos[kept] = rowNo;
      this.#costs[kept++] = this.#costs[at]! + cost;
    }
    this.length = kept;
  }

  /** Keeps those for whom `wanted` answers yes, until so many are kept. */
  filter(wanted: (rowNo: number) => boolean, most: number): void {
    let kept = 0;
    for (let at = 0; at < this.length && kept < most; at++) {
      const rowNo = this.#rowNos[at]!;
      if (!wanted(rowNo)) continue;
      this.#rowNos[kept] = rowNo;
      this.#costs[kept++] = this.#costs[at]!;
    }
    this.length = kept;
  }

  /** Replaces what each costs. */
  reckon(cost: (rowNo: number) => number): void {
    for (let at = 0; at < this.length; at++) this.#costs[at] = cost(this.#rowNos[at]!);
  }

  forEach(take: (rowNo: number, cost: number) => void): void {
    for (let at = 0; at < this.length; at++) take(this.#rowNos[at]!, this.#costs[at]!);
  }

  /** The cheapest, but no more than `most`; of equal ones those that were found first. */
  cheapest(most: number): Match[] {
    const often = new Uint32Array(COSTS);
    for (let at = 0; at < this.length; at++) often[Math.min(this.#costs[at]!, COSTS - 1)]!++;
    let limit = 0;
    for (let sum = often[0]!; limit < COSTS - 1 && sum < most;) sum += often[++limit]!;
    const found: Match[] = [];
    for (let at = 0; at < this.length; at++)
      if (this.#costs[at]! <= limit)
        found.push({ rowNo: this.#rowNos[at]!, cost: this.#costs[at]! });
    return found.sort((a, b) => a.cost - b.cost).slice(0, most);
  }
}

function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
