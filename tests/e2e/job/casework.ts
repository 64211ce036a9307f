// A case from its papers to its end: checking, recommending, deciding, referring, answering, closing.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { holds, type Worker } from "./worker.ts";

/** Opens a case from the list of cases by its number. */
export async function openCase(worker: Worker, number: string): Promise<void> {
  const { keys, desk } = worker;
  await keys.press("Control+3");
  await keys.see("Semua kasus, yang terbaru");
  await keys.press("Control+f");
  await keys.press("Control+a");
  await keys.type(number);
  await desk.page.waitForTimeout(600);
  await worker.activate(number);
  await desk.page.locator('[data-screen="cases.case"]').waitFor();
  await keys.see(`Kasus ${number}`);
}

/** One step: its button, what its dialog wants to know, Ctrl+S. */
async function step(worker: Worker, label: string, fill: () => Promise<void>): Promise<void> {
  await worker.activate(label);
  await worker.dialog(label);
  await fill();
  await worker.keys.press("Control+s");
  await worker.noDialog();
}

const nothing = () => Promise.resolve();

/** From the counter to the recommendation, with one paper attached. */
export async function prepare(worker: Worker): Promise<void> {
  const { keys } = worker;
  await step(worker, "Periksa berkas", nothing);
  await attachPhoto(worker);
  await step(worker, "Berkas diterima, verifikasi", async () => {
    await worker.tick("Ya");
    if (await worker.desk.page.locator("#move-note").count())
      await keys.fill("Catatan", "Berkas asli menyusul besok, keadaan mendesak.");
  });
  await step(worker, "Ajukan rekomendasi", () =>
    keys.fill("Rekomendasi", "Mohon dirujuk ke Dinas Sosial untuk pengaktifan kembali."),
  );
  await keys.see("Menunggu penetapan");
  await worker.picture("kasus");
}

const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function attachPhoto(worker: Worker): Promise<void> {
  const photo = path.join(worker.folder, "kartu-keluarga.png");
  fs.writeFileSync(photo, Buffer.from(DOT, "base64"));
  const chooser = worker.desk.page.waitForEvent("filechooser");
  await worker.activate("Lampirkan berkas");
  await (await chooser).setFiles(photo);
  await worker.dialog("Lampirkan berkas");
  await worker.activate(/^Lampirkan$/);
  await worker.noDialog();
  await worker.keys.see("kartu-keluarga");
}

/** From the page of an ordinary case; whoever holds the second key then sees that a safe contact is missing. */
export async function makeSensitive(worker: Worker, reason: string): Promise<void> {
  await worker.activate("Jadikan peka");
  await worker.dialog("Jadikan kasus ini peka");
  await worker.keys.fill("Alasan", reason);
  await worker.keys.press("Control+s");
  await worker.noDialog();
  await worker.keys.see("Belum ada kontak aman.");
}

/** The recommender may not decide. */
export async function mayNotDecide(worker: Worker): Promise<void> {
  const { page } = worker.desk;
  assert.equal(await page.getByRole("button", { name: /^Tetapkan/ }).count(), 0);
}

/** Decides by referring; answers the code on the reply slip. */
export async function refer(worker: Worker, label: string, name: string): Promise<string> {
  const { keys, desk } = worker;
  await worker.activate(label);
  await desk.page.locator('[data-screen="referrals.issue"]').waitFor();
  await keys.see("Surat diberi nomor");
  if ((await worker.value("Tujuan")) === "")
    await worker.pick("Tujuan", "Dinas Sosial", /Dinas Sosial/);
  await worker.picture(`rujuk-${name}`);
  await keys.press("Control+s");
  return letterOnScreen(worker, name);
}

/** Keeps the letter in the preview; answers the code on its reply slip. */
export async function letterOnScreen(worker: Worker, name: string): Promise<string> {
  const { text, pages, mm } = await worker.keepPaper(`surat-${name}-A4`);
  assert.deepEqual([pages, ...mm], [1, 210, 297]);
  const code = /RJ-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0];
  assert.ok(code, `no code on the letter: ${text}`);
  holds(text, /400\.9\/\d+\/PSKS\/[IVX]+\/\d{4}/, "ASEP SUNANDAR", "UMPAN BALIK");
  return code;
}

/** The same letter on F4. */
export async function printOnF4(worker: Worker, code: string, name: string): Promise<void> {
  const { desk, keys } = worker;
  await worker.command("Catat jawaban dengan kode");
  await keys.see("Ketik atau pindai kode");
  await keys.fill("Kode rujukan", code.toLowerCase());
  await keys.press("Enter");
  await worker.dialog(/^Catat jawaban atas/);
  await keys.press("Escape");
  await worker.noDialog();
  await desk.page.locator('[data-screen="referrals.referral"]').waitFor();
  await worker.choose("Kertas", "F4");
  await keys.press("F9");
  const { text, pages, mm } = await worker.keepPaper(`surat-${name}-F4`);
  assert.deepEqual([pages, ...mm], [1, 215, 330]);
  holds(text, code, "UMPAN BALIK");
}

/** The slip comes back: its code opens the answer. */
export async function answer(worker: Worker, code: string): Promise<void> {
  const { keys } = worker;
  await worker.command("Catat jawaban dengan kode");
  await keys.see("Ketik atau pindai kode");
  await keys.fill("Kode rujukan", code);
  await keys.press("Enter");
  await worker.dialog(/^Catat jawaban atas/);
  await keys.tabTo(/^Sampai di tujuan/);
  for (const _ of ["disetujui", "dilayani", "terlaksana"]) await keys.press("ArrowDown");
  await keys.fill("Dijawab oleh", "Neneng Kurniasih, Dinas Sosial");
  await keys.fill("Tindakan atau alasan", "Kepesertaan sudah diaktifkan kembali.");
  await keys.press("Control+s");
  await worker.noDialog();
}

export async function close(worker: Worker, result: string): Promise<void> {
  await step(worker, "Selesaikan", () => worker.keys.fill("Hasil pelayanan", result));
  await worker.keys.see(result);
  assert.ok(await worker.desk.page.getByText("Selesai", { exact: true }).count());
}

/** A question is answered and closed at once. */
export async function answerQuestion(worker: Worker): Promise<void> {
  await step(worker, "Jawab dan selesaikan", () =>
    worker.keys.fill("Hasil pelayanan", "Dijelaskan syarat pengusulan lewat musdes."),
  );
  await worker.keys.see("Dijelaskan syarat pengusulan");
}

export async function ratify(worker: Worker): Promise<void> {
  await worker.activate("Sahkan rujukan darurat");
  await worker.dialog("Sahkan rujukan darurat");
  await worker.keys.tabTo("Catatan");
  await worker.activate("Sahkan rujukan darurat");
  await worker.noDialog();
  await worker.keys.see("Rujukan darurat disahkan");
}

/** The letters of every referral in one PDF. */
export async function manyLetters(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await keys.press("Control+4");
  await desk.page.locator('[data-screen="referrals.list"]').waitFor();
  await worker.choose("Tampilkan", "Semua");
  await keys.see(/^Cetak \d+ surat/);
  await keys.press("F9");
  await worker.dialog("Cetak banyak surat");
  await keys.press("Control+s");
  const { text, pages } = await worker.keepPaper("banyak-surat");
  assert.ok(pages >= 2, `${pages} pages`);
  assert.match(text, /UMPAN BALIK RUJUKAN/);
}
