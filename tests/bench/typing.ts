// From a key to painted rows, in real Electron on an office of 100,000 persons: names typed with slips, one key at a time. Build first.
// Run: node tests/bench/typing.ts [persons] [names]. Measured in the page: from the key event to the frame after the rows that answer it.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { connect } from "../../electron/database/connect.ts";
import { SCHEMA } from "../../electron/database/migrate.ts";
import { makeDemo } from "../../electron/demo/make.ts";
import { seededRandom } from "../../shared/values/random.ts";
import { openDesk } from "../e2e/support/launch.ts";
import { seatedAt } from "../support/big-office.ts";
import { misspellName } from "../support/misspell.ts";
import { fillRegister } from "./search-office.ts";

const persons = Number(process.argv[2] ?? 100_000);
const names = Number(process.argv[3] ?? 8);
/** Between two keys: somebody who types well. */
const KEY_MS = 140;
const BOX = "#orang-cari";
const SEED = 7;

/** A training office with so many persons more; made once and kept. */
async function office(): Promise<string> {
  const cache = process.env.LOKET_BENCH_CACHE ?? path.join(os.tmpdir(), "loket-kantor-besar");
  const folder = path.join(cache, `ketik-1-skema-${SCHEMA}-${persons}`);
  if (fs.existsSync(folder)) return folder;
  const making = `${folder}.baru`;
  fs.rmSync(making, { recursive: true, force: true });
  await makeDemo(making, {
    people: 120,
    families: 60,
    cases: 20,
    now: new Date("2026-11-24T09:00:00Z"),
  });
  const desk = await seatedAt(making, "petugas");
  const key = Buffer.from(desk.office!.keys.database);
  await desk.signOut();
  const db = connect(path.join(making, "loket.db"), key);
  fillRegister(db, persons, true);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  fs.renameSync(making, folder);
  return folder;
}

function percentile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(part * values.length) - 1)] ?? 0;
}

/** Runs in the page: notes when each key came and when the rows that answer it were painted. */
function watch(): void {
  const times: number[] = [];
  let from = 0;
  Object.assign(window, { loketTimes: times });
  document.addEventListener("keydown", () => (from = performance.now()), true);
  function look(): void {
    const box = document.querySelector<HTMLInputElement>("#orang-cari");
    const answered = document.querySelector("output[data-answers]")?.getAttribute("data-answers");
    if (from > 0 && box && box.value.trim() === answered) {
      const begun = from;
      from = 0;
      // The frame in which the rows stand has been drawn when the next one begins.
      requestAnimationFrame(() => times.push(performance.now() - begun));
    }
  }
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

async function typed(page: Page, text: string): Promise<void> {
  await page.locator(BOX).fill("");
  await page.waitForTimeout(300);
  for (const letter of text) {
    await page.locator(BOX).press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(KEY_MS);
  }
  await page.waitForTimeout(300);
}

const data = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "loket-ketik-")), "data");
fs.cpSync(await office(), data, { recursive: true });
const desk = await openDesk({ data, switches: ["--latihan"] });
try {
  const { page, keys } = desk;
  await keys.tabTo("Nama");
  await keys.type(TRAINING_ACCOUNTS.find((a) => a.role === "petugas")!.name);
  await keys.tabTo("Kata sandi");
  await keys.type(TRAINING_PASSWORD);
  await keys.press("Enter");
  await page.locator("[data-screen]").first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3_000);
  await page.evaluate(() => (location.hash = "#/orang"));
  await page.locator(BOX).waitFor({ timeout: 20_000 });
  const random = seededRandom(SEED);
  const list = ["Siti Aminah", "Muhammad Yusuf", "Nurhayati", "Ahmad Hidayat", "Sri Wahyuni"];
  const asked = Array.from({ length: names }, (_, at) =>
    misspellName(random, list[at % list.length]!).toLowerCase(),
  );
  await typed(page, "joko");
  await page.evaluate(watch);
  for (const one of asked) await typed(page, one);
  const times = await page.evaluate(
    () => (window as unknown as { loketTimes: number[] }).loketTimes,
  );
  const all = asked.reduce((sum, one) => sum + one.length, 0);
  console.log(
    `${persons.toLocaleString("en")} persons, key to painted rows: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms (${times.length} of ${all} keys answered before the next; load average ${os.loadavg()[0]!.toFixed(1)})`,
  );
} finally {
  await desk.close();
  fs.rmSync(path.dirname(data), { recursive: true, force: true });
}
process.exit(0);
