// Records that may be one person: decided by one letter each, merged, parted again; and a gap of the cleaning list filled.
import assert from "node:assert/strict";
import type { Worker } from "../job/worker.ts";
import { onScreen, save } from "./desk.ts";

/** The address of the pair that is shown; another pair has another. */
async function pairShown(worker: Worker): Promise<string> {
  await onScreen(worker, "people.pair");
  await worker.desk.page.getByRole("table", { name: "Bandingkan dua catatan" }).waitFor();
  return worker.desk.page.evaluate(() => location.hash);
}

/** Presses the letter and waits until another pair is shown. */
async function letter(worker: Worker, key: string, told: string): Promise<string> {
  const { keys, desk } = worker;
  const before = await pairShown(worker);
  await keys.press(key);
  await desk.page.waitForFunction((hash) => location.hash !== hash, before);
  await keys.see(told);
  return pairShown(worker);
}

async function openList(worker: Worker): Promise<void> {
  await worker.command("Data ganda");
  await onScreen(worker, "people.duplicates");
  await worker.keys.see(/^Pencarian terakhir/);
}

export async function decide(worker: Worker): Promise<void> {
  await openList(worker);
  await worker.activate(/Laki-laki|Perempuan/);
  const first = await pairShown(worker);
  const second = await letter(worker, "n", "Ditunda ke akhir daftar.");
  const third = await letter(worker, "b", "Dicatat: bukan orang yang sama.");
  assert.equal(new Set([first, second, third]).size, 3, "the same pair came twice");
  const back = await letter(worker, "u", "Keputusan dibatalkan.");
  assert.equal(back.split("?")[0], second.split("?")[0], "the pair that was decided comes back");
  // A letter typed into the note decides nothing.
  await worker.keys.press("k");
  await worker.keys.type("bsn");
  assert.equal(await worker.value("Keterangan"), "bsn");
  await worker.keys.press("Escape");
  assert.equal(await pairShown(worker), back);
  await worker.picture("pasangan");
}

export async function merge(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await openList(worker);
  await worker.activate(/Laki-laki|Perempuan/);
  const before = await pairShown(worker);
  await keys.press("s");
  await worker.dialog("Gabungkan dua catatan");
  const row = desk.page.locator('[data-row="0"]');
  const chosen = (side: "a" | "b") =>
    row.locator(`[data-side="${side}"][aria-checked="true"]`).waitFor();
  await keys.tabTo(/^[●○]/);
  await keys.press("ArrowRight");
  await chosen("b");
  await keys.press("ArrowLeft");
  await chosen("a");
  await keys.press("2");
  await chosen("b");
  await worker.picture("gabung");
  await save(worker);
  await keys.see("Dua catatan digabung.");
  assert.notEqual(await pairShown(worker), before);
}

export async function unmerge(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Penggabungan");
  await onScreen(worker, "people.merges");
  const rows = desk.page.getByRole("table", { name: "Daftar penggabungan" }).locator("tbody tr");
  await rows.first().waitFor();
  const standing = await rows.count();
  await worker.activate(/^Batalkan penggabungan: /);
  await worker.dialog(/^Batalkan penggabungan /);
  await keys.see("Tidak ada yang dibuat sejak penggabungan.");
  await keys.fill("Alasan", "Ternyata dua orang yang senama");
  await worker.picture("pisah");
  await save(worker);
  await keys.see(/^Penggabungan dibatalkan\./);
  await rows.nth(standing - 1).waitFor({ state: "detached" });
  await worker.picture("penggabungan");
}

export async function clean(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Pembersihan data");
  await onScreen(worker, "people.cleaning");
  const kind = desk.page.locator(".loket-kind").filter({ hasText: "Nama ibu kosong" });
  const open = async () => Number(await kind.locator("b").innerText());
  await kind.locator("b").filter({ hasText: /\d/ }).waitFor();
  const before = await open();
  assert.ok(before > 0, "nothing is missing");
  await worker.activate(/^Nama ibu kosong/);
  await keys.tabTo(/^Nama ibu dari /);
  await keys.type("Maryam");
  await keys.press("Enter");
  await keys.see("Tersimpan. Baris ini selesai.");
  await kind
    .locator("b")
    .filter({ hasText: String(before - 1) })
    .waitFor();
  assert.equal(await open(), before - 1);
  if (before === 1) await keys.see("Bersih");
  await worker.picture("bersih");
}
