// What rows of an import are found by, held until enough is there and written in order: each page of the table is written once instead
// of hundreds of times.
import type { Db } from "../../database/tables.ts";
import { insertRows } from "./bulk.ts";

/** Values held at most: about 60 MB. */
const RUN = 600_000;
/** Values of one transaction: about 10 ms. */
const CHUNK = 1000;

export interface Run<T> {
  add(value: string, owner: T): void;
  /** True when what is held should be written. */
  full(): boolean;
  /** Writes what is held; `between` runs after each transaction. */
  write(db: Db, between: () => Promise<void>): Promise<void>;
}

/** @param rowOf the columns of `statement`, which ends before VALUES and leaves alone what is there: the first owner of a value stays */
export function sortedRun<T>(
  statement: string,
  rowOf: (value: string, owner: T) => readonly unknown[],
): Run<T> {
  let values: string[] = [];
  let owners: T[] = [];
  return {
    add(value, owner) {
      values.push(value);
      owners.push(owner);
    },
    full: () => values.length >= RUN,
    async write(db, between) {
      const order = inOrder(values);
      for (let at = 0; at < order.length; at += CHUNK) {
        const rows = Array.from(order.subarray(at, at + CHUNK), (one) =>
          rowOf(values[one]!, owners[one]!),
        );
        await db.transaction().execute((trx) => insertRows(trx, statement, rows));
        await between();
      }
      values = [];
      owners = [];
    },
  };
}

/** Indexes of the values, about as SQLite orders them: that saves pages, and numbers compare ten times faster than text. Equal values stay in file order. */
function inOrder(values: readonly string[]): Uint32Array {
  const kinds = new Map<string, number>();
  const places = Float64Array.from(values, (value) => {
    const colon = value.indexOf(":") + 1;
    const name = value.slice(0, colon);
    let kind = kinds.get(name);
    if (kind === undefined) kinds.set(name, (kind = kinds.size));
    return kind * 1e15 + placeOf(value, colon);
  });
  return Uint32Array.from(values, (_, at) => at).sort((a, b) => places[a]! - places[b]!);
}

/** The first fifteen digits as a number, or the first nine signs. */
function placeOf(value: string, from: number): number {
  let digits = 0;
  let signs = 0;
  let numeric = true;
  for (let at = 0; at < 15; at++) {
    const code = from + at < value.length ? value.charCodeAt(from + at) : 0;
    numeric &&= code >= 48 && code <= 57;
    if (!numeric && at >= 9) break;
    digits = digits * 10 + (code - 48);
    if (at < 9) signs = signs * 37 + Math.min(36, Math.max(0, code - (code > 64 ? 54 : 47)));
  }
  return numeric ? digits : signs;
}
