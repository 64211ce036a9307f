// An office whose chain and anchor disagree: it is read, not written; somebody who may goes on; a restore is told apart.
import fs from "node:fs";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PROOF_MS } from "../../electron/serve/desk.ts";
import { finish, newOffice, PASSWORD, type TestOffice } from "../support/office.ts";
import { newAccount } from "../accounts/support.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await newOffice({}, { proofMs: PROOF_MS * 10_000 });
});
afterEach(async () => office.close());

const signIn = () => office.api.accounts.signIn({ username: "kepala", password: PASSWORD });

/** Puts back the file as it was before the last work. */
async function rollBack(): Promise<void> {
  const { api, desk } = office;
  await api.accounts.signOut();
  const old = fs.readFileSync(desk.files.database);
  await signIn();
  await newAccount(office, "wati");
  await api.accounts.signOut();
  fs.writeFileSync(desk.files.database, old);
}

test("an older file is told, read and not written, at every sign-in until it is accepted", async () => {
  const { api, desk } = office;
  await rollBack();
  const evidence = fs.readFileSync(desk.files.anchor, "utf8");
  for (let n = 0; n < 2; n++) {
    await signIn();
    expect((await api.shell.status()).finding).toMatchObject({ kind: "mundur" });
    expect(await api.accounts.list()).toHaveLength(1);
    await expect(newAccount(office, "budi")).rejects.toMatchObject({ code: "kantor_hanya_baca" });
    await expect(api.backup.make({})).rejects.toMatchObject({ code: "kantor_hanya_baca" });
    await api.accounts.signOut();
  }
  expect(fs.readFileSync(desk.files.anchor, "utf8")).toBe(evidence);

  await signIn();
  expect((await finish(api.audit.verify({}))).answer.brokenAt).toBeNull();
  await api.audit.acceptFinding({ reason: "salinan_dipasang" });
  expect((await api.shell.status()).finding).toBeNull();
  await newAccount(office, "budi");
  const { rows } = await api.audit.list({});
  const accepted = rows.find((r) => r.call === "audit.acceptFinding")!;
  expect(accepted).toMatchObject({ reason: "mundur", fields: ["salinan_dipasang"] });
  expect(accepted.ids.map((id) => id.split(":")[0])).toEqual(["basisdata", "jangkar"]);
  await api.accounts.signOut();
  await signIn();
  expect((await api.shell.status()).finding).toBeNull();
});

test("accepting needs the password and a role; there must be something to accept", async () => {
  const accept = () => office.api.audit.acceptFinding({ reason: "tidak_tahu" });
  await expect(accept()).rejects.toMatchObject({ code: "tidak_ditemukan" });
  office.desk.provedAt = undefined;
  await expect(accept()).rejects.toMatchObject({ code: "perlu_kata_sandi" });
  await office.as("petugas");
  await expect(accept()).rejects.toMatchObject({ code: "peran_tidak_cukup" });
});

test("a changed row is found at sign-in, accepted once, and still named by the check on demand", async () => {
  const { api, desk } = office;
  await newAccount(office, "wati");
  const db = desk.office!.writer;
  await sql`drop trigger audit_no_update`.execute(db);
  await db.updateTable("audit").set({ outcome: "ditolak" }).where("seq", "=", 1).execute();
  await api.accounts.signOut();
  await signIn();
  expect((await api.shell.status()).finding).toMatchObject({ kind: "rantai", brokenAt: 1 });
  await api.audit.acceptFinding({ reason: "tidak_tahu" });
  await api.accounts.signOut();
  await signIn();
  expect((await api.shell.status()).finding).toBeNull();
  expect((await finish(api.audit.verify({}))).answer.brokenAt).toBe(1);
});
