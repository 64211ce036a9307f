// A whole round of a prelist in real Electron, by keyboard alone: a sender's file of 10,000 rows is taken in, cleaned, verified,
// deliberated, put into minutes and given back inside the sender's own file.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { outcomesFor, outcomeLabel, type Outcome } from "../../shared/prelists/outcomes.ts";
import { openDesk, willChoose, willSaveAs } from "./support/launch.ts";
import { auditCalls } from "../../renderer/text/id/audit-calls.ts";
import { auditLog } from "./job/closing.ts";
import { ROUND_TASKS } from "./job/tasks.ts";
import { holds, Worker } from "./job/worker.ts";
import { idsOf, rowsByLibreOffice, rowsOf } from "./round/returned-file.ts";
import { MISSPELT, senderFile } from "./round/sender-file.ts";

const ROWS = 10_000;
const RIGHT = "Kp. Sukaresmi RT 1";
const VERIFIED: readonly Outcome[] = ["layak_tetap", "layak_perbaikan", "tidak_ditemukan"];
const ATTENDING = [
  ["Dadang Hermawan", "Wakil peserta"],
  ["Neneng Kurniasih", "Hadir saja"],
] as const;
const worker = new Worker();
const sent = senderFile(ROWS);
let source: string;

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan"] });
  const operator = TRAINING_ACCOUNTS.find((one) => one.role === "operator")!;
  await worker.signInToDesk({ name: operator.name, password: TRAINING_PASSWORD });
  source = path.join(worker.folder, "bnba-sukamaju.xlsx");
  fs.writeFileSync(source, sent.bytes);
});
after(() => worker.end());

const onScreen = (id: string) => worker.desk.page.locator(`[data-screen="${id}"]`).waitFor();

async function toTab(name: string, screen: string): Promise<void> {
  await worker.activate(name);
  await onScreen(screen);
}

