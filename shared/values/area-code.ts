// Codes of regions: two numbering systems that look alike and mean different places, so they never meet (field notes 4.3).
import { asciiDigits, cleanText, digitsOf, isBlank } from "./text.ts";

/** `kemendagri`: 32.05.33.2001, used by NIK, KK and letters. `bps`: 3205033001, used by prelists. */
export type AreaSystem = "kemendagri" | "bps";
export type AreaLevel = "provinsi" | "kabupaten" | "kecamatan" | "desa";
export const AREA_LEVELS = [
  "provinsi",
  "kabupaten",
  "kecamatan",
  "desa",
] as const satisfies readonly AreaLevel[];

export interface AreaCode {
  readonly system: AreaSystem;
  readonly code: string;
  readonly level: AreaLevel;
}

const LENGTHS: Record<AreaSystem, Record<AreaLevel, number>> = {
  kemendagri: { provinsi: 2, kabupaten: 4, kecamatan: 6, desa: 10 },
  bps: { provinsi: 2, kabupaten: 4, kecamatan: 7, desa: 10 },
};

/** Provinces of Kepmendagri 300.2.2-2430/2025; none was ever retired, only split. */
export const PROVINCE_CODES: ReadonlySet<string> = new Set(
  "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96".split(
    " ",
  ),
);

/**
 * Reads a code of a system that the caller names: the digits alone cannot tell (1101 is Aceh Selatan in one, Simeulue in the other).
 * Kemendagri codes come back dotted, BPS codes as bare digits. Undefined when the number of digits fits no level.
 */
export function parseAreaCode(system: AreaSystem, text: string): AreaCode | undefined {
  const digits = digitsOf(text);
  const level = AREA_LEVELS.find((candidate) => LENGTHS[system][candidate] === digits.length);
  if (!level) return undefined;
  return { system, level, code: system === "kemendagri" ? dotted(digits) : digits };
}

function dotted(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
    .filter(Boolean)
    .join(".");
}

/** Level of a dotted Kemendagri code; undefined for anything else. */
export function levelOf(code: string): AreaLevel | undefined {
  if (!/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(code)) return undefined;
  return AREA_LEVELS[code.split(".").length - 1];
}

/** The dotted code without its last part; undefined for a province. */
export function parentCode(code: string): string | undefined {
  const end = code.lastIndexOf(".");
  return end < 0 ? undefined : code.slice(0, end);
}

/** A village with its kecamatan, kabupaten and province, outermost first: the code itself is the last. */
export function ancestorCodes(code: string): string[] {
  const parts = code.split(".");
  return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}

/** True only inside one system: equal digits of two systems are different places. */
export function sameArea(a: AreaCode, b: AreaCode): boolean {
  return a.system === b.system && a.code === b.code;
}

/** Kelurahan codes begin 1, desa 2, desa adat 3, in their last part. */
export function isKelurahan(code: string): boolean {
  return levelOf(code) === "desa" && code.charAt(9) === "1";
}

/** What stands before or behind the number: "RT 3", "RT.03", "No. 3", "003/". */
const RT_RW_NOISE = /^(?:(?:RT|RW|NO|NOMOR)\b[\s.:/-]*|(?:RT|RW)(?=\d))+|[\s.,/-]+$/gu;

/**
 * RT and RW as three digits: `1`, `01` and `001` are one RT. Blank and zero give null.
 * Anything that is not one number of at most three digits gives undefined (refuse): "03/05" is two of them, "III" none.
 */
export function normalizeRtRw(text: string): string | null | undefined {
  if (isBlank(text)) return null;
  const bare = asciiDigits(cleanText(text)).toUpperCase().replace(RT_RW_NOISE, "");
  if (bare === "" || /^0+$/.test(bare)) return null;
  if (!/^\d+$/.test(bare)) return undefined;
  const number = String(Number(bare));
  return number.length > 3 ? undefined : number.padStart(3, "0");
}

/** RT and RW written in one cell: "RT.03/RW.05", "RT 3 RW 5", "RW 05 RT 03", "003/005" (RT first, as on the KTP). Undefined for anything else. */
export function splitRtRw(text: string): { rt: string | null; rw: string | null } | undefined {
  const clean = asciiDigits(cleanText(text)).toUpperCase();
  const named = /^(RT|RW)[\s.:]*(\d{1,4})[\s.,;/-]*(RT|RW)[\s.:]*(\d{1,4})$/.exec(clean);
  if (named && named[1] !== named[3]) {
    const first = normalizeRtRw(named[2]!);
    const second = normalizeRtRw(named[4]!);
    if (first === undefined || second === undefined) return undefined;
    return named[1] === "RT" ? { rt: first, rw: second } : { rt: second, rw: first };
  }
  const bare = /^(\d{1,3})\s?[/\\]\s?(\d{1,3})$/.exec(clean);
  if (!bare) return undefined;
  return { rt: normalizeRtRw(bare[1]!) ?? null, rw: normalizeRtRw(bare[2]!) ?? null };
}
