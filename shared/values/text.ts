// Text as it comes from keyboards, spreadsheets and phones, made fit to store: one Unicode form, no invisible characters.

// Zero-width characters, bidi marks and overrides, byte-order mark, soft hyphen: invisible, so two equal-looking names would differ.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
// The zeros of scripts whose digits people may paste; full-width and mathematical digits fall under NFKC.
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1b50, 0x1bb0, 0xa9d0];

// Nearly every cell is plain ASCII with single spaces and needs none of the Unicode work.
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** NFC, without invisible and control characters, spaces joined and trimmed. Keeps case, accents and every visible sign. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  // Half of a surrogate pair is no sign; SQLite would store another one in its place.
  return text
    .replace(/\p{Cs}/gu, "")
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/[\s\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}

/** As cleanText, but keeps line breaks: for notes of several lines. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => cleanText(line))
    .join("\n")
    .trim();
}

/** Full-width, Arabic-Indic, Javanese ... digits as 0-9; everything else unchanged. */
export function asciiDigits(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    if (code < 0x80) return digit;
    const zero = ZEROS.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? digit.normalize("NFKC") : String(code - zero);
  });
}

/** The digits of a text, in order, without anything else. */
export function digitsOf(text: string): string {
  return asciiDigits(text).replace(/\D/g, "");
}

/** Without the signs that stand for a glottal stop or a quotation: Nur'aini, Nur’aini, Nur`aini. */
export function withoutApostrophes(text: string): string {
  return text.replace(/['’‘ʼʻ`´"]/gu, "");
}

/** Offices write `-`, `--`, `.`, `?` or nothing where they know nothing (must-have 28): no letter, digit or symbol is there. */
export function isBlank(text: string | null | undefined): boolean {
  if (text === null || text === undefined) return true;
  if (/[A-Za-z0-9]/.test(text)) return false;
  return !/[\p{L}\p{N}\p{S}]/u.test(withoutApostrophes(cleanText(text).normalize("NFKD")));
}
