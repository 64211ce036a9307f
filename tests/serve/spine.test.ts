// The spine on a real encrypted database: first run, sign-in, lock, roles, refusals, audit chain.
import fs from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newOffice, PASSWORD, type TestOffice, finish } from "../support/office.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await newOffice();
});
afterEach(async () => {
  await office.close();
});

test("a new office is open for its first account, encrypted, and has no other account", async () => {
  expect(office.desk.status().stage).toBe("masuk");
  expect((await office.api.office.get()).name).toBe("Puskesos Sukamaju");
  const head = fs.readFileSync(office.desk.files.database).subarray(0, 16).toString("latin1");
  expect(head).not.toContain("SQLite format");
  expect(await office.api.accounts.list()).toHaveLength(1);
});

test("lock closes the office, the same password returns to it", async () => {
  await office.api.accounts.lock();
  expect(office.desk.status().stage).toBe("terkunci");
  await expect(office.api.office.get()).rejects.toMatchObject({ code: "terkunci" });
  await expect(
    office.api.accounts.signIn({ username: "kepala", password: "salah sama sekali" }),
  ).rejects.toMatchObject({ code: "kata_sandi_salah" });
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect(office.desk.status().stage).toBe("masuk");
});

test("a one-time password opens nothing but its own change", async () => {
  await office.api.accounts.create({
    username: "wati",
    name: "Wati",
    roles: ["petugas"],
    password: "sekali pakai dulu",
  });
  await office.api.accounts.signIn({ username: "wati", password: "sekali pakai dulu" });
  await expect(office.api.accounts.colleagues()).rejects.toMatchObject({
    code: "ganti_kata_sandi_dulu",
  });
  await office.api.accounts.changePassword({
    oldPassword: "sekali pakai dulu",
    newPassword: "mangga muda asam",
  });
  await expect(office.api.accounts.colleagues()).resolves.toHaveLength(2);
  await expect(office.api.accounts.list()).rejects.toMatchObject({ code: "peran_tidak_cukup" });
});

test("unknown calls, wrong input and calls before sign-in are refused and logged", async () => {
  const { makeCall } = await import("../../electron/serve/call.ts");
  const none = new AbortController().signal;
  await expect(makeCall(office.desk, "__proto__", "toString", {}, none)).rejects.toMatchObject({
    code: "panggilan_tidak_dikenal",
  });
  await expect(
    makeCall(office.desk, "accounts", "disable", { accountId: "bukan id" }, none),
  ).rejects.toMatchObject({
    code: "masukan_salah",
    details: { fields: { accountId: "invalid_format" } },
  });
  await office.api.accounts.signOut();
  await expect(office.api.office.get()).rejects.toMatchObject({ code: "belum_masuk" });
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  const { rows } = await office.api.audit.list({ outcome: "ditolak" });
  expect(rows.map((r) => [r.call, r.reason])).toEqual([
    ["office.get", "belum_masuk"],
    ["accounts.disable", "masukan_salah"],
    ["tidak_dikenal", "panggilan_tidak_dikenal"],
  ]);
});

test("the audit chain verifies, and a disabled account stops working at its next call", async () => {
  const { id } = await office.api.accounts.create({
    username: "budi",
    name: "Budi",
    roles: ["petugas"],
    password: "sekali pakai dulu",
  });
  await office.api.accounts.disable({ accountId: id });
  const { answer } = await finish(office.api.audit.verify({}));
  expect(answer.brokenAt).toBeNull();
  expect(answer.checked).toBeGreaterThan(2);
  await expect(
    office.api.accounts.signIn({ username: "budi", password: "sekali pakai dulu" }),
  ).rejects.toMatchObject({ code: "kata_sandi_salah" });
});

test("the recovery code gives an administrator a new password once", async () => {
  const again = await office.api.accounts.recover({
    code: office.recoveryCode.toLowerCase(),
    username: "kepala",
    newPassword: "gerobak sayur pagi",
  });
  await expect(
    office.api.accounts.recover({
      code: office.recoveryCode,
      username: "kepala",
      newPassword: "gerobak sayur pagi",
    }),
  ).rejects.toMatchObject({ code: "kode_pemulihan_salah" });
  expect(again.recoverySheet).toBe(2);
  await office.api.accounts.signIn({ username: "kepala", password: "gerobak sayur pagi" });
});
