// What the screen "Periksa berkas" holds: chosen files with the meaning of their columns, and what is still missing.
import type {
  Against,
  ChosenColumns,
  CheckInput,
} from "../../shared/people/file-check/contract.ts";
import { datePattern } from "../../shared/people/file-check/dates.ts";
import { NAME_FIELDS, type FileField } from "../../shared/people/file-check/fields.ts";
import type { api } from "../app/client.ts";
import type { Problem } from "../ui/error-summary.tsx";

type ResultOf<
  C extends (...rest: never[]) => PromiseLike<AsyncIterator<unknown, unknown, unknown>>,
> = Awaited<ReturnType<C>> extends AsyncIterator<unknown, infer R, unknown> ? R : never;
export type Inspected = ResultOf<typeof api.people.inspectList>;
export type Checked = ResultOf<typeof api.people.checkList>;

/** A chosen file and how its columns are read. */
export interface ListFile {
  readonly file: string;
  readonly name: string;
  readonly seen: Inspected;
  readonly fields: readonly (FileField | null)[];
  readonly birthFormat: string;
}

export function listFile(file: string, name: string, seen: Inspected): ListFile {
  return {
    file,
    name,
    seen,
    fields: seen.columns.map((column) => column.field),
    birthFormat: seen.birthFormat ?? "",
  };
}

export type AgainstKind = Against["kind"];

function columnsOf(list: ListFile): ChosenColumns {
  return {
    headerRow: list.seen.headerRow,
    fields: [...list.fields],
    birthFormat: list.birthFormat.trim() === "" ? null : list.birthFormat.trim(),
  };
}

/** The choice as the contract wants it; call it only when there are no problems. */
export function inputOf(
  list: ListFile,
  kind: AgainstKind,
  other: ListFile | undefined,
): CheckInput {
  return {
    file: list.file,
    columns: columnsOf(list),
    against:
      kind === "berkas" && other
        ? { kind, file: other.file, columns: columnsOf(other) }
        : { kind: kind === "register" ? "register" : "sendiri" },
  };
}

interface ProblemWords {
  readonly file: string;
  readonly other: string;
  readonly name: string;
  readonly nameOther: string;
  readonly birthFormat: string;
}

export function problemsOf(
  list: ListFile | undefined,
  kind: AgainstKind,
  other: ListFile | undefined,
  words: ProblemWords,
): Problem[] {
  const problems: Problem[] = [];
  const named = (file: ListFile) => file.fields.some((f) => NAME_FIELDS.some((name) => name === f));
  const formatted = (file: ListFile) =>
    file.birthFormat.trim() === "" || datePattern(file.birthFormat) !== undefined;
  if (!list) problems.push({ field: "periksa-pilih", message: words.file });
  else {
    if (!named(list)) problems.push({ field: "periksa-kolom-0", message: words.name });
    if (!formatted(list)) problems.push({ field: "periksa-pola", message: words.birthFormat });
  }
  if (kind !== "berkas") return problems;
  if (!other) problems.push({ field: "banding-pilih", message: words.other });
  else {
    if (!named(other)) problems.push({ field: "banding-kolom-0", message: words.nameOther });
    if (!formatted(other)) problems.push({ field: "banding-pola", message: words.birthFormat });
  }
  return problems;
}
