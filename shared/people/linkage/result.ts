// The pairs that a run proposes, in typed arrays; reasons are worked out when somebody asks for them.
import type { EvidenceReader } from "./evidence.ts";
import { BANDS, type Band, type LinkagePair } from "./fields.ts";
import { IntColumn, NumberColumn } from "./columns.ts";
import { reasonsOf } from "./reasons.ts";
import type { LinkageRecords } from "./records.ts";

export class LinkedPairs {
  readonly #records: LinkageRecords;
  readonly #rows: Int32Array;
  readonly #read: EvidenceReader;
  #a = new IntColumn();
  #b = new IntColumn();
  #probability = new NumberColumn();
  #band = new IntColumn();
  #order = new Uint32Array(0);

  /** @param rows row number by place */
  constructor(records: LinkageRecords, rows: Int32Array, read: EvidenceReader) {
    this.#records = records;
    this.#rows = rows;
    this.#read = read;
  }

  get length(): number {
    return this.#a.length;
  }

  /** Two places, as the evidence was read. */
  add(a: number, b: number, probability: number, band: Band): void {
    this.#a.push(a);
    this.#b.push(b);
    this.#probability.push(probability);
    this.#band.push(BANDS.indexOf(band));
  }

  /** Puts the surest first: by band, then by probability, then by row. */
  finish(): void {
    const order = Uint32Array.from({ length: this.length }, (_, i) => i);
    const { values: band } = this.#band;
    const { values: probability } = this.#probability;
    const rowA = (at: number) =>
      Math.min(this.#rows[this.#a.values[at]!]!, this.#rows[this.#b.values[at]!]!);
    const rowB = (at: number) =>
      Math.max(this.#rows[this.#a.values[at]!]!, this.#rows[this.#b.values[at]!]!);
    this.#order = order.sort(
      (x, y) =>
        band[x]! - band[y]! ||
        probability[y]! - probability[x]! ||
        rowA(x) - rowA(y) ||
        rowB(x) - rowB(y),
    );
  }

  get(index: number): LinkagePair {
    const at = this.#order[index]!;
    const placeA = this.#a.values[at]!;
    const placeB = this.#b.values[at]!;
    const a = Math.min(this.#rows[placeA]!, this.#rows[placeB]!);
    const b = Math.max(this.#rows[placeA]!, this.#rows[placeB]!);
    const written = this.#records.writtenHash.values;
    const read = this.#read;
    return {
      a,
      b,
      probability: this.#probability.values[at]!,
      band: BANDS[this.#band.values[at]!]!,
      // Most callers count or sort; comparing a pair again for its reasons waits until somebody asks.
      get reasons() {
        return reasonsOf(read(placeA, placeB, true), written[a] === written[b]);
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
