// Where the numbers and the name of an erased person still stand: as part of what was told about others. Counted by table, never quoted.
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";
import type { Subject } from "../holdings/subject.ts";

/** Columns in which a name is free text about somebody, not the name of a record: a namesake is not a remainder. */
const TOLD =
  /^(narrative|details|note|notes|text|reason|words|payload|cells|wish|subject|request|mother_name|content|fields|outcome_note|undone_note|about|filter)$/;

/** {table: rows}, without tables where nothing stands. `each` is told before every table, to cancel by throwing. */
export async function remainingOf(
  db: Db,
  subject: Pick<Subject, "name" | "niks" | "cards" | "phones">,
  each: () => void,
): Promise<Record<string, number>> {
  const numbers = [...subject.niks, ...subject.cards, ...subject.phones];
  const name = subject.name.includes(" ") ? subject.name.toLowerCase() : null;
  const { rows: columns } = await sql<{ table: string; column: string }>`
    SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND c.type = 'TEXT' AND m.sql NOT LIKE 'CREATE VIRTUAL%'
      AND m.name NOT IN ('audit', 'audit_journal', 'search_words', 'search_rows') AND m.name NOT LIKE 'person_index%'`.execute(
    db,
  );
  const tables = new Map<string, { readonly column: string }[]>();
  for (const { table, column } of columns)
    tables.set(table, [...(tables.get(table) ?? []), { column }]);
  const found: Record<string, number> = {};
  for (const [table, list] of tables) {
    each();
    const tests = list.flatMap(({ column }) => [
      ...numbers.map((number) => sql`instr(${sql.ref(column)}, ${number}) > 0`),
      ...(name !== null && TOLD.test(column)
        ? [sql`instr(lower(${sql.ref(column)}), ${name}) > 0`]
        : []),
    ]);
    if (tests.length === 0) continue;
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${sql.join(tests, sql` OR `)}`.execute(
      db,
    );
    if (rows[0]!.n > 0) found[table] = rows[0]!.n;
  }
  return found;
}
