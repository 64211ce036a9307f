// What is wrong in a package, row by row: which rows cannot be taken, and what is only noted.
import { isIsoDate } from "../../values/date.ts";
import { TABLES, TABLE_NAMES, type HsdsTables, type TableField, type TableName } from "./tables.ts";

export type ProblemCode =
  | "rujukan_putus" // names a row that is not there, or that was refused
  | "wajib_kosong"
  | "jenis_salah" // no number, date, time, or none of the values allowed
  | "id_ganda"
  | "isi_ditolak"; // fits the public schema, but not what this office can keep

export interface HsdsProblem {
  readonly code: ProblemCode;
  readonly table: TableName;
  /** Row of the file, the header being 1. */
  readonly row: number;
  readonly field: string;
  /** False: noted only, the row is taken. */
  readonly refused: boolean;
  /** What stands there, when it is a reference; cut at 64 signs. */
  readonly value?: string;
}

/** Demanded by the public schema but of no use here: an empty one is noted, never a reason to lose a row. */
const SPARED = new Set(
  `description address_1 city state_province postal_code country address_type location_type
   taxonomy_term.name taxonomy.name link_type updated available status`.split(/\s+/),
);
const isSpared = (table: TableName, field: string) =>
  SPARED.has(field) || SPARED.has(`${table}.${field}`);

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:?\d\d)?$/;

function fits({ type, among }: TableField, value: string): boolean {
  if (among) return among.includes(value);
  if (type === "number") return NUMBER.test(value);
  if (type === "date") return isIsoDate(value.slice(0, 10)) && /^.{10}(?:T.*)?$/.test(value);
  if (type === "time") return TIME.test(value);
  return true;
}

/** Every row that cannot stand, by its problem; a row that names a refused row is refused with it, however long the chain. */
export function problemsOf(tables: HsdsTables): HsdsProblem[] {
  const problems: HsdsProblem[] = [];
  const bad = new Map<TableName, Set<number>>();
  const standing = new Map<TableName, Set<string>>();
  const doubled = new Set<string>();
  const refuse = (problem: HsdsProblem) => {
    problems.push(problem);
    if (problem.refused) bad.get(problem.table)!.add(problem.row);
  };
  for (const table of TABLE_NAMES) {
    bad.set(table, new Set());
    const seen = new Set<string>();
    for (const [at, row] of (tables[table] ?? []).entries()) {
      if (Object.keys(row).length === 0) continue; // a blank line
      const place = { table, row: at + 2 };
      for (const field of TABLES[table] as readonly TableField[]) {
        const value = row[field.name] ?? "";
        const refused = !isSpared(table, field.name);
        if (value === "" && field.required)
          refuse({ ...place, code: "wajib_kosong", field: field.name, refused });
        else if (value !== "" && !fits(field, value))
          refuse({ ...place, code: "jenis_salah", field: field.name, refused: false });
      }
      const id = row["id"] ?? "";
      if (id !== "" && seen.has(id)) {
        refuse({ ...place, code: "id_ganda", field: "id", refused: true, value: id.slice(0, 64) });
        doubled.add(`${table}:${at + 2}`);
      }
      seen.add(id);
    }
    standing.set(table, new Set((tables[table] ?? []).map((row) => row["id"] ?? "")));
  }
  // A refused row takes those that name it along, and those that name them.
  for (let changed = true; changed;) {
    changed = false;
    for (const table of TABLE_NAMES)
      for (const [at, row] of (tables[table] ?? []).entries()) {
        if (bad.get(table)!.has(at + 2)) {
          // Of a doubled id only the second row is refused; the first one stands.
          if (!doubled.has(`${table}:${at + 2}`) && standing.get(table)!.delete(row["id"] ?? ""))
            changed = true;
          continue;
        }
        const broken = brokenField(table, row, standing);
        if (!broken) continue;
        const value = (row[broken] ?? "").slice(0, 64);
        refuse({ code: "rujukan_putus", table, row: at + 2, field: broken, refused: true, value });
        standing.get(table)!.delete(row["id"] ?? "");
        changed = true;
      }
  }
  return problems;
}

function brokenField(
  table: TableName,
  row: Readonly<Record<string, string>>,
  standing: ReadonlyMap<TableName, ReadonlySet<string>>,
): string | undefined {
  const field = (TABLES[table] as readonly TableField[]).find(({ name, to }) => {
    const value = row[name] ?? "";
    return to !== undefined && value !== "" && !standing.get(to)!.has(value);
  });
  return field?.name;
}

/** Numbers of the rows that are refused. */
export function refusedRows(problems: readonly HsdsProblem[], table: TableName): Set<number> {
  return new Set(problems.filter((p) => p.refused && p.table === table).map((p) => p.row));
}
