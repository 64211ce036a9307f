// What lies in a file for the register: its header row, its profile and the meaning of each column; then its data rows.
import { DeskError } from "../../../shared/errors.ts";
import { guessAmong, matchHeaders, type HeaderMatch } from "../../../shared/sheets/headers.ts";
import { columnOf } from "../../../shared/sheets/profile.ts";
import {
  REGISTER_PROFILES,
  type RegisterProfileId,
} from "../../../shared/prelists/register/profiles.ts";
import { mapColumns, type MappedColumn } from "../../../shared/prelists/rows.ts";
import type { SheetRow } from "../../../shared/sheets/cells.ts";
import type { Workbook } from "../../sheets/workbook.ts";
import { partSheet, type DataRows } from "../../sheets/data-rows.ts";

export interface RegisterReadingChoice {
  readonly sheet?: number | undefined;
  readonly headerRow?: number | undefined;
  readonly profile?: RegisterProfileId | undefined;
  readonly mapping?: readonly (string | null)[] | undefined;
}

export interface RegisterHead {
  readonly headerRow: number;
  readonly profile: RegisterProfileId;
  readonly columns: readonly HeaderMatch[];
  readonly confidence: number;
}

export interface RegisterSheet extends DataRows<RegisterHead> {
  readonly sheet: number;
}

/** The sheet that the officer named, else the first visible one with a header. */
export async function openRegisterSheet(
  workbook: Workbook,
  choice: RegisterReadingChoice,
): Promise<RegisterSheet> {
  const visible = workbook.info.sheets.flatMap((sheet, index) => (sheet.visible ? [index] : []));
  const asked = choice.sheet === undefined ? visible.slice(0, 10) : [choice.sheet];
  for (const sheet of asked.length > 1 ? asked : []) {
    const opened = await open(workbook, sheet, choice);
    if (opened.head) return opened;
  }
  return open(workbook, asked[0] ?? 0, choice);
}

async function open(
  workbook: Workbook,
  sheet: number,
  choice: RegisterReadingChoice,
): Promise<RegisterSheet> {
  return { sheet, ...(await partSheet(workbook, sheet, async (top) => headOf(top, choice))) };
}

/** Profiles of known senders go first: the one for any other file knows all their headers, too. */
function headOf(top: readonly SheetRow[], choice: RegisterReadingChoice): RegisterHead | undefined {
  const only = {
    ...(choice.profile && { profile: choice.profile }),
    ...(choice.headerRow && { headerRow: choice.headerRow }),
  };
  const { opensid, siak, lain } = REGISTER_PROFILES;
  const guess = guessAmong(top, [opensid, siak], only) ?? guessAmong(top, [lain], only);
  const row = top.find((candidate) => candidate.no === (choice.headerRow ?? guess?.headerRow));
  if (!row || (!guess && !choice.mapping)) return undefined;
  const profile = choice.profile ?? guess?.profile ?? "lain";
  const columns = guess?.columns ?? matchHeaders(row.cells, REGISTER_PROFILES[profile]);
  const { mapping } = choice;
  return {
    headerRow: row.no,
    profile,
    confidence: guess?.confidence ?? 0,
    columns: mapping
      ? columns.map((match, index) => {
          const field = mapping[index] ?? null;
          return field === match.field ? match : { ...match, field, via: null };
        })
      : columns,
  };
}

/**
 * The columns that are read, by our fields.
 * @throws DeskError 'judul_kolom_tidak_ditemukan' | 'pemetaan_salah' when a field is unknown or chosen twice, or there is no name
 */
export function registerColumns(head: RegisterHead | undefined): {
  profile: RegisterProfileId;
  columns: MappedColumn[];
  taken: string[];
  left: string[];
} {
  if (!head) throw new DeskError("judul_kolom_tidak_ditemukan");
  const profile = REGISTER_PROFILES[head.profile];
  const fields = head.columns.map((column) => column.field);
  const chosen = fields.filter((field): field is string => field !== null);
  // Any field of any profile may be chosen by hand: SIAK's columns for an OpenSID file, too.
  const known = REGISTER_PROFILES.lain;
  const twice = chosen.find((field, index) => chosen.indexOf(field) !== index);
  const unknown = chosen.find((field) => !columnOf(known, field));
  if (twice ?? unknown) throw new DeskError("pemetaan_salah", { field: twice ?? unknown });
  if (!chosen.includes("nama")) throw new DeskError("pemetaan_salah", { missing: ["nama"] });
  const headers = head.columns.map((column) => column.header);
  return {
    profile: profile.id,
    columns: mapColumns(headers, fields, known),
    taken: head.columns.filter((c) => c.field !== null).map((c) => c.header),
    left: head.columns.filter((c) => c.field === null && c.header !== "").map((c) => c.header),
  };
}
