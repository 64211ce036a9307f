// Birth dates of a stand-alone file: read by a pattern such as 'DD/MM/YYYY', or by the pattern that fits most values.
import { isoDate, isRealDay, parseDate, type IsoDate } from "../../values/date.ts";
import { asciiDigits, cleanText, isBlank } from "../../values/text.ts";

export interface DatePattern {
  readonly format: string;
  /** 'y', 'm' and 'd' as the pattern orders them. */
  readonly order: readonly string[];
  /** Groups named y, m, d. */
  readonly shape: RegExp;
  readonly twoDigitYear: boolean;
}

const TOKEN = /YYYY|YY|MM|M|DD|D/g;
// Files of historians are compared too; anything older is a slip.
const FIRST_YEAR = 1600;

/**
 * 'YYYYMMDD', 'DD/MM/YYYY', 'D-M-YY' ...: each of year, month and day once, in any order; lower case is taken too.
 * Without signs between them, parts have a fixed width. Undefined when the text is no pattern of a date.
 */
export function datePattern(text: string): DatePattern | undefined {
  const format = text.trim().toUpperCase();
  const tokens: readonly string[] = format.match(TOKEN) ?? [];
  const parts = tokens.map((token) => token[0]).sort();
  if (parts.join("") !== "DMY") return undefined;
  const between = format.split(/(?:YYYY|YY|MM|M|DD|D)/);
  if (between.some((signs) => !/^[-/. ,:_]*$/.test(signs))) return undefined;
  const parted = between.slice(1, -1).every((signs) => signs !== "");
  let shape = escaped(between[0]!);
  tokens.forEach((token, index) => {
    const exact = !parted || token.length > 2;
    const width = exact ? `\\d{${token.length}}` : token === "YY" ? "\\d{2}" : "\\d{1,2}";
    shape += `(?<${token[0]!.toLowerCase()}>${width})${escaped(between[index + 1]!)}`;
  });
  const order = tokens.map((token) => token[0]!.toLowerCase());
  return { format, order, shape: new RegExp(`^${shape}$`), twoDigitYear: tokens.includes("YY") };
}

// Senders mix the signs between the parts within one column: 5/4/1980 and 5-4-1980 are one pattern.
function escaped(signs: string): string {
  return signs === "" ? "" : "\\s*[-/. ,:_]\\s*";
}

/**
 * A date without a century belongs to the last hundred years before `asOf`. Such a guess is never stored anywhere: it only serves to
 * compare two rows, which hold it in the same way.
 */
function wholeYear(year: number, asOf: IsoDate): number {
  const now = Number(asOf.slice(0, 4));
  const inThisCentury = now - (now % 100) + year;
  return inThisCentury > now ? inThisCentury - 100 : inThisCentury;
}

/** The day, or undefined when the text does not follow the pattern or names no real day that has come. */
export function readByPattern(
  text: string,
  pattern: DatePattern,
  asOf: IsoDate,
): IsoDate | undefined {
  const parts = pattern.shape.exec(text)?.groups;
  if (!parts) return undefined;
  const year = pattern.twoDigitYear ? wholeYear(Number(parts.y), asOf) : Number(parts.y);
  return realDay(year, Number(parts.m), Number(parts.d), asOf);
}

function realDay(year: number, month: number, day: number, asOf: IsoDate): IsoDate | undefined {
  if (year < FIRST_YEAR || !isRealDay(year, month, day)) return undefined;
  const date = isoDate(year, month, day);
  return date <= asOf ? date : undefined;
}

export interface BirthReading {
  /**
   * 'YYYY-MM-DD'; 'YYYY' or 'YYYY-MM' where the rest is zeros; digits in the order YYYYMMDD where they name no real day, since one wrong
   * digit in eight still tells much; null when there is nothing to compare.
   */
  readonly text: string | null;
  /** Something was written that is no day. */
  readonly wrong: boolean;
}

const NOTHING: BirthReading = { text: null, wrong: false };
const UNREADABLE: BirthReading = { text: null, wrong: true };

