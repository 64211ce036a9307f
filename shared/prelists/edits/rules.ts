// Corrections of the office, laid over what the sender wrote: which may be made, what the row then says, what undoing gives back.
import { ROW_FINDINGS, type RowFinding, type RowFindingCode } from "../findings.ts";
import { meaningOf } from "../compare.ts";
import type { Profile } from "../profiles.ts";
import { readRow, type MappedColumn, type RowReading } from "../rows.ts";
import type { IsoDate } from "../../values/date.ts";
import { columnOf } from "../../sheets/profile.ts";

export type Payload = Readonly<Record<string, string>>;

/** The newest word of the office on one cell. */
export interface CellEdit {
  readonly value: string | null;
  /** What the sender's row said when the office changed it. */
  readonly senderValue: string | null;
}

/** Null and blank are one: an empty cell. */
export function cellValue(text: string | null | undefined): string | null {
  const value = text?.trim() ?? "";
  return value === "" ? null : value;
}

/** A cell that was given back its sender's value is no correction any more. */
export function isCorrection(edit: CellEdit): boolean {
  return edit.value !== edit.senderValue;
}

/** What the row says with the office's corrections; the payload itself stays as the sender wrote it. */
export function layOver(payload: Payload, edits: ReadonlyMap<string, CellEdit>): Payload {
  const laid: Record<string, string> = { ...payload };
  for (const [column, edit] of edits) {
    if (!isCorrection(edit)) continue;
    if (edit.value === null) delete laid[column];
    else laid[column] = edit.value;
  }
  return laid;
}

/** The sender has since written something else than what the office corrected, and not what the office wrote. */
export function inConflict(edit: CellEdit, sender: string | null, kind?: string): boolean {
  if (!isCorrection(edit)) return false;
  const same = (a: string | null, b: string | null) =>
    a === b || (a !== null && b !== null && meaningOf(a, kind) === meaningOf(b, kind));
  return !same(sender, edit.senderValue) && !same(sender, edit.value);
}

/** The sender finds the row again by these: they are never corrected. */
export function isSendersKey(profile: Profile, column: string): boolean {
  const known = profile.columns.find((one) => one.header === column);
  if (!known) return false;
  return (
    known.kind === "nomor_urut" ||
    (known.kind === "id" && profile.key.some((fields) => fields.includes(known.field)))
  );
}

/** Findings that come from the kind of a cell or from other rows: reading the payload again cannot make them. */
const FROM_ELSEWHERE: ReadonlySet<RowFindingCode> = new Set([
  "nik_dari_sel_angka",
  "nik_mungkin_rusak",
  "nokk_dari_sel_angka",
  "nokk_mungkin_rusak",
  "nik_ganda_peringatan",
  "kepala_kedua_peringatan",
  "nik_berubah",
]);

/** What the import said of the row before any correction. */
export interface Origin {
  readonly findings: readonly RowFinding[];
  readonly nikTrusted: boolean;
}

export interface Relaid {
  readonly reading: RowReading;
  readonly findings: readonly RowFinding[];
  readonly nikTrusted: boolean;
  /** Whether the office changed anything in the row. */
  readonly corrected: boolean;
}

/** A date that was a number in the sender's sheet stands in the payload as days since 1900. */
const SERIAL_DAY = /^\d{1,5}(\.\d+)?$/;

/** Reads a payload with corrections laid over it. `columns`: those of the row's file; further keys are taken by the profile. */
export function readLaid(
  payload: Payload,
  edits: ReadonlyMap<string, CellEdit>,
  columns: readonly MappedColumn[],
  profile: Profile,
  origin: Origin,
  today: IsoDate,
): Relaid {
  const laid = layOver(payload, edits);
  const all = withFurther(laid, columns, profile);
  const kinds: string[] = [];
  const cells = all.map((column, index) => {
    const value = laid[column.key] ?? null;
    const known = column.field === null ? undefined : columnOf(profile, column.field);
    kinds[index] =
      known?.kind === "tanggal" && value === payload[column.key] && SERIAL_DAY.test(value ?? "")
        ? "n"
        : "t";
    return value;
  });
  const reading = readRow({ no: 0, cells, kinds: kinds.join("") }, all, profile, today);
  const corrected = new Set(
    all
      .filter((column) => edits.has(column.key) && isCorrection(edits.get(column.key)!))
      .map((column) => column.header),
  );
  const nikColumn = all.find((column) => column.field === "nik")?.header;
  const kept = origin.findings.filter(
    (finding) =>
      FROM_ELSEWHERE.has(finding.code) &&
      (finding.column === null || !corrected.has(finding.column)),
  );
  return {
    reading,
    corrected: corrected.size > 0,
    findings: corrected.size === 0 ? origin.findings : [...reading.findings, ...kept],
    nikTrusted:
      nikColumn !== undefined && corrected.has(nikColumn)
        ? reading.values.nik !== null
        : origin.nikTrusted,
  };
}

