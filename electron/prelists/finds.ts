// Rows found by a number: prelist_finds names the rows that say a value somewhere, the condition on the column says where. The list of
// a row is asked with a plus sign, so that SQLite begins at the number and not at the whole list.
import { type RawBuilder, sql } from "kysely";
import type { RowValues } from "../../shared/prelists/rows.ts";

const rowsWith = (value: unknown) => sql`(SELECT row_id FROM prelist_finds WHERE value = ${value})`;

/** Rows `r` of one family in one list. */
export function inFamily(prelistId: string, familyKey: string): RawBuilder<boolean> {
  return sql<boolean>`(r.id IN ${rowsWith(familyKey)} AND r.family_key = ${familyKey} AND +r.prelist_id = ${prelistId})`;
}

/** Rows `r` of one household, in any list. */
export function inHousehold(householdId: string): RawBuilder<boolean> {
  return sql<boolean>`(r.id IN ${rowsWith(householdId)} AND r.household_id = ${householdId})`;
}

/** Rows `r` with this NIK or this No KK, in any list; one of them at least is given. */
export function withNumbers(nik: string | null, nokk: string | null): RawBuilder<boolean> {
  return sql<boolean>`(r.id IN (SELECT row_id FROM prelist_finds WHERE value IN (${nik}, ${nokk})) AND (r.nik = ${nik} OR r.nokk = ${nokk}))`;
}

/** Rows `r` for the values of a JSON list `j` in one of their columns; `more` narrows them. For the FROM of a statement. */
export function rowsOfValues(
  values: Iterable<string | null>,
  column: "nik" | "family_key",
): RawBuilder<unknown> {
  const known = [...new Set(values)].filter((value) => value !== null);
  return sql`json_each(${JSON.stringify(known)}) j CROSS JOIN prelist_finds w ON w.value = j.value
    CROSS JOIN prelist_rows r ON r.id = w.row_id AND r.${sql.ref(column)} = j.value`;
}

/** What a row is found by, each value once. */
export function findsOf({ nik, nokk, familyKey, householdId }: RowValues): string[] {
  const finds: string[] = [];
  for (const value of [nik, nokk, familyKey, householdId])
    if (value !== null && !finds.includes(value)) finds.push(value);
  return finds;
}
