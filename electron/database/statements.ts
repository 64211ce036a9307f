// Prepared statements, kept per connection: without this Kysely costs several times a raw statement.
import type { Statement } from "better-sqlite3";
import type { Connection } from "./connect.ts";

const LIMIT = 400;

export class Statements {
  readonly #db: Connection;
  readonly #kept = new Map<string, Statement>();

  constructor(db: Connection) {
    this.#db = db;
  }

  /** The statement for `sql`; the least recently used one is dropped when the store is full. */
  get(sql: string): Statement {
    const found = this.#kept.get(sql);
    if (found) {
      this.#kept.delete(sql);
      this.#kept.set(sql, found);
      return found;
    }
    const made = this.#db.prepare(sql);
    this.#kept.set(sql, made);
    if (this.#kept.size > LIMIT) this.#kept.delete(this.#kept.keys().next().value as string);
    return made;
  }

  /** After a migration, and before closing. */
  clear(): void {
    this.#kept.clear();
  }
}
