// Many letters in one PDF, in real Electron: from the key to the preview, and from the cancel to the form. Build first.
// Run: node tests/bench/letters.ts [cases]. About a third of the cases of a training office have referrals.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { makeDemo } from "../../electron/demo/make.ts";
import { openDesk } from "../e2e/support/launch.ts";

const cases = Number(process.argv[2] ?? 500);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-surat-"));
const data = path.join(folder, "data");
await makeDemo(data, { people: 800, families: 300, cases, now: new Date() });
const desk = await openDesk({ data, switches: ["--latihan"] });
const { page, keys, app } = desk;

/** Resident memory of all processes of the app, in MB. */
async function memory(): Promise<number> {
  const sizes = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().map(({ memory: used }) => used.workingSetSize),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

try {
  await keys.tabTo("Nama");
  await keys.type(TRAINING_ACCOUNTS.find((one) => one.role === "supervisor")!.name);
  await keys.tabTo("Kata sandi");
  await keys.type(TRAINING_PASSWORD);
  await keys.press("Enter");
  await page.locator("[data-screen]").first().waitFor({ timeout: 60_000 });
  await keys.press("Control+4");
  await page.locator('[data-screen="referrals.list"]').waitFor();
  await keys.tabTo("Tampilkan");
  await keys.type("Semua");
  await keys.see(/^Cetak \d+ surat/);
  await page.waitForTimeout(500);
  const dialog = page.getByRole("dialog", { name: "Cetak banyak surat" });
  const idle = await memory();

  await keys.press("F9");
  await dialog.waitFor();
  await keys.press("Control+s");
  await keys.tabTo("Batalkan");
  await keys.see("Membuat halaman");
  await page.waitForTimeout(300); // in the midst of the PDF
  const cancelled = performance.now();
  await keys.press("Enter");
  await dialog.getByLabel("Kertas").waitFor();
  const stopped = performance.now() - cancelled;

  let most = idle;
  const look = () =>
    memory().then(
      (mb) => (most = Math.max(most, mb)),
      () => undefined, // the app has been closed
    );
  const looking = setInterval(() => void look(), 500);
  const begun = performance.now();
  await keys.press("Control+s");
  await page.getByRole("dialog", { name: /^Pratinjau cetak/ }).waitFor({ timeout: 120_000 });
  const made = performance.now() - begun;
  await keys.see(/^\d+ halaman$/, 120_000);
  const seen = performance.now() - begun;
  await page.waitForTimeout(1_500);
  clearInterval(looking);
  const pages = await page.getByText(/^\d+ halaman$/).innerText();
  console.log(
    `${pages} in one PDF: made in ${(made / 1000).toFixed(1)} s, in the preview after ${(seen / 1000).toFixed(1)} s (goal 20 s); a cancel while the PDF is made answers after ${Math.round(stopped)} ms (goal 1000 ms); memory of all processes ${idle} MB before, ${most} MB at most; load average ${os.loadavg()[0]!.toFixed(1)}`,
  );
} finally {
  await desk.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
