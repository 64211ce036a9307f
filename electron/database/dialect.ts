// Kysely on one better-sqlite3 connection: BEGIN IMMEDIATE, cached statements, one user at a time.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { asDeskError, type Connection } from "./connect.ts";
import { Statements } from "./statements.ts";
import type { Tables } from "./tables.ts";
import type { Turn } from "./turns.ts";

/** A Kysely over `db`. Inside a transaction use the transaction only: the outer one waits for it. */
export function kyselyOn(db: Connection, turn?: Turn): Kysely<Tables> {
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DeskDriver(db, turn),
    createIntrospector: (k) => new SqliteIntrospector(k),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}

class DeskDriver implements Driver {
  readonly #connection: DeskConnection;
  readonly #turn: Turn | undefined;
  #tail: Promise<void> = Promise.resolve();
  #free: (() => void) | undefined;

  constructor(db: Connection, turn: Turn | undefined) {
    this.#connection = new DeskConnection(db);
    this.#turn = turn;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail;
    let free!: () => void;
    this.#tail = new Promise((resolve) => (free = resolve));
    await before;
    this.#free = free;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const free = this.#free;
    this.#free = undefined;
    free?.();
  }

  // A plain BEGIN that reads and then writes fails with SQLITE_BUSY_SNAPSHOT when the worker wrote in between.
  async beginTransaction(): Promise<void> {
    this.#turn?.before();
    try {
      this.#connection.run("begin immediate");
    } catch (error) {
      this.#turn?.after();
      throw error;
    }
  }

  async commitTransaction(): Promise<void> {
    this.#connection.run("commit");
    this.#turn?.after();
  }

  async rollbackTransaction(): Promise<void> {
    try {
      this.#connection.rollback();
    } finally {
      this.#turn?.after();
    }
  }

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}

class DeskConnection implements DatabaseConnection {
  readonly #db: Connection;
  readonly #statements: Statements;

  constructor(db: Connection) {
    this.#db = db;
    this.#statements = new Statements(db);
  }

  run(sql: string): void {
    try {
      this.#statements.get(sql).run();
    } catch (error) {
      throw asDeskError(error);
    }
  }

  /** SQLite has already rolled back by itself after some failures (a full disk): then there is nothing left to do. */
  rollback(): void {
    if (this.#db.inTransaction) this.run("rollback");
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const statement = this.#statements.get(query.sql);
      const values = query.parameters.map(plain);
      if (statement.reader) return { rows: statement.all(...values) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    } catch (error) {
      throw asDeskError(error);
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // A statement of its own: a cached one must never be shared with an open iterator.
    for (const row of this.#db.prepare(query.sql).iterate(...query.parameters.map(plain)))
      yield { rows: [row as R] };
  }
}

/** SQLite has no booleans; dates must be given as text. */
function plain(value: unknown): unknown {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) throw new TypeError("dates are stored as ISO text");
  return value ?? null;
}
