// The records once more, each in one piece and in canonical order: comparing two of them touches few lines of memory.
import type { CharColumn, ListColumn } from "./columns.ts";
import type { LinkageRecords } from "./records.ts";

/** Places of the values of one record among its cells: one line of memory, what most pairs fail at first. */
export const CELL = {
  birth: 0,
  nikLength: 1,
  nikQuarters: 2,
  itemsFrom: 3,
  nameCount: 4,
  charsFrom: 5,
  motherCount: 6,
  addressCount: 7,
  sex: 8,
  kkLength: 9,
  kkQuarters: 10,
  phoneLength: 11,
  phoneQuarters: 12,
  birthPlace: 13,
  village: 14,
  postcode: 15,
} as const;
export const CELLS = 16;

export interface Frame {
  readonly cells: Int32Array;
  /** Words of name, mother and address, one record after the other. */
  readonly items: Int32Array;
  /** Characters of NIK, No KK and phone. */
  readonly chars: Uint8Array;
}

/** For a few records, all at once. */
export function buildFrame(r: LinkageRecords, rows: Int32Array): Frame {
  const places = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) places[rows[place]!] = place;
  const steps = frameSteps(r, places);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/**
 * Rows are read one after the other, which memory likes, and each is put in its place.
 * @param places place in the frame by row number
 * @param wanted 1 by place for those that will be compared; the others stay empty
 */
export function* frameSteps(
  r: LinkageRecords,
  places: Int32Array,
  wanted?: Uint8Array,
): Generator<undefined, Frame> {
  const cells = new Int32Array(places.length * CELLS);
  const items = new Int32Array(
    r.name.items.length + r.mother.items.length + r.address.items.length,
  );
  const chars = new Uint8Array(r.nik.used + r.kk.used + r.phone.used);
  let nextItem = 0;
  let nextChar = 0;
  const copyItems = (list: ListColumn, row: number): number => {
    const from = list.starts.values[row]!;
    const end = list.starts.values[row + 1]!;
    for (let i = from; i < end; i++) items[nextItem++] = list.items.values[i]!;
    return end - from;
  };
  const copyChars = (column: CharColumn, row: number): number => {
    const from = column.starts.values[row]!;
    const end = column.starts.values[row + 1]!;
    for (let i = from; i < end; i++) chars[nextChar++] = column.chars[i]!;
    return end - from;
  };
  for (let row = 0; row < places.length; row++) {
    if ((row & 0x7fff) === 0x7fff) yield;
    const place = places[row]!;
    if (wanted && wanted[place] === 0) continue;
    const at = place * CELLS;
    cells[at + CELL.birth] = r.birth.values[row]!;
    cells[at + CELL.sex] = r.sex.values[row]!;
    cells[at + CELL.birthPlace] = r.birthPlace.values[row]!;
    cells[at + CELL.village] = r.village.values[row]!;
    cells[at + CELL.postcode] = r.postcode.values[row]!;
    cells[at + CELL.nikQuarters] = r.nik.quarters.values[row]!;
    cells[at + CELL.kkQuarters] = r.kk.quarters.values[row]!;
    cells[at + CELL.phoneQuarters] = r.phone.quarters.values[row]!;
    cells[at + CELL.itemsFrom] = nextItem;
    cells[at + CELL.nameCount] = copyItems(r.name, row);
    cells[at + CELL.motherCount] = copyItems(r.mother, row);
    cells[at + CELL.addressCount] = copyItems(r.address, row);
    cells[at + CELL.charsFrom] = nextChar;
    cells[at + CELL.nikLength] = copyChars(r.nik, row);
    cells[at + CELL.kkLength] = copyChars(r.kk, row);
    cells[at + CELL.phoneLength] = copyChars(r.phone, row);
  }
  return { cells, items, chars };
}
