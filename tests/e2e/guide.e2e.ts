// The five guided first tasks of the training office, each walked to its end in real Electron by doing what its steps say.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import type { Role } from "../../shared/call.ts";
import { GUIDE } from "../../shared/desk/guide.ts";
import { Worker } from "./job/worker.ts";
import { openDesk, willChoose, willSaveAs } from "./support/launch.ts";

const worker = new Worker();
const LIST = "BNBA penerima bantuan (latihan)";
const account = (role: Role) => TRAINING_ACCOUNTS.find((one) => one.role === role)!;

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan"] });
  await worker.signInToDesk({ name: account("petugas").name, password: TRAINING_PASSWORD });
});
after(() => worker.end());

const { press, click, open, fill, answer, sit, onScreen, isAt, keepPaper } = hands();

/** What a newcomer does with keyboard and mouse. */
function hands() {
  const page = () => worker.desk.page;
  const named = (name: string | RegExp) =>
    page()
      .getByRole("button", { name, exact: typeof name === "string" })
      .or(page().getByRole("link", { name, exact: typeof name === "string" }))
      .filter({ visible: true })
      .first();
  return {
    press: (key: string) => worker.keys.press(key),
    click: (name: string | RegExp) => named(name).click(),
    /** A row of a list, by what it says. */
    open: (text: string) => page().locator("main").getByText(text).first().click(),
    fill: (label: string | RegExp, text: string) =>
      page()
        .getByLabel(label, { exact: typeof label === "string" })
        .first()
        .fill(text),
    /** Fills a field of the dialog. */
    answer: (label: RegExp, text: string) =>
      page().getByRole("dialog").getByLabel(label).first().fill(text),
    onScreen: async (id: string) => page().locator(`[data-screen="${id}"]`).waitFor(),
    /** As the step says: the name at the top right, then Ganti pengguna. */
    async sit(from: Role, to: Role) {
      await named(new RegExp(account(from).name)).click();
      await page().getByRole("menuitem", { name: "Ganti pengguna" }).click();
      await worker.signInToDesk({ name: account(to).name, password: TRAINING_PASSWORD });
    },
    /** The banner names the step that comes next, in its words; nought: the task is done. */
    async isAt(id: string, step: number) {
      const task = GUIDE.find((one) => one.id === id)!;
      const words =
        step === 0
          ? `${task.title.id}: selesai.`
          : `langkah ${step} dari ${task.steps.length}: ${task.steps[step - 1]!.say.id}`;
      await page().locator(".loket-banner").getByText(words).waitFor();
      await worker.picture(`tugas-${id}-${step}`);
    },
    async keepPaper(name: string) {
      await worker.keys.see(/^\d+ halaman$/);
      await willSaveAs(worker.desk.app, path.join(worker.folder, `${name}.pdf`));
      await click("Simpan PDF");
    },
  };
}

async function begin(id: string): Promise<void> {
  await click("Tugas pertama");
  await click(`Mulai: ${GUIDE.find((one) => one.id === id)!.title.id}`);
  await isAt(id, 1);
}

/** Ends a task: its papers are put away and the banner says that it is done. */
async function finish(id: string): Promise<void> {
  await isAt(id, 0);
  await press("Escape");
  await worker.noDialog();
}

