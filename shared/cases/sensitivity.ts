// Who may make a case sensitive, and who may open it again.
import * as z from "zod";
import type { Role } from "../call.ts";
import { needsSensitiveKey } from "../accounts/rules.ts";
import { CaseChange } from "./schemas.ts";

/** Opening a sensitive case to everybody is for those whose work needs the second key; making one sensitive is for all who may see it. */
export function maySoften(roles: readonly Role[]): boolean {
  return needsSensitiveKey(roles);
}

/** Letters a reason has at least. */
export const REASON_LENGTH = 5;

export const SensitivityInput = CaseChange.extend({
  sensitive: z.boolean(),
  reason: z.string().trim().min(REASON_LENGTH).max(2000),
});
