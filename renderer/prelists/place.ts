// RT and RW in one column.

/** `001/002`, with a dash for what is missing. */
export function placeOf(row: { readonly rt: string | null; readonly rw: string | null }): string {
  return row.rt === null && row.rw === null ? "–" : `${row.rt ?? "–"}/${row.rw ?? "–"}`;
}
