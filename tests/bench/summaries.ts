// 200 case summaries in one PDF, and the printouts of a year, in real Electron: from the key to the preview. Build first.
// Run: node tests/bench/summaries.ts [cases]
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { makeDemo } from "../../electron/demo/make.ts";
import { openDesk } from "../e2e/support/launch.ts";
import { picture } from "../e2e/support/pictures.ts";

const cases = Number(process.argv[2] ?? 200);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-ringkasan-"));
const data = path.join(folder, "data");
await makeDemo(data, { people: 400, families: 150, cases, now: new Date() });
const desk = await openDesk({ data, switches: ["--latihan"] });
const { page, keys } = desk;
const preview = page.getByRole("dialog", { name: /^Pratinjau cetak/ });

try {
  await keys.tabTo("Nama");
  await keys.type(TRAINING_ACCOUNTS.find((one) => one.role === "supervisor")!.name);
  await keys.tabTo("Kata sandi");
  await keys.type(TRAINING_PASSWORD);
  await keys.press("Enter");
  await page.locator("[data-screen]").first().waitFor({ timeout: 60_000 });
  await page.goto("app://loket/#/laporan/cetakan?jenis=tahun&laporan=kategori-bulan");
  await page.locator('[data-screen="reports.papers"]').waitFor();
  await page.getByRole("table").first().waitFor();
  await picture(page, "cetakan");
  const begunTable = performance.now();
  await keys.press("F9");
  await preview.waitFor({ timeout: 60_000 });
  const table = performance.now() - begunTable;
  await keys.press("Escape");
  await preview.waitFor({ state: "detached" });

  await page.goto("app://loket/#/kasus");
  await keys.tabTo("Cetak ringkasan");
  await keys.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Cetak ringkasan kasus" });
  await dialog.waitFor({ timeout: 60_000 });
  await picture(page, "ringkasan-banyak");
  const begun = performance.now();
  await keys.press("Control+s");
  await preview.waitFor({ timeout: 180_000 });
  const made = performance.now() - begun;
  await keys.see(/^\d+ halaman$/, 120_000);
  const pages = await page.getByText(/^\d+ halaman$/).innerText();
  console.log(
    `summaries of ${cases} cases, ${pages}: in one PDF after ${(made / 1000).toFixed(1)} s (goal 20 s for 200); a table of a year in the preview after ${Math.round(table)} ms; load average ${os.loadavg()[0]!.toFixed(1)}`,
  );
} finally {
  await desk.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
