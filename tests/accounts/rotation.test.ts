// Removing an account replaces the keys: what its password and an old slot file opened stays closed, and nothing else changes.
import fs from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSlot, readSlots } from "../../electron/accounts/slots.ts";
import { opens } from "../../electron/database/connect.ts";
import { Desk } from "../../electron/serve/desk.ts";
import { apiOf, finish, newOffice, PASSWORD, type TestOffice } from "../support/office.ts";
import { FIRST_PASSWORD, newAccount } from "./support.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await newOffice();
});
afterEach(async () => office.close());

const signIn = (username: string, password: string) =>
  office.api.accounts.signIn({ username, password });

test("the key that a removed account knew opens neither the database nor the documents", async () => {
  const { desk, api } = office;
  const wati = await newAccount(office, "wati", ["supervisor"]);
  const address = desk.office!.documents.put(Buffer.from("foto"));
  const oldSlots = fs.readFileSync(desk.files.slots);
  const file = readSlots(desk.files);
  const slot = file.slots.find((s) => s.username === "wati")!;
  const known = (await openSlot(file.office, slot, FIRST_PASSWORD))!;
  const knownDocuments = Buffer.from(desk.office!.documents.key);
  expect(opens(desk.files.database, known.database)).toBe(true);

  await api.accounts.disable({ accountId: wati });

  expect(opens(desk.files.database, known.database)).toBe(false);
  expect(opens(desk.files.documents, knownDocuments)).toBe(false);
  expect(desk.office!.documents.get(address).toString()).toBe("foto");
  expect(await api.accounts.keyState()).toMatchObject({ generation: 2, dueSince: null });
  expect(readSlots(desk.files)).toMatchObject({ version: 2, generation: 2 });
  expect((await finish(api.audit.verify({}))).answer.brokenAt).toBeNull();

  // Everybody else comes in as before, also with the recovery code; the old slot file opens nothing any more.
  await api.accounts.signOut();
  await signIn("kepala", PASSWORD);
  await api.accounts.signOut();
  const slots = fs.readFileSync(desk.files.slots);
  for (const place of [desk.files.slots, desk.files.slotsCopy]) fs.writeFileSync(place, oldSlots);
  await expect(signIn("wati", FIRST_PASSWORD)).rejects.toMatchObject({ code: "basis_data_rusak" });
  for (const place of [desk.files.slots, desk.files.slotsCopy]) fs.writeFileSync(place, slots);
  await api.accounts.recover({
    code: office.recoveryCode,
    username: "kepala",
    newPassword: "gerobak sayur pagi",
  });
  await signIn("kepala", "gerobak sayur pagi");
  expect(fs.readdirSync(desk.files.folder).filter((n) => n.includes("kunci-baru"))).toEqual([]);
});

test("a rotation that fails changes nothing, is written down and stays due", async () => {
  const { desk, api } = office;
  const wati = await newAccount(office, "wati");
  const rename = fs.renameSync;
  const full = vi.spyOn(fs, "renameSync").mockImplementation((from, to) => {
    if (to === desk.files.database) throw Object.assign(new Error("full"), { code: "ENOSPC" });
    rename(from, to);
  });
  await api.accounts.disable({ accountId: wati });
  full.mockRestore();
  expect(await api.accounts.keyState()).toMatchObject({ generation: 1 });
  expect((await api.accounts.keyState()).dueSince).not.toBeNull();
  const { rows } = await api.audit.list({});
  const rotation = rows.find((r) => r.call === "accounts.rotateKeys");
  expect(rotation).toMatchObject({ outcome: "gagal", reason: "disk_penuh" });
  await api.accounts.renewRecovery();
  expect(await api.accounts.keyState()).toMatchObject({ generation: 2, dueSince: null });
});

test("calls that come while the keys are replaced wait and are answered", async () => {
  const { api } = office;
  const wati = await newAccount(office, "wati");
  const removing = api.accounts.disable({ accountId: wati });
  const others = Array.from({ length: 20 }, () => api.accounts.list());
  await removing;
  expect((await Promise.all(others)).map((list) => list.length)).toEqual(Array(20).fill(2));
});

test("an old slot file does not bring an old password back, and that is written down", async () => {
  const { desk, api } = office;
  const old = fs.readFileSync(desk.files.slots);
  await api.accounts.changePassword({ oldPassword: PASSWORD, newPassword: "gerobak sayur pagi" });
  expect(readSlots(desk.files).slots.filter((s) => s.username === "kepala")).toHaveLength(1);
  await api.accounts.signOut();
  const now = fs.readFileSync(desk.files.slots);
  for (const place of [desk.files.slots, desk.files.slotsCopy]) fs.writeFileSync(place, old);
  await expect(signIn("kepala", PASSWORD)).rejects.toMatchObject({ code: "kata_sandi_salah" });
  for (const place of [desk.files.slots, desk.files.slotsCopy]) fs.writeFileSync(place, now);
  await signIn("kepala", "gerobak sayur pagi");
  const { rows } = await api.audit.list({ outcome: "ditolak" });
  expect(rows.map((r) => r.reason)).toContain("kunci_lama");
});

test("a command that is not kept leaves the old password and no second slot behind", async () => {
  const { desk, api } = office;
  await newAccount(office, "wati");
  const before = readSlots(desk.files).slots.length;
  await expect(newAccount(office, "wati")).rejects.toMatchObject({
    code: "nama_pengguna_dipakai",
  });
  await desk.office!.writer.transaction().execute(async (trx) => {
    await trx.updateTable("key_state").set({ generation: 1 }).execute();
  });
  expect(readSlots(desk.files).slots).toHaveLength(before);
  await api.accounts.signOut();
  const other = apiOf(new Desk(desk.options));
  await other.accounts.signIn({ username: "wati", password: FIRST_PASSWORD });
  await other.accounts.signOut();
});
