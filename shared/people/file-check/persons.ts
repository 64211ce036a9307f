// One row of a stand-alone file as a person that can be compared, or the reason why it cannot.
import { normalizeRtRw, splitRtRw } from "../../values/area-code.ts";
import type { Sex } from "../../values/nik.ts";
import { normalizeNik } from "../../values/nik.ts";
import { normalizePhone } from "../../values/phone.ts";
import { asciiDigits, cleanText, digitsOf, isBlank } from "../../values/text.ts";
import { datePattern, readBirth, readBirthParts, type DatePattern } from "./dates.ts";
import type { ColumnMap, FileField } from "./fields.ts";

/** Everything beyond is cut for comparing; the file itself is never changed. */
export const LONGEST_COMPARED = 240;

export interface FilePerson {
  /** Row number as a spreadsheet shows it. */
  readonly row: number;
  /** Verbatim; the row number where the file has no column for it or the cell is empty. */
  readonly id: string;
  readonly fullName: string;
  /** Filled only when the file holds them apart. */
  readonly givenName: string | null;
  readonly surname: string | null;
  /** Without signs between the digits; a number of another country is kept as it is. */
  readonly nik: string | null;
  readonly kk: string | null;
  /** As BirthReading.text in dates.ts. */
  readonly birthDate: string | null;
  readonly birthPlace: string | null;
  readonly sex: Sex | null;
  readonly motherName: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly village: string | null;
  readonly postcode: string | null;
}

/** What was passed over while reading, by kind: such a value counts as missing. */
export interface ValueNotes {
  wrongDates: number;
  wrongNiks: number;
  wrongCards: number;
  wrongSexes: number;
  cutTexts: number;
  /** Rows without a name that are compared by their number or birth date. */
  nameless: number;
}

export function noNotes(): ValueNotes {
  return { wrongDates: 0, wrongNiks: 0, wrongCards: 0, wrongSexes: 0, cutTexts: 0, nameless: 0 };
}

/** Neither a name nor a number of identity nor a birth date: nothing by which a person could be told from others. */
export type RowRefusal = "tanpa_nama";

type Cells = readonly (string | null)[];

// Nearly every cell: visible ASCII with single spaces, which cleaning would leave as it is. Looking for that first halves the reading.
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;

/** Null when nothing is written. */
function tidy(cell: string): string | null {
  if (CLEAN.test(cell)) return /[^-._]/.test(cell) ? cell : null;
  return isBlank(cell) ? null : cleanText(cell);
}

/** Makes the reader of rows for one file. @param asOf no birth date lies after it */
export function personReader(
  map: ColumnMap,
  asOf: string,
  notes: ValueNotes,
): (row: number, cells: Cells) => FilePerson | RowRefusal {
  const pattern = map.birthFormat === null ? null : (datePattern(map.birthFormat) ?? null);
  const at = (field: FileField) => map.columns[field] ?? [];
  function text(cells: Cells, field: FileField): string | null {
    const parts: string[] = [];
    for (const index of at(field)) {
      const cell = cells[index];
      const part = cell ? tidy(cell) : null;
      if (part !== null) parts.push(part);
    }
    if (parts.length === 0) return null;
    const joined = parts.length === 1 ? parts[0]! : parts.join(" ");
    if (joined.length <= LONGEST_COMPARED) return joined;
    notes.cutTexts++;
    // Not through the middle of a letter that takes two units.
    return joined.slice(0, LONGEST_COMPARED).replace(/[\ud800-\udbff]$/, "");
  }
  function number(cells: Cells, field: "nik" | "kk"): string | null {
    // Tables that passed through a statistics program hold 1234567.0.
    const cell = text(cells, field)?.replace(/^(\d+)\.0$/, "$1");
    if (cell === undefined) return null;
    const digits = /^[1-9]\d{5,}$/.test(cell) ? cell : normalizeNik(cell).toUpperCase();
    if (/^0*$/.test(digits)) return null;
    // 3,2E+15 and one digit over and over are what spreadsheets and tired hands leave behind.
    if (/^\d[.,]?\d*E\+?\d+$/.test(digits) || /^(\d)\1{5,}$/.test(digits)) {
      if (field === "nik") notes.wrongNiks++;
      else notes.wrongCards++;
      return null;
    }
    return digits;
  }
  const read = (row: number, cells: Cells): FilePerson | RowRefusal => {
    const whole = text(cells, "full_name");
    const givenName = whole === null ? text(cells, "given_name") : null;
    const surname = whole === null ? text(cells, "surname") : null;
    const fullName = whole ?? [givenName, surname].filter((part) => part !== null).join(" ");
    const nik = number(cells, "nik");
    const birthDate = birthOf(map, cells, pattern, asOf, notes);
    if (!/[\p{L}\p{N}\p{S}]/u.test(fullName)) {
      if (nik === null && birthDate === null) return "tanpa_nama";
      notes.nameless++;
    }
    const [idAt] = at("id");
    const idCell = idAt === undefined ? null : cells[idAt];
    return {
      row,
      id: idCell === null || idCell === undefined || idCell.trim() === "" ? String(row) : idCell,
      fullName,
      givenName,
      surname,
      nik,
      kk: number(cells, "kk"),
      birthDate,
      birthPlace: text(cells, "birth_place"),
      sex: sexOf(text(cells, "sex"), notes),
      motherName: text(cells, "mother_name"),
      phone: phoneOf(text(cells, "phone")),
      address: text(cells, "address"),
      ...rtRwOf(text(cells, "rt"), text(cells, "rw")),
      village: text(cells, "village"),
      postcode: text(cells, "postcode"),
    };
  };
  return read;
}

