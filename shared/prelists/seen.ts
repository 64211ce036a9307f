// Texts that were seen and the row that said each first, for files of a million rows: 20 to 40 bytes a text instead of the text itself.
// A text is known by 64 bits of it: among a million, two different ones are taken for one with a chance of one in thirty million.

const FREE = 0;
/** Of a row that takes its word back; the search goes on behind it. */
const GONE = 0xffff_ffff;

export interface Seen {
  /** The row that said it before; undefined, and remembered, when nobody did. */
  add(text: string, row: number): number | undefined;
  /** Takes it back, if that row is the one remembered. */
  forget(text: string, row: number): void;
}

export function newSeen(size = 1024): Seen {
  let rows = new Uint32Array(size);
  let high = new Uint32Array(size);
  let low = new Uint32Array(size);
  let taken = 0;

  /** Where a text stands, or the free place where it would. */
  function placeOf(a: number, b: number): number {
    let at = (a ^ b) & (rows.length - 1);
    while (rows[at] !== FREE && !(high[at] === a && low[at] === b && rows[at] !== GONE))
      at = (at + 1) & (rows.length - 1);
    return at;
  }
  function grow(): void {
    const [was, wasHigh, wasLow] = [rows, high, low];
    rows = new Uint32Array(was.length * 2);
    high = new Uint32Array(was.length * 2);
    low = new Uint32Array(was.length * 2);
    taken = 0;
    for (let at = 0; at < was.length; at++)
      if (was[at] !== FREE && was[at] !== GONE) put(wasHigh[at]!, wasLow[at]!, was[at]!);
  }
  function put(a: number, b: number, row: number): void {
    const at = placeOf(a, b);
    rows[at] = row;
    high[at] = a;
    low[at] = b;
    taken++;
  }
  return {
    add(text, row) {
      const [a, b] = hashOf(text);
      const known = rows[placeOf(a, b)]!;
      if (known !== FREE) return known;
      if (taken * 5 > rows.length * 3) grow();
      put(a, b, row);
      return undefined;
    },
    forget(text, row) {
      const at = placeOf(...hashOf(text));
      if (rows[at] === row) rows[at] = GONE;
    },
  };
}

/** Two times 32 bits: each half is multiplied along the text, then mixed with the other. */
function hashOf(text: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return [a >>> 0, b >>> 0];
}
