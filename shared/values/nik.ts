// NIK (nomor induk kependudukan): what its sixteen digits say, and what may be wrong with them (field notes 4.1).
import { PROVINCE_CODES } from "./area-code.ts";
import { isoDate, isRealDay, type IsoDate } from "./date.ts";
import { asciiDigits, cleanText } from "./text.ts";

export type Sex = "L" | "P";
export type Severity = "galat" | "peringatan";

/** What stands in a NIK: area of FIRST registration, sex, birth day without century, serial. */
export interface NikReading {
  readonly nik: string;
  readonly provinceCode: string;
  /** Kemendagri kecamatan code of first registration, dotted; it may be retired and says nothing about today's home. */
  readonly districtCode: string;
  readonly sex: Sex;
  /** Real days in 19yy and 20yy that are not after `asOf`, oldest first: one or two. */
  readonly birthDates: readonly IsoDate[];
  readonly serial: string;
}

export const NIK_FINDINGS = {
  bukan_16_angka: "galat",
  tanggal_mustahil: "galat",
  nomor_urut_nol: "galat",
  angka_seragam: "peringatan",
  provinsi_tidak_dikenal: "peringatan",
  jenis_kelamin_beda: "peringatan",
  tanggal_lahir_beda: "peringatan",
} as const satisfies Record<string, Severity>;
export type NikFinding = keyof typeof NIK_FINDINGS;

export interface NikCheck {
  /** Only digits, as it would be stored; may be of another length than 16. */
  readonly nik: string;
  /** Absent when there is an error. */
  readonly reading?: NikReading;
  readonly findings: readonly NikFinding[];
}

/** Takes away what people type between the digits (dots, spaces, apostrophes, dashes) and turns other scripts' digits into 0-9. */
export function normalizeNik(text: string): string {
  return asciiDigits(cleanText(text)).replace(/[.\s'’`_-]/g, "");
}

/** Only warnings may be overridden, with a note ("sesuai KTP"): cards with wrong digits exist. */
export function hasError(findings: readonly NikFinding[]): boolean {
  return findings.some((finding) => NIK_FINDINGS[finding] === "galat");
}

/**
 * Checks a NIK, and against sex and birth date where they are known.
 * There is no check digit. An area that differs from the home is never reported: people move, and areas are renumbered.
 */
export function checkNik(
  text: string,
  known: { readonly sex?: Sex | null; readonly birthDate?: IsoDate | null; readonly asOf: IsoDate },
): NikCheck {
  const nik = normalizeNik(text);
  if (!/^\d{16}$/.test(nik)) return { nik, findings: ["bukan_16_angka"] };
  const findings: NikFinding[] = [];
  const dayField = Number(nik.slice(6, 8));
  const birthDates = candidateDates(
    dayField > 40 ? dayField - 40 : dayField,
    Number(nik.slice(8, 10)),
    Number(nik.slice(10, 12)),
    known.asOf,
  );
  if (birthDates.length === 0) findings.push("tanggal_mustahil");
  const serial = nik.slice(12);
  if (serial === "0000") findings.push("nomor_urut_nol");
  if (isUniform(nik)) findings.push("angka_seragam");
  const provinceCode = nik.slice(0, 2);
  if (!PROVINCE_CODES.has(provinceCode)) findings.push("provinsi_tidak_dikenal");
  const sex: Sex = dayField > 40 ? "P" : "L";
  if (birthDates.length > 0) {
    if (known.sex && known.sex !== sex) findings.push("jenis_kelamin_beda");
    if (known.birthDate && !birthDates.includes(known.birthDate))
      findings.push("tanggal_lahir_beda");
  }
  if (hasError(findings)) return { nik, findings };
  const districtCode = `${provinceCode}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`;
  return { nik, findings, reading: { nik, provinceCode, districtCode, sex, birthDates, serial } };
}

/** Never guesses the century: year 01 is 1901 or 2001, and 29 February decides only where one of the two had none. */
function candidateDates(day: number, month: number, year: number, asOf: IsoDate): IsoDate[] {
  return [1900 + year, 2000 + year]
    .filter((full) => isRealDay(full, month, day))
    .map((full) => isoDate(full, month, day))
    .filter((date) => date <= asOf);
}

function isUniform(digits: string): boolean {
  return (
    /^(\d)\1{15}$/.test(digits) ||
    "01234567890123456789012345".includes(digits) ||
    "98765432109876543210987654".includes(digits)
  );
}

/** Builds a NIK from its parts; day of birth + 40 for women. */
export function composeNik(
  districtCode: string,
  sex: Sex,
  birthDate: IsoDate,
  serial: number,
): string {
  const day = Number(birthDate.slice(8, 10)) + (sex === "P" ? 40 : 0);
  return `${districtCode.replaceAll(".", "").slice(0, 6)}${String(day).padStart(2, "0")}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${String(serial).padStart(4, "0")}`;
}

/** '3205••••••••0001': province and kabupaten, then the serial; enough to tell people apart at the desk, too little to use. */
export function maskNumber(digits: string): string {
  return digits.length < 12
    ? "•".repeat(digits.length)
    : `${digits.slice(0, 4)}${"•".repeat(digits.length - 8)}${digits.slice(-4)}`;
}
