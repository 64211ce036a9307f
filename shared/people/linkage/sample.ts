// A sample of pairs with their evidence, side by side in typed arrays: what learning looks at again and again.
import type { Evidence } from "./evidence.ts";
import { emptyEvidence } from "./evidence.ts";
import { FIELD_COUNT } from "./levels.ts";

export class EvidenceSample {
  readonly size: number;
  length = 0;
  readonly #levels: Uint8Array;
  readonly #counts: Uint16Array;
  readonly #nameBits: Float32Array;
  readonly #motherBits: Float32Array;
  readonly #yearGap: Int16Array;
  readonly #firstJanuary: Uint8Array;
  readonly #one: Evidence = emptyEvidence();

  constructor(size: number) {
    this.size = size;
    this.#levels = new Uint8Array(size * FIELD_COUNT);
    this.#counts = new Uint16Array(size * FIELD_COUNT);
    this.#nameBits = new Float32Array(size);
    this.#motherBits = new Float32Array(size);
    this.#yearGap = new Int16Array(size);
    this.#firstJanuary = new Uint8Array(size);
  }

  add(e: Evidence): void {
    const at = this.length++;
    this.#levels.set(e.levels, at * FIELD_COUNT);
    this.#counts.set(e.counts, at * FIELD_COUNT);
    this.#nameBits[at] = e.nameBits;
    this.#motherBits[at] = e.motherBits;
    this.#yearGap[at] = e.yearGap;
    this.#firstJanuary[at] = e.firstJanuary ? 1 : 0;
  }

  /** The same object each time. */
  get(at: number): Evidence {
    const e = this.#one;
    for (let field = 0; field < FIELD_COUNT; field++) {
      e.levels[field] = this.#levels[at * FIELD_COUNT + field]!;
      e.counts[field] = this.#counts[at * FIELD_COUNT + field]!;
    }
    e.nameBits = this.#nameBits[at]!;
    e.motherBits = this.#motherBits[at]!;
    e.yearGap = this.#yearGap[at]!;
    e.firstJanuary = this.#firstJanuary[at] === 1;
    return e;
  }
}
