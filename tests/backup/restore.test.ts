// Restore: on a clean PC and over a living office, by password or recovery code, refused without harm when something is wrong.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readAnchor } from "../../electron/audit/anchor.ts";
import { readBackup } from "../../electron/backup/file-format.ts";
import { takeNumber } from "../../electron/office/numbering.ts";
import { finish, newOffice, PASSWORD, type TestOffice } from "../support/office.ts";
import { backedUp, cleanPc, type CleanPc, deskOn, filesUnder } from "./support.ts";

let office: TestOffice;
let pc: CleanPc;
beforeEach(async () => {
  office = await newOffice();
  pc = cleanPc();
});
afterEach(async () => {
  await office.close();
  await pc.close();
});

const number = (o: TestOffice) =>
  o.desk.office!.writer.transaction().execute((trx) => takeNumber(trx, "REG:2026"));

test("on an empty folder with nothing but the recovery code", async () => {
  const secret = await office.desk
    .office!.writer.selectFrom("office")
    .select("sensitive_public")
    .executeTakeFirstOrThrow();
  const file = await backedUp(office);
  const summary = await pc.api.backup.restore({
    file: pc.token(file),
    secret: office.recoveryCode.toLowerCase(),
  });
  expect(summary).toMatchObject({ officeName: "Puskesos Sukamaju", cases: 0 });
  expect(pc.desk.status().stage).toBe("belum_masuk");
  expect(filesUnder(pc.desk.files.folder).filter((f) => !f.endsWith("lock"))).toEqual([
    "berkas.db",
    "jangkar.json",
    "jurnal.jsonl",
    "kunci.json",
    "kunci.salinan.json",
    "loket.db",
  ]);
  await pc.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect((await pc.api.office.get()).name).toBe("Puskesos Sukamaju");
  expect(pc.desk.status().finding).toBeNull();
  expect(pc.desk.office!.sensitivePublic.equals(secret.sensitive_public)).toBe(true);
});

test("the second key survives: what was sealed before opens after", async () => {
  const { sensitiveBox } = await import("../../electron/serve/sensitive-box.ts");
  const sealed = await sensitiveBox(office.desk.office!.sensitivePublic, null).seal(
    "alamat rumah aman",
    "uji:1",
  );
  const file = await backedUp(office);
  await pc.api.backup.restore({ file: pc.token(file), secret: office.recoveryCode });
  await pc.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  const box = sensitiveBox(pc.desk.office!.sensitivePublic, pc.desk.office!.keys.sensitive);
  expect(box.open(sealed, "uji:1")).toBe("alamat rumah aman");
});

test("by an administrator's password of that day, and every account keeps its password", async () => {
  await office.api.accounts.create({
    username: "wati",
    name: "Wati",
    roles: ["supervisor"],
    password: "sekali pakai dulu",
  });
  const file = await backedUp(office);
  await office.api.accounts.changePassword({
    oldPassword: PASSWORD,
    newPassword: "gerobak sayur pagi",
  });
  await expect(
    pc.api.backup.restore({
      file: pc.token(file),
      username: "kepala",
      secret: "gerobak sayur pagi",
    }),
  ).rejects.toMatchObject({ code: "cadangan_kunci_salah", details: { sheet: 1 } });
  await expect(
    pc.api.backup.restore({ file: pc.token(file), username: "wati", secret: "sekali pakai dulu" }),
  ).rejects.toMatchObject({ code: "cadangan_kunci_salah" });
  await pc.api.backup.restore({ file: pc.token(file), username: "kepala", secret: PASSWORD });
  await pc.api.accounts.signIn({ username: "wati", password: "sekali pakai dulu" });
  expect(pc.desk.office!.keys.sensitive).not.toBeNull();
});

test("over a living office: replaced data is kept, numbers go on, the audit names both heads", async () => {
  await number(office);
  const file = await backedUp(office);
  for (let n = 0; n < 4; n++) await number(office); // 2..5, lost by the restore but never given again
  await office.api.accounts.signOut();
  const before = readAnchor(office.desk.files.anchor)!;
  const { header } = readBackup(file);

  await office.api.backup.restore({
    name: path.basename(file),
    username: "kepala",
    secret: PASSWORD,
  });
  const kept = fs.readdirSync(office.folder).filter((n) => n.startsWith("sebelum-pulih-"));
  expect(kept).toHaveLength(1);
  expect(fs.readdirSync(path.join(office.folder, kept[0]!)).sort()).toEqual([
    "jangkar.json",
    "kunci.json",
    "kunci.salinan.json",
    "loket.db",
  ]);
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect(office.desk.status().finding).toBeNull();
  expect(await number(office)).toBe(6);
  const { rows } = await office.api.audit.list({});
  const row = rows.find((r) => r.reason === "dipulihkan")!;
  expect(row).toMatchObject({
    call: "backup.restore",
    ids: [
      `cadangan:${header.audit.seq}:${header.audit.hash}`,
      `jangkar:${before.seq}:${before.hash}`,
    ],
  });
  expect(office.desk.office!.chain.epoch).toBe(2);
  expect((await finish(office.api.audit.verify({}))).answer.brokenAt).toBeNull();
  expect(readAnchor(office.desk.files.anchor)!.epoch).toBe(2);
});

