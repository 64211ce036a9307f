// How like two names are, whatever the order of their words: levels from "sama" down to "beda".
import { jaroWinkler } from "../../values/jaro-winkler.ts";
import type { Words } from "./words.ts";

/** Levels of a name, of the person and of the mother alike. */
export const NAME = {
  beda: 0,
  satuKata: 1,
  kasar: 2,
  sebagian: 3,
  mirip: 4,
  bunyi: 5,
  sama: 6,
} as const;

/** Words that sound alike count nearly as equal ones. */
const SOUNDS_ALIKE = 0.96;
/** "J" for "John". */
const INITIAL = 0.86;
const CLOSE = 0.88;
const MOST = 8;
/** Two words that are one: so many letters, and at least so like. */
const JOINED_LENGTH = 6;
const JOINED_LEAST = 0.94;

export class NameComparison {
  level = 0;
  /** Rarity of the words that agree, in bits: how unlikely it is that a random name holds them. */
  sharedBits = 0;
  /** Words that agree to the letter or by sound. */
  shared = 0;
  readonly #words: Words;
  readonly #bitsOf: (word: number) => number;
  readonly #restA = new Int32Array(MOST);
  readonly #restB = new Int32Array(MOST);
  readonly #usedA = new Uint8Array(MOST);
  readonly #usedB = new Uint8Array(MOST);
  #sum = 0;
  #worst = 1;
  #matched = 0;

  /** @param bitsOf rarity of a word in bits */
  constructor(words: Words, bitsOf: (word: number) => number) {
    this.#words = words;
    this.#bitsOf = bitsOf;
  }

