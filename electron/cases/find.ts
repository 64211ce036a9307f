// What is typed above a list of cases: the number from its beginning or end, the slip, the name or the NIK of the person. Few answers are
// found by their indexes and then sorted; of many, the list is walked in its order until the page is full.
import { sql, type RawBuilder, type SqlBool } from "kysely";
import { digitsOf } from "../../shared/values/text.ts";
import { holds } from "../database/like.ts";
import type { Db } from "../database/tables.ts";
import { personsNamed, personsNumbered } from "../people/search/queries.ts";

/** More persons than this fill a page soon, wherever a walk begins. */
export const FEW = 500;
const TAIL = 4;
/** Digits of the running number at the least: REG/3204052001/2026/00012. */
const RUNNING = 5;

export interface Persons {
  readonly rowNos: readonly number[];
  /** Digits that the NIK must hold; the index knows of other numbers too. */
  readonly nik: string | null;
  readonly many: boolean;
}

/** Persons who may be meant: by four digits of the NIK or more, else by the words of the name. */
export async function personsMeant(db: Db, text: string): Promise<Persons> {
  const digits = digitsOf(text);
  if (digits.length >= 4 && /^[\d\s.]+$/.test(text)) {
    const rowNos = await personsNumbered(db, digits, FEW + 1);
    return { rowNos, nik: digits, many: rowNos.length > FEW };
  }
  const rowNos = await personsNamed(db, text);
  return { rowNos, nik: null, many: rowNos.length > FEW };
}

/** Holds of a row of persons, joined under that name; for a walk. */
export function isMeant({ rowNos, nik }: Persons): RawBuilder<SqlBool> {
  return nik === null
    ? sql<SqlBool>`+persons.row_no IN (SELECT value FROM json_each(${JSON.stringify(rowNos)}))`
    : sql<SqlBool>`persons.nik LIKE ${`%${nik}%`}`;
}

/** Ids of these persons. */
export function idsMeant({ rowNos, nik }: Persons): RawBuilder<unknown> {
  const holds = nik === null ? sql`1` : sql`nik LIKE ${`%${nik}%`}`;
  return sql`SELECT id FROM persons WHERE row_no IN (SELECT value FROM json_each(${JSON.stringify(rowNos)})) AND ${holds}`;
}

/** Ids of the cases with this number, from its beginning or its end, or with this slip. */
export function casesNumbered(text: string): RawBuilder<unknown> {
  const typed = text.toUpperCase();
  const ends = [
    ...(typed.length >= TAIL ? [typed] : []),
    ...(/^\d+$/.test(typed) ? [`/${typed.padStart(RUNNING, "0")}`] : []),
  ].map(
    (end) =>
      sql`SELECT id FROM cases WHERE substr(number, -4) = ${end.slice(-TAIL)} AND substr(number, ${-end.length}) = ${end}`,
  );
  const begins = typed.startsWith("REG")
    ? [
        sql`SELECT id FROM cases WHERE number >= ${typed} AND number < ${`${typed}\uffff`} LIMIT ${FEW}`,
      ]
    : [];
  const parts = [sql`SELECT id FROM cases WHERE status_code = ${typed}`, ...ends, ...begins].map(
    (part) => sql`SELECT id FROM (${part})`,
  );
  return sql.join(parts, sql` UNION `);
}

/** Ids of the cases of groups whose name holds the text. */
function casesOfGroups(text: string): RawBuilder<unknown> {
  return sql`SELECT case_id FROM case_groups WHERE ${holds(sql`name`, text)}`;
}

/** A condition on cases joined with persons: what was typed means this case. `readable`: names and NIK may tell of it. */
export async function caseMeant(
  db: Db,
  text: string,
  readable: RawBuilder<SqlBool>,
): Promise<RawBuilder<SqlBool>> {
  const persons = await personsMeant(db, text);
  if (persons.many)
    return sql<SqlBool>`(+cases.id IN (${casesNumbered(text)})
      OR (${readable} AND (${isMeant(persons)} OR +cases.id IN (${casesOfGroups(text)}))))`;
  return sql<SqlBool>`cases.id IN (${casesNumbered(text)}
    UNION SELECT cases.id FROM cases WHERE person_id IN (${idsMeant(persons)}) AND ${readable}
    UNION SELECT cases.id FROM cases WHERE id IN (${casesOfGroups(text)}) AND ${readable})`;
}
