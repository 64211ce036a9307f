// Letter numbers from the office's pattern, such as '{klas}/{seq4}/{unit}/{bulan_romawi}/{tahun}' (field notes 1.3).

export const ROMAN_MONTHS = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
] as const;

export interface LetterNumberParts {
  readonly classification: string;
  /** From 1, per classification and year. */
  readonly sequence: number;
  readonly unit: string;
  /** 'YYYY-MM-DD'. */
  readonly date: string;
}

const TOKEN = /\{([a-z_]+)(\d?)\}/g;

function valueOf(name: string, width: string, parts: LetterNumberParts): string | undefined {
  if (name === "seq") return String(parts.sequence).padStart(Number(width || 1), "0");
  if (width !== "") return undefined;
  if (name === "klas") return parts.classification;
  if (name === "unit") return parts.unit;
  if (name === "bulan") return parts.date.slice(5, 7);
  if (name === "bulan_romawi") return ROMAN_MONTHS[Number(parts.date.slice(5, 7)) - 1];
  if (name === "tahun") return parts.date.slice(0, 4);
  return undefined;
}

/** Whether a pattern holds {seq} and only tokens that exist: {klas} {seq} {seq2}..{seq6} {unit} {bulan} {bulan_romawi} {tahun}. */
export function isLetterPattern(pattern: string): boolean {
  const sample = { classification: "x", sequence: 1, unit: "x", date: "2026-01-01" };
  const tokens = [...pattern.matchAll(TOKEN)];
  const known = tokens.every(
    ([, name, width]) => valueOf(name as string, width as string, sample) !== undefined,
  );
  return (
    known && tokens.some(([, name]) => name === "seq") && !/[{}]/.test(pattern.replace(TOKEN, ""))
  );
}

/** The number of a letter. Throws RangeError for a pattern that `isLetterPattern` refuses. */
export function letterNumber(pattern: string, parts: LetterNumberParts): string {
  if (!isLetterPattern(pattern)) throw new RangeError("unknown token, or no {seq}");
  return pattern.replace(
    TOKEN,
    (_, name: string, width: string) => valueOf(name, width, parts) ?? "",
  );
}

/** Two numbers are the same when they differ only in case and spaces. */
export function letterNumberKey(number: string): string {
  return number.toLowerCase().replace(/\s+/g, "");
}

/** Name of the numbering series: it starts anew for each classification and year. */
export function letterSeries(classification: string, date: string): string {
  return `SURAT:${classification}:${date.slice(0, 4)}`;
}
