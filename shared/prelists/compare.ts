// Puts a new row beside the one held: what changes, and what a blank cell means.
import { parseDate } from "../values/date.ts";
import { cleanText, isBlank } from "../values/text.ts";
import { columnOf } from "../sheets/profile.ts";
import type { Profile } from "./profiles.ts";
import type { MappedColumn } from "./rows.ts";

export interface FieldChange {
  readonly column: string;
  readonly old: string | null;
  readonly new: string | null;
}

export interface Merged {
  readonly payload: Readonly<Record<string, string>>;
  readonly changes: readonly FieldChange[];
}

/**
 * A column that the file lacks leaves its value; so does a blank cell, unless the officer chose to clear by that column.
 * Values are compared as they are meant (one date in two formats, `01` and `1` in an RT), but the new text is kept verbatim.
 */
export function mergePayload(
  old: Readonly<Record<string, string>>,
  fresh: Readonly<Record<string, string>>,
  columns: readonly MappedColumn[],
  profile: Profile,
  clear: ReadonlySet<string>,
): Merged {
  const payload: Record<string, string> = { ...old };
  const changes: FieldChange[] = [];
  for (const column of columns) {
    const before = old[column.key] ?? null;
    const after = fresh[column.key] ?? null;
    const kind = column.field === null ? undefined : columnOf(profile, column.field)?.kind;
    if (kind === "nomor_urut") {
      // The running number of a file says nothing about the person.
      if (after !== null) payload[column.key] = after;
      continue;
    }
    if (after === null || isBlank(after)) {
      if (!clear.has(column.key) || before === null || isBlank(before)) continue;
      delete payload[column.key];
      changes.push({ column: column.key, old: before, new: null });
      continue;
    }
    if (before !== null && meaningOf(before, kind) === meaningOf(after, kind)) continue;
    payload[column.key] = after;
    changes.push({ column: column.key, old: before, new: after });
  }
  return { payload, changes };
}

/** What a cell means, whatever its spelling: one date in two formats is one, `01` is `1` in an RT, a code or a number. */
export function meaningOf(text: string, kind: string | undefined): string {
  const clean = cleanText(text);
  if (kind === "tanggal") {
    const read = parseDate(/^\d{1,5}(\.\d+)?$/.test(clean) ? Number(clean) : clean);
    return "date" in read ? read.date : clean;
  }
  if (kind === "rt_rw" || kind === "kode" || kind === "angka")
    return clean.replace(/^0+(?=\d)/, "");
  return clean;
}