function birthOf(
  map: ColumnMap,
  cells: Cells,
  pattern: DatePattern | null,
  asOf: string,
  notes: ValueNotes,
): string | null {
  const places = map.columns.birth_date ?? [];
  const cell = (field: FileField) => cells[map.columns[field]?.[0] ?? -1] ?? null;
  /** Of a date told as three columns, in the order of its pattern. */
  const part = (token: string) =>
    cells[places[(pattern?.order ?? ["y", "m", "d"]).indexOf(token)]!] ?? null;
  const dated = map.columns.birth_year ?? map.columns.birth_date;
  if (!dated) return yearOfAge(cell("age"), asOf);
  const reading = map.columns.birth_year
    ? readBirthParts(cell("birth_year"), cell("birth_month"), cell("birth_day"), asOf)
    : places.length === 3
      ? readBirthParts(part("y"), part("m"), part("d"), asOf)
      : readBirth(cell("birth_date"), pattern, asOf);
  if (reading.wrong) notes.wrongDates++;
  return reading.text;
}

const OLDEST = 130;

/** Year of birth by an age in whole years; the year before is as likely, which comparing allows for. Null where the cell holds no age. */
function yearOfAge(cell: string | null, asOf: string): string | null {
  const years = /^\s*(\d{1,3})(?:[.,]0)?\s*(?:th|thn|tahun|years?|y)?\.?\s*$/i.exec(
    asciiDigits(cell ?? ""),
  )?.[1];
  return years === undefined || Number(years) > OLDEST
    ? null
    : String(Number(asOf.slice(0, 4)) - Number(years));
}

const MALE = /^(?:1|l|lk|m|laki.*|pria|male|man|männlich|j)$/i;
const FEMALE = /^(?:2|p|pr|f|w|perempuan|wanita|female|woman|weiblich)$/i;

function sexOf(text: string | null, notes: ValueNotes): Sex | null {
  if (text === null || text === "0") return null;
  if (MALE.test(text)) return "L";
  if (FEMALE.test(text)) return "P";
  notes.wrongSexes++;
  return null;
}

/** Indonesian numbers in one form; of others the digits, which compare just as well. */
function phoneOf(text: string | null): string | null {
  if (text === null) return null;
  const digits = normalizePhone(text) ?? digitsOf(text);
  return digits.length < 5 || /^(\d)\1*$/.test(digits) ? null : digits;
}

/** RT `1`, `01` and `001` are one; "03/05" in one cell is RT and RW; what is neither is missing. */
function rtRwOf(rt: string | null, rw: string | null): { rt: string | null; rw: string | null } {
  const both = splitRtRw(rt ?? rw ?? "");
  if (both) return both;
  return { rt: normalizeRtRw(rt ?? "") ?? null, rw: normalizeRtRw(rw ?? "") ?? null };
}
