// Surat keterangan: which statements a village gives, what each must rest on, and for how long it holds (field notes 7).
import * as z from "zod";
import { keysOf } from "../cases/codes.ts";
import type { Signer } from "../office/letterhead.ts";
import { Printed } from "../papers/printed.ts";
import { addDays, daysBetween } from "../values/date.ts";

/** {register} is the national register as this office calls it (DTSEN, DTKS). */
export const STATEMENTS = {
  terdaftar: "Surat Keterangan Terdaftar {register}",
  tidak_terdaftar: "Surat Keterangan Tidak Terdaftar {register}",
  sktm: "Surat Keterangan Tidak Mampu",
  kis: "Surat Keterangan Perbaikan Data KIS",
  pekerjaan: "Surat Keterangan Pekerjaan",
} as const;
export type StatementKind = keyof typeof STATEMENTS;
export const STATEMENT_KINDS = Object.keys(STATEMENTS) as StatementKind[];

/** Days: how old a SIKS-NG check may be when a statement rests on it, and for how long the statement holds after that check. */
export const STATEMENT_DAYS = { check: 30, holds: 90 } as const;

/** What the register says of a statement in a sensitive case: not which kind it is. */
export const NEUTRAL_STATEMENT = "Surat keterangan";

export function statementTitle(kind: StatementKind, register: string): string {
  return STATEMENTS[kind].replace("{register}", register);
}

/** What was found in SIKS-NG for the person of a case. */
export interface RegisterCheck {
  /** 'YYYY-MM-DD'; null: never checked. */
  readonly checkedOn: string | null;
  readonly registered: boolean | null;
}

export type StatementProblem =
  | "belum_dicek" // no SIKS-NG check is recorded
  | "hasil_lain" // the check found the opposite
  | "cek_lama" // older than STATEMENT_DAYS.check
  | "penanda_tangan"; // only the head, or in the name of the head

/** Whether a statement of this kind rests on the SIKS-NG check. */
export function needsCheck(kind: StatementKind): boolean {
  return kind === "terdaftar" || kind === "tidak_terdaftar";
}

/**
 * What keeps a statement from being issued; a prelist is never enough.
 * @param head what the office calls its head: "Kepala Desa", "Lurah", "Wali Nagari"
 */
export function statementProblem(
  kind: StatementKind,
  check: RegisterCheck,
  signer: Pick<Signer, "position" | "onBehalfOf">,
  head: string,
  issuedOn: string,
): StatementProblem | undefined {
  if (needsCheck(kind)) {
    if (check.checkedOn === null || check.registered === null) return "belum_dicek";
    if (check.registered !== (kind === "terdaftar")) return "hasil_lain";
    if (daysBetween(check.checkedOn, issuedOn) > STATEMENT_DAYS.check) return "cek_lama";
  }
  return kind === "sktm" && !signsAsHead(signer, head) ? "penanda_tangan" : undefined;
}

/** The head, an acting head (Plt., Pj.), or somebody who signs a.n. the head. */
export function signsAsHead(
  signer: Pick<Signer, "position" | "onBehalfOf">,
  head: string,
): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/^(?:a\.?\s?n\.?|plt\.?|plh\.?|pj\.?|pjs\.?)\s+/, "")
      .trim();
  const starts = (text: string) =>
    words(text) === words(head) || words(text).startsWith(`${words(head)} `);
  return starts(signer.onBehalfOf === "" ? signer.position : signer.onBehalfOf);
}

/** The last day on which a statement holds: counted from the check when it rests on one. */
export function validUntil(kind: StatementKind, check: RegisterCheck, issuedOn: string): string {
  return addDays(
    needsCheck(kind) && check.checkedOn !== null ? check.checkedOn : issuedOn,
    STATEMENT_DAYS.holds,
  );
}

const Day = z.iso.date();

export const StatementInput = z.strictObject({
  id: z.uuid(),
  caseId: z.uuid(),
  kind: z.enum(keysOf(STATEMENTS)),
  /** What the citizen needs it for: "persyaratan beasiswa". */
  purpose: z.string().trim().min(3).max(300),
  /** One more paragraph in the officer's words; '' for none. */
  text: z.string().trim().max(2000),
  signerId: z.string().max(64),
  issuedOn: Day,
  /** As written in the buku agenda by hand; null takes the next number. */
  manualNumber: z.string().trim().min(1).max(120).nullable(),
});
export type StatementInput = z.infer<typeof StatementInput>;

export const StatementView = z.object({
  id: z.string(),
  kind: z.enum(keysOf(STATEMENTS)),
  title: z.string(),
  number: z.string(),
  issuedOn: Day,
  validUntil: Day,
  cancelled: z.boolean(),
  letterId: z.string(),
  printed: Printed,
});
export type StatementView = z.infer<typeof StatementView>;

/** What the form starts with. */
export const StatementsOfCase = z.object({
  rows: z.array(StatementView),
  checkedOn: Day.nullable(),
  registered: z.boolean().nullable(),
  nextNumber: z.string(),
  today: Day,
});
