// Finds the header row under title lines and says which column is which, tolerant of case, underscores, spaces and misspellings.
import { asciiDigits, cleanText } from "../values/text.ts";
import type { SheetRow } from "./cells.ts";
import { columnOf, type SheetProfile } from "./profile.ts";

/** Rows in which a header is looked for. */
export const HEADER_SEARCH_ROWS = 30;

/** sama: the sender's own spelling; alias: a known other one; mirip: one letter differs; tersimpan: from a saved mapping. */
export type MatchVia = "sama" | "alias" | "mirip" | "tersimpan";

export interface HeaderMatch {
  readonly index: number;
  readonly header: string;
  readonly field: string | null;
  readonly via: MatchVia | null;
}

export interface HeaderGuess<Id extends string> {
  readonly profile: Id;
  /** Row number, from 1. */
  readonly headerRow: number;
  readonly columns: readonly HeaderMatch[];
  /** 0-1: share of the file's headers that were recognised, misspelt ones counting less. */
  readonly confidence: number;
}

/** `No. KK`, `no_kk` and `NOKK` are one header. */
export function headerKey(header: string): string {
  return asciiDigits(cleanText(header))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** Identifies a header row whatever its case and spacing, so that a saved mapping is found again. */
export function headerFingerprint(headers: readonly (string | null)[]): string {
  return headers.map((header) => headerKey(header ?? "")).join("|");
}

interface Spelling {
  readonly field: string;
  readonly via: MatchVia;
}
const spellings = new WeakMap<SheetProfile, Map<string, Spelling>>();

function knownSpellings(profile: SheetProfile): Map<string, Spelling> {
  let known = spellings.get(profile);
  if (!known) spellings.set(profile, (known = spellingsOf(profile)));
  return known;
}

function spellingsOf(profile: SheetProfile): Map<string, Spelling> {
  const known = new Map<string, Spelling>();
  for (const column of profile.columns)
    known.set(headerKey(column.header), { field: column.field, via: "sama" });
  for (const column of profile.columns) {
    for (const alias of column.aliases ?? []) {
      if (!known.has(headerKey(alias)))
        known.set(headerKey(alias), { field: column.field, via: "alias" });
    }
  }
  return known;
}

/** Matches each header to a field of the profile; a field is given once, to its best header. Unknown headers get null. */
export function matchHeaders(
  headers: readonly (string | null)[],
  profile: SheetProfile,
): HeaderMatch[] {
  const known = knownSpellings(profile);
  const taken = new Set<string>();
  const found = headers.map((header): Spelling | undefined => {
    const spelling = known.get(headerKey(header ?? ""));
    if (!spelling || taken.has(spelling.field)) return undefined;
    taken.add(spelling.field);
    return spelling;
  });
  return headers.map((header, index) => {
    const spelling = found[index] ?? misspelling(header ?? "", known, taken);
    if (spelling) taken.add(spelling.field);
    return {
      index,
      header: cleanText(header ?? ""),
      field: spelling?.field ?? null,
      via: spelling?.via ?? null,
    };
  });
}

/** One letter missing, added, changed or swapped in a header of five or more; never guessed when two fields are as near. */
function misspelling(
  header: string,
  known: Map<string, Spelling>,
  taken: ReadonlySet<string>,
): Spelling | undefined {
  const key = headerKey(header);
  if (key.length < 5 || known.has(key)) return undefined;
  const near = new Set<string>();
  for (const [spelling, { field }] of known) {
    if (!taken.has(field) && spelling.length >= 5 && oneEditApart(key, spelling)) near.add(field);
  }
  return near.size === 1 ? { field: [...near][0]!, via: "mirip" } : undefined;
}

function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA - start <= 1 && endB - start <= 1) return true;
  return (
    endA - start === 2 &&
    endB - start === 2 &&
    a[start] === b[start + 1] &&
    a[start + 1] === b[start]
  );
}

/** The best header row and profile among the first rows of a sheet; undefined when none holds the columns that its profile needs. */
export function guessAmong<Id extends string>(
  rows: readonly SheetRow[],
  profiles: readonly (SheetProfile & { readonly id: Id })[],
  only: { readonly profile?: Id; readonly headerRow?: number } = {},
): HeaderGuess<Id> | undefined {
  let best: { guess: HeaderGuess<Id>; score: number } | undefined;
  for (const row of rows.slice(0, HEADER_SEARCH_ROWS)) {
    if (only.headerRow !== undefined && row.no !== only.headerRow) continue;
    for (const profile of profiles) {
      if (only.profile !== undefined && profile.id !== only.profile) continue;
      const columns = matchHeaders(row.cells, profile);
      const fields = new Set(columns.map((column) => column.field));
      if (!profile.need.every((group) => group.some((field) => fields.has(field)))) continue;
      if (only.profile === undefined && !bearsSign(profile, columns)) continue;
      const weight = columns.reduce((sum, column) => sum + weightOf(profile, column), 0);
      const named = columns.filter((column) => column.header !== "").length;
      const score = weight + weight / Math.max(named, 1);
      if (!best || score > best.score)
        best = {
          score,
          guess: {
            profile: profile.id,
            headerRow: row.no,
            columns,
            confidence: Math.min(1, weight / Math.max(named, 1)),
          },
        };
    }
  }
  return best?.guess;
}

function bearsSign({ sign }: SheetProfile, columns: readonly HeaderMatch[]): boolean {
  if (!sign) return true;
  const wanted = new Set(sign.headers.map(headerKey));
  const found = new Set(
    columns.map(({ header }) => headerKey(header)).filter((key) => wanted.has(key)),
  );
  return (
    found.size >= sign.least &&
    (sign.field === undefined || columns.some(({ field }) => field === sign.field))
  );
}

function weightOf(profile: SheetProfile, match: HeaderMatch): number {
  if (match.field === null) return 0;
  if (match.via === "mirip") return 0.8;
  // A spelling of the sender's own tells the profiles apart better than an alias that all of them know.
  return columnOf(profile, match.field)?.header === match.header ? 1 : 0.95;
}

/** Some templates print 1, 2, 3 ... under the header: a row of column numbers, no data (field notes 3.5). */
export function isColumnNumberRow(row: SheetRow): boolean {
  const filled = row.cells
    .map((cell) => cleanText(cell ?? "").replace(/[()]/g, ""))
    .filter((cell) => cell !== "");
  return filled.length >= 3 && filled.every((cell, index) => cell === String(index + 1));
}
