// A prelist from its file to the export: read, check, tie villages, save, keep the refused rows, verify, export.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { willChoose, willSaveAs } from "../support/launch.ts";
import type { Worker } from "./worker.ts";

const fixtures = path.resolve(import.meta.dirname, "../../fixtures");

/** The numbers of the equation, read from the tiles. */
async function equation(worker: Worker): Promise<Record<string, number>> {
  const tiles = await worker.desk.page
    .getByLabel("Terbaca = baru + berubah + sama + ditolak")
    .innerText();
  const found: Record<string, number> = {};
  for (const name of ["Terbaca", "Baru", "Berubah", "Sama", "Ditolak"]) {
    const [, number = ""] = new RegExp(`([\\d.]+)\\s+${name}`).exec(tiles) ?? [];
    found[name] = Number(number.replaceAll(".", ""));
  }
  return found;
}

function balances({ Terbaca, Baru, Berubah, Sama, Ditolak }: Record<string, number>): void {
  assert.ok(Terbaca! >= 300, `only ${Terbaca} rows were read`);
  assert.equal(Terbaca, Baru! + Berubah! + Sama! + Ditolak!);
}

/** Reads a file into a new list; `tie` names a village for the first code that is not tied yet. */
export async function importFile(
  worker: Worker,
  file: string,
  tie?: readonly [typed: string, found: RegExp],
): Promise<void> {
  const { keys, desk } = worker;
  await willChoose(desk.app, path.join(fixtures, file));
  await worker.command("Impor prelist");
  await keys.see("1. Berkas");
  await worker.activate("Pilih berkas");
  await keys.see("3. Tujuan", 60_000);
  await worker.picture(`impor-${file}`);
  await keys.press("Control+s");
  await keys.see("4. Hasil pemeriksaan", 60_000);
  balances(await equation(worker));
  if (tie) {
    await worker.activate(/^Pasangkan \d/);
    await worker.dialog(/^Pasangkan kode BPS/);
    await worker.pick("Desa atau kelurahan", tie[0], tie[1]);
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see("4. Hasil pemeriksaan", 60_000);
    await desk.page
      .getByText(/^\d\d\.\d\d\.\d\d\.\d{4}/)
      .first()
      .waitFor();
  }
  await worker.picture(`periksa-${file}`);
  await keys.press("Control+s");
  await desk.page.locator('[data-screen="prelists.batch"]').waitFor({ timeout: 60_000 });
  balances(await equation(worker));
}

/** The refused rows go back to the sender as a file. */
export async function keepRejects(worker: Worker): Promise<void> {
  const file = path.join(worker.folder, "ditolak.xlsx");
  await willSaveAs(worker.desk.app, file);
  await worker.activate("Simpan berkas baris ditolak");
  await worker.keys.see(/baris ditolak tersimpan/, 30_000);
  assert.ok(fs.statSync(file).size > 1000);
}

/** Takes the import on screen back: the preview first, then the reason. */
export async function undoImport(worker: Worker): Promise<void> {
  const { keys } = worker;
  await worker.activate("Urungkan impor");
  await worker.dialog(/^Urungkan impor/);
  await keys.see("Baris yang hilang", 30_000);
  await worker.picture("impor-urungkan");
  await keys.fill("Alasan mengurungkan", "Berkas yang salah dipilih");
  await keys.press("Control+s");
  await worker.noDialog();
  await keys.see(/Diurungkan .*Berkas yang salah dipilih/, 30_000);
}

/** Verifies the first row of the open list by a number. */
export async function verifyFirst(worker: Worker): Promise<void> {
  const { keys } = worker;
  await worker.activate(/^Verifikasi ./);
  await worker.dialog(/^Hasil verifikasi/);
  await keys.fill("Kode hasil", "1");
  await keys.press("Control+s");
  await worker.noDialog();
  await worker.desk.page.locator("table").getByText("Layak, data tetap").first().waitFor();
}

export async function openList(worker: Worker): Promise<void> {
  await worker.activate("Buka prelist");
  await worker.desk.page.locator('[data-screen="prelists.entries"]').waitFor();
  await worker.desk.page.locator("button.loket-row").first().waitFor();
}

export async function exportList(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  const file = path.join(worker.folder, "ekspor.xlsx");
  await willSaveAs(desk.app, file);
  await keys.tabTo(/^Ekspor$/, { backwards: true }); // above the list in which the last row was verified
  await keys.press("Enter");
  await worker.dialog("Ekspor prelist");
  await keys.fill("Keperluan", "Dikirim ke Dinas Sosial");
  await keys.press("Control+s");
  await worker.noDialog();
  await keys.see(/baris diekspor/);
  assert.ok(fs.statSync(file).size > 5000);
}

/** Puts the two newest lists beside each other, looks at the paper and keeps the differences as a file. */
export async function compareLists(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Bandingkan prelist");
  await desk.page.locator('[data-screen="prelists.compare"]').waitFor();
  await worker.activate("Bandingkan");
  await keys.see(/lama = .* sama \+ .* berubah \+ .* keluar/, 60_000);
  await desk.page.locator("button.loket-row").first().waitFor();
  await worker.picture("prelist-bandingkan");
  await keys.press("F9");
  const { text } = await worker.keepPaper("perbandingan-prelist");
  assert.match(text, /PERBANDINGAN PRELIST/i);
  const file = path.join(worker.folder, "perbandingan.csv");
  await willSaveAs(desk.app, file);
  await worker.activate("Ekspor perbedaan");
  await worker.dialog("Ekspor perbedaan");
  await keys.fill("Keperluan", "Bahan musyawarah desa");
  await keys.press("Control+s");
  await worker.noDialog();
  await keys.see(/baris diekspor/);
  assert.ok(fs.statSync(file).size > 1000);
}
