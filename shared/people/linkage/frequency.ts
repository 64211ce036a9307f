// How common values and words are in the records at hand.
import type { IntColumn, ListColumn } from "./columns.ts";
import { FIELDS } from "./fields.ts";
import { F, FIELD_COUNT } from "./levels.ts";
import type { LinkageMode } from "./model.ts";
import type { LinkageRecords } from "./records.ts";
import { sortPacked } from "./sort.ts";

export interface Frequencies {
  /** By field: how many rows hold the value of this row, itself included; empty for fields that are not weighed so. At most 65,535. */
  readonly counts: readonly Uint16Array[];
  /** By field: pairs of rows that hold one value, among the pairs that the mode compares. */
  readonly equalPairs: Float64Array;
  /** Rarity in bits by word number. */
  readonly nameBits: Float32Array;
  readonly addressBits: Float32Array;
  /** Rows that hold a word of this sound in their name, by word number. */
  readonly soundRows: Float64Array;
}

const NONE = new Uint16Array(0);
/** A word that is seen once may be seen again: it counts as if it had this share in so many more names. */
const SHARE_BEFOREHAND = 1 / 2000;
const WEIGHT_BEFOREHAND = 100;
const ROWS_PACKED = 2 ** 21;

/** Steps through the fields so that the caller can stop between them. */
export function* countFrequencies(
  r: LinkageRecords,
  mode: LinkageMode,
): Generator<undefined, Frequencies> {
  const counts: Uint16Array[] = FIELDS.map(() => NONE);
  const equalPairs = new Float64Array(FIELD_COUNT);
  const hashed: readonly (readonly [number, IntColumn, number])[] = [
    [F.nik, r.nikHash, 0],
    [F.name, r.nameHash, 0],
    [F.birth, r.birth, 0],
    [F.kk, r.kkHash, 0],
    [F.mother, r.motherHash, 0],
    [F.phone, r.phoneHash, 0],
    [F.address, r.addressHash, 0],
    [F.birthPlace, r.birthPlace, -1],
    [F.village, r.village, -1],
    [F.postcode, r.postcode, -1],
  ];
  for (const [field, column, missing] of hashed) {
    const [count, pairs] = countValues(column, missing, r.side, mode);
    counts[field] = count;
    equalPairs[field] = pairs;
    yield;
  }
  const nameRows = wordRows(r.name, r.words.size);
  const motherRows = wordRows(r.mother, r.words.size);
  for (let word = 0; word < r.words.size; word++) nameRows[word]! += motherRows[word]!;
  const addressRows = wordRows(r.address, r.words.size);
  const soundOf = r.words.sounds;
  const bySound = new Map<number, number>();
  for (let word = 0; word < r.words.size; word++)
    if (nameRows[word]! > 0)
      bySound.set(soundOf[word]!, (bySound.get(soundOf[word]!) ?? 0) + nameRows[word]!);
  const soundRows = new Float64Array(r.words.size);
  for (let word = 0; word < r.words.size; word++)
    soundRows[word] = bySound.get(soundOf[word]!) ?? 0;
  const names = r.length + filled(r.motherHash);
  yield;
  return {
    counts,
    equalPairs,
    nameBits: bitsOf(nameRows, names),
    addressBits: bitsOf(addressRows, filled(r.addressHash)),
    soundRows,
  };
}

function filled(column: IntColumn): number {
  let count = 0;
  for (let row = 0; row < column.length; row++) if (column.values[row] !== 0) count++;
  return count;
}

function countValues(
  column: IntColumn,
  missing: number,
  side: IntColumn,
  mode: LinkageMode,
): [Uint16Array, number] {
  const count = column.length;
  // More rows do not fit beside a hash in one double, so longer lists are counted through a map.
  if (count > ROWS_PACKED) return countByMap(column, missing, side, mode);
  const sorted = new Float64Array(count);
  let held = 0;
  for (let row = 0; row < count; row++) {
    const value = column.values[row]!;
    if (value !== missing) sorted[held++] = (value >>> 0) * ROWS_PACKED + row;
  }
  const values = sortPacked(sorted.subarray(0, held));
  const counts = new Uint16Array(count);
  let pairs = 0;
  for (let from = 0; from < held;) {
    const first = Math.floor(values[from]! / ROWS_PACKED) * ROWS_PACKED;
    let to = from;
    let second = 0;
    while (to < held && values[to]! - first < ROWS_PACKED) {
      second += side.values[values[to]! - first]!;
      to++;
    }
    const capped = Math.min(65_535, to - from);
    for (let i = from; i < to; i++) counts[values[i]! - first] = capped;
    pairs += pairsOf(to - from, second, mode);
    from = to;
  }
  return [counts, pairs];
}

function countByMap(
  column: IntColumn,
  missing: number,
  side: IntColumn,
  mode: LinkageMode,
): [Uint16Array, number] {
  const all = new Map<number, number>();
  const second = new Map<number, number>();
  for (let row = 0; row < column.length; row++) {
    const value = column.values[row]!;
    if (value === missing) continue;
    all.set(value, (all.get(value) ?? 0) + 1);
    if (side.values[row] === 1) second.set(value, (second.get(value) ?? 0) + 1);
  }
  const counts = new Uint16Array(column.length);
  for (let row = 0; row < column.length; row++)
    counts[row] = Math.min(65_535, all.get(column.values[row]!) ?? 0);
  let pairs = 0;
  for (const [value, held] of all) pairs += pairsOf(held, second.get(value) ?? 0, mode);
  return [counts, pairs];
}

/** Pairs that a mode compares among `all` rows of which `second` are of the second list. */
export function pairsOf(all: number, second: number, mode: LinkageMode): number {
  const first = all - second;
  if (mode === "across") return first * second;
  if (mode === "new") return first * second + (second * (second - 1)) / 2;
  return (all * (all - 1)) / 2;
}

function wordRows(list: ListColumn, words: number): Float64Array {
  const rows = new Float64Array(words);
  const items = list.items.values;
  for (let i = 0; i < list.items.length; i++) rows[items[i]!]!++;
  return rows;
}

function bitsOf(rows: Float64Array, of: number): Float32Array {
  const bits = new Float32Array(rows.length);
  for (let word = 0; word < rows.length; word++)
    bits[word] = -Math.log2(
      (Math.max(0, rows[word]! - 1) + WEIGHT_BEFOREHAND * SHARE_BEFOREHAND) /
        (of + WEIGHT_BEFOREHAND),
    );
  return bits;
}
