// What the merge tests share: everything that the register holds, and a walk of merges, edits and undos on it.
import { sql } from "kysely";
import type { Db, Trx } from "../../electron/database/tables.ts";
import type { Author } from "../../electron/people/author.ts";
import { searchPersons } from "../../electron/people/search.ts";
import { personLinks } from "../../electron/people/merge/links.ts";
import { AS_OF, testAuthor } from "../support/make-people.ts";

/** An author whose clock moves on with every call, as at a desk. */
export function walkingAuthor(seed = 7): () => Author {
  const base = testAuthor(seed);
  let second = 0;
  return () => ({
    ...base,
    today: AS_OF,
    at: new Date(Date.parse("2026-11-24T03:00:00Z") + 1000 * second++).toISOString(),
  });
}

const STAMPS = new Set(["version", "updated_at"]);

/** All rows that name a person, and all persons, without what every save moves on. */
export async function registerOf(db: Db): Promise<Record<string, string[]>> {
  const tables = [...new Set((await personLinks(db)).map((link) => link.table)), "persons"];
  const register: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(db);
    register[table] = rows.rows
      .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !STAMPS.has(column))))
      .sort();
  }
  return register;
}

/** Who is found by the name of each of these persons. */
export async function foundBy(db: Db, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const { hits } = await searchPersons(db, name);
    found.push(
      `${name}: ${hits
        .map((hit) => hit.personId)
        .sort()
        .join()}`,
    );
  }
  return found;
}

/** Runs work in a transaction and takes everything back. */
export async function tryOut<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  let answer: { readonly value: T } | undefined;
  const back = new Error("taken back");
  await db
    .transaction()
    .execute(async (trx) => {
      answer = { value: await work(trx) };
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  return answer!.value;
}
