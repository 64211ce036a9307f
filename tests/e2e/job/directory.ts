// The directory given out as a package and taken in again: by keyboard, as the supervisor.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { willChoose, willSaveAs } from "../support/launch.ts";
import type { Worker } from "./worker.ts";

export async function passOn(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Daftar tujuan layanan");
  await desk.page.locator('[data-screen="directory.list"]').waitFor({ timeout: 60_000 });
  const file = path.join(worker.folder, "direktori.zip");
  await willSaveAs(desk.app, file);
  await worker.activate("Ekspor paket");
  await keys.see(/tujuan ditulis ke paket/, 60_000);
  assert.ok(fs.statSync(file).size > 5000);
  await willChoose(desk.app, file);
  await worker.activate("Muat paket");
  await worker.dialog("Muat paket direktori (HSDS)");
  await worker.activate("Pilih paket");
  await keys.see(/layanan dibaca = 0 baru/, 60_000);
  await worker.picture("paket-direktori");
  await keys.press("Control+s");
  await keys.see(/0 tujuan baru/, 60_000);
}

/** A file of rules checked and put into force: the shipped list under a newer version. */
export async function newerRules(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Buka aturan kelayakan");
  await desk.page.locator('[data-screen="directory.rules"]').waitFor({ timeout: 60_000 });
  const shipped = new URL("../../../resources/directory/eligibility.json", import.meta.url);
  const file = path.join(worker.folder, "aturan.json");
  const text = fs.readFileSync(shipped, "utf8");
  fs.writeFileSync(file, text.replace(/"version": "[^"]+"/, '"version": "2027-01"'));
  await willChoose(desk.app, file);
  await worker.activate("Muat berkas aturan");
  await worker.dialog("Muat berkas aturan");
  await worker.activate("Pilih berkas");
  await keys.see(/Daftar 2027-01: \d+ aturan/, 60_000);
  await keys.press("Control+s");
  await keys.see(/Daftar aturan 2027-01 berlaku/, 60_000);
}
