// A template of the letters: looked at, changed, saved to a file and taken from it again, given back; by keyboard, as the supervisor.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { willChoose, willSaveAs } from "../support/launch.ts";
import type { Worker } from "./worker.ts";

export async function changeTemplate(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Templat surat");
  await desk.page.locator('[data-screen="referrals.templates"]').waitFor({ timeout: 60_000 });
  await worker.picture("templat-surat");
  await worker.activate(/^Surat rujukan/);
  await desk.page.locator('[data-screen="referrals.template"]').waitFor({ timeout: 60_000 });
  await keys.tabTo("Naskah (HTML)");
  await keys.press("Control+Home");
  await desk.page.keyboard.type("<p>Salam sejahtera.</p>");
  await keys.see("Naskah dapat dipakai.", 20_000);
  await worker.picture("templat-penyunting");
  await keys.press("F9");
  await desk.page.locator('canvas[data-page="1"]').waitFor({ timeout: 60_000 });
  await worker.picture("templat-contoh");
  await keys.press("Escape");
  await keys.press("Control+s");
  await keys.see(/Templat disimpan/, 60_000);
  const file = path.join(worker.folder, "templat.json");
  await willSaveAs(desk.app, file);
  await worker.activate("Simpan ke berkas");
  await keys.see(/disimpan ke berkas/, 60_000);
  assert.match(fs.readFileSync(file, "utf8"), /Salam sejahtera/);
  await willChoose(desk.app, file);
  await worker.activate("Ambil dari berkas");
  await keys.see(/dimuat/, 60_000);
  await worker.activate("Kembalikan ke bawaan");
  await worker.dialog("Pakai lagi naskah bawaan?");
  await worker.activate("Kembalikan ke bawaan");
  await keys.see(/Naskah bawaan dipakai lagi/, 60_000);
}
