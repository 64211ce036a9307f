// What happens to one family of the training office: its head dies and lives again, a son gets his own card, a daughter a child.
import type { Worker } from "../job/worker.ts";
import { act, onScreen, openFamily, openPerson, save, yesterday } from "./desk.ts";

/** A couple of the training office with four grown children. */
const HEAD = "Akhmad Basri";
const WIFE = "Zulaikha Jannah";
const SON = "Alif Anwar";
const DAUGHTER = "Siti";
const BABY = "Bayu Pamungkas";

export async function headDies(worker: Worker): Promise<void> {
  const { keys } = worker;
  await openPerson(worker, HEAD, HEAD);
  await act(worker, "Catat meninggal");
  await worker.dialog(`Catat meninggal: ${HEAD}`);
  // Without an answer nothing is saved, and each gap is named.
  await keys.press("Control+s");
  await keys.see("Pilih kepala keluarga yang baru.");
  await keys.fill("Tanggal meninggal", yesterday());
  await keys.fill("Nomor akta kematian", "3204-KM-2026-0007");
  await worker.choose("Kepala keluarga yang baru", WIFE);
  await worker.picture("kepala-meninggal");
  await save(worker);
  await keys.see(/^Meninggal sejak /);
  await keys.see("Keluarga yang pernah dimasuki");
  await openPerson(worker, WIFE, WIFE);
  await keys.see("Kepala keluarga");
}

export async function headLives(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await openPerson(worker, HEAD, HEAD);
  await worker.activate(/^Batalkan Meninggal/);
  await worker.dialog("Batalkan: Meninggal");
  await keys.fill("Alasan", "Salah orang; akta milik tetangga");
  await save(worker);
  await desk.page.getByText(/^Meninggal sejak /).waitFor({ state: "detached" });
  await keys.see("Pembatalan: Meninggal");
  await openFamily(worker);
  await keys.see(`Kepala keluarga: ${HEAD}`);
  await worker.picture("kepala-kembali");
}

export async function split(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await act(worker, "Pecah KK");
  await worker.dialog("Pecah KK");
  await worker.tick(new RegExp(`^${SON} \\(`));
  await worker.choose(`Hubungan ${SON}`, "Kepala");
  await worker.picture("pecah-kk");
  await save(worker);
  await keys.see(`Kepala keluarga: ${SON}`);
  const members = desk.page.getByRole("table", { name: "Anggota" }).locator("tbody tr");
  await members.nth(0).waitFor();
  if ((await members.count()) !== 1) throw new Error("others came along");
}

export async function newborn(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await openPerson(worker, HEAD, HEAD);
  await openFamily(worker);
  await act(worker, "Catat bayi lahir");
  await worker.dialog("Catat bayi lahir");
  await worker.choose("Ibu", DAUGHTER);
  await worker.choose("Hubungan dalam keluarga", "Cucu");
  await keys.fill("Nama bayi", BABY);
  await worker.tick("Laki-laki");
  await keys.fill("Tanggal lahir", yesterday());
  await worker.picture("bayi");
  await save(worker);
  const row = desk.page.getByRole("row").filter({ hasText: BABY });
  await row.filter({ hasText: "Cucu" }).waitFor();
  await worker.activate(BABY);
  await onScreen(worker, "people.person");
  await keys.see(DAUGHTER);
  await keys.see(/^Belum ada NIK/);
}
