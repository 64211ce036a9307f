// Rules of persons and families, used by the form and by the handler alike.
import type { Role } from "../call.ts";
import type { PeopleError } from "./errors.ts";
import { findPpksKind } from "./ppks.ts";
import { checkCard, hasCardError, type CardCheck } from "../values/family-card.ts";
import type { IsoDate } from "../values/date.ts";
import { checkNik, hasError, type NikCheck, type Sex } from "../values/nik.ts";
import { normalizePhone } from "../values/phone.ts";

/** Who reads and writes the register; administrators see no people (DESIGN 5). */
export const PEOPLE_ROLES = [
  "petugas",
  "koordinator",
  "fasilitator",
  "operator",
  "supervisor",
] as const satisfies readonly Role[];

const SENSITIVE_ROLES: readonly Role[] = ["koordinator", "supervisor"];

/** May somebody with these roles see sensitive PPKS kinds? (must-have 50) */
export function seesSensitiveKinds(roles: readonly Role[]): boolean {
  return roles.some((role) => SENSITIVE_ROLES.includes(role));
}

export function isSensitiveKind(code: string): boolean {
  return findPpksKind(code)?.sensitive === true;
}

/** The kinds after an edit: whoever cannot see sensitive kinds can add one, but cannot take one away unseen. */
export function kindsAfterEdit(
  before: readonly string[],
  submitted: readonly string[],
  roles: readonly Role[],
): string[] {
  const unseen = seesSensitiveKinds(roles) ? [] : before.filter(isSensitiveKind);
  return [...new Set([...submitted, ...unseen])].sort();
}

export interface Identity {
  readonly nik: string | null;
  readonly noNikReason: string | null;
  readonly nikNote: string | null;
  readonly sex: Sex | null;
  readonly birthDate: IsoDate | null;
  readonly phone: string | null;
}

export type IdentityProblem = Extract<
  PeopleError,
  | "nik_tidak_sah"
  | "nik_perlu_catatan"
  | "nik_perlu_alasan"
  | "tanggal_lahir_tidak_sah"
  | "telepon_tidak_sah"
>;

export interface IdentityCheck {
  /** Null when none was given. */
  readonly nik: NikCheck | null;
  readonly phone: string | null;
  readonly problem: IdentityProblem | null;
}

/** NIK or a reason; warnings need a note; nobody is born after today or before 1900. */
export function checkIdentity(person: Identity, asOf: IsoDate): IdentityCheck {
  const nik =
    person.nik === null
      ? null
      : checkNik(person.nik, { sex: person.sex, birthDate: person.birthDate, asOf });
  const phone = normalizePhone(person.phone);
  return { nik, phone: phone ?? null, problem: problemOf(person, nik, phone, asOf) };
}

function problemOf(
  person: Identity,
  nik: NikCheck | null,
  phone: string | null | undefined,
  asOf: IsoDate,
): IdentityProblem | null {
  if (nik === null && person.noNikReason === null) return "nik_perlu_alasan";
  if (nik !== null && hasError(nik.findings)) return "nik_tidak_sah";
  if (nik !== null && nik.findings.length > 0 && person.nikNote === null)
    return "nik_perlu_catatan";
  if (person.birthDate !== null && (person.birthDate > asOf || person.birthDate < "1890-01-01"))
    return "tanggal_lahir_tidak_sah";
  return phone === undefined ? "telepon_tidak_sah" : null;
}

/** Null for a family without a card; `refused` when the number cannot be one. */
export function checkFamilyNumber(
  number: string | null,
): (CardCheck & { readonly refused: boolean }) | null {
  if (number === null) return null;
  const check = checkCard(number);
  return { ...check, refused: hasCardError(check.findings) };
}

/** 'SEM-1A2B-3C4D': shown where a NIK would stand. From the random end of the id, so two offices rarely share one. */
export function temporaryIdOf(personId: string): string {
  const tail = personId.replaceAll("-", "").slice(-8).toUpperCase();
  return `SEM-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

const RELATION_ORDER = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Head first, then as on the card; children by age. */
export function byPlaceInFamily(
  a: { relation: number; birthDate: string | null },
  b: { relation: number; birthDate: string | null },
): number {
  return (
    RELATION_ORDER.indexOf(a.relation) - RELATION_ORDER.indexOf(b.relation) ||
    (a.birthDate ?? "9").localeCompare(b.birthDate ?? "9")
  );
}
