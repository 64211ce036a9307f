// The words of names, places and addresses, each kept once with its sound and its letters.
import { soundOf } from "../../values/name-key.ts";
import { jaroWinklerOf } from "../../values/jaro-winkler.ts";
import { hashText } from "./hash.ts";

/** Longer words are compared by their beginning. */
const LONGEST_WORD = 32;
const CACHE_BITS = 16;
/** A single slip in a word of at least this length is close, wherever it stands: Jaro-Winkler is hard on slips at the beginning. */
const SLIP_LENGTH = 5;
const ONE_SLIP = 0.914;
const STEPS = 255;
/** Jaro's matches in parts of the two lengths, added, below which no likeness reaches the least that anybody asks for (0.74). */
const LEAST_COMMON = 1.1;

function countBits(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Word numbers depend on the order of rows; only `hashes` and `sounds` may decide anything. */
export class Words {
  readonly texts: string[] = [];
  /** Of the text. */
  hashes = new Uint32Array(4096);
  /** Hash of the sound. */
  sounds = new Uint32Array(4096);
  /** First letter of the sound, as a UTF-16 unit. */
  initials = new Uint16Array(4096);
  /** 1 where the word begins with a digit. */
  numeric = new Uint8Array(4096);
  lengths = new Uint8Array(4096);
  /** One bit for each letter that the word holds, and for each that it holds twice. */
  #letters = new Int32Array(4096);
  #doubles = new Int32Array(4096);
  #starts = new Int32Array(4096);
  #chars = new Uint16Array(32_768);
  #used = 0;
  readonly #numbers = new Map<string, number>();
  /** Two word numbers and, in the last eight bits, their likeness in steps of 1/255. */
  readonly #cache = new Float64Array(1 << CACHE_BITS).fill(-1);

  get size(): number {
    return this.texts.length;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    return known === undefined ? this.#add(text) : known;
  }

  #add(text: string): number {
    const id = this.texts.length;
    // A slice of a long text would keep the whole text in memory.
    const own = text.length > 12 ? [...text].join("") : text;
    this.texts.push(own);
    this.#numbers.set(own, id);
    if (id === this.hashes.length) this.#grow();
    const sound = soundOf(own === "m" ? "muhamad" : own) || own;
    this.hashes[id] = hashText(own);
    this.sounds[id] = hashText(sound, 29);
    this.initials[id] = sound.charCodeAt(0);
    const head = own.charCodeAt(0);
    this.numeric[id] = head >= 48 && head <= 57 ? 1 : 0;
    const length = Math.min(own.length, LONGEST_WORD);
    this.lengths[id] = length;
    this.#starts[id] = this.#used;
    if (this.#used + length > this.#chars.length) {
      const larger = new Uint16Array(this.#chars.length * 2);
      larger.set(this.#chars);
      this.#chars = larger;
    }
    let letters = 0;
    let doubles = 0;
    for (let i = 0; i < length; i++) {
      const code = own.charCodeAt(i);
      this.#chars[this.#used++] = code;
      const bit = 1 << (code & 31);
      doubles |= letters & bit;
      letters |= bit;
    }
    this.#letters[id] = letters;
    this.#doubles[id] = doubles;
    return id;
  }

  #grow(): void {
    const size = this.hashes.length * 2;
    const grown = <T extends Uint32Array | Uint16Array | Uint8Array | Int32Array>(
      old: T,
      to: T,
    ): T => {
      to.set(old);
      return to;
    };
    this.hashes = grown(this.hashes, new Uint32Array(size));
    this.sounds = grown(this.sounds, new Uint32Array(size));
    this.initials = grown(this.initials, new Uint16Array(size));
    this.numeric = grown(this.numeric, new Uint8Array(size));
    this.lengths = grown(this.lengths, new Uint8Array(size));
    this.#letters = grown(this.#letters, new Int32Array(size));
    this.#doubles = grown(this.#doubles, new Int32Array(size));
    this.#starts = grown(this.#starts, new Int32Array(size));
  }

  /** One letter more, less or different, or two neighbours swapped. */
  #isOneSlip(a: number, b: number): boolean {
    const chars = this.#chars;
    const lengthA = this.lengths[a]!;
    const lengthB = this.lengths[b]!;
    const shorter = Math.min(lengthA, lengthB);
    if (shorter < SLIP_LENGTH - 1 || Math.max(lengthA, lengthB) < SLIP_LENGTH) return false;
    if (lengthA - lengthB > 1 || lengthB - lengthA > 1) return false;
    const fromA = this.#starts[a]!;
    const fromB = this.#starts[b]!;
    let head = 0;
    while (head < shorter && chars[fromA + head] === chars[fromB + head]) head++;
    let tail = 0;
    while (
      tail < shorter - head &&
      chars[fromA + lengthA - 1 - tail] === chars[fromB + lengthB - 1 - tail]
    )
      tail++;
    if (lengthA !== lengthB) return head + tail >= shorter;
    const middle = lengthA - head - tail;
    return (
      middle <= 1 ||
      (middle === 2 &&
        chars[fromA + head] === chars[fromB + head + 1] &&
        chars[fromA + head + 1] === chars[fromB + head])
    );
  }

  /** Jaro-Winkler of two words by number, 0 to 1, rounded down to steps of 1/255; 0 for words that have little in common. */
  likeness(a: number, b: number): number {
    if (a === b) return 1;
    // Too few letters in common to be worth a closer look; most words fall here.
    const common =
      countBits(this.#letters[a]! & this.#letters[b]!) +
      countBits(this.#doubles[a]! & this.#doubles[b]!);
    const lengthA = this.lengths[a]!;
    const lengthB = this.lengths[b]!;
    if (common * (lengthA + lengthB) < LEAST_COMMON * lengthA * lengthB) return 0;
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const pair = (low * 4_194_304 + high) * 256;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - CACHE_BITS);
    const kept = this.#cache[slot]! - pair;
    if (kept >= 0 && kept < 256) return kept / STEPS;
    // Which word comes first follows the content, so that no rounding can follow the order of rows.
    const one = this.hashes[low]! < this.hashes[high]! ? low : high;
    const other = one === low ? high : low;
    const likeness = jaroWinklerOf(
      this.#chars,
      this.#starts[one]!,
      this.lengths[one]!,
      this.#chars,
      this.#starts[other]!,
      this.lengths[other]!,
    );
    const slip = likeness < ONE_SLIP && this.#isOneSlip(one, other);
    const step = Math.floor((slip ? ONE_SLIP : likeness) * STEPS + 1e-9);
    this.#cache[slot] = pair + step;
    return step / STEPS;
  }
}
