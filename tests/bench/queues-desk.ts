// The same office at the desk: saving a walk-in through the whole border, and in real Electron from a choice or a key to painted rows.
// Build first. Run: node tests/bench/queues-desk.ts [cases] [walk-ins]
import Database from "better-sqlite3";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { VIEWS } from "../../shared/cases/schemas.ts";
import { walkIn } from "../cases/support.ts";
import { openDesk } from "../e2e/support/launch.ts";
import { seatedAt } from "../support/big-office.ts";
import { apiOf } from "../support/office.ts";
import { copyOfCaseOffice } from "./case-office.ts";

const cases = Number(process.argv[2] ?? 100_000);
const walkIns = Number(process.argv[3] ?? 200);
const TEXTS = ["siti", "siti aminah", "900123", "joko widodo"];

function told(name: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) =>
    (sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN).toFixed(1);
  console.log(
    `${name.padEnd(40)} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${values.length})`,
  );
}

/** A walk-in with its case, checklist, timeline, index and audit row, acknowledged when it is on the disk. */
async function saveWalkIns(data: string): Promise<void> {
  const desk = await seatedAt(data, "petugas");
  const api = apiOf(desk);
  const persons = await desk
    .office!.reader.selectFrom("persons")
    .select("id")
    .where("merged_into", "is", null)
    .limit(walkIns + 5)
    .execute();
  const times: number[] = [];
  for (const { id } of persons) {
    const from = performance.now();
    await api.cases.register(walkIn(id));
    times.push(performance.now() - from);
  }
  await desk.signOut();
  told("walk-in saved (synchronous=FULL)", times.slice(5));
  const bare = new Database(path.join(path.dirname(data), "lantai.db"));
  bare.pragma("journal_mode=WAL");
  bare.pragma("synchronous=FULL");
  bare.exec("CREATE TABLE one (id TEXT PRIMARY KEY, text TEXT NOT NULL)");
  const put = bare.prepare("INSERT INTO one VALUES (?, ?)");
  const floor = times.slice(5).map(() => {
    const from = performance.now();
    put.run(randomUUID(), "x".repeat(400));
    return performance.now() - from;
  });
  bare.close();
  told("  floor: one bare row, same disk", floor);
}

/** Runs in the page: goes there and answers after the frame in which the rows of this filter stand. */
async function paintedIn({ to, marks }: { to: string; marks: readonly string[] }): Promise<number> {
  const from = performance.now();
  location.hash = to;
  for (;;) {
    const key = document.querySelector("[data-answers]")?.getAttribute("data-answers") ?? "";
    if (marks.every((mark) => key.includes(mark))) break;
    if (performance.now() - from > 30_000) throw new Error(`no rows for ${to}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  // The frame in which the rows stand has been drawn when the next one begins.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - from;
}

async function painted(page: Page): Promise<void> {
  const go = (to: string, ...marks: string[]) => page.evaluate(paintedIn, { to, marks });
  await go("#/antrean?tampil=saya", '"saya"');
  const views: number[] = [];
  for (let round = 0; round < 3; round++)
    for (const view of VIEWS) {
      const ms = await go(`#/antrean?tampil=${view}`, `"view":"${view}"`);
      if (round > 0) views.push(ms);
    }
  told("view of the queue to painted rows", views);
  const texts: number[] = [];
  for (let round = 0; round < 4; round++)
    for (const text of TEXTS) {
      await go("#/antrean?tampil=terbuka", '"view":"terbuka"}');
      const to = `#/antrean?tampil=terbuka&cari=${encodeURIComponent(text)}`;
      texts.push(await go(to, `"text":"${text}"`));
    }
  told("filter of the queue to painted rows", texts);
}

const data = await copyOfCaseOffice(cases);
try {
  console.log(`${cases.toLocaleString("en")} cases; load average ${os.loadavg()[0]!.toFixed(1)}`);
  await saveWalkIns(data);
  const desk = await openDesk({ data, switches: ["--latihan"] });
  try {
    const { page, keys } = desk;
    await keys.tabTo("Nama");
    await keys.type(TRAINING_ACCOUNTS.find((a) => a.role === "petugas")!.name);
    await keys.tabTo("Kata sandi");
    await keys.type(TRAINING_PASSWORD);
    await keys.press("Enter");
    await page.locator("[data-answers]").first().waitFor({ state: "attached", timeout: 60_000 });
    await page.waitForTimeout(3_000);
    await painted(page);
  } finally {
    await desk.close();
  }
} finally {
  fs.rmSync(path.dirname(data), { recursive: true, force: true });
}
process.exit(0);
