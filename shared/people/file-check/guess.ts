// Guesses which column of a stand-alone file means what: by its header, and by its values where the header says nothing.
import { asciiDigits, cleanText, digitsOf, isBlank } from "../../values/text.ts";
import { guessDatePattern } from "./dates.ts";
import { FILE_FIELDS, JOINED_FIELDS, type ColumnMap, type FileField } from "./fields.ts";
import { HEADER_WORDS } from "./header-words.ts";

/** `No. KK`, `no_kk` and `NOKK` are one header. */
export function headerKey(header: string): string {
  return asciiDigits(cleanText(header))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Place in the list of words tells how sure a header is: `id` before `no`. */
const KNOWN: ReadonlyMap<string, { readonly field: FileField; readonly rank: number }> = new Map(
  FILE_FIELDS.flatMap((field) =>
    HEADER_WORDS[field].split(",").map((word, rank) => [headerKey(word), { field, rank }] as const),
  ),
);

// Words that keep their meaning whatever follows: alamat_sekarang, postcode_2021.
const BEGINNINGS: readonly (readonly [string, FileField])[] = [
  ["alamat", "address"],
  ["address", "address"],
  ["kodepos", "postcode"],
  ["postcode", "postcode"],
];

function meaningOf(
  header: string,
): { readonly field: FileField; readonly rank: number } | undefined {
  const key = headerKey(header);
  const beginning = BEGINNINGS.find(([word]) => key.startsWith(word));
  return KNOWN.get(key) ?? (beginning && { field: beginning[1], rank: Number.MAX_SAFE_INTEGER });
}

/** How many of these headers are known words: tells a header row from a title line. */
export function knownHeaders(headers: readonly (string | null)[]): number {
  return headers.filter((header) => meaningOf(header ?? "") !== undefined).length;
}

/** Rows of values to look at, without the header; more than a few thousand tell nothing new. */
export interface GuessInput {
  readonly headers: readonly (string | null)[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly asOf: string;
}

export function guessColumns({ headers, rows, asOf }: GuessInput): ColumnMap {
  const byField = new Map<FileField, { index: number; rank: number }[]>();
  headers.forEach((header, index) => {
    const known = meaningOf(header ?? "");
    if (!known) return;
    const found = byField.get(known.field) ?? [];
    found.push({ index, rank: known.rank });
    byField.set(known.field, found);
  });
  const columns: { [F in FileField]?: readonly number[] } = {};
  for (const [field, found] of byField) {
    columns[field] = JOINED_FIELDS.has(field)
      ? found.map((one) => one.index)
      : [found.reduce((best, one) => (one.rank < best.rank ? one : best)).index];
  }
  const columnValues = (index: number) =>
    rows.map((row) => cleanText(row[index] ?? "")).filter((value) => !isBlank(value));
  settleBirthParts(columns, columnValues);
  settleNames(columns);
  settleByValues(columns, headers, columnValues, asOf);
  settleId(columns, headers, columnValues, rows.length);
  return { columns, birthFormat: birthFormatOf(columns, columnValues, asOf) };
}

type Columns = { [F in FileField]?: readonly number[] };
type Values = (index: number) => readonly string[];

/** `by`, `bm`, `bd` are too short to be trusted without numbers that fit. */
function settleBirthParts(columns: Columns, values: Values): void {
  const fits = (field: FileField, least: number, most: number) => {
    const [index] = columns[field] ?? [];
    if (index === undefined) return false;
    const numbers = values(index).map(Number);
    const inside = numbers.filter((number) => number >= least && number <= most).length;
    return numbers.length > 0 && inside * 2 > numbers.length;
  };
  const whole =
    fits("birth_year", 0, 2150) && fits("birth_month", 1, 12) && fits("birth_day", 1, 31);
  if (whole && !columns.birth_date) return;
  delete columns.birth_year;
  delete columns.birth_month;
  delete columns.birth_day;
}

function settleNames(columns: Columns): void {
  // `name` beside `surname` is the given name.
  if (columns.surname && columns.full_name && !columns.given_name) {
    columns.given_name = columns.full_name;
    delete columns.full_name;
  }
  if (columns.full_name && (columns.given_name || columns.surname)) delete columns.full_name;
  // One name a person: of `nama` and `nama_kepala_keluarga` the first is the row's own.
  if (columns.full_name) columns.full_name = columns.full_name.slice(0, 1);
  if (columns.mother_name) columns.mother_name = columns.mother_name.slice(0, 1);
  if (columns.birth_date) columns.birth_date = columns.birth_date.slice(0, 1);
}

/** Columns with a header that says nothing: numbers of sixteen digits, dates, sexes, phones, names. */
function settleByValues(
  columns: Columns,
  headers: readonly (string | null)[],
  values: Values,
  asOf: string,
): void {
  const taken = new Set(Object.values(columns).flat());
  const free = headers.map((_, index) => index).filter((index) => !taken.has(index));
  const unknown = free.map((index) => ({ index, values: values(index) }));
  const share = (list: readonly string[], is: (value: string) => boolean) =>
    list.length === 0 ? 0 : list.filter(is).length / list.length;
  const distinct = (list: readonly string[]) => new Set(list).size / Math.max(1, list.length);
  const give = (field: FileField, fits: (list: readonly string[]) => boolean) => {
    if (columns[field]) return;
    const at = unknown.findIndex((one) => one.values.length > 0 && fits(one.values));
    if (at < 0) return;
    columns[field] = [unknown[at]!.index];
    unknown.splice(at, 1);
  };
  const sixteen = (value: string) => digitsOf(value).length === 16 && !/\p{L}/u.test(value);
  const numbers = (list: readonly string[]) => share(list, sixteen) > 0.8;
  // The card of a family stands on several rows, the number of a person on one.
  give("nik", (list) => numbers(list) && distinct(list) > 0.75 && share(list, hasBirthDay) > 0.8);
  give("kk", numbers);
  if (!columns.birth_year)
    give("birth_date", (list) => {
      const pattern = guessDatePattern(list, asOf);
      return pattern !== null && share(list, (value) => digitsOf(value).length >= 5) > 0.9;
    });
  give(
    "sex",
    (list) => new Set(list.map((v) => v.toLowerCase())).size <= 4 && share(list, isSex) > 0.9,
  );
  give("phone", (list) => share(list, (v) => /^(?:\+?62|0?8)[\d -]{7,14}$/.test(v)) > 0.8);
  if (!columns.full_name && !columns.given_name && !columns.surname)
    give("full_name", (list) => share(list, isName) > 0.9 && distinct(list) > 0.3);
}

/** `id_rumah`, `cust_no`, `recnum`: where no header is known, one that speaks of a number and holds another value on every row. */
function settleId(
  columns: Columns,
  headers: GuessInput["headers"],
  values: Values,
  rows: number,
): void {
  if (columns.id || rows === 0) return;
  const taken = new Set(Object.values(columns).flat());
  const index = headers.findIndex((header, at) => {
    if (
      taken.has(at) ||
      !/^(?:id|rec|no)|(?:id|num|number|nomor|no|nr|key)$/.test(headerKey(header ?? ""))
    )
      return false;
    return new Set(values(at)).size === rows;
  });
  if (index >= 0) columns.id = [index];
}

/** DD or DD + 40, and a month, where a NIK holds them. */
function hasBirthDay(value: string): boolean {
  const digits = digitsOf(value);
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function isSex(value: string): boolean {
  return /^(?:l|p|m|f|w|lk|pr|laki.*|perempuan|pria|wanita|male|female)$/i.test(value);
}

function isName(value: string): boolean {
  return /^[\p{L}][\p{L}\p{M}.,'’ -]{1,80}$/u.test(value);
}

function birthFormatOf(columns: Columns, values: Values, asOf: string): string | null {
  const [index] = columns.birth_date ?? [];
  return index === undefined ? null : (guessDatePattern(values(index), asOf)?.format ?? null);
}