/** Reads one cell. ISO and worded dates ('5 April 1980') are never ambiguous and are taken whatever the pattern. */
export function readBirth(
  text: string | null,
  pattern: DatePattern | null,
  asOf: IsoDate,
): BirthReading {
  if (text === null) return NOTHING;
  const plain = /^\d[-/.\d]*$/.test(text);
  // Tables that passed through a statistics program hold 19800312.0.
  if (plain && /^\d+\.0$/.test(text)) return readBirth(text.slice(0, -2), pattern, asOf);
  if (!plain && isBlank(text)) return NOTHING;
  const clean = plain ? text : asciiDigits(cleanText(text));
  // 0, 00000000 and 00/00/0000 stand for "not known" in many lists.
  if (/^[-0/. ]+$/.test(clean)) return NOTHING;
  const dayOnly = clean.replace(/[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?$/, "");
  if (/^(?:1[6-9]|20)\d\d$/.test(dayOnly)) return { text: dayOnly, wrong: false };
  const parts = pattern?.shape.exec(dayOnly)?.groups;
  if (pattern && parts) {
    const year = pattern.twoDigitYear ? wholeYear(Number(parts.y), asOf) : Number(parts.y);
    return ofParts(year, Number(parts.m), Number(parts.d), asOf);
  }
  if (pattern && !/^\d{4}-\d{1,2}-\d{1,2}$|\p{L}/u.test(dayOnly)) return UNREADABLE;
  const reading = parseDate(dayOnly);
  return "date" in reading && reading.date <= asOf
    ? { text: reading.date, wrong: false }
    : UNREADABLE;
}

/** A birth date in three columns. */
export function readBirthParts(
  year: string | null,
  month: string | null,
  day: string | null,
  asOf: IsoDate,
): BirthReading {
  if ([year, month, day].every((part) => isBlank(part))) return NOTHING;
  const [y, m, d] = [year, month, day].map((part) =>
    isBlank(part) ? 0 : Number(asciiDigits(cleanText(part!))),
  ) as [number, number, number];
  if (![y, m, d].every((part) => Number.isInteger(part)) || y === 0) return UNREADABLE;
  return ofParts(y < 100 ? wholeYear(y, asOf) : y, m, d, asOf);
}

function ofParts(year: number, month: number, day: number, asOf: IsoDate): BirthReading {
  const date = realDay(year, month, day, asOf);
  if (date) return { text: date, wrong: false };
  const known = year >= FIRST_YEAR && year <= Number(asOf.slice(0, 4));
  if (known && day === 0 && month <= 12)
    return { text: month === 0 ? String(year) : isoDate(year, month, 1).slice(0, 7), wrong: false };
  if (year > 9999 || month > 99 || day > 99 || year < 1 || month < 0 || day < 0) return UNREADABLE;
  const digits = (value: number, width: number) => String(value).padStart(width, "0");
  return { text: digits(year, 4) + digits(month, 2) + digits(day, 2), wrong: true };
}

const CANDIDATES = [
  "YYYY-MM-DD",
  "DD/MM/YYYY",
  "MM/DD/YYYY",
  "YYYYMMDD",
  "DDMMYYYY",
  "MMDDYYYY",
  "YYYY/DD/MM",
  "D/M/YY",
  "M/D/YY",
  "YY-MM-DD",
  "YYMMDD",
  "DDMMYY",
].map((format) => datePattern(format)!);

/**
 * The pattern that reads most of the values; of equals the one named first, so the day stands before the month unless the values say
 * otherwise. Null when fewer than half of the filled values follow any pattern (worded dates, spreadsheet serials: read by their own shape).
 */
export function guessDatePattern(values: readonly string[], asOf: IsoDate): DatePattern | null {
  const filled = values.filter((value) => !isBlank(value)).map((v) => asciiDigits(cleanText(v)));
  let best: { pattern: DatePattern; read: number } | undefined;
  for (const pattern of CANDIDATES) {
    const read = filled.filter((value) => readByPattern(value, pattern, asOf)).length;
    if (!best || read > best.read) best = { pattern, read };
  }
  return best && best.read * 2 > filled.length ? best.pattern : null;
}
