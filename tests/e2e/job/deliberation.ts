// A deliberation by keyboard: agenda, decisions, attendance, lock, minutes on paper and the public list as a file.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { willSaveAs } from "../support/launch.ts";
import type { Worker } from "./worker.ts";

/** On the list that is open. */
export async function deliberate(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await keys.tabTo(/^Musyawarah$/, { backwards: true }); // above the list in which the last row was verified
  await keys.press("Enter");
  await desk.page.locator('[data-screen="prelists.deliberations"]').waitFor();
  await worker.activate("Musyawarah baru");
  await desk.page.locator('[data-screen="prelists.deliberation"]').waitFor();
  await fillHead(worker);
  await worker.activate(/^Agenda$/);
  await worker.activate("Tambah ke agenda");
  await worker.dialog("Tambah ke agenda");
  await keys.press("Control+s");
  await worker.noDialog();
  await worker.activate("Mulai musyawarah");
  await keys.see(/^Enter: setujui/);
  await decideSome(worker);
  await worker.picture("musyawarah-agenda");
  await worker.activate(/^Kunci$/);
  await worker.dialog("Kunci musyawarah");
  await worker.picture("musyawarah-kunci");
  await keys.press("Control+s");
  await worker.noDialog();
  await keys.see(/^Terkunci\. Berita acara versi 1/);
  await papers(worker);
}

async function fillHead(worker: Worker): Promise<void> {
  const { keys } = worker;
  await worker.activate("Rincian dan kertas");
  await keys.fill("Tanggal", "20112026");
  await keys.fill("Mulai pukul", "9.00");
  await keys.fill("Tempat", "Balai Desa");
  await keys.press("Control+s");
  await keys.see("Rincian disimpan.");
  await worker.activate("Daftar hadir");
  await keys.fill("Nama", "Hj. Euis Komariah");
  await worker.choose("Menandatangani sebagai", "Pemimpin");
  await keys.press("Tab");
  await keys.press("Enter");
  await worker.desk.page.locator("table").getByText("Hj. Euis Komariah").waitFor();
}

/** The first rows by one key each; the others are left for another day. */
async function decideSome(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  const rows = desk.page.locator("button.loket-row");
  await keys.tabTo((await rows.first().innerText()).trim());
  // Faster than they are saved.
  for (const key of ["1", "2", "2"]) await keys.press(key);
  const decided = desk.page.locator(".loket-tile").filter({ hasText: /^\s*3\s*Diputuskan\s*$/ });
  await decided.waitFor();
  await worker.activate("Keluarkan yang belum");
  await keys.see(/baris keluar dari agenda/);
}

async function papers(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await keys.press("F9");
  await worker.dialog(/^Cetak atau simpan lembar/);
  await keys.fill("Keperluan", "Arsip desa");
  await keys.press("Control+s");
  const { text } = await worker.keepPaper("berita-acara-musyawarah");
  assert.match(text, /BERITA ACARA MUSYAWARAH/i);
  assert.match(text, /Jumat tanggal dua puluh bulan November tahun dua ribu dua puluh enam/);
  assert.match(text, /sama\./);
  const file = path.join(worker.folder, "pengumuman.xlsx");
  await willSaveAs(desk.app, file);
  await keys.press("F9");
  await worker.dialog(/^Cetak atau simpan lembar/);
  await worker.choose("Lembar", "Daftar bahan");
  await keys.tabTo("Salinan resmi");
  await keys.press("ArrowRight");
  await keys.fill("Keperluan", "Papan pengumuman desa");
  await worker.activate("Simpan XLSX");
  await worker.noDialog();
  await keys.see(/baris ditulis ke berkas/);
  assert.ok(fs.statSync(file).size > 1000);
}
