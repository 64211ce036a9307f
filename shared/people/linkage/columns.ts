// Columns that grow row by row in typed arrays: no object a row, so a million rows stay small.
import { sortPacked } from "./sort.ts";

export class IntColumn {
  values: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length + (this.length >> 1) + 16);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** Lists of numbers, one list a row: row r has values[starts[r]] up to values[starts[r + 1]]. */
export class ListColumn {
  readonly starts = new IntColumn();
  readonly items = new IntColumn();

  constructor() {
    this.starts.push(0);
  }

  /** Ends the list of the row; its items were pushed to `items` before. */
  endRow(): void {
    this.starts.push(this.items.length);
  }
}

/** Short words of ASCII letters and digits, one a row; other signs were dropped before. */
export class CharColumn {
  chars = new Uint8Array(4096);
  readonly starts = new IntColumn();
  /** One byte for each quarter of the word: two words that differ in one place share at least two of them. */
  readonly quarters = new IntColumn();
  /** Characters held. */
  used = 0;

  constructor() {
    this.starts.push(0);
  }

  push(text: string): void {
    if (this.used + text.length > this.chars.length) {
      const larger = new Uint8Array(this.used + (this.used >> 1) + text.length + 16);
      larger.set(this.chars);
      this.chars = larger;
    }
    let quarters = 0;
    let part = 1;
    let cut = 1;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.chars[this.used++] = code;
      part = Math.imul(part, 31) + code;
      if ((i + 1) * 4 >= text.length * cut) {
        quarters = (quarters << 8) | ((part ^ (part >>> 8)) & 255);
        part = 1;
        cut++;
      }
    }
    this.quarters.push(quarters);
    this.starts.push(this.used);
  }
}

/** Grows a list of doubles; used for packed keys and pairs. */
export class NumberColumn {
  values: Float64Array;
  length = 0;

  constructor(capacity = 256) {
    this.values = new Float64Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length + (this.length >> 1) + 16);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  sorted(): Float64Array {
    return sortPacked(this.values.subarray(0, this.length));
  }
}
