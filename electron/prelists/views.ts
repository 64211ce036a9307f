// How rows of the prelist tables are shown: numbers masked in lists, whole only when one entry is opened.
import { sql, type SelectQueryBuilder } from "kysely";
import { normalizeRtRw } from "../../shared/values/area-code.ts";
import { maskNumber } from "../../shared/values/nik.ts";
import { holds } from "../database/like.ts";
import type { Db } from "../database/tables.ts";

/** Long runs of digits are identity numbers, whatever column they stand in. */
export function maskCell(text: string): string {
  return text.replace(/\d(?:[.\s'-]?\d){11,}/g, (digits) => maskNumber(digits.replace(/\D/g, "")));
}

/** As currentRows, without their entries: for reading along a whole list. */
export function currentRowsAlone(db: Db) {
  return db
    .selectFrom("prelist_rows as r")
    .where("r.batch_id", "not in", (eb) =>
      eb.selectFrom("prelist_batches as b").select("b.id").where("b.state", "=", "sedang"),
    )
    .where((eb) =>
      eb.or([
        eb("r.superseded_by", "is", null),
        eb(
          "r.superseded_by",
          "in",
          eb.selectFrom("prelist_batches as b").select("b.id").where("b.state", "=", "sedang"),
        ),
      ]),
    );
}

/** Rows that the list shows now: of published imports, not superseded by a published one. */
export function currentRows(db: Db) {
  return currentRowsAlone(db).innerJoin("prelist_entries as e", "e.id", "r.entry_id");
}

export const ENTRY_COLUMNS = [
  "r.entry_id as id",
  "r.row_no as row",
  "r.position",
  "r.name",
  "r.nik",
  "r.nokk",
  "r.birth_date",
  "r.sex",
  "r.relation",
  "r.is_head",
  "r.address",
  "r.rt",
  "r.rw",
  "r.area_code",
  "r.area_name",
  "r.findings",
  "e.outcome",
  "e.in_conflict",
] as const;

export interface EntryColumns {
  id: string;
  row: number;
  position: number;
  name: string | null;
  nik: string | null;
  nokk: string | null;
  birth_date: string | null;
  sex: "L" | "P" | null;
  relation: string | null;
  is_head: number;
  address: string | null;
  rt: string | null;
  rw: string | null;
  area_code: string | null;
  area_name: string | null;
  findings: string;
  outcome: string;
  in_conflict: number;
}

export function entryRow<O extends string>(row: EntryColumns, whole: boolean) {
  const number = (digits: string | null) =>
    digits === null || whole ? digits : maskNumber(digits);
  return {
    id: row.id,
    row: row.row,
    name: row.name,
    nik: number(row.nik),
    nokk: number(row.nokk),
    birthDate: row.birth_date,
    sex: row.sex,
    relation: row.relation,
    isHead: row.is_head === 1,
    address: row.address,
    rt: row.rt,
    rw: row.rw,
    area: row.area_name ?? row.area_code,
    outcome: row.outcome as O,
    conflict: row.in_conflict === 1,
    warnings: (JSON.parse(row.findings) as unknown[]).length,
  };
}

export interface EntryFilters {
  readonly text?: string | undefined;
  readonly outcome?: string | undefined;
  readonly rt?: string | undefined;
  readonly rw?: string | undefined;
  readonly area?: string | undefined;
  readonly warned?: boolean | undefined;
}

/** Narrows a query over `currentRows` to the filters that are set. */
export function filtered<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  filters: EntryFilters,
  nameTerm: string,
): SelectQueryBuilder<DB, TB, O> {
  let narrowed = query;
  if (filters.outcome) narrowed = narrowed.where(sql<boolean>`e.outcome = ${filters.outcome}`);
  // A number that cannot be an RT is nobody's: the list is empty then, not unfiltered.
  if (filters.rt)
    narrowed = narrowed.where(sql<boolean>`r.rt IS ${normalizeRtRw(filters.rt) ?? ""}`);
  if (filters.rw)
    narrowed = narrowed.where(sql<boolean>`r.rw IS ${normalizeRtRw(filters.rw) ?? ""}`);
  if (filters.area)
    narrowed = narrowed.where(sql<boolean>`coalesce(r.area_name, r.area_code) = ${filters.area}`);
  if (filters.warned) narrowed = narrowed.where(sql<boolean>`r.findings <> '[]'`);
  const text = filters.text?.trim() ?? "";
  const digits = text.replace(/[\s.'-]/g, "");
  if (/^\d{4,}$/.test(digits)) {
    const like = `%${digits}%`;
    narrowed = narrowed.where(
      sql<boolean>`(r.nik LIKE ${like} OR r.nokk LIKE ${like} OR r.household_id LIKE ${like} OR r.member_id LIKE ${like})`,
    );
  } else if (text !== "") {
    narrowed = narrowed.where(
      sql<boolean>`(${holds(sql`r.name_key`, nameTerm)} OR ${holds(sql`r.name`, text)})`,
    );
  }
  return narrowed;
}