describe("a newcomer who does what the steps say", () => {
  it("gets from a walk-in to a printed referral", async () => {
    const { keys, desk } = worker;
    await begin("rujukan");
    await press("F2");
    await isAt("rujukan", 2);
    await keys.type("siti");
    await worker.suggested(/siti/i);
    await press("Enter");
    await keys.see("Ganti");
    await desk.page.waitForTimeout(300); // the focus goes on to the category
    await keys.type("pkh");
    await worker.suggested("SOS-01");
    await press("Enter");
    await fill(/^Uraian/, "Sudah tiga bulan bantuannya tidak cair.");
    await press("Control+s");
    await isAt("rujukan", 3);
    const number = await desk.page.locator("[role=dialog] output").first().innerText();
    await click("Buka kasus");
    await onScreen("cases.case");
    await press("F7");
    await worker.dialog("Periksa berkas");
    await press("Control+s");
    await isAt("rujukan", 4);
    await worker.noDialog();
    await press("F7");
    await worker.dialog("Berkas diterima, verifikasi");
    await desk.page.getByLabel("Ya", { exact: true }).check();
    await answer(/^Catatan/, "Berkas asli menyusul besok.");
    await press("Control+s");
    await isAt("rujukan", 5);
    await worker.noDialog();
    await press("F7");
    await worker.dialog("Ajukan rekomendasi");
    await answer(/^Rekomendasi/, "Mohon dirujuk ke Dinas Sosial.");
    await press("Control+s");
    await isAt("rujukan", 6);
    await worker.noDialog();
    await sit("petugas", "koordinator");
    await isAt("rujukan", 7);
    await click(/Menunggu penetapan/);
    await fill(/^Cari nomor, nama/, "siti");
    await open(number.trim());
    await onScreen("cases.case");
    await click("Tetapkan: rujuk");
    await isAt("rujukan", 8);
    await keys.see("Surat diberi nomor");
    await press("Control+s");
    await keepPaper("surat");
    await finish("rujukan");
  });

  it("gets from a reply to a closed case", async () => {
    const { desk, keys } = worker;
    await begin("jawaban");
    await press("Control+4");
    await isAt("jawaban", 2);
    await keys.tabTo(/^400\.9\//);
    await press("Enter");
    await isAt("jawaban", 3);
    await click("Catat jawaban");
    await desk.page.getByLabel("Terlaksana", { exact: true }).check();
    await answer(/^Dijawab oleh/, "Ibu Neneng, Dinas Sosial");
    await press("Control+s");
    await isAt("jawaban", 4);
    await worker.noDialog();
    await click("Buka kasus");
    await isAt("jawaban", 5);
    await press("F7");
    await worker.dialog("Selesaikan");
    await answer(/^Hasil pelayanan/, "Bantuannya sudah cair kembali.");
    await press("Control+s");
    await finish("jawaban");
  });

  it("does one round of a prelist", async () => {
    const { keys, desk } = worker;
    const file = path.join(worker.folder, "prelist.xlsx");
    await begin("prelist");
    await press("Control+5"); // the coordinator's look at it is no step of the operator
    await onScreen("prelists.list");
    await isAt("prelist", 1);
    await sit("koordinator", "operator");
    await press("Control+5");
    await isAt("prelist", 2);
    await open(LIST);
    await isAt("prelist", 3);
    await click(/Belum$/);
    const others = desk.page.locator("table").getByText("Layak, data tetap");
    await others.first().waitFor({ state: "detached" });
    await keys.tabTo(/^[A-Z.' ]{5,}$/);
    await press("Enter");
    await isAt("prelist", 4);
    await press("Control+s");
    await worker.dialog(/^Hasil verifikasi/);
    await keys.type("1");
    await press("Control+s");
    await isAt("prelist", 5);
    await worker.noDialog();
    await press("F7");
    await onScreen("prelists.form");
    await fill("alamat", "Jl. Pasar No. 110");
    await press("Control+s");
    await isAt("prelist", 6);
    await press("Control+5");
    await open(LIST);
    await onScreen("prelists.entries");
    await click("Ekspor");
    await worker.dialog("Ekspor prelist");
    await answer(/^Keperluan/, "Latihan mengirim ke Dinas Sosial");
    await willSaveAs(desk.app, file);
    await press("Control+s");
    await isAt("prelist", 7);
    await click("Impor lanjutan");
    await willChoose(desk.app, file);
    await click("Pilih berkas");
    await isAt("prelist", 8);
    await keys.see("3. Tujuan");
    await press("Control+s");
    await keys.see("4. Hasil pemeriksaan");
    await keys.see(/^Simpan [\d.]+ baris/);
    await desk.page.waitForTimeout(300); // they come into view
    const read = desk.page.getByLabel("Terbaca = baru + berubah + sama + ditolak");
    const box = await read.boundingBox();
    assert.ok(box && box.y > 0 && box.y + box.height < 768, "the numbers to be read are in view");
    await press("Control+s");
    await finish("prelist");
  });

  it("makes the minutes of a meeting", async () => {
    const { keys, desk } = worker;
    await begin("musyawarah");
    await sit("operator", "supervisor");
    await press("Control+5");
    await open(LIST);
    await click("Musyawarah");
    await isAt("musyawarah", 2);
    await click("Musyawarah baru");
    await isAt("musyawarah", 3);
    await click("Tambah ke agenda");
    await worker.dialog("Tambah ke agenda");
    const dialog = desk.page.getByRole("dialog");
    await dialog.getByLabel("RW").selectOption("003");
    await dialog.getByLabel("RT").selectOption("002");
    await press("Control+s");
    await worker.noDialog();
    await click("Mulai musyawarah");
    await isAt("musyawarah", 4);
    await click("Setujui hasil verifikasi");
    await isAt("musyawarah", 5);
    await click("Daftar hadir");
    await desk.page.getByLabel("Nama", { exact: true }).fill("Ujang Suparman");
    await press("Tab");
    await keys.type("Warga");
    await press("Enter");
    await isAt("musyawarah", 6);
    await click("Rincian dan kertas");
    await fill("Tanggal", "20-11-2026");
    await fill("Mulai pukul", "09:00");
    await fill("Tempat", "Balai Desa");
    await press("Control+s");
    await isAt("musyawarah", 7);
    await click("Agenda");
    await click("Keluarkan yang belum"); // somebody of that RT was not verified
    await keys.see(/baris keluar dari agenda/);
    await click("Kunci");
    await worker.dialog("Kunci musyawarah");
    await press("Control+s");
    await isAt("musyawarah", 8);
    await worker.noDialog();
    await click("Cetak atau simpan");
    await worker.dialog(/^Cetak atau simpan/);
    await answer(/^Keperluan/, "Arsip desa");
    await press("Control+s");
    await keys.see(/^\d+ halaman$/);
    await finish("musyawarah");
  });

  it("prints the recap of a month", async () => {
    const { keys } = worker;
    await begin("rekap");
    await press("Control+6");
    await isAt("rekap", 2);
    await click(/^Diterima, /);
    await isAt("rekap", 3);
    await press("Control+6");
    await onScreen("reports.home");
    await click(/Lewat tenggat/);
    await isAt("rekap", 4);
    await press("Control+6");
    await onScreen("reports.home");
    await keys.see("Cetak rekap");
    await press("F9");
    await isAt("rekap", 5);
    await keepPaper("rekap");
    await finish("rekap");
  });
});
