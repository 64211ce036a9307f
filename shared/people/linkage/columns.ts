// Columns that grow row by row in typed arrays: no object a row, so a million rows stay small.

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
  chars = new Uint16Array(4096);
  readonly starts = new IntColumn();
  #used = 0;

  constructor() {
    this.starts.push(0);
  }

  push(text: string): void {
    if (this.#used + text.length > this.chars.length) {
      const larger = new Uint16Array(this.#used + (this.#used >> 1) + text.length + 16);
      larger.set(this.chars);
      this.chars = larger;
    }
    for (let i = 0; i < text.length; i++) this.chars[this.#used++] = text.charCodeAt(i);
    this.starts.push(this.#used);
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
    return this.values.subarray(0, this.length).sort();
  }
}
