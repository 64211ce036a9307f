// What lies in a chosen file: its header row, its profile and the meaning of each column; then its data rows.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { DeskError } from "../../shared/errors.ts";
import { type SheetRow } from "../../shared/sheets/cells.ts";
import { guessHeader } from "../../shared/prelists/headers.ts";
import { PROFILES, type Profile, type ProfileId } from "../../shared/prelists/profiles.ts";
import { headerFingerprint, matchHeaders, type HeaderMatch } from "../../shared/sheets/headers.ts";
import { columnOf } from "../../shared/sheets/profile.ts";
import { mapColumns, type MappedColumn } from "../../shared/prelists/rows.ts";
import type { Db } from "../database/tables.ts";
import { partSheet, type DataRows } from "../sheets/data-rows.ts";
import { findSavedMappings } from "./queries.ts";
import type { Workbook } from "../sheets/workbook.ts";

/** How the officer wants the file read; what is absent is guessed. */
export interface ReadingChoice {
  readonly sheet?: number | undefined;
  readonly headerRow?: number | undefined;
  readonly profile?: ProfileId | undefined;
  readonly mapping?: readonly (string | null)[] | undefined;
}

export interface Head {
  readonly headerRow: number;
  readonly profile: ProfileId;
  readonly columns: readonly HeaderMatch[];
  readonly confidence: number;
  /** A saved mapping was found by its header. */
  readonly remembered: boolean;
}

/** Opens a sheet at its header: one that this office remembers (none without an office), else the best guess. */
export function openSheet(
  db: Db | null,
  workbook: Workbook,
  sheet: number,
  choice: ReadingChoice,
): Promise<DataRows<Head>> {
  return partSheet(workbook, sheet, (top) => findHead(db, top, choice));
}

async function findHead(
  db: Db | null,
  top: readonly SheetRow[],
  choice: ReadingChoice,
): Promise<Head | undefined> {
  const saved =
    db === null
      ? new Map<string, never>()
      : await findSavedMappings(
          db,
          top.map((row) => headerFingerprint(row.cells)),
        );
  for (const row of top) {
    const mapping = saved.get(headerFingerprint(row.cells));
    if (
      !mapping ||
      (choice.profile && choice.profile !== mapping.profile) ||
      (choice.headerRow && choice.headerRow !== row.no)
    )
      continue;
    const columns = withFields(
      row,
      matchHeaders(row.cells, PROFILES[mapping.profile]),
      choice.mapping ?? mapping.fields,
      "tersimpan",
    );
    return {
      headerRow: row.no,
      profile: mapping.profile,
      columns,
      confidence: 1,
      remembered: true,
    };
  }
  const guess = guessHeader(top, {
    ...(choice.profile && { profile: choice.profile }),
    ...(choice.headerRow && { headerRow: choice.headerRow }),
  });
  const row = top.find((candidate) => candidate.no === (choice.headerRow ?? guess?.headerRow));
  const profile = choice.profile ?? guess?.profile;
  if (!row || !profile) return undefined;
  const columns = guess?.columns ?? matchHeaders(row.cells, PROFILES[profile]);
  return {
    headerRow: row.no,
    profile,
    columns: choice.mapping ? withFields(row, columns, choice.mapping, null) : columns,
    confidence: guess?.confidence ?? 0,
    remembered: false,
  };
}

function withFields(
  row: SheetRow,
  guessed: readonly HeaderMatch[],
  fields: readonly (string | null)[],
  via: HeaderMatch["via"],
): HeaderMatch[] {
  return guessed.map((match, index) => {
    const field = fields[index] ?? null;
    return field === match.field
      ? match
      : { index, header: row.cells[index] ?? "", field, via: field === null ? null : via };
  });
}

/** The first visible sheet in which a header is found; else the first visible one. */
export async function chooseSheet(
  db: Db,
  workbook: Workbook,
  choice: ReadingChoice,
): Promise<number> {
  if (choice.sheet !== undefined) return choice.sheet;
  const visible = workbook.info.sheets.flatMap((sheet, index) => (sheet.visible ? [index] : []));
  if (visible.length > 1) {
    for (const index of visible.slice(0, 10))
      if ((await openSheet(db, workbook, index, choice)).head) return index;
  }
  return visible[0] ?? 0;
}

/**
 * Columns with their meaning, or DeskError: 'judul_kolom_tidak_ditemukan' without a header,
 * 'pemetaan_salah' when a field is chosen twice, is unknown, or no chosen one tells rows apart.
 */
export function meaningOf(head: Head | undefined): {
  profile: Profile;
  columns: MappedColumn[];
  headers: string[];
} {
  if (!head) throw new DeskError("judul_kolom_tidak_ditemukan");
  const profile = PROFILES[head.profile];
  const fields = head.columns.map((column) => column.field);
  const chosen = fields.filter((field): field is string => field !== null);
  const twice = chosen.find((field, index) => chosen.indexOf(field) !== index);
  const unknown = chosen.find((field) => !columnOf(profile, field));
  if (twice ?? unknown) throw new DeskError("pemetaan_salah", { field: twice ?? unknown });
  const missing = profile.need.find((group) => !group.some((field) => chosen.includes(field)));
  if (missing) throw new DeskError("pemetaan_salah", { missing: [...missing] });
  const headers = head.columns.map((column) => column.header);
  return { profile, columns: mapColumns(headers, fields, profile), headers };
}

/** SHA-256 of a file's bytes, in hex. */
export async function fileHash(source: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(source)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
