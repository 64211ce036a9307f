// A business for ProKUS and a KAT location in the training office, in real Electron and by keyboard alone: intake, members, support, letter with annex.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { checkAccessible } from "./support/axe.ts";
import { openDesk } from "./support/launch.ts";
import { openSaved } from "./job/walk-in.ts";
import { holds, Worker } from "./job/worker.ts";

const worker = new Worker();
const clerk = {
  name: TRAINING_ACCOUNTS.find((one) => one.role === "petugas")!.name,
  password: TRAINING_PASSWORD,
};
/** Somebody whom the training office surely knows by this part of a name. */
const PART = "siti";

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan"] });
  await worker.signInToDesk(clerk);
});
after(() => worker.end());

/** A picture in light and one in dark, and axe on both. */
async function look(name: string): Promise<void> {
  const { page } = worker.desk;
  await worker.picture(name);
  await page.emulateMedia({ colorScheme: "dark" });
  await worker.picture(`${name}-gelap`);
  await page.emulateMedia({ colorScheme: "light" });
  await checkAccessible(page, name);
}

/** A blank walk-in with somebody as the one who is served, and this category. */
async function begin(category: string, code: string): Promise<void> {
  const { keys } = worker;
  await worker.command("Buka antrean");
  await worker.desk.page.locator('[data-screen="cases.queue"]').waitFor();
  await keys.press("F2");
  await keys.see("Siapa yang dilayani");
  await worker.pick(/^Yang dilayani/, PART, /siti/i);
  await worker.pick("Kategori", category, code);
}

describe("beside a case", () => {
  it("keeps a business, a companion and the fasilitator who brought it in", async () => {
    const { keys } = worker;
    await begin("sos 02", "SOS-02");
    await keys.fill("Uraian", "Ingin menambah modal warung setelah graduasi PKH.");
    await worker.choose("Kepesertaan PKH", "Sudah");
    await keys.fill("Tanggal graduasi", "05032026");
    await keys.fill("Jenis usaha", "Warung kelontong");
    await keys.fill("Lama usaha (bulan)", "18");
    await keys.fill("Omzet per bulan (rupiah)", "1500000");
    await worker.choose("Kanal", "Kunjungan");
    await worker.choose("Fasilitator", "Bukan");
    await keys.fill("Nama fasilitator", "Kang Asep Hidayat");
    await look("kelompok-usaha");
    await keys.press("Control+s");
    await openSaved(worker);
    for (const part of ["Rp1.500.000", "18 bulan", "Kang Asep Hidayat", "Sudah graduasi"])
      await keys.see(part);
    await worker.activate("Perbarui data");
    await worker.dialog("Data usaha");
    await keys.fill("Lokasi usaha", "Pasar Cileunyi");
    await look("kelompok-usaha-dialog");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see("Pasar Cileunyi");
  });

  it("gives pillars a task, in one dialog with fasilitator and companion", async () => {
    const { keys } = worker;
    await worker.activate("Perbarui pendampingan");
    await worker.dialog("Pendampingan");
    await worker.tick("Didampingi orang lain");
    await keys.fill("Nama pendamping", "Ujang Suryana");
    await keys.fill("Hubungan", "tetangga");
    await worker.activate("Tambah pilar");
    await worker.choose("Pilar 1", "Karang");
    await keys.fill("Tugas", "Mendampingi pembukuan warung");
    await look("kelompok-pendampingan");
    await keys.press("Control+s");
    await worker.noDialog();
    for (const part of ["Ujang Suryana, tetangga", /^Mendampingi pembukuan warung; sejak/])
      await keys.see(part);
    await look("kelompok-usaha-kasus");
  });

  it("serves a KAT location with members, and refers it in one letter", async () => {
    const { keys, desk } = worker;
    await begin("kat", "KAT-01");
    await keys.fill("Uraian", "Usulan lokasi; jalan putus tiga bulan, sekolah dua jam jalan kaki.");
    await worker.tick("Melayani kelompok");
    await keys.fill("Nama kelompok atau lokasi", "Kampung Cibungur");
    await keys.fill("Letak", "Hulu Sungai Cikapundung");
    await keys.fill("Jumlah KK", "24");
    await keys.fill("Jumlah jiwa", "96");
    for (const [at, name] of ["dedi", "asep"].entries()) {
      await worker.pick("Tambah anggota", name, new RegExp(name, "i"));
      await keys.see(`${at + 1} orang dicatat dari 24 KK`); // the next name is typed into an empty field
    }
    await look("kelompok-kat");
    await keys.tabTo(/^Biasa/);
    await keys.press("ArrowRight", 2);
    await keys.press("Control+s");
    await openSaved(worker);
    await keys.see("Lokasi KAT Kampung Cibungur");
    await look("kelompok-kat-kasus");
    await worker.activate("Ubah kelompok");
    await worker.dialog("Kelompok yang dilayani");
    await worker.pick("Tambah anggota", "yanti", /yanti/i);
    await keys.see("3 orang dicatat dari 24 KK");
    await look("kelompok-kat-dialog");
    await keys.press("Control+s");
    await worker.noDialog();
    await worker.activate("Rujuk darurat");
    await desk.page.locator('[data-screen="referrals.issue"]').waitFor();
    await keys.see("Surat diberi nomor");
    assert.match(await worker.value("Lampiran"), /daftar anggota/);
    await keys.press("Control+s");
    const letter = await worker.keepPaper("kelompok-surat-A4");
    assert.deepEqual([letter.pages, ...letter.mm], [2, 210, 297]);
    holds(
      letter.text,
      "rujukan bagi kelompok warga",
      "Lokasi KAT Kampung Cibungur",
      "24 KK, 96 jiwa",
      "UMPAN BALIK",
      "DAFTAR ANGGOTA KELOMPOK",
      /Jumlah: .{0,3}3 orang/,
    );
    await worker.activate("Dinas Sosial kabupaten/kota");
    await desk.page.locator('[data-screen="referrals.referral"]').waitFor();
    await worker.choose("Kertas", "F4");
    await keys.press("F9");
    const long = await worker.keepPaper("kelompok-surat-F4");
    assert.deepEqual([long.pages, ...long.mm], [2, 215, 330]);
    await worker.activate("Kasus");
    await keys.see(/Lokasi KAT Kampung Cibungur \(24 KK\), wakil: /);
    await look("kelompok-daftar");
  });
});
