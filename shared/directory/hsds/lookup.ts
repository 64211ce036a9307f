// Rows of a package by what they name: refused rows are left out, and a table that is not there answers undefined.
import { refusedRows, type HsdsProblem } from "./problems.ts";
import type { HsdsRow, HsdsTables, TableName } from "./tables.ts";
import { TAXONOMY, type Term } from "./terms.ts";

export interface Lookup {
  has(table: TableName): boolean;
  /** Rows of `table` whose `field` is `value`; undefined when the package has no such table. */
  of(table: TableName, field: string, value: string): readonly HsdsRow[] | undefined;
  organization(id: string | undefined): HsdsRow | undefined;
  /** Values of one of our terms; undefined when the package does not know our terms at all. */
  attribute(serviceId: string, term: Term): readonly string[] | undefined;
}

export function lookupOf(tables: HsdsTables, problems: readonly HsdsProblem[]): Lookup {
  const indexes = new Map<string, Map<string, HsdsRow[]>>();

  function indexOf(table: TableName, field: string): Map<string, HsdsRow[]> {
    const key = `${table}.${field}`;
    let index = indexes.get(key);
    if (index) return index;
    indexes.set(key, (index = new Map()));
    const refused = refusedRows(problems, table);
    for (const [at, row] of (tables[table] ?? []).entries()) {
      const value = row[field] ?? "";
      if (value === "" || refused.has(at + 2)) continue;
      const rows = index.get(value);
      if (rows) rows.push(row);
      else index.set(value, [row]);
    }
    return index;
  }

  const of = (table: TableName, field: string, value: string) =>
    tables[table] && (indexOf(table, field).get(value) ?? []);
  const ours = new Map(
    (tables.taxonomy_term ?? [])
      .filter((row) => row["taxonomy"] === TAXONOMY.name)
      .map((row) => [row["code"] ?? "", row["id"] ?? ""]),
  );
  return {
    has: (table) => tables[table] !== undefined,
    of,
    organization: (id) => of("organization", "id", id ?? "")?.[0],
    attribute(serviceId, term) {
      const termId = ours.get(term);
      if (termId === undefined) return undefined;
      return of("attribute", "link_id", serviceId)
        ?.filter((row) => row["taxonomy_term_id"] === termId)
        .map((row) => row["value"] ?? "");
    },
  };
}
