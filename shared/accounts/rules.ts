// Rules of accounts: passwords and who may hold the second key. Used by the form and by the handler.
import common from "../../resources/accounts/common-passwords.json" with { type: "json" };
import type { Role } from "../call.ts";

export const PASSWORD_MIN = 10;

/**
 * What everybody tries first, in Indonesia and elsewhere: words by themselves, with numbers or signs behind or before them, twice, or two
 * of them together. Words of the office (ASVS 5.0 6.2.11) are among them.
 */
const COMMON: ReadonlySet<string> = new Set(common);

const bare = (text: string) =>
  text.replace(/[\s\d.,!?@#$*_+=-]+$/g, "").replace(/^[\s\d.,!?@#$*_+=-]+/g, "");

function isCommon(small: string): boolean {
  const joined = small.replace(/\s+/g, "");
  const letters = bare(joined);
  if ([small, joined, letters].some((form) => COMMON.has(form))) return true;
  for (let cut = 3; cut <= letters.length - 3; cut++)
    if (COMMON.has(letters.slice(0, cut)) && COMMON.has(bare(letters.slice(cut)))) return true;
  return false;
}

export type PasswordProblem =
  | "terlalu_pendek"
  | "terlalu_umum"
  | "mengandung_nama"
  | "satu_huruf_berulang";

/**
 * What is wrong with a new password (ASVS 5.0 V6: length counts, no composition rules, common ones refused).
 * @param names the username and the person's name, which it must not contain
 */
export function passwordProblems(password: string, names: readonly string[]): PasswordProblem[] {
  const small = password.normalize("NFKC").toLowerCase();
  const problems: PasswordProblem[] = [];
  if ([...small].length < PASSWORD_MIN) problems.push("terlalu_pendek");
  if (new Set(small).size < 4) problems.push("satu_huruf_berulang");
  if (isCommon(small)) problems.push("terlalu_umum");
  const parts = names
    .flatMap((n) => n.toLowerCase().split(/[^a-z0-9]+/))
    .filter((p) => p.length >= 4);
  if (parts.some((p) => small.includes(p))) problems.push("mengandung_nama");
  return problems;
}

/** 0 refused, 1 enough, 2 good, 3 strong: by length, since length is what counts. */
export function passwordStrength(password: string, names: readonly string[]): 0 | 1 | 2 | 3 {
  if (passwordProblems(password, names).length > 0) return 0;
  const length = [...password].length;
  return length >= 18 ? 3 : length >= 14 ? 2 : 1;
}

/** Roles whose work needs the narrative of sensitive cases (the second key). */
const SENSITIVE_ROLES: readonly Role[] = ["koordinator", "supervisor"];

export function needsSensitiveKey(roles: readonly Role[]): boolean {
  return roles.some((r) => SENSITIVE_ROLES.includes(r));
}
