// Checks every row of a file against itself and against the list: new, changed, same or rejected.
import { nameKey } from "../../shared/values/name-key.ts";
import type { IsoDate } from "../../shared/values/date.ts";
import type { SheetRow } from "../../shared/sheets/cells.ts";
import { mergePayload, type FieldChange } from "../../shared/prelists/compare.ts";
import { fileChecks } from "../../shared/prelists/file-checks.ts";
import { areaOf, type LeftReason } from "../../shared/prelists/leave-out.ts";
import { isRejected, ROW_FINDINGS, type RowFinding } from "../../shared/prelists/findings.ts";
import type { Profile } from "../../shared/prelists/profiles.ts";
import {
  mapColumns,
  readRow,
  type MappedColumn,
  type RowReading,
  type RowValues,
} from "../../shared/prelists/rows.ts";
import type { ImportCounts } from "../../shared/prelists/rules.ts";
import type { Db } from "../database/tables.ts";
import { lockedEntries } from "./deliberation/guard.ts";
import { findEntriesByKeys, type HeldEntry } from "./queries.ts";

export type Verdict = "baru" | "berubah" | "sama" | "ditolak" | "dilewati";

export interface ExaminedRow {
  readonly row: SheetRow;
  readonly verdict: Verdict;
  readonly reading: RowReading;
  readonly findings: readonly RowFinding[];
  /** The entry that it changes or repeats. */
  readonly held?: HeldEntry;
  readonly changes: readonly FieldChange[];
  /** What the list will say: the row itself, or the old row with its changes. */
  readonly payload: Readonly<Record<string, string>>;
  readonly values: RowValues;
}

export interface Examination {
  readonly profile: Profile;
  readonly columns: readonly MappedColumn[];
  readonly prelistId: string | null;
  readonly clear: ReadonlySet<string>;
  readonly today: IsoDate;
  /** Why the officer leaves a row out; it is neither checked against others nor saved. */
  readonly leaveOut?: (no: number, area: string | null) => LeftReason | null;
}

/** Batches of examined rows, in file order. Without an office, or without a list, a row is compared with its own file only. */
export async function* examine(
  db: Db | null,
  batches: AsyncGenerator<readonly SheetRow[]>,
  examination: Examination,
): AsyncGenerator<ExaminedRow[]> {
  const { profile, columns, prelistId, today } = examination;
  const checks = fileChecks(profile);
  const header = (field: string) =>
    columns.find((column) => column.field === field)?.header ?? null;
  const headers = { nik: header("nik"), relation: header("hubungan") };
  const seen = new Map<string, number>();
  const locked: ReadonlySet<string> =
    db === null || prelistId === null ? new Set() : await lockedEntries(db, prelistId);
  for await (const batch of batches) {
    const readings = batch.map((row) => readRow(row, columns, profile, today));
    const held =
      db === null || prelistId === null
        ? undefined
        : await findEntriesByKeys(
            db,
            prelistId,
            readings.flatMap((reading) => reading.keys),
          );
    yield batch.map((row, index) => {
      const reading = readings[index]!;
      const left = examination.leaveOut?.(row.no, areaOf(reading.values)) ?? null;
      if (left !== null)
        return {
          row,
          verdict: "dilewati",
          reading,
          findings: [{ code: `dilewati_${left}`, column: null }],
          changes: [],
          payload: reading.payload,
          values: reading.values,
        };
      const findings = [...reading.findings, ...checks.add(reading, headers)];
      const entry = held && matchingEntry(reading, held);
      const earlier = entry && seen.get(entry.entryId);
      if (earlier !== undefined && !isRejected(findings))
        findings.push({ code: "baris_ganda", column: null, other: earlier });
      if (
        entry?.nik &&
        reading.values.nik &&
        reading.values.nikTrusted &&
        entry.nik !== reading.values.nik
      )
        findings.push({ code: "nik_berubah", column: headers.nik });
      if (isRejected(findings)) {
        checks.forget(reading);
        return {
          row,
          verdict: "ditolak",
          reading,
          findings,
          changes: [],
          payload: reading.payload,
          values: reading.values,
        };
      }
      if (!entry)
        return {
          row,
          verdict: "baru",
          reading,
          findings,
          changes: [],
          payload: reading.payload,
          values: reading.values,
        };
      seen.set(entry.entryId, row.no);
      const merged = mergePayload(
        entry.payload,
        reading.payload,
        columns,
        profile,
        examination.clear,
      );
      if (merged.changes.length > 0 && locked.has(entry.entryId))
        return {
          row,
          verdict: "ditolak",
          reading,
          findings: [...findings, { code: "baris_terkunci", column: null }],
          changes: [],
          payload: reading.payload,
          values: reading.values,
        };
      const verdict = merged.changes.length === 0 ? "sama" : "berubah";
      const values =
        verdict === "sama"
          ? reading.values
          : mergedValues(merged.payload, reading, entry, examination);
      return {
        row,
        verdict,
        reading,
        findings,
        held: entry,
        changes: merged.changes,
        payload: merged.payload,
        values,
      };
    });
  }
}

/** By the strongest key that is known; two different ids of the sender are never one entry, whatever else is equal. */
function matchingEntry(
  reading: RowReading,
  held: ReadonlyMap<string, HeldEntry>,
): HeldEntry | undefined {
  for (const key of reading.keys) {
    const entry = held.get(key);
    if (!entry) continue;
    if (
      reading.values.memberId !== null &&
      entry.memberId !== null &&
      reading.values.memberId !== entry.memberId
    )
      continue;
    return entry;
  }
  return undefined;
}

/** Key values of the merged row; a NIK that the file does not bring keeps the trust it had. */
function mergedValues(
  payload: Readonly<Record<string, string>>,
  reading: RowReading,
  entry: HeldEntry,
  { profile, today }: Examination,
): RowValues {
  const keys = Object.keys(payload);
  const fields = keys.map(
    (key) => profile.columns.find((column) => column.header === key)?.field ?? null,
  );
  const { values } = readRow(
    { no: reading.no, cells: Object.values(payload), kinds: "" },
    mapColumns(keys, fields, profile),
    profile,
    today,
  );
  return {
    ...values,
    nikTrusted: reading.values.nik === null ? entry.nikTrusted : reading.values.nikTrusted,
  };
}

/** Searchable form of a name. */
export function keyOfName(name: string | null): string | null {
  return name === null ? null : nameKey(name);
}

export function emptyCounts(): { -readonly [K in keyof ImportCounts]: number } {
  return { read: 0, new: 0, changed: 0, same: 0, rejected: 0, skipped: 0, warned: 0 };
}

const COUNT_OF = {
  baru: "new",
  berubah: "changed",
  sama: "same",
  ditolak: "rejected",
  dilewati: "skipped",
} as const satisfies Record<Verdict, keyof ImportCounts>;

export function count(counts: ReturnType<typeof emptyCounts>, examined: ExaminedRow): void {
  counts.read++;
  counts[COUNT_OF[examined.verdict]]++;
  if (!["ditolak", "dilewati"].includes(examined.verdict) && examined.findings.length > 0)
    counts.warned++;
}

/** Warnings only: what is kept beside an accepted row. */
export function warningsOf(findings: readonly RowFinding[]): RowFinding[] {
  return findings.filter((finding) => ROW_FINDINGS[finding.code] === "peringatan");
}