/** Columns with those that the payload holds beside them: from an earlier file, or filled by the office. */
function withFurther(
  laid: Payload,
  columns: readonly MappedColumn[],
  profile: Profile,
): readonly MappedColumn[] {
  const keys = new Set(columns.map((column) => column.key));
  const further = Object.keys(laid).filter((key) => !keys.has(key));
  if (further.length === 0) return columns;
  return [
    ...columns,
    ...further.map((key, at) => ({
      index: columns.length + at,
      header: key,
      key,
      field: profile.columns.find((column) => column.header === key)?.field ?? null,
    })),
  ];
}

/** Why one cell was not changed. */
export interface Refused {
  readonly column: string;
  readonly why: RowFindingCode | "kolom_pengirim";
}

export interface Planned {
  /** Columns that change, with what they said before. */
  readonly changes: readonly {
    readonly column: string;
    readonly old: string | null;
    readonly value: string | null;
  }[];
  readonly refused: readonly Refused[];
  readonly relaid: Relaid;
  /** The office's word on each cell of the row after the change. */
  readonly edits: ReadonlyMap<string, CellEdit>;
}

/**
 * Plans the changes of one row. A value that the row says already changes nothing; one with an error of its own is refused by its cell,
 * and the rest is kept; warnings never refuse.
 */
export function planRow(
  payload: Payload,
  current: ReadonlyMap<string, CellEdit>,
  wanted: ReadonlyMap<string, string | null>,
  columns: readonly MappedColumn[],
  profile: Profile,
  origin: Origin,
  today: IsoDate,
): Planned {
  const before = layOver(payload, current);
  const refused: Refused[] = [];
  let changes: { column: string; old: string | null; value: string | null }[] = [];
  for (const [column, text] of wanted) {
    const value = cellValue(text);
    const old = before[column] ?? null;
    if (value === old) continue;
    if (isSendersKey(profile, column)) refused.push({ column, why: "kolom_pengirim" });
    else changes.push({ column, old, value });
  }
  for (;;) {
    const edits = new Map(current);
    for (const { column, value } of changes)
      edits.set(column, { value, senderValue: payload[column] ?? null });
    const relaid = readLaid(payload, edits, columns, profile, origin, today);
    const wrong = errorsOf(relaid.findings, changes, columns);
    if (wrong.length === 0) return { changes, refused, relaid, edits };
    refused.push(...wrong);
    const gone = new Set(wrong.map((one) => one.column));
    changes = changes.filter((change) => !gone.has(change.column));
  }
}

/** Errors of the cells that change; an error of the whole row falls on all of them. */
function errorsOf(
  findings: readonly RowFinding[],
  changes: readonly { readonly column: string }[],
  columns: readonly MappedColumn[],
): Refused[] {
  const keyOf = new Map(columns.map((column) => [column.header, column.key]));
  const wrong: Refused[] = [];
  for (const finding of findings) {
    if (ROW_FINDINGS[finding.code] !== "galat") continue;
    const key = finding.column === null ? null : (keyOf.get(finding.column) ?? finding.column);
    for (const { column } of changes)
      if ((key === null || key === column) && !wrong.some((one) => one.column === column))
        wrong.push({ column, why: finding.code });
  }
  return wrong;
}

/** One word of the office on a cell, in the order of the chain. */
export interface Link extends CellEdit {
  readonly id: string;
  /** The edit of this cell that it took back; null where it was written anew. */
  readonly undoes: string | null;
}

/** Whose value stands in the cell: the last of the chain, or, where that took one back, the one before that; none: the sender's. */
function standing(chain: readonly Link[]): Link | undefined {
  let at = chain.length - 1;
  while (at >= 0 && chain[at]!.undoes !== null) {
    const { undoes } = chain[at]!;
    at = chain.findIndex((link) => link.id === undoes) - 1;
  }
  return chain[at];
}

/**
 * What undoing the edit `id` writes into its cell; null when somebody has changed the cell since: then nothing is touched. An edit whose
 * successors were all undone stands again.
 */
export function undone(
  chain: readonly Link[],
  id: string,
  senderNow: string | null,
): CellEdit | null {
  if (chain.at(-1)?.id !== id && standing(chain)?.id !== id) return null;
  const earlier = chain[chain.findIndex((link) => link.id === id) - 1];
  return earlier === undefined || !isCorrection(earlier)
    ? { value: senderNow, senderValue: senderNow }
    : { value: earlier.value, senderValue: earlier.senderValue };
}
