// From a MAP and the headers of a file to column positions; a wrong MAP is refused with the key and the column that are wrong.
import { datePattern } from "./dates.ts";
import { FILE_FIELDS, FileMap, NAME_FIELDS, type ColumnMap, type FileField } from "./fields.ts";
import { headerKey } from "./guess.ts";

/** What is wrong with a MAP. `key`: ours; `column`: the file's. Words for it are the caller's. */
export type MapProblem =
  | { readonly kind: "bukan_peta" }
  | { readonly kind: "isian_tidak_dikenal"; readonly key: string }
  | { readonly kind: "isian_salah"; readonly key: string }
  | { readonly kind: "kolom_tidak_ada"; readonly key: string; readonly column: string }
  | { readonly kind: "kolom_ganda"; readonly key: string; readonly column: string }
  | { readonly kind: "format_salah"; readonly key: string; readonly format: string }
  | { readonly kind: "tanpa_nama" };

export type MapReading = { readonly map: ColumnMap } | { readonly problem: MapProblem };

/** The columns that a MAP names, with the key that names each; for finding the header row. */
export function namedColumns(map: FileMap): { key: FileField; column: string }[] {
  return Object.entries(flat(map).columns).flatMap(([key, columns]) =>
    columns.map((column) => ({ key: key as FileField, column })),
  );
}

/** Checks the shape of a MAP. @param json what JSON.parse answered */
export function parseMap(json: unknown): { map: FileMap } | { problem: MapProblem } {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { problem: { kind: "bukan_peta" } };
  const unknown = Object.keys(json).find((key) => !FILE_FIELDS.includes(key as FileField));
  if (unknown !== undefined) return { problem: { kind: "isian_tidak_dikenal", key: unknown } };
  const read = FileMap.safeParse(json);
  if (!read.success)
    return { problem: { kind: "isian_salah", key: String(read.error.issues[0]?.path[0] ?? "") } };
  const { columns } = flat(read.data);
  if (!NAME_FIELDS.some((field) => columns[field])) return { problem: { kind: "tanpa_nama" } };
  return { map: read.data };
}

/** Positions of the columns. A column is found by its exact header first, then without case, spaces and signs. */
export function resolveMap(map: FileMap, headers: readonly (string | null)[]): MapReading {
  const { columns, format } = flat(map);
  const found: { [F in FileField]?: readonly number[] } = {};
  for (const [field, names] of Object.entries(columns) as [FileField, readonly string[]][]) {
    const places: number[] = [];
    for (const column of names) {
      const at = placeOf(column, headers);
      if (at === "tidak_ada" || at === "ganda")
        return {
          problem: { kind: at === "ganda" ? "kolom_ganda" : "kolom_tidak_ada", key: field, column },
        };
      places.push(at);
    }
    found[field] = places;
  }
  if (format !== null && !datePattern(format))
    return { problem: { kind: "format_salah", key: "birth_date", format } };
  return { map: { columns: found, birthFormat: format } };
}

function placeOf(
  column: string,
  headers: readonly (string | null)[],
): number | "tidak_ada" | "ganda" {
  for (const same of [
    (header: string) => header === column,
    (header: string) => header.trim() === column.trim(),
    (header: string) => headerKey(header) === headerKey(column) && headerKey(column) !== "",
  ]) {
    const places = headers.flatMap((header, index) => (same(header ?? "") ? [index] : []));
    if (places.length > 1) return "ganda";
    if (places.length === 1) return places[0]!;
  }
  return "tidak_ada";
}

/** One list of columns for each field, and the pattern of the birth date. */
function flat(map: FileMap): {
  columns: { [F in FileField]?: readonly string[] };
  format: string | null;
} {
  const columns: { [F in FileField]?: readonly string[] } = {};
  let format: string | null = null;
  const put = (field: FileField, value: string | readonly string[] | null | undefined) => {
    if (value === null || value === undefined || value === "") return;
    columns[field] = typeof value === "string" ? [value] : value;
  };
  for (const field of FILE_FIELDS) {
    const value = map[field];
    if (value === null || value === undefined) continue;
    if (typeof value === "string" || Array.isArray(value)) put(field, value);
    else if ("column" in value) {
      put("birth_date", value.column);
      format = value.format ?? null;
    } else {
      put("birth_year", value.year);
      put("birth_month", value.month);
      put("birth_day", value.day);
    }
  }
  return { columns, format };
}

/** The MAP that says the same as these positions: printed with a guess, to be corrected and given back. */
export function mapOfColumns(map: ColumnMap, headers: readonly (string | null)[]): FileMap {
  const out: Record<string, unknown> = {};
  for (const field of FILE_FIELDS) {
    const names = map.columns[field]?.map((index) => headers[index] ?? "");
    if (!names || names.length === 0) continue;
    const value = names.length === 1 ? names[0] : names;
    out[field] =
      field === "birth_date" && map.birthFormat !== null
        ? { column: value, format: map.birthFormat }
        : value;
  }
  return out as FileMap;
}
