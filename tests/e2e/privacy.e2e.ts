// The duties of the data protection law in real Electron, by keyboard alone: a request with its clock, the access file and its copy, the registers.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { auditCalls } from "../../renderer/text/id/audit-calls.ts";
import { auditLog } from "./job/closing.ts";
import { PRIVACY_TASKS } from "./job/tasks.ts";
import { holds, Worker } from "./job/worker.ts";
import { openDesk, willSaveAs } from "./support/launch.ts";

const worker = new Worker();
const account = (role: string) => {
  const { name } = TRAINING_ACCOUNTS.find((one) => one.role === role)!;
  return { name, password: TRAINING_PASSWORD };
};

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan", "--uji"] });
  await worker.signInToDesk(account("supervisor"));
});
after(() => worker.end());

describe("data protection", () => {
  it("records a request and prints its receipt", async () => {
    const { keys, desk } = worker;
    await desk.page.evaluate(() => void window.loketRegistry!.openScreen("privacy.person"));
    await desk.page.locator('[data-screen="privacy.person"]').waitFor({ timeout: 30_000 });
    await worker.activate("Catat permintaan");
    await worker.dialog(/^Permintaan /);
    await keys.fill("Isi permintaan, dengan kata warga", "Ingin melihat data saya.");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see(/72 jam lagi/);
    await worker.picture("pelindungan-orang");
    await worker.activate(/^Tanda terima PDP/);
    holds((await worker.keepPaper("tanda-terima-permintaan")).text, "3 x 24 jam");
  });

  it("prints everything about one person and copies it for other programs", async () => {
    const { keys, desk, folder } = worker;
    await worker.activate("Berkas subjek data");
    holds((await worker.keepPaper("berkas-subjek-data")).text, /siapa yang membuka/i);
    const file = path.join(folder, "salinan.json");
    await willSaveAs(desk.app, file);
    await worker.activate("Salinan untuk sistem lain");
    await worker.dialog(/^Salinan untuk sistem lain/);
    await keys.fill("Alasan menyalin", "Diminta oleh yang bersangkutan.");
    await keys.press("Control+s");
    await keys.see(/Salinan ditulis: \d+ baris/, 60_000);
    assert.ok("persons" in JSON.parse(fs.readFileSync(file, "utf8")).data);
    await keys.press("Escape");
    await worker.noDialog();
  });

  it("shows the registers and the papers of the office", async () => {
    const { keys } = worker;
    await worker.command("Pelindungan data");
    await keys.see("Permintaan belum dijawab");
    await worker.picture("pelindungan-data");
    await worker.activate("Penilaian dampak");
    holds((await worker.keepPaper("penilaian-dampak")).text, "Pasal 34");
  });

  it("erases nobody whom nobody proposed", async () => {
    const { keys, desk } = worker;
    await desk.page.evaluate(() => void window.loketRegistry!.openDialog("privacy.erase"));
    await worker.dialog(/^Jalankan penghapusan/);
    await worker.activate("Jalankan");
    await desk.page.locator('[data-code="tidak_ditemukan"]').waitFor({ timeout: 60_000 });
    await keys.press("Escape");
    await worker.noDialog();
  });

  it("finds every task of the room in the audit log", () =>
    auditLog(
      worker,
      PRIVACY_TASKS.map((name) => auditCalls[name]!),
    ));
});
