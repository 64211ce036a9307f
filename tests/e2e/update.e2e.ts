// A new version from a stick in real Electron, by keyboard alone: chosen, checked, backed up, put in place, and started.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { electronRuntime } from "../../electron/runtime/electron-runtime.mjs";
import { TRIAL_KEY } from "../../electron/updates/keys.ts";
import { auditCalls } from "../../renderer/text/id/audit-calls.ts";
import { newOffice, PASSWORD } from "../support/office.ts";
import { publisher, spki, stranger, updateOf } from "../updates/support.ts";
import { auditLog } from "./job/closing.ts";
import { UPDATE_TASKS } from "./job/tasks.ts";
import { Worker } from "./job/worker.ts";
import { openDesk, willChoose } from "./support/launch.ts";

const worker = new Worker();
const appImage = path.join(worker.folder, "Loket.AppImage");
const marker = path.join(worker.folder, "sudah-dibuka");
/** What is installed is a script that tells that it ran. */
const next = Buffer.from(`#!/bin/sh\necho versi baru > '${marker}'\n`);

before(async () => {
  const office = await newOffice();
  await office.desk.signOut();
  fs.cpSync(office.folder, worker.data, { recursive: true });
  await office.close();
  fs.writeFileSync(appImage, "versi lama");
  const { executablePath } = await electronRuntime();
  worker.desk = await openDesk({
    data: worker.data,
    switches: ["--uji"],
    env: {
      APPIMAGE: appImage,
      APPDIR: path.dirname(executablePath),
      [TRIAL_KEY]: spki(publisher.publicKey),
    },
  });
  await worker.signInToDesk({ name: "Rina Wulandari", password: PASSWORD });
});
after(() => worker.end());

async function choose(name: string, bytes: Buffer): Promise<void> {
  const file = path.join(worker.folder, name);
  fs.writeFileSync(file, bytes);
  await willChoose(worker.desk.app, file);
  await worker.activate("Pilih berkas pembaruan");
}

describe("an update", () => {
  it("signed by a stranger is refused in a sentence", async () => {
    await worker.command("Pembaruan");
    await worker.keys.see("AppImage");
    await worker.picture("pembaruan");
    await choose("asing.loketpembaruan", updateOf({}, stranger.privateKey, next));
    await worker.keys.see(/tidak ditandatangani oleh penerbit/, 60_000);
  });

  it("is fetched from nowhere until a server is named", async () => {
    await worker.activate("Ubah");
    await worker.keys.fill("Alamat server (https)", "https://127.0.0.1:9/");
    await worker.activate("Simpan alamat");
    const ask = worker.desk.page.getByRole("dialog", { name: "Tulis kata sandi Anda" });
    const done = worker.desk.page.getByText("Alamat server disimpan.");
    await ask.or(done).first().waitFor({ timeout: 60_000 });
    if (await ask.isVisible()) {
      await worker.desk.page.keyboard.type(PASSWORD);
      await worker.desk.page.keyboard.press("Enter");
    }
    await worker.keys.see("Alamat server disimpan.", 60_000);
    await worker.activate("Ambil dari server");
    await worker.keys.see(/Server pembaruan tidak menjawab/, 60_000);
    await worker.picture("pembaruan-server");
  });

  it("of ours is checked and told of", async () => {
    await choose("baru.loketpembaruan", updateOf({}, publisher.privateKey, next));
    await worker.keys.see("Versi 9.0.0 siap dipasang", 60_000);
    await worker.picture("pembaruan-siap");
  });

  it("is in the audit log", () =>
    auditLog(
      worker,
      UPDATE_TASKS.map((name) => auditCalls[name]!),
    ));

  it("is put in place after a backup, and started when this one has ended", async () => {
    await worker.command("Pembaruan");
    await worker.keys.see("Versi 9.0.0 siap dipasang", 60_000);
    const ended = new Promise((resolve) => worker.desk.app.process().once("exit", resolve));
    await worker.activate("Cadangkan dan pasang");
    await ended;
    assert.deepEqual(fs.readFileSync(appImage), next);
    assert.equal(fs.readFileSync(`${appImage}.lama`, "utf8"), "versi lama");
    assert.ok(fs.readdirSync(path.join(worker.data, "cadangan")).length > 0);
    for (let n = 0; n < 100 && !fs.existsSync(marker); n++) await sleep(100);
    assert.equal(fs.readFileSync(marker, "utf8"), "versi baru\n");
  });
});