  /** Sets `level` and what the names share: the words from `fromA` up to `endA`, sorted by hash, and so on. At least one each. */
  compare(items: Int32Array, fromA: number, endA: number, fromB: number, endB: number): void {
    let i = fromA;
    let j = fromB;
    const countA = endA - fromA;
    const countB = endB - fromB;
    const { hashes } = this.#words;
    this.shared = 0;
    this.sharedBits = 0;
    let leftA = 0;
    let leftB = 0;
    // Both lists are sorted by the hash of the word.
    while (i < endA && j < endB) {
      const x = items[i]!;
      const y = items[j]!;
      if (x === y) {
        this.shared++;
        this.sharedBits += this.#bitsOf(x);
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
    if (leftA === 0 && leftB === 0) {
      this.level = NAME.sama;
      return;
    }
    this.#sum = this.shared;
    this.#worst = 1;
    this.#matched = this.shared;
    const fewer = Math.min(countA, countB);
    let more = Math.max(countA, countB);
    while (leftA !== leftB && leftA > 0 && leftB > 0 && this.#joined(leftA, leftB)) {
      if (leftA > leftB) leftA--;
      else leftB--;
      leftA--;
      leftB--;
      more--;
    }
    this.#pairUp(leftA, leftB);
    this.level = this.#levelOf(fewer, more);
  }

  #levelOf(fewer: number, more: number): number {
    const mean = this.#sum / more;
    if (fewer === more) {
      if (this.#worst >= SOUNDS_ALIKE) return NAME.bunyi;
      if (this.#worst >= 0.8 && mean >= 0.9) return NAME.mirip;
      if (this.#worst >= 0.74 && mean >= 0.84) return NAME.kasar;
    } else if (this.#matched === fewer && this.#worst >= CLOSE) {
      return NAME.sebagian;
    } else if (this.#matched >= 2 && this.#sum / fewer >= CLOSE) {
      return NAME.kasar;
    }
    return this.shared > 0 ? NAME.satuKata : NAME.beda;
  }

  /** Takes the likest pair of what is left, again and again; ties go by content. */
  #pairUp(leftA: number, leftB: number): void {
    const rounds = Math.min(leftA, leftB);
    this.#usedA.fill(0, 0, leftA);
    this.#usedB.fill(0, 0, leftB);
    for (let round = 0; round < rounds; round++) {
      let best = -1;
      let bestTie = 0;
      let bestA = 0;
      let bestB = 0;
      for (let i = 0; i < leftA; i++) {
        if (this.#usedA[i] === 1) continue;
        for (let j = 0; j < leftB; j++) {
          if (this.#usedB[j] === 1) continue;
          const value = this.#wordLikeness(this.#restA[i]!, this.#restB[j]!);
          if (value < best) continue;
          const { hashes } = this.#words;
          const tie = (hashes[this.#restA[i]!]! ^ hashes[this.#restB[j]!]!) >>> 0;
          if (value === best && tie <= bestTie) continue;
          best = value;
          bestTie = tie;
          bestA = i;
          bestB = j;
        }
      }
      this.#usedA[bestA] = 1;
      this.#usedB[bestB] = 1;
      this.#sum += best;
      if (best < this.#worst) this.#worst = best;
      if (best >= 0.74) this.#matched++;
      // The commoner spelling tells how rare the word is: a slip of the pen makes any word look rare.
      if (best >= 0.9)
        this.sharedBits += Math.min(
          this.#bitsOf(this.#restA[bestA]!),
          this.#bitsOf(this.#restB[bestB]!),
        );
      if (best >= SOUNDS_ALIKE) this.shared++;
    }
  }

  #wordLikeness(a: number, b: number): number {
    const { sounds, lengths, texts } = this.#words;
    const initial = lengths[a] === 1 || lengths[b] === 1;
    // Letters that sound alike within a word are still other letters: J. is no Ella.
    if (initial && texts[a]!.charCodeAt(0) !== texts[b]!.charCodeAt(0)) return 0;
    if (sounds[a] === sounds[b]) return SOUNDS_ALIKE;
    return initial ? INITIAL : this.#words.likeness(a, b);
  }

  /**
   * "Sri Hartini" and "Srihartini", "sab ine" and "sabine": two words left on one side, one on the other. They become one word, whose
   * likeness is noted; the rest is left for `#pairUp`.
   */
  #joined(leftA: number, leftB: number): boolean {
    const more = leftA > leftB ? this.#restA : this.#restB;
    const fewer = leftA > leftB ? this.#restB : this.#restA;
    const { texts } = this.#words;
    let best = JOINED_LEAST;
    let [bestI, bestJ, bestK] = [-1, -1, -1];
    for (let k = 0; k < Math.min(leftA, leftB); k++) {
      const whole = texts[fewer[k]!]!;
      if (whole.length < JOINED_LENGTH - 1) continue;
      for (let i = 0; i < Math.max(leftA, leftB); i++)
        for (let j = 0; j < i; j++) {
          const likeness = joinedLikeness(whole, texts[more[i]!]!, texts[more[j]!]!);
          if (likeness > best) {
            best = likeness;
            [bestI, bestJ, bestK] = [i, j, k];
          }
        }
    }
    if (bestK < 0) return false;
    const word = fewer[bestK]!;
    this.sharedBits += this.#bitsOf(word);
    this.#sum += best >= 1 ? SOUNDS_ALIKE : best;
    this.#worst = Math.min(this.#worst, best >= 1 ? SOUNDS_ALIKE : best);
    this.#matched++;
    drop(fewer, bestK, Math.min(leftA, leftB));
    // `bestJ` is the smaller of the two places, so the larger goes first.
    drop(more, bestI, Math.max(leftA, leftB));
    drop(more, bestJ, Math.max(leftA, leftB) - 1);
    return true;
  }
}

function joinedLikeness(whole: string, x: string, y: string): number {
  if (Math.abs(x.length + y.length - whole.length) > 1 || x.length + y.length < JOINED_LENGTH)
    return 0;
  return jaroWinkler(whole, x.charAt(0) === whole.charAt(0) ? x + y : y + x);
}

function drop(list: Int32Array, at: number, length: number): void {
  for (let i = at + 1; i < length; i++) list[i - 1] = list[i]!;
}
