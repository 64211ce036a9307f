// Which words stand at whom, in memory: for each person the ids of the words, and for each word its persons.
import { Found } from "./found.ts";
import { ID_SIGNS, idAt } from "./id-text.ts";

/** A page of search_rows as SQLite joins it: '17:0001000200030/18:/...'. */
export type PageText = string;
const END = "/";

/** Common words of this mark are not listed by person: they only narrow what other words found. */
export type Narrowing = (id: number) => boolean;

/** About 15 words a person of 4 bytes each, and the lists of persons as much again. */
export class WordRows {
  /** Ids of words, one person after the other. */
  #data = new Uint32Array(1 << 16);
  #used = 0;
  #start = new Uint32Array(1 << 12);
  #count = new Uint16Array(1 << 12);
  /** The largest row number that is listed; later ones are fresh. */
  size = 0;
  /** Persons of a word, one word after the other, in the order of their row numbers. */
  #listed: Uint32Array = new Uint32Array(0);
  #from: Uint32Array = new Uint32Array(1);
  readonly #common = new Set<number>();
  readonly #commonLeast: number;
  /** Rows rewritten since the lists were made: looked at one by one. */
  readonly fresh = new Map<number, Uint32Array>();
  isFresh: Uint8Array = new Uint8Array(1);
  /** What a search found; the next one begins with it. */
  readonly found = new Found();
  /** By row number; zero between two searches. */
  costs: Uint8Array = new Uint8Array(1);

  /** `commonLeast`: words of fewer persons than this are never common. */
  constructor(commonLeast = COMMON_LEAST) {
    this.#commonLeast = commonLeast;
  }

  /** Takes in a page before `list` was called. */
  add(page: PageText): void {
    forEachRow(page, (rowNo, ids) => {
      if (rowNo >= this.#start.length) {
        const larger = Math.max(rowNo + 1, Math.ceil(this.#start.length * 1.5));
        this.#start = grown(this.#start, new Uint32Array(larger));
        this.#count = grown(this.#count, new Uint16Array(larger));
      }
      if (this.#used + ids.length > this.#data.length)
        this.#data = grown(this.#data, new Uint32Array(Math.ceil((this.#used + ids.length) * 1.4)));
      this.#data.set(ids, this.#used);
      this.#start[rowNo] = this.#used;
      this.#count[rowNo] = ids.length;
      this.#used += ids.length;
      if (rowNo > this.size) this.size = rowNo;
    });
  }

  /** Makes the lists of persons by word. `mostId`: the largest id of a word. */
  list(mostId: number, narrowing: Narrowing): void {
    const from = new Uint32Array(mostId + 2);
    for (let row = 1; row <= this.size; row++) {
      const end = this.#start[row]! + this.#count[row]!;
      for (let at = this.#start[row]!; at < end; at++) from[this.#data[at]! + 1]!++;
    }
    const common = Math.max(this.#commonLeast, this.size / COMMON_SHARE);
    this.#common.clear();
    for (let id = 0; id <= mostId; id++)
      if (from[id + 1]! > common && narrowing(id)) {
        from[id + 1] = 0;
        this.#common.add(id);
      }
    const listed = from.slice();
    for (let id = 1; id < from.length; id++) from[id]! += from[id - 1]!;
    const next = from.slice();
    const lists = new Uint32Array(from[mostId + 1]!);
    for (let row = 1; row <= this.size; row++) {
      const end = this.#start[row]! + this.#count[row]!;
      for (let at = this.#start[row]!; at < end; at++) {
        const id = this.#data[at]!;
        if (listed[id + 1]! > 0) lists[next[id]!++] = row;
      }
    }
    this.#from = from;
    this.#listed = lists;
    this.isFresh = new Uint8Array(this.size + 1);
    this.costs = new Uint8Array(this.size + 1);
  }

  /** Takes in rows that were rewritten after `list` was called. */
  renew(page: PageText): void {
    forEachRow(page, (rowNo, ids) => {
      this.fresh.set(rowNo, ids);
      if (rowNo <= this.size) this.isFresh[rowNo] = 1;
    });
  }

  /** So many are fresh that new lists are due. */
  get worn(): boolean {
    return this.fresh.size > Math.max(5_000, this.size / 32);
  }

  /** Persons of a word by row number, fresh ones as they were; undefined when the word is common and they are not listed. */
  personsOf(id: number): Uint32Array | undefined {
    if (this.#common.has(id)) return undefined;
    if (id + 1 >= this.#from.length) return NOBODY;
    return this.#listed.subarray(this.#from[id]!, this.#from[id + 1]!);
  }

  /** Ids of the words of a person, in the order of the fields; none of somebody who is no longer found. */
  wordsOf(rowNo: number): Uint32Array {
    const fresh = this.fresh.get(rowNo);
    if (fresh) return fresh;
    if (rowNo > this.size) return NOBODY;
    return this.#data.subarray(this.#start[rowNo]!, this.#start[rowNo]! + this.#count[rowNo]!);
  }

  /** Has the person all of these words? False of somebody who is no longer found, whatever is asked. */
  hasAll(rowNo: number, ids: readonly number[]): boolean {
    if (rowNo > this.size || this.isFresh[rowNo] === 1) {
      const words = this.wordsOf(rowNo);
      return words.length > 0 && ids.every((id) => words.includes(id));
    }
    const start = this.#start[rowNo]!;
    const end = start + this.#count[rowNo]!;
    for (const id of ids) {
      let at = start;
      while (at < end && this.#data[at] !== id) at++;
      if (at === end) return false;
    }
    return start < end;
  }

  /** The lowest of `table` (by id of a word, 0: none) among the words of a person; 0 when none answers. */
  lowest(rowNo: number, table: Uint8Array): number {
    if (rowNo > this.size || this.isFresh[rowNo] === 1) return lowestOf(this.wordsOf(rowNo), table);
    let least = 0;
    const end = this.#start[rowNo]! + this.#count[rowNo]!;
    for (let at = this.#start[rowNo]!; at < end; at++) {
      const cost = table[this.#data[at]!]!;
      if (cost !== 0 && (least === 0 || cost < least)) least = cost;
    }
    return least;
  }
}

const COMMON_LEAST = 2_000;
const COMMON_SHARE = 64;
const NOBODY = new Uint32Array(0);

function lowestOf(ids: Uint32Array, table: Uint8Array): number {
  let least = 0;
  for (const id of ids) {
    const cost = table[id] ?? 0;
    if (cost !== 0 && (least === 0 || cost < least)) least = cost;
  }
  return least;
}

function forEachRow(page: PageText, take: (rowNo: number, ids: Uint32Array) => void): void {
  let at = 0;
  while (at < page.length) {
    const colon = page.indexOf(":", at);
    const rowNo = Number(page.slice(at, colon));
    at = colon + 1;
    let end = page.indexOf(END, at);
    if (end < 0) end = page.length;
    const ids = new Uint32Array((end - at) / ID_SIGNS);
    for (let one = 0; one < ids.length; one++) ids[one] = idAt(page, at + one * ID_SIGNS);
    take(rowNo, ids);
    at = end + 1;
  }
}

function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
