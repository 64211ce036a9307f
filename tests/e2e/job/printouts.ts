// Printouts of the reports: a table on paper and as a workbook, and a report of the office's own carried out and back.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { willChoose, willSaveAs } from "../support/launch.ts";
import { COLLEAGUES, holds, type Worker } from "./worker.ts";

/** What names citizens leaves only after the password, unless it was given a moment ago. */
async function proveIfAsked({ desk }: Worker, done: () => boolean): Promise<void> {
  const ask = desk.page.getByRole("dialog", { name: "Tulis kata sandi Anda" });
  for (let turn = 0; turn < 300 && !done(); turn++) {
    if (await ask.isVisible()) {
      await desk.page.keyboard.type(COLLEAGUES.supervisor.password);
      await desk.page.keyboard.press("Enter");
      await ask.waitFor({ state: "detached" });
    }
    await desk.page.waitForTimeout(200);
  }
  assert.ok(done(), "the file was not written");
}

/** What a supervisor prints at the end of a month, and a table made to measure. */
export async function printouts(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Cetakan");
  await desk.page.locator('[data-screen="reports.papers"]').waitFor();
  await worker.activate("Kategori per bulan");
  await keys.see("Kategori menurut bulan");
  await worker.picture("cetakan");
  await keys.press("F9");
  const paper = await worker.keepPaper("kategori-per-bulan");
  holds(paper.text, "REKAP KATEGORI PER BULAN");
  assert.ok(paper.mm[0] > paper.mm[1], "a matrix lies on a wide sheet");
  const book = path.join(worker.folder, "kategori.xlsx");
  await willSaveAs(desk.app, book);
  await worker.activate("Lembar kerja (XLSX)");
  await keys.see(/Lembar kerja disimpan: \d+ baris/, 60_000);
  assert.ok(fs.statSync(book).size > 500);

  await worker.activate("Rekap pelayanan");
  await willSaveAs(desk.app, path.join(worker.folder, "rekap.xlsx"));
  await worker.activate("Lembar kerja (XLSX)");
  await keys.see(/Lembar kerja disimpan: \d{2,} baris/, 60_000);
  await worker.activate("Daftar keterlambatan");
  const late = path.join(worker.folder, "terlambat.xlsx");
  await willSaveAs(desk.app, late);
  await worker.activate("Lembar kerja (XLSX)");
  await proveIfAsked(worker, () => fs.existsSync(late));

  await worker.activate("Kategori per bulan");
  await keys.see("Kategori menurut bulan");
  await worker.activate("Salin jadi laporan sendiri");
  await worker.dialog("Laporan sendiri");
  await keys.fill(/^Nama laporan/, "Kategori bulan ini");
  await worker.picture("laporan-sendiri");
  await keys.press("Control+s");
  await worker.noDialog();
  await keys.see("Dibuat oleh");
  const file = path.join(worker.folder, "kategori.loketlaporan");
  await willSaveAs(desk.app, file);
  await worker.activate("Bagikan sebagai berkas");
  await keys.see(/disimpan sebagai berkas/, 60_000);
  assert.doesNotMatch(fs.readFileSync(file, "utf8"), /\d{12}/);
  await willChoose(desk.app, file);
  await worker.activate("Ambil dari berkas");
  await keys.see(/diambil dari berkas/, 60_000);
  await keys.see("Diambil dari berkas kantor lain.");
}

/** The summaries of all cases of the list, nobody named, as one paper. */
export async function summaries(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Daftar kasus");
  await desk.page.locator('[data-screen="cases.list"]').waitFor();
  await worker.activate("Cetak ringkasan");
  await worker.dialog("Cetak ringkasan kasus");
  await worker.picture("cetak-ringkasan");
  await keys.press("Control+s");
  const paper = await worker.keepPaper("ringkasan-banyak");
  holds(paper.text, /RINGKASAN KASUS/i);
  holds(paper.text, "Tanpa identitas");
  assert.doesNotMatch(paper.text, /Siti Nurhayati/i);
}
