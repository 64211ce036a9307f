// The register filled from a file, taken back, checked for people written down twice: by keyboard, as the operator.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { csvOf, opensidRows, registerFamilies } from "../../fixtures/register-files.ts";
import { willChoose, willSaveAs } from "../support/launch.ts";
import type { Worker } from "./worker.ts";

/** A village export with one impossible date, and one person written down twice. */
function villageFile(worker: Worker): string {
  const rows = opensidRows(registerFamilies(41, 12));
  const [first, second] = rows;
  const again = { ...second!, nik: "0", nama: `${second!.nama} X` };
  const file = path.join(worker.folder, "penduduk.csv");
  fs.writeFileSync(
    file,
    csvOf([{ ...first!, tanggallahir: "31-02-1980" }, ...rows.slice(1), again]),
  );
  return file;
}

async function onScreen(worker: Worker, id: string): Promise<void> {
  await worker.desk.page.locator(`[data-screen="${id}"]`).waitFor({ timeout: 60_000 });
}

/** Reads, checks and loads the file, keeps its refused rows, and takes the import back. */
export async function fillAndTakeBack(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await willChoose(desk.app, villageFile(worker));
  await worker.command("Impor daftar warga");
  await onScreen(worker, "prelists.registerImports");
  await worker.activate("Isi daftar warga");
  await keys.see("1. Berkas");
  await worker.activate("Pilih berkas");
  await keys.see("3. Tujuan", 60_000);
  await keys.fill("Data ini dipakai untuk apa", "Mengisi daftar warga pada hari pertama");
  await keys.press("Control+s");
  await keys.see("4. Hasil pemeriksaan", 60_000);
  await worker.picture("daftar-warga-periksa");
  await keys.press("Control+s");
  await onScreen(worker, "prelists.registerImport");
  const file = path.join(worker.folder, "ditolak-warga.xlsx");
  await willSaveAs(desk.app, file);
  await worker.activate("Simpan baris yang ditolak dan dilewati");
  await keys.see(/baris disimpan/, 30_000);
  assert.ok(fs.statSync(file).size > 1000);
  await worker.activate("Batalkan impor ini");
  await worker.dialog("Batalkan impor ini?");
  await worker.activate("Batalkan impor");
  await keys.see(/^Dibatalkan:/, 60_000);
  await worker.picture("daftar-warga-batal");
}

/** Compares the rows of the file with each other and keeps the pairs. */
export async function checkFile(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await willChoose(desk.app, path.join(worker.folder, "penduduk.csv"));
  await worker.command("Periksa berkas");
  await onScreen(worker, "people.fileCheck");
  await worker.activate("Pilih berkas");
  await keys.see("Arti kolom", 60_000);
  await keys.press("Control+s");
  await desk.page.locator("#periksa-hasil").waitFor({ timeout: 60_000 });
  await keys.fill(/^Keperluan/, "diperiksa bersama desa tetangga");
  const file = path.join(worker.folder, "pasangan.csv");
  await willSaveAs(desk.app, file);
  await worker.activate("Simpan semua pasangan (CSV)");
  await keys.see(/pasangan ditulis/, 60_000);
  assert.match(fs.readFileSync(file, "utf8"), /certain|likely|possible/);
  await worker.picture("periksa-berkas");
}

export async function findDuplicates(worker: Worker): Promise<void> {
  await worker.command("Data ganda");
  await onScreen(worker, "people.duplicates");
  await worker.activate("Cari data ganda");
  await worker.keys.see(/^Pencarian terakhir/, 60_000);
  await worker.picture("data-ganda");
}
