// A colleague for the tests of accounts and audit.
import type { Role } from "../../shared/call.ts";
import type { TestOffice } from "../support/office.ts";

export const FIRST_PASSWORD = "sekali pakai dulu";

/** Made by whoever sits at the desk now; answers its id. */
export async function newAccount(
  office: TestOffice,
  username: string,
  roles: readonly Role[] = ["petugas"],
): Promise<string> {
  const { id } = await office.api.accounts.create({
    username,
    name: `Petugas ${username}`,
    roles: [...roles],
    password: FIRST_PASSWORD,
  });
  return id;
}
