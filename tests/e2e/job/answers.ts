// A list of answers by keyboard: chosen, matched, confirmed, recorded, its rejected rows kept, and taken back.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { willChoose, willSaveAs } from "../support/launch.ts";
import type { Worker } from "./worker.ts";

async function onScreen(worker: Worker, id: string): Promise<void> {
  await worker.desk.page.locator(`[data-screen="${id}"]`).waitFor({ timeout: 60_000 });
}

/** Records one answer by its code; the row of a stranger is refused and goes back with its reason. */
export async function recordList(worker: Worker, code: string): Promise<void> {
  const { keys, desk } = worker;
  const list = path.join(worker.folder, "jawaban.csv");
  fs.writeFileSync(
    list,
    [
      "Kode Rujukan;NIK;Hasil;Keterangan",
      `${code};;Disetujui;Aktif bulan depan`,
      ";3204055504819998;Disetujui;",
    ].join("\n"),
  );
  await willChoose(desk.app, list);
  await worker.command("Daftar jawaban");
  await onScreen(worker, "referrals.answers");
  await worker.activate("Catat daftar baru");
  await onScreen(worker, "referrals.answersNew");
  await keys.fill("Dari siapa", "Budi, Dinas Sosial");
  await worker.activate("Pilih berkas");
  await keys.see("jawaban.csv, 2 baris", 60_000);
  await keys.press("Control+s");
  await keys.see("Hasil pencocokan", 60_000);
  await desk.page.locator("table").getByText("Siap dicatat").first().waitFor();
  await worker.picture("daftar-jawaban-cocok");
  await keys.press("Control+s");
  await keys.see(/1 jawaban dicatat/, 60_000);
  const rejected = path.join(worker.folder, "jawaban-ditolak.csv");
  await willSaveAs(desk.app, rejected);
  await worker.activate("Simpan baris yang ditolak");
  await keys.see(/1 baris disimpan/, 30_000);
  const text = fs.readFileSync(rejected, "utf8");
  assert.match(text, /Alasan/);
  assert.match(text, /3204055504819998;Disetujui;;Tidak ada rujukan terbuka/);
}

/** The list just recorded goes back; the referral waits again. */
export async function takeBack(worker: Worker): Promise<void> {
  const { keys } = worker;
  await worker.activate("Buka daftar ini");
  await onScreen(worker, "referrals.answerList");
  await worker.picture("daftar-jawaban");
  await worker.activate("Urungkan daftar");
  await worker.dialog("Urungkan jawaban");
  await keys.fill("Alasan", "Daftar bulan lalu");
  await keys.press("Control+s");
  await keys.see("1 jawaban diurungkan.", 30_000);
  await worker.picture("daftar-jawaban-urung");
}
