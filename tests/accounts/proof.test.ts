// The password given anew before what matters, and the growing wait after wrong ones.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newAccount } from "./support.ts";
import { apiOf, newOffice, PASSWORD, type TestOffice } from "../support/office.ts";
import { Desk, PROOF_MS } from "../../electron/serve/desk.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await newOffice({}, { proofMs: PROOF_MS });
});
afterEach(async () => office.close());

const later = (minutes: number) =>
  office.setNow(new Date(office.desk.now().getTime() + minutes * 60_000).toISOString());

test("five minutes after signing in the password is asked again, and given it counts for five more", async () => {
  await expect(newAccount(office, "wati")).resolves.toBeTypeOf("string");
  later(6);
  await expect(newAccount(office, "budi")).rejects.toMatchObject({ code: "perlu_kata_sandi" });
  await expect(office.api.accounts.prove({ password: "bukan yang ini" })).rejects.toMatchObject({
    code: "kata_sandi_salah",
  });
  await office.api.accounts.prove({ password: PASSWORD });
  later(4);
  await expect(newAccount(office, "budi")).resolves.toBeTypeOf("string");
  later(2);
  await expect(office.api.accounts.renewRecovery()).rejects.toMatchObject({
    code: "perlu_kata_sandi",
  });
});

test("a proof ends with the session it was given in", async () => {
  expect(office.desk.isProved()).toBe(true);
  await office.api.accounts.lock();
  expect(office.desk.isProved()).toBe(false);
});

test("wrong passwords make one account wait, longer each time, never for ever and never the others", async () => {
  const { api, desk } = office;
  await newAccount(office, "wati");
  const waits: number[] = [];
  for (let n = 0; n < 13; n++) {
    const refusal = await api.accounts
      .signIn({ username: "wati", password: "salah sama sekali" })
      .catch((error: { details: { waitSeconds: number } }) => error.details.waitSeconds);
    waits.push(refusal as number);
    later(1.1);
  }
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  await api.accounts.signIn({ username: "wati", password: "salah lagi dan lagi" }).catch(() => {});
  const again = new Desk(desk.options); // the program was closed and opened
  await desk.signOut();
  const other = apiOf(again);
  await expect(
    other.accounts.signIn({ username: "wati", password: "sekali pakai dulu" }),
  ).rejects.toMatchObject({ code: "tunggu_sebelum_mencoba", details: { waitSeconds: 60 } });
  await other.accounts.signIn({ username: "kepala", password: PASSWORD });
  later(1.1);
  await other.accounts.signIn({ username: "wati", password: "sekali pakai dulu" });
  await again.signOut();
});
