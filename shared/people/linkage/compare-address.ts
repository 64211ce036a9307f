// How like two addresses are: words weighed by their rarity, numbers apart.
import type { Words } from "./words.ts";

export const ADDRESS = { beda: 0, sebagian: 1, nomorBeda: 2, mirip: 3, sama: 4 } as const;

const MOST = 16;
const CLOSE = 0.87;

export class AddressComparison {
  readonly #words: Words;
  readonly #bitsOf: (word: number) => number;
  readonly #restA = new Int32Array(MOST);
  readonly #restB = new Int32Array(MOST);

  constructor(words: Words, bitsOf: (word: number) => number) {
    this.#words = words;
    this.#bitsOf = bitsOf;
  }

  /** The words from `fromA` up to `endA`, sorted by hash, and so on. At least one each. */
  level(items: Int32Array, fromA: number, endA: number, fromB: number, endB: number): number {
    const { hashes, numeric } = this.#words;
    let i = fromA;
    let j = fromB;
    let shared = 0;
    let leftA = 0;
    let leftB = 0;
    let sharedNumbers = 0;
    while (i < endA && j < endB) {
      const x = items[i]!;
      const y = items[j]!;
      if (x === y) {
        if (numeric[x] === 1) sharedNumbers++;
        else shared += this.#bitsOf(x);
        i++;
        j++;
      } else if (hashes[x]! < hashes[y]!) {
        this.#restA[leftA++] = x;
        i++;
      } else {
        this.#restB[leftB++] = y;
        j++;
      }
    }
    while (i < endA) this.#restA[leftA++] = items[i++]!;
    while (j < endB) this.#restB[leftB++] = items[j++]!;
    if (leftA === 0 && leftB === 0) return ADDRESS.sama;
    return this.#levelOf(leftA, leftB, shared, sharedNumbers);
  }

  #levelOf(leftA: number, leftB: number, equal: number, sharedNumbers: number): number {
    const { numeric } = this.#words;
    let shared = equal;
    let onlyA = 0;
    let onlyB = 0;
    let numbersA = 0;
    let numbersB = 0;
    for (let j = 0; j < leftB; j++) {
      const y = this.#restB[j]!;
      if (numeric[y] === 1) numbersB++;
      else onlyB += this.#bitsOf(y);
    }
    for (let i = 0; i < leftA; i++) {
      const x = this.#restA[i]!;
      if (numeric[x] === 1) {
        numbersA++;
        continue;
      }
      let best = CLOSE;
      let bestAt = -1;
      for (let j = 0; j < leftB; j++) {
        const y = this.#restB[j]!;
        if (y < 0 || numeric[y] === 1) continue;
        const likeness = this.#words.likeness(x, y);
        if (likeness > best) {
          best = likeness;
          bestAt = j;
        }
      }
      if (bestAt < 0) onlyA += this.#bitsOf(x);
      else {
        const y = this.#restB[bestAt]!;
        onlyB -= this.#bitsOf(y);
        shared += Math.min(this.#bitsOf(x), this.#bitsOf(y));
        this.#restB[bestAt] = -1;
      }
    }
    const more = shared + Math.max(onlyA, onlyB);
    const numbersDiffer = numbersA > 0 && numbersB > 0;
    if (more === 0) {
      // Nothing but numbers, such as RT and RW.
      if (numbersDiffer) return sharedNumbers > 0 ? ADDRESS.sebagian : ADDRESS.beda;
      return ADDRESS.mirip;
    }
    const part = shared / more;
    if (part >= 0.7) return numbersDiffer ? ADDRESS.nomorBeda : ADDRESS.mirip;
    return part >= 0.3 || (sharedNumbers >= 2 && !numbersDiffer) ? ADDRESS.sebagian : ADDRESS.beda;
  }
}
