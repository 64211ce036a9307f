// Words as a tree of letters: finds those within a few typing errors of what was typed, whole words and beginnings.

/** A word that is close to what was typed. */
export interface Near {
  /** Index into the sorted list of words. */
  readonly at: number;
  /** Typing errors: a letter too many, missing, wrong, or two swapped. */
  readonly errors: number;
}

/** Words from `from` to before `to` of the sorted list begin with something this close. */
export interface NearRange {
  readonly from: number;
  readonly to: number;
  readonly errors: number;
}

/** Built once from words in the order of UTF-16 units, without repeats. About 20 bytes a letter that is not shared. */
export class Trie {
  readonly #words: readonly string[];
  // Nodes in the order of a walk: the first child follows its parent, `#after` is the next node that is not below.
  readonly #unit: Uint16Array;
  readonly #depth: Uint16Array;
  readonly #after: Uint32Array;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    let size = 0;
    let before = "";
    for (const word of words) {
      size += word.length - shared(before, word);
      before = word;
    }
    this.#unit = new Uint16Array(size);
    this.#depth = new Uint16Array(size);
    this.#after = new Uint32Array(size);
    this.#from = new Uint32Array(size);
    this.#to = new Uint32Array(size);
    const open: number[] = [];
    let node = 0;
    before = "";
    words.forEach((word, at) => {
      const keep = shared(before, word);
      this.#close(open, keep, node, at);
      for (let depth = keep; depth < word.length; depth++) {
        this.#unit[node] = word.charCodeAt(depth);
        this.#depth[node] = depth + 1;
        this.#from[node] = at;
        open.push(node++);
      }
      before = word;
    });
    this.#close(open, 0, node, words.length);
  }

  #close(open: number[], keep: number, next: number, at: number): void {
    while (open.length > keep) {
      const node = open.pop()!;
      this.#after[node] = next;
      this.#to[node] = at;
    }
  }

  /** Words that begin with this, as a range of the sorted list. */
  begins(prefix: string): { from: number; to: number } {
    const from = lowerBound(this.#words, prefix);
    const to = lowerBound(this.#words, `${prefix}\uffff`);
    return { from, to };
  }

  /** Index of exactly this word, or -1. */
  find(word: string): number {
    const at = lowerBound(this.#words, word);
    return this.#words[at] === word ? at : -1;
  }

  /**
   * Words within `most` errors of `typed`; with `unfinished`, also ranges of words that begin with something that close.
   * Ranges may lie inside one another and come twice; the fewest errors count.
   */
  near(typed: string, most: number, unfinished: boolean): { whole: Near[]; begun: NearRange[] } {
    return most === 1 ? this.#nearOne(typed, unfinished) : this.#nearMany(typed, most, unfinished);
  }

  /** One error: wherever it may stand the rest must follow letter by letter, which looks at few nodes. */
  #nearOne(typed: string, unfinished: boolean): { whole: Near[]; begun: NearRange[] } {
    const whole = new Map<number, number>();
    const begun: NearRange[] = [];
    /** What ends at this node; -1 is before the first letter. */
    const end = (node: number, errors: number): void => {
      const from = node < 0 ? 0 : this.#from[node]!;
      const to = node < 0 ? this.#words.length : this.#to[node]!;
      const depth = node < 0 ? 0 : this.#depth[node]!;
      if (this.#words[from]?.length === depth)
        whole.set(from, Math.min(errors, whole.get(from) ?? errors));
      if (unfinished) begun.push({ from, to, errors });
    };
    const follow = (start: number, from: number): void => {
      let node = start;
      for (let at = from; at < typed.length; at++) {
        node = this.#child(node, typed.charCodeAt(at));
        if (node === NONE) return;
      }
      end(node, 1);
    };
    let node = -1;
    for (let at = 0; at <= typed.length; at++) {
      const letter = at < typed.length ? typed.charCodeAt(at) : NONE;
      const next = at + 1 < typed.length ? typed.charCodeAt(at + 1) : NONE;
      if (at < typed.length) follow(node, at + 1);
      else end(node, 0);
      const last = node < 0 ? this.#unit.length : this.#after[node]!;
      for (let child = node + 1; child < last; child = this.#after[child]!) {
        const unit = this.#unit[child]!;
        follow(child, at);
        if (letter === NONE || unit === letter) continue;
        follow(child, at + 1);
        if (unit !== next) continue;
        const swapped = this.#child(child, letter);
        if (swapped !== NONE) follow(swapped, at + 2);
      }
      if (letter === NONE) break;
      node = this.#child(node, letter);
      if (node === NONE) break;
    }
    const words = [...whole].map(([at, errors]) => ({ at, errors })).sort((a, b) => a.at - b.at);
    return { whole: words, begun };
  }

  /** The node behind this letter, or NONE. */
  #child(node: number, unit: number): number {
    const last = node < 0 ? this.#unit.length : this.#after[node]!;
    for (let child = node + 1; child < last; child = this.#after[child]!)
      if (this.#unit[child] === unit) return child;
    return NONE;
  }

  #nearMany(
    typed: string,
    most: number,
    unfinished: boolean,
  ): { whole: Near[]; begun: NearRange[] } {
    const whole: Near[] = [];
    const begun: NearRange[] = [];
    const width = typed.length + 1;
    const deepest = typed.length + most;
    // One row of the table of distances for each depth of the walk.
    const rows = new Uint8Array((deepest + 2) * width);
    for (let column = 0; column < width; column++) rows[column] = column;
    const letters = Uint16Array.from({ length: typed.length }, (_none, at) => typed.charCodeAt(at));
    const far = most + 1;
    const path = new Uint16Array(deepest + 2);
    // The fewest errors of any beginning on the way to a node.
    const told = new Uint8Array(deepest + 2).fill(far);
    const nodes = this.#unit.length;
    for (let node = 0; node < nodes;) {
      const depth = this.#depth[node]!;
      if (depth > deepest) {
        node = this.#after[node]!;
        continue;
      }
      const unit = this.#unit[node]!;
      path[depth] = unit;
      const row = depth * width;
      const above = row - width;
      // Only near the diagonal can there be few enough errors.
      const first = Math.max(1, depth - most);
      const end = Math.min(typed.length, depth + most);
      rows[row + first - 1] = first === 1 ? depth : far;
      if (end < typed.length) rows[row + end + 1] = far;
      let least = first === 1 ? depth : far;
      for (let column = first; column <= end; column++) {
        const letter = letters[column - 1]!;
        let errors = rows[above + column - 1]!;
        if (letter !== unit) {
          const missing = rows[above + column]!;
          const extra = rows[row + column - 1]!;
          if (missing < errors) errors = missing;
          if (extra < errors) errors = extra;
          errors++;
        }
        if (
          depth > 1 &&
          column > 1 &&
          letter === path[depth - 1] &&
          letters[column - 2] === unit &&
          rows[above - width + column - 2]! + 1 < errors
        )
          errors = rows[above - width + column - 2]! + 1;
        rows[row + column] = errors;
        if (errors < least) least = errors;
      }
      const errors = end === typed.length ? rows[row + typed.length]! : far;
      const from = this.#from[node]!;
      if (errors <= most && this.#words[from]!.length === depth) whole.push({ at: from, errors });
      told[depth] = Math.min(told[depth - 1]!, errors);
      if (unfinished && errors <= most && errors < told[depth - 1]!)
        begun.push({ from, to: this.#to[node]!, errors });
      // Nothing below can be closer than what was told when no column to the left is.
      const further = unfinished ? least < told[depth]! : true;
      node = least <= most && further ? node + 1 : this.#after[node]!;
    }
    return { whole, begun };
  }
}

const NONE = -2;

function shared(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function lowerBound(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