describe("a round of a prelist", () => {
  it("takes the sender's file in", async (t) => {
    const { keys, desk } = worker;
    await willChoose(desk.app, source);
    await worker.command("Impor prelist");
    await keys.see("1. Berkas");
    await worker.activate("Pilih berkas");
    await keys.see("3. Tujuan", 60_000);
    const from = performance.now();
    await keys.press("Control+s");
    await keys.see("4. Hasil pemeriksaan", 60_000);
    const checked = performance.now();
    await keys.press("Control+s");
    await desk.page.locator('[data-screen="prelists.batch"]').waitFor({ timeout: 120_000 });
    t.diagnostic(
      `${ROWS} rows: checked in ${Math.round(checked - from)} ms, saved in ${Math.round(performance.now() - checked)} ms`,
    );
    await worker.activate("Buka prelist");
    await onScreen("prelists.entries");
    await desk.page.locator("button.loket-row").first().waitFor();
    await worker.picture("putaran-baris");
  });

  it("is cleaned in the grid", async () => {
    const { keys, desk } = worker;
    await toTab("Kisi", "prelists.grid");
    await keys.tabTo("Kisi daftar");
    const focus = desk.page.locator(".kisi-cell[data-focus]");
    const address = desk.page.locator(".kisi-title", { hasText: /^alamat$/ });
    const column = await address.getAttribute("aria-colindex");
    for (let step = 0; (await focus.getAttribute("aria-colindex")) !== column; step++) {
      assert.ok(step < 40, "the column is not reached");
      await keys.press("ArrowRight");
    }
    await keys.press("Control+f");
    await keys.type("salah tulis");
    await desk.page.locator(".kisi-cell[data-focus]", { hasText: MISSPELT }).waitFor();
    await keys.tabTo("Kisi daftar", { backwards: true });
    await keys.press("F2");
    await keys.press("Control+a");
    await keys.type(RIGHT);
    await keys.press("Enter");
    await desk.page.locator(".kisi [role=gridcell]", { hasText: RIGHT }).waitFor();
    await worker.picture("putaran-kisi");
    await keys.tabTo("Tampilkan semua", { backwards: true });
    await keys.press("Enter");
  });

  it("has a whole column filled and taken back by one key", async (t) => {
    const { keys, desk } = worker;
    const last = desk.page.locator(`.kisi-cell[data-place^="${ROWS - 1},"][data-edited]`);
    await keys.tabTo("Kisi daftar");
    await keys.press("Control+Home");
    await keys.press("ArrowRight", 6);
    await keys.press("Control+Shift+ArrowDown");
    const from = performance.now();
    await keys.press("Control+d");
    await last.waitFor({ timeout: 120_000 });
    const filled = performance.now();
    await keys.press("Control+z");
    await last.waitFor({ state: "detached", timeout: 120_000 });
    t.diagnostic(
      `${ROWS - 1} cells filled in ${Math.round(filled - from)} ms, taken back in ${Math.round(performance.now() - filled)} ms`,
    );
  });

  it("is divided into packages with field sheets", async () => {
    const { keys } = worker;
    await toTab("Paket kerja", "prelists.packages");
    await worker.activate("Bagi per RT");
    await keys.see(/paket dibuat/);
    await worker.picture("putaran-paket");
    await worker.activate(/^Lembar lapangan RT/);
    await worker.dialog("Cetak lembar lapangan");
    await keys.press("Control+s");
    const { text } = await worker.keepPaper("lembar-lapangan");
    assert.doesNotMatch(text, /\d{16}/);
  });

  it("is verified by numbers", async () => {
    const { keys, desk } = worker;
    await toTab("Baris", "prelists.entries");
    for (const [at, outcome] of VERIFIED.entries()) {
      await worker.choose(/^Hasil$/, "Belum");
      await desk.page.locator("button.loket-row").first().waitFor();
      await worker.activate(/^Verifikasi ./);
      await worker.dialog(/^Hasil verifikasi/);
      await keys.fill("Kode hasil", String(outcomesFor("anggota").indexOf(outcome) + 1));
      await keys.press("Control+s");
      await worker.noDialog();
      // The list below has caught up: the next one is another person.
      await keys.see(
        new RegExp(`^${(ROWS - at - 1).toLocaleString("id-ID").replace(".", "\\.")} baris`),
      );
    }
    await worker.picture("putaran-verifikasi");
  });

  it("is deliberated, locked and put into minutes", async (t) => {
    const { keys } = worker;
    await toTab("Musyawarah", "prelists.deliberations");
    await worker.activate("Musyawarah baru");
    await onScreen("prelists.deliberation");
    for (const outcome of new Set(VERIFIED)) {
      await worker.activate("Tambah ke agenda");
      await worker.dialog("Tambah ke agenda");
      await worker.choose("Hasil verifikasi", outcomeLabel(outcome));
      await keys.press("Control+s");
      await worker.noDialog();
    }
    await worker.activate("Rincian dan kertas");
    await keys.fill("Tanggal", "24112026");
    await keys.fill("Tempat", "Balai Desa Sukamaju");
    await keys.press("Control+s");
    await keys.see("Rincian disimpan.");
    await worker.activate("Daftar hadir");
    for (const [name, duty] of ATTENDING) {
      await keys.fill("Nama", name);
      await worker.choose("Menandatangani sebagai", duty);
      await keys.press("Enter");
      await keys.see(name);
    }
    await worker.picture("putaran-hadir");
    await worker.activate("Mulai musyawarah");
    await worker.activate("Agenda");
    await worker.activate("Setujui hasil verifikasi");
    await keys.see(`${VERIFIED.length} baris diputuskan sesuai hasil verifikasi.`);
    await worker.picture("putaran-agenda");
    await worker.activate(/^Kunci$/);
    await worker.dialog("Kunci musyawarah");
    await worker.picture("putaran-kunci");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.press("F9");
    await worker.dialog("Cetak atau simpan lembar musyawarah");
    await keys.fill("Keperluan", "Arsip musyawarah desa");
    const from = performance.now();
    await keys.press("Control+s");
    await keys.see(/^\d+ halaman$/);
    t.diagnostic(`minutes on screen after ${Math.round(performance.now() - from)} ms`);
    const { text } = await worker.keepPaper("berita-acara");
    holds(
      text,
      "BERITA ACARA",
      "Pada hari ini Selasa tanggal dua puluh empat bulan November tahun dua ribu",
      ATTENDING[0]![0],
    );
    for (const outcome of new Set(VERIFIED))
      assert.match(text, new RegExp(outcomeLabel(outcome), "i"));
  });

  it("goes back inside the sender's own file", async (t) => {
    const { keys, desk } = worker;
    const back = path.join(worker.folder, "kembali.xlsx");
    await toTab("‹ Semua musyawarah", "prelists.deliberations");
    await toTab("Baris", "prelists.entries");
    await willSaveAs(desk.app, back);
    await worker.activate(/^Ekspor$/);
    await worker.dialog("Ekspor prelist");
    await keys.tabTo("Daftar");
    await keys.press("ArrowLeft");
    await keys.see(/sel di \d+ baris akan berubah/, 60_000);
    await worker.picture("putaran-kembali");
    await keys.fill("Keperluan", "Dikirim kembali ke Dinas Sosial");
    const from = performance.now();
    await keys.press("Control+s");
    await worker.noDialog();
    t.diagnostic(`written back in ${Math.round(performance.now() - from)} ms`);
    for (const rows of [await rowsOf(back), rowsByLibreOffice(back)]) {
      assert.deepEqual(idsOf(rows), sent.ids);
      assert.ok(rows.some((cells) => cells.includes(RIGHT)));
      assert.ok(!rows.some((cells) => cells.includes(MISSPELT)));
    }
  });

  it("is counted, on paper and as a file", async (t) => {
    const { keys, desk } = worker;
    await toTab("Statistik", "prelists.statistics");
    const from = performance.now();
    await desk.page.getByRole("table", { name: /Jenis kelamin/ }).waitFor();
    t.diagnostic(`${ROWS} rows counted and drawn in ${Math.round(performance.now() - from)} ms`);
    await worker.picture("putaran-statistik");
    await worker.activate(/^Buka [\d.]+ baris: 001\/001/);
    await onScreen("prelists.statisticsRows");
    await worker.picture("putaran-statistik-baris");
    await worker.activate("‹ Statistik");
    await onScreen("prelists.statistics");
    await desk.page.getByRole("table", { name: /Jenis kelamin/ }).waitFor();
    await keys.press("F9");
    const { text } = await worker.keepPaper("statistik");
    assert.match(text, /STATISTIK/i);
    const file = path.join(worker.folder, "statistik.xlsx");
    await willSaveAs(desk.app, file);
    await worker.activate("Ekspor XLSX");
    await worker.dialog("Ekspor statistik");
    await keys.fill("Keperluan", "Bahan musyawarah desa");
    await keys.press("Control+s");
    await worker.noDialog();
    assert.ok(rowsByLibreOffice(file).length > 10);
  });

  it("stands in the journal with every task", async () => {
    const supervisor = TRAINING_ACCOUNTS.find((one) => one.role === "supervisor")!;
    await worker.handOver({ name: supervisor.name, password: TRAINING_PASSWORD });
    await auditLog(
      worker,
      ROUND_TASKS.map((name) => auditCalls[name]!),
    );
  });
});
