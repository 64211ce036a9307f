// Calls of the room accounts: sign-in, lock, staff and their roles.
import * as z from "zod";
import { command, door, query, ROLES } from "../call.ts";

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(40)
  .regex(/^[a-z0-9._-]+$/);
export const NewPassword = z.string().min(1).max(200); // strength is a rule with its own error, not a schema
export const Password = z.string().min(1).max(200);
export const RoleList = z.array(z.enum(ROLES)).min(1).max(ROLES.length);

export const SignedIn = z.object({
  accountId: z.string(),
  username: z.string(),
  name: z.string(),
  roles: RoleList,
  mustChangePassword: z.boolean(),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const AccountRow = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  roles: RoleList,
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  holdsSensitive: z.boolean(),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
});
export type AccountRow = z.infer<typeof AccountRow>;

const PersonName = z.string().trim().min(1).max(120);
const AccountId = z.object({ accountId: z.uuid() });

export const accounts = {
  /** Names for the sign-in screen, from the slot file; empty before first run. */
  signInNames: door(
    { roles: "siapa-saja", log: "none" },
    z.void(),
    z.array(z.object({ username: z.string(), name: z.string() })),
  ),
  signIn: door(
    { roles: "siapa-saja", log: { ids: ["output.accountId"] } },
    z.object({ username: Username, password: Password }),
    SignedIn,
  ),
  /** Blanks the page, closes the connections; the same account unlocks with its password (signIn). */
  lock: door({ roles: "masuk", log: {} }, z.void(), z.void()),
  /** The password once more, before something that matters; counts for five minutes in this session. */
  prove: door({ roles: "masuk", log: {} }, z.object({ password: Password }), z.void()),
  signOut: door({ roles: "masuk", log: {} }, z.void(), z.void()),
  /** Uses the recovery code once: sets a new password for an admin and answers the code that replaces it. */
  recover: door(
    { roles: "siapa-saja", log: { ids: ["output.accountId"] } },
    z.object({ code: z.string().min(10).max(80), username: Username, newPassword: NewPassword }),
    z.object({ accountId: z.string(), recoveryCode: z.string(), recoverySheet: z.number().int() }),
  ),
  list: query({ roles: ["admin", "supervisor"], log: {} }, z.void(), z.array(AccountRow)),
  /** Since when the office stands under its present keys, and whether replacing them is due (an account was removed, a recovery code used). */
  keyState: query(
    { roles: ["admin", "supervisor"], log: "none" },
    z.void(),
    z.object({
      generation: z.number().int(),
      rotatedAt: z.string().nullable(),
      dueSince: z.string().nullable(),
    }),
  ),
  /** Colleagues by name, for lists and assignments. */
  colleagues: query(
    { roles: "masuk", log: "none" },
    z.void(),
    z.array(z.object({ id: z.string(), name: z.string(), roles: RoleList, active: z.boolean() })),
  ),
  /** The first password is one-time: it must be changed at the first sign-in. */
  create: command(
    { roles: ["admin"], log: { ids: ["output.id"] }, proof: true },
    z.object({ username: Username, name: PersonName, roles: RoleList, password: NewPassword }),
    z.object({ id: z.string() }),
  ),
  setRoles: command(
    { roles: ["admin"], log: { ids: ["accountId"] }, proof: true },
    AccountId.extend({ roles: RoleList, name: PersonName }),
    z.void(),
  ),
  disable: command(
    { roles: ["admin"], log: { ids: ["accountId"] }, proof: true },
    AccountId,
    z.void(),
  ),
  resetPassword: command(
    { roles: ["admin"], log: { ids: ["accountId"] }, proof: true },
    AccountId.extend({ password: NewPassword }),
    z.void(),
  ),
  changePassword: command(
    { roles: "masuk", log: {} },
    z.object({ oldPassword: Password, newPassword: NewPassword }),
    z.void(),
  ),
  /** Replaces the recovery code; the old sheet no longer opens this office. */
  renewRecovery: command(
    { roles: ["admin"], log: {}, proof: true },
    z.void(),
    z.object({ recoveryCode: z.string(), recoverySheet: z.number().int() }),
  ),
};
