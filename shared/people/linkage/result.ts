// The pairs that a run proposes, in typed arrays; reasons are worked out when somebody asks for them.
import type { EvidenceReader } from "./evidence.ts";
import { BANDS, type Band, type LinkagePair } from "./fields.ts";
import { IntColumn, NumberColumn } from "./columns.ts";
import { reasonsOf } from "./reasons.ts";
import type { LinkageRecords } from "./records.ts";

export class LinkedPairs {
  readonly #records: LinkageRecords;
  readonly #read: EvidenceReader;
  #a = new IntColumn();
  #b = new IntColumn();
  #probability = new NumberColumn();
  #band = new IntColumn();
  #order = new Uint32Array(0);

  constructor(records: LinkageRecords, read: EvidenceReader) {
    this.#records = records;
    this.#read = read;
  }

  get length(): number {
    return this.#a.length;
  }

  add(a: number, b: number, probability: number, band: Band): void {
    this.#a.push(Math.min(a, b));
    this.#b.push(Math.max(a, b));
    this.#probability.push(probability);
    this.#band.push(BANDS.indexOf(band));
  }

  /** Puts the surest first: by band, then by probability, then by row. */
  finish(): void {
    const order = Uint32Array.from({ length: this.length }, (_, i) => i);
    const { values: band } = this.#band;
    const { values: probability } = this.#probability;
    const { values: rowA } = this.#a;
    const { values: rowB } = this.#b;
    this.#order = order.sort(
      (x, y) =>
        band[x]! - band[y]! ||
        probability[y]! - probability[x]! ||
        rowA[x]! - rowA[y]! ||
        rowB[x]! - rowB[y]!,
    );
  }

  get(index: number): LinkagePair {
    const at = this.#order[index]!;
    const a = this.#a.values[at]!;
    const b = this.#b.values[at]!;
    const written = this.#records.writtenHash.values;
    const read = this.#read;
    return {
      a,
      b,
      probability: this.#probability.values[at]!,
      band: BANDS[this.#band.values[at]!]!,
      // Most callers count or sort; comparing a pair again for its reasons waits until somebody asks.
      get reasons() {
        return reasonsOf(read(a, b, true), written[a] === written[b]);
      },
    };
  }

  *[Symbol.iterator](): Generator<LinkagePair> {
    for (let index = 0; index < this.length; index++) yield this.get(index);
  }

  /** How many pairs each band holds. */
  counts(): Record<Band, number> {
    const counts = { certain: 0, likely: 0, possible: 0 };
    for (let i = 0; i < this.length; i++) counts[BANDS[this.#band.values[i]!]!]++;
    return counts;
  }
}
