// Many rows in few statements: bound values, no JSON on the way, and a statement of one size that stays prepared.
import { CompiledQuery } from "kysely";
import type { Db } from "../../database/tables.ts";

/** Values of one statement; SQLite takes 32,766. */
const VALUES = 1000;

/** Statements by rows, width and beginning: to write them anew costs as much as to run them. */
const written = new Map<string, string>();

function statementFor(beginning: string, width: number, rows: number): string {
  const name = `${rows} ${width} ${beginning}`;
  let statement = written.get(name);
  if (statement === undefined) {
    const tuple = `(${Array(width).fill("?").join(", ")})`;
    statement = `${beginning} VALUES ${Array(rows).fill(tuple).join(", ")}`;
    written.set(name, statement);
  }
  return statement;
}

/** Inserts rows of equal length. `beginning` ends before VALUES: "INSERT INTO t (a, b)". */
export async function insertRows(
  db: Db,
  beginning: string,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const width = rows[0]?.length ?? 1;
  const many = Math.max(1, Math.floor(VALUES / width));
  for (let at = 0; at < rows.length;) {
    const take = rows.length - at >= many ? many : Math.min(rows.length - at, 5) === 5 ? 5 : 1;
    const values: unknown[] = [];
    for (let row = at; row < at + take; row++) for (const value of rows[row]!) values.push(value);
    await db.executeQuery(CompiledQuery.raw(statementFor(beginning, width, take), values));
    at += take;
  }
}
