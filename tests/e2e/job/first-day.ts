// The first day: an office is made, colleagues get their accounts and choose their own passwords.
import assert from "node:assert/strict";
import { COLLEAGUES, HEAD, holds, type Colleague, type Worker } from "./worker.ts";

export async function makeOffice(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await keys.see("Kantor baru");
  assert.ok(await desk.page.getByLabel("Desa (atau nama setempat)").isChecked());
  await worker.pick("Wilayah kerja", "cileunyi kulon", /Cileunyi Kulon/i);
  await desk.page.waitForTimeout(300);
  assert.match(await worker.value("Nama kantor"), /^Puskesos Desa Cileunyi Kulon$/i);
  assert.ok(await desk.page.getByLabel("DTSEN (berlaku sekarang)").isChecked());
  await worker.picture("kantor-baru");
  await worker.activate("Lanjut");
  await keys.see("Langkah 2 dari 5");
  await keys.fill(/^Alamat/, "Jalan Raya Cileunyi Nomor 12");
  await worker.picture("kop-surat");
  await worker.activate("Lanjut");
  await keys.see("Langkah 3 dari 5");
  await keys.fill("Nama dan gelar", "Asep Sunandar, S.Sos.");
  await worker.activate("Lanjut");
  await keys.see("Langkah 4 dari 5");
  await keys.fill("Nama lengkap", HEAD.name);
  await keys.fill("Nama pengguna", HEAD.username);
  await keys.fill("Kata sandi baru", HEAD.password);
  await keys.fill("Tulis sekali lagi", HEAD.password);
  await worker.activate("Buat kantor");
  await keepRecoveryCode(worker);
}

async function keepRecoveryCode(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await keys.see("Simpan kode pemulihan ini", 60_000);
  const code = (await desk.page.locator("[data-recovery-code]").innerText()).replace(/\s/g, "");
  await worker.activate("Cetak lembar");
  const { text } = await worker.keepPaper("lembar-pemulihan");
  holds(text, code.slice(0, 9));
  await keys.fill("Tulis kelompok ke-4", "SALA");
  await keys.press("Enter");
  await keys.see("Belum sama dengan kelompok ke-4");
  await keys.fill("Tulis kelompok ke-4", code.split("-")[3] ?? "");
  await keys.press("Enter");
  await worker.atDesk();
}

export async function outAndIn(worker: Worker): Promise<void> {
  await worker.command("Keluar");
  await worker.signIn({ ...HEAD, password: "bukan yang benar" });
  await worker.keys.see("Nama atau kata sandi belum cocok");
  await worker.desk.page.waitForTimeout(1_500);
  await worker.signInToDesk(HEAD);
}

export async function addColleague(worker: Worker, colleague: Colleague): Promise<void> {
  const { keys } = worker;
  await worker.activate("Tambah akun");
  await worker.dialog("Tambah akun");
  await keys.fill("Nama lengkap", colleague.name);
  await keys.fill("Nama pengguna", colleague.username);
  if (colleague !== COLLEAGUES.petugas) {
    await worker.tick("Petugas (front office)"); // ticked beforehand
    await worker.tick(colleague.role);
  }
  await keys.fill("Kata sandi sementara", `sementara ${colleague.password}`);
  await worker.activate("Simpan akun");
  await worker.noDialog();
  await keys.see(colleague.username);
}

export async function addColleagues(worker: Worker): Promise<void> {
  await worker.command("Akun petugas");
  await worker.keys.see("Satu orang satu akun");
  for (const colleague of Object.values(COLLEAGUES)) await addColleague(worker, colleague);
  await worker.picture("akun");
}

/** The one-time password opens nothing before it is replaced. */
export async function takeOwnPassword(worker: Worker, colleague: Colleague): Promise<void> {
  const { keys } = worker;
  await worker.signIn({ name: colleague.name, password: `sementara ${colleague.password}` });
  await keys.see("Buat kata sandi Anda sendiri");
  await keys.fill("Kata sandi sementara", `sementara ${colleague.password}`);
  await keys.fill("Kata sandi baru", colleague.password);
  await keys.fill("Tulis sekali lagi", colleague.password);
  await worker.activate("Simpan kata sandi");
  await worker.atDesk();
}
