// A text somewhere in a column, taken as it was typed: its percent signs and underscores stand for themselves.
import { sql, type RawBuilder, type SqlBool } from "kysely";

/** @param column a reference of the query it stands in, like sql`r.name` */
export function holds(column: RawBuilder<unknown>, text: string): RawBuilder<SqlBool> {
  const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`${column} LIKE ${like} ESCAPE '\\'`;
}
