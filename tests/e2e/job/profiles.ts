// A workbook of two sheets imported in one go, and a column profile carried out of the office and back; by keyboard.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { willChoose, willSaveAs } from "../support/launch.ts";
import type { Worker } from "./worker.ts";

const RUTA = [
  ["IDBDT", "KDPROP", "KDKAB", "KDKEC", "KDDESA", "Alamat", "Nama_KRT", "Lantai"],
  ["R701", "32", "04", "050", "001", "Kp. Sawah", "Suparno", "02"],
  ["R702", "32", "04", "050", "001", "Kp. Lebak", "Wati", "09"],
];
const ART = [
  ["IDARTBDT", "IDBDT", "Nama", "JnsKel", "TglLahir", "NIK", "NoKK", "Hubkel"],
  [
    "R70101",
    "R701",
    "Suparno",
    "1",
    "12 Agustus 1978",
    "3204051208780001",
    "3204050105100010",
    "1",
  ],
  ["R70901", "R709", "Asing", "1", "02/03/1991", "3204050203910004", "3204050105100030", "1"],
];

export async function importBothSheets(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(RUTA), "RUTA");
  utils.book_append_sheet(book, utils.aoa_to_sheet(ART), "ART");
  const file = path.join(worker.folder, "dua-lembar.xlsx");
  fs.writeFileSync(file, write(book, { bookType: "xlsx", type: "buffer" }) as Buffer);
  await willChoose(desk.app, file);
  await worker.command("Impor prelist");
  await keys.see("1. Berkas");
  await worker.activate("Pilih berkas");
  await keys.see("1 rumah tangga tanpa anggota; 1 anggota tanpa rumah tangga.", 60_000);
  await worker.picture("impor-dua-lembar");
  await keys.press("Control+s");
  await desk.page.getByRole("button", { name: /^Simpan 4 baris/ }).waitFor({ timeout: 60_000 });
  await worker.picture("periksa-dua-lembar");
  await keys.press("Control+s");
  await desk.page.locator('[data-screen="prelists.entries"]').waitFor({ timeout: 60_000 });
}

export async function carryProfile(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Profil kolom");
  await desk.page.locator('[data-screen="prelists.profiles"]').waitFor({ timeout: 60_000 });
  await desk.page.locator("button.loket-row").first().waitFor();
  await worker.picture("profil-kolom");
  const file = path.join(worker.folder, "art.loketprofil");
  await willSaveAs(desk.app, file);
  await worker.activate(/^Simpan ke berkas/);
  await keys.see(/tersimpan sebagai berkas/, 60_000);
  assert.doesNotMatch(fs.readFileSync(file, "utf8"), /\d{16}|Suparno/);
  await willChoose(desk.app, file);
  await worker.activate("Ambil dari berkas");
  await keys.see("Ganti dengan isi berkas", 60_000);
  await worker.activate("Ganti dengan isi berkas");
  await keys.see(/siap dipakai/, 60_000);
  // A double click on the file, while Loket is open somewhere else: the system starts a second one, which hands it over.
  await worker.command("Buka antrean");
  await desk.app.evaluate(
    ({ app }, opened) => app.emit("second-instance", {}, ["loket", "--x", opened], "/"),
    file,
  );
  await desk.page.locator('[data-screen="prelists.profiles"]').waitFor({ timeout: 60_000 });
  await keys.see("Ganti dengan isi berkas", 60_000);
}
