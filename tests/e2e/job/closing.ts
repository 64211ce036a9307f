// The end of a day: reports on paper, the audit log, a backup and the way back from it.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { FIVE_DAYS, isWorkingDay } from "../../../shared/values/working-days.ts";
import { addDays, formatShortDate, localDate } from "../../../shared/values/date.ts";
import { willChoose, willSaveAs } from "../support/launch.ts";
import { COLLEAGUES, HEAD, holds, type Worker } from "./worker.ts";

export async function reports(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Buka daftar lewat tenggat");
  await keys.see("Kasus dan rujukan yang paling lama menunggu");
  await keys.press("F9");
  const overdue = await worker.keepPaper("lewat-tenggat");
  holds(overdue.text, "DAFTAR KETERLAMBATAN");
  await keys.press("Control+6");
  await keys.see("Angka satu periode");
  await desk.page.waitForTimeout(500);
  await worker.picture("laporan");
  await keys.press("F9");
  const recap = await worker.keepPaper("rekap-bulanan");
  holds(recap.text, /REKAP/i);
}

/** A local holiday within the targets of the open cases. */
export async function dueDays(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Sesuaikan tenggat");
  await keys.see("Semua tenggat sesuai kalender", 30_000);
  let day = addDays(localDate(new Date()), 1);
  while (!isWorkingDay(day, { holidays: new Set(), week: FIVE_DAYS })) day = addDays(day, 1);
  await worker.command("Hari libur");
  await keys.see("Tenggat dihitung dalam hari kerja", 30_000);
  await worker.activate("Tambah hari libur setempat");
  await worker.dialog(/hari libur setempat/i);
  await keys.fill("Dari tanggal", formatShortDate(day));
  await keys.fill("Nama hari libur", "Hari jadi desa rekaan");
  await keys.press("Control+s");
  await worker.noDialog();
  await worker.activate("Sesuaikan tenggat");
  await keys.see(/kasus dihitung: 0 menjadi lebih awal, [1-9]/, 30_000);
  await worker.picture("tenggat");
  await keys.press("Control+s");
  await worker.dialog("Sesuaikan tenggat?");
  await worker.activate(/^Sesuaikan \d+ tenggat/);
  await keys.see(/tenggat disesuaikan\./, 30_000);
  await keys.see("Semua tenggat sesuai kalender", 30_000);
  await desk.page.locator('[data-screen="cases.dueDays"]').waitFor();
}

/** A category with open cases becomes sensitive, and its cases with it after one confirmation. */
export async function sensitiveCategory(worker: Worker, code: string): Promise<void> {
  const { keys } = worker;
  await worker.command("Kategori layanan");
  await worker.activate(new RegExp(code));
  await worker.dialog("Ubah kategori");
  await worker.tick("Kategori peka");
  await keys.press("Control+s");
  await worker.dialog("Kasus terbuka kategori ini");
  await keys.fill("Alasan", "Keputusan musyawarah kantor.");
  await worker.picture("kategori-peka");
  await keys.press("Control+s");
  await keys.see(/[1-9]\d* kasus sekarang peka\./, 30_000);
  await worker.activate("Tutup");
  await worker.noDialog();
}

/** The audit log holds every task that was started, each with an end. */
export async function auditLog(worker: Worker, tasks: readonly string[]): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Catatan audit");
  await keys.see("Siapa melakukan apa");
  await worker.activate("Periksa rantai catatan");
  await keys.see("Catatan utuh", 30_000);
  await worker.picture("audit");
  const missing = new Set(tasks);
  for (let turn = 0; turn < 30 && missing.size > 0; turn++) {
    const rows = await desk.page.locator("table").innerText();
    for (const task of missing) if (rows.includes(task)) missing.delete(task);
    const next = desk.page.getByRole("button", { name: "Halaman berikutnya" });
    if (missing.size === 0 || (await next.count()) === 0 || (await next.isDisabled())) break;
    await worker.activate("Halaman berikutnya");
    await desk.page.waitForTimeout(300);
  }
  assert.deepEqual([...missing], []);
}

export async function backUp(worker: Worker): Promise<void> {
  await worker.command("Cadangan");
  await worker.keys.see("Salinan terenkripsi");
  await worker.activate("Buat cadangan sekarang");
  await worker.keys.see("Cadangan sudah dibuat dan diperiksa.", 60_000);
  await worker.activate("Latih sekarang");
  await worker.keys.see("Latihan pemulihan selesai", 60_000);
  await worker.activate("Buat salinan darurat");
  await worker.keys.fill("Alasan", "Latihan akhir tahun");
  await willChoose(worker.desk.app, fs.mkdtempSync(path.join(os.tmpdir(), "loket-terbaca-")));
  await worker.activate("Pilih folder dan buat");
  const ask = worker.desk.page.getByRole("dialog", { name: "Tulis kata sandi Anda" });
  const done = worker.desk.page.getByText("Buka buka-saya.html");
  await ask.or(done).first().waitFor({ timeout: 60_000 });
  if (await ask.isVisible()) {
    await worker.desk.page.keyboard.type(COLLEAGUES.supervisor.password);
    await worker.desk.page.keyboard.press("Enter");
  }
  await worker.keys.see("Buka buka-saya.html", 60_000);
  await worker.picture("cadangan");
}

/** Looks at the health of the office, reads the support file and saves what was read. */
export async function health(worker: Worker): Promise<void> {
  const { keys, desk, folder } = worker;
  await worker.handOver(HEAD);
  await worker.command("Periksa kesehatan");
  await worker.activate("Periksa sekarang");
  await keys.see("Berkas dukungan", 60_000);
  await worker.picture("kesehatan");
  const table = await desk.page.locator("table").innerText();
  assert.doesNotMatch(table, /Rusak/);
  const shown = await desk.page.locator("pre").innerText();
  const file = path.join(folder, "dukungan.txt");
  await willSaveAs(desk.app, file);
  await worker.activate("Simpan berkas dukungan");
  await keys.see("Berkas dukungan sudah disimpan.");
  assert.equal(fs.readFileSync(file, "utf8").trim(), shown.trim());
  for (const secret of [HEAD.name, HEAD.username, "Puskesos", folder])
    assert.ok(!shown.includes(secret), secret);
}

/** Back to the state of the backup, from the sign-in page. */
export async function restore(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Keluar");
  await keys.see("Pilih nama Anda");
  await worker.activate("Pulihkan dari cadangan");
  await keys.see("Isi kantor di komputer ini diganti");
  await keys.tabTo("Cadangan di komputer ini");
  await keys.press("ArrowDown");
  await keys.see("Isi cadangan").catch(() => undefined);
  await keys.fill("Nama pengguna admin", HEAD.username);
  await keys.fill("Kata sandi", HEAD.password);
  await worker.picture("pulihkan");
  await keys.press("Enter");
  await desk.page.getByRole("dialog", { name: /^Pulihkan Puskesos/ }).waitFor();
  await worker.activate(/^Pulihkan$/);
  await keys.see("Kantor sudah dipulihkan", 60_000);
  await worker.activate("Ke halaman masuk");
  await worker.signInToDesk(HEAD);
}