test("restored twice, the epoch rises again and the register finds the files of the folder", async () => {
  const first = path.basename(await backedUp(office));
  office.setNow("2026-11-24T04:00:00Z"); // another hour: of one hour only the last backup is kept
  const second = path.basename(await backedUp(office));
  await office.api.backup.restore({ name: first, secret: office.recoveryCode });
  await office.api.backup.restore({ name: first, secret: office.recoveryCode });
  expect(fs.readdirSync(office.folder).filter((n) => n.startsWith("sebelum-pulih-"))).toHaveLength(
    2,
  );
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect(office.desk.office!.chain.epoch).toBe(3);
  expect((await office.api.backup.list()).rows.map((r) => r.name).sort()).toEqual(
    [first, second].sort(),
  );
});

test("the old sheet opens the old backup, the new sheet does not", async () => {
  const file = await backedUp(office);
  const renewed = await office.api.accounts.renewRecovery();
  await expect(
    pc.api.backup.restore({ file: pc.token(file), secret: renewed.recoveryCode }),
  ).rejects.toMatchObject({ code: "cadangan_kunci_salah" });
  await expect(
    pc.api.backup.restore({ file: pc.token(file), secret: "ABCD" }),
  ).rejects.toMatchObject({ code: "kode_pemulihan_salah" });
  await pc.api.backup.restore({ file: pc.token(file), secret: office.recoveryCode });
  await pc.api.accounts.recover({
    code: office.recoveryCode,
    username: "kepala",
    newPassword: "mangga muda asam",
  });
});

test("any damaged byte or missing end is refused and the present data stays", async () => {
  const file = await backedUp(office);
  const whole = fs.readFileSync(file);
  const { start } = readBackup(file);
  const before = fs.readFileSync(office.desk.files.slots, "utf8");
  const places = [0, 15, 20, 40, 60, start - 2, start, start + 5000, whole.length - 1];
  for (const place of places) {
    const bytes = Buffer.from(whole);
    bytes[place]! ^= 0x04;
    fs.writeFileSync(file, bytes);
    await expect(
      office.api.backup.restore({ name: path.basename(file), secret: office.recoveryCode }),
      `byte ${place}`,
    ).rejects.toMatchObject({ code: /cadangan_(rusak|versi_baru)/ });
  }
  for (const length of [0, 10, 30, start - 1, start, whole.length - 1]) {
    fs.writeFileSync(file, whole.subarray(0, length));
    await expect(
      office.api.backup.restore({ name: path.basename(file), secret: office.recoveryCode }),
      `cut at ${length}`,
    ).rejects.toMatchObject({ code: "cadangan_rusak" });
  }
  expect(fs.readFileSync(office.desk.files.slots, "utf8")).toBe(before);
  expect(fs.readdirSync(office.folder).filter((n) => n.includes("pulih"))).toEqual([]);
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
});

test("a backup of a newer program, and one of the training office, are refused", async () => {
  const file = await backedUp(office);
  const newer = fs.readFileSync(file);
  newer.write("2", "loketcadangan ".length, "latin1");
  const other = path.join(office.folder, "baru.loketcadangan");
  fs.writeFileSync(other, newer);
  await expect(pc.api.backup.peek({ file: pc.token(other) })).rejects.toMatchObject({
    code: "cadangan_versi_baru",
    details: { format: 2, known: 1 },
  });
  const training = cleanPc({ training: true });
  await expect(
    training.api.backup.restore({ file: training.token(file), secret: office.recoveryCode }),
  ).rejects.toMatchObject({ code: "cadangan_latihan" });
  await training.close();
});

test("wrong secrets make the next try wait", async () => {
  const file = await backedUp(office);
  for (let n = 0; n < 5; n++)
    await pc.api.backup
      .restore({ file: pc.token(file), username: "kepala", secret: "salah sekali" })
      .catch(() => {});
  await expect(
    pc.api.backup.restore({ file: pc.token(file), secret: office.recoveryCode }),
  ).rejects.toMatchObject({ code: "tunggu_sebelum_mencoba" });
});

test("a crash in the middle of the exchange is finished at the next start", async () => {
  const { commitStaging } = await import("../../electron/backup/swap.ts");
  const file = await backedUp(office);
  await number(office);
  await office.api.accounts.signOut();
  // The state after the decision and each number of steps: everything in 'pulih-siap', then file by file moved over.
  for (let steps = 0; steps <= 9; steps++) {
    const world = fs.mkdtempSync(path.join(office.folder, "..", "dunia-"));
    const data = path.join(world, "data");
    fs.cpSync(office.folder, data, { recursive: true });
    fs.mkdirSync(path.join(data, "pulih-sementara")); // what a run killed still earlier left
    const crashing = deskOn(data);
    let left = steps;
    const rename = fs.renameSync;
    fs.renameSync = (from, to) => {
      if (
        String(to).startsWith(data) &&
        String(from).includes(data) &&
        decided(String(from), String(to)) &&
        left-- <= 0
      )
        throw Object.assign(new Error("listrik padam"), { code: "PADAM" });
      rename(from, to);
    };
    const { apiOf } = await import("../support/office.ts");
    try {
      await apiOf(crashing)
        .backup.restore({ name: path.basename(file), secret: office.recoveryCode })
        .catch(() => {});
    } finally {
      fs.renameSync = rename;
      await crashing.signOut();
    }
    const again = deskOn(data);
    await apiOf(again).accounts.signIn({ username: "kepala", password: PASSWORD });
    expect(again.office!.chain.epoch, `after ${steps} steps`).toBe(2);
    const leftovers = fs.readdirSync(data).filter((n) => n.startsWith("pulih-"));
    expect(leftovers).toEqual([]);
    await again.signOut();
    fs.rmSync(world, { recursive: true, force: true });
  }
  expect(commitStaging).toBeTypeOf("function");

  function decided(from: string, to: string): boolean {
    return from.includes("pulih-siap") || to.includes("sebelum-pulih");
  }
});
