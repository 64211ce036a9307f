// No KK (nomor kartu keluarga): sixteen digits, shared by a family, renewed on marriage, split or move (field notes 4.2).
import { PROVINCE_CODES } from "./area-code.ts";
import { isRealDay } from "./date.ts";
import { normalizeNik, type Severity } from "./nik.ts";

export const CARD_FINDINGS = {
  bukan_16_angka: "galat",
  angka_seragam: "peringatan",
  provinsi_tidak_dikenal: "peringatan",
  tanggal_terbit_janggal: "peringatan",
  sama_dengan_nik: "peringatan",
} as const satisfies Record<string, Severity>;
export type CardFinding = keyof typeof CARD_FINDINGS;

export interface CardCheck {
  readonly number: string;
  readonly findings: readonly CardFinding[];
}

export const normalizeCard = normalizeNik;

export function hasCardError(findings: readonly CardFinding[]): boolean {
  return findings.some((finding) => CARD_FINDINGS[finding] === "galat");
}

/** The layout is known only from practice (area, date of issue, serial), so anything but the length is a warning. */
export function checkCard(text: string, member: { readonly nik?: string | null } = {}): CardCheck {
  const number = normalizeCard(text);
  if (!/^\d{16}$/.test(number)) return { number, findings: ["bukan_16_angka"] };
  const findings: CardFinding[] = [];
  if (/^(\d)\1{15}$/.test(number)) findings.push("angka_seragam");
  if (!PROVINCE_CODES.has(number.slice(0, 2))) findings.push("provinsi_tidak_dikenal");
  if (
    !isRealDay(
      2000 + Number(number.slice(10, 12)),
      Number(number.slice(8, 10)),
      Number(number.slice(6, 8)),
    )
  )
    findings.push("tanggal_terbit_janggal");
  // Lists for family programmes often hold one number in both columns (field notes 4.2).
  if (member.nik && member.nik === number) findings.push("sama_dengan_nik");
  return { number, findings };
}
