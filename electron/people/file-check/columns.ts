// Columns as the screen names them (one field for each column) and as the reader takes them (columns of each field).
import type { ChosenColumns } from "../../../shared/people/file-check/contract.ts";
import type { FileField } from "../../../shared/people/file-check/fields.ts";
import type { Columns, FileHead } from "./read.ts";

export function columnsOf(chosen: ChosenColumns): Columns {
  const columns: { [F in FileField]?: number[] } = {};
  chosen.fields.forEach((field, index) => {
    if (field !== null) (columns[field] ??= []).push(index);
  });
  return {
    by: "posisi",
    headerRow: chosen.headerRow,
    map: { columns, birthFormat: chosen.birthFormat },
  };
}

/** The meaning of each column; where two fields share one, the first. */
export function fieldsOf(head: FileHead): (FileField | null)[] {
  const fields: (FileField | null)[] = head.headers.map(() => null);
  for (const [field, places] of Object.entries(head.map.columns) as [FileField, number[]][])
    for (const index of places) fields[index] ??= field;
  return fields;
}
