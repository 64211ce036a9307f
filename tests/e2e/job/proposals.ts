// A month of proposals by keyboard: one person, filled in, saved, and the month as a file.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { pngOf } from "../../support/pictures.ts";
import { rowsOf } from "../round/returned-file.ts";
import { willSaveAs } from "../support/launch.ts";
import type { Worker } from "./worker.ts";

export async function proposeAndExport(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await worker.command("Usulan");
  await desk.page.locator('[data-screen="prelists.proposals"]').waitFor();
  await worker.activate(/^Buka /);
  await desk.page.locator('[data-screen="prelists.proposals.month"]').waitFor();
  await worker.activate("Tambah usulan");
  await worker.dialog("Tambah usulan");
  await keys.press("Control+s");
  await worker.noDialog();
  await desk.page.locator('[data-screen="prelists.proposals.one"]').waitFor();
  await keys.fill("Nama lengkap", "Warsinem");
  await keys.press("Control+s");
  await keys.see("Usulan disimpan.");
  const letter = path.join(worker.folder, "surat-bukti.png");
  fs.writeFileSync(letter, pngOf(320, 240));
  const chooser = desk.page.waitForEvent("filechooser");
  await worker.activate("Lampirkan berkas");
  await (await chooser).setFiles(letter);
  await worker.dialog("Lampirkan bukti usulan");
  await worker.activate(/^Lampirkan$/);
  await worker.noDialog();
  await keys.see("surat-bukti");
  await worker.picture("usulan-satu");
  await worker.activate("Ke bulan");
  await desk.page.locator("button.loket-row").first().waitFor();
  await worker.picture("usulan-bulan");
  const file = path.join(worker.folder, "usulan.xlsx");
  await willSaveAs(desk.app, file);
  await worker.activate("Ekspor");
  await worker.dialog("Ekspor usulan");
  await keys.fill("Keperluan", "Dikirim ke Dinas Sosial");
  await keys.press("Control+s");
  await worker.noDialog();
  await keys.see(/baris diekspor/);
  assert.ok((await rowsOf(file)).some((cells) => cells.includes("WARSINEM")));
}
