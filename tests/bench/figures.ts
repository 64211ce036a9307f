// How fast the app is in real Electron on the office of 20,000 people, 10,000 families and 5,000 cases, on a fast and on
// a four times slower processor of the page. Build first. Run: node tests/bench/figures.ts [rounds]
import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { memory, throttle } from "../e2e/support/figures.ts";
import type { Memory } from "../e2e/support/figures.ts";
import { openDesk } from "../e2e/support/launch.ts";
import type { OpenDesk } from "../e2e/support/launch.ts";
import { copyOfBigOffice } from "../support/big-office.ts";

const rounds = Number(process.argv[2] ?? 3);
const PERSON = "siti";

/** Milliseconds by the name of what was measured. */
type Round = Record<string, number>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const shown = (page: Page, selector: string) =>
  page.locator(selector).first().waitFor({ state: "visible", timeout: 60_000 });

/** Types the name and password of the front office; answers the time from Enter to a queue with rows. */
async function signIn({ page, keys }: OpenDesk): Promise<number> {
  const name = TRAINING_ACCOUNTS.find((a) => a.role === "petugas")!.name;
  await keys.tabTo("Nama");
  await keys.type(name);
  await keys.tabTo("Kata sandi");
  await keys.type(TRAINING_PASSWORD);
  return timed(async () => {
    await keys.press("Enter");
    await shown(page, "[data-screen] tbody tr, [data-screen] [role=row]");
  });
}

async function oneRound(slower: number, data: string): Promise<[Round, Memory]> {
  const from = performance.now();
  const desk = await openDesk({ data, switches: ["--latihan"] });
  const { page, keys } = desk;
  try {
    if (slower > 1) await throttle(page, slower);
    await shown(page, "select#masuk-nama");
    const atSignIn = performance.now() - from;
    const toQueue = await signIn(desk);
    const round: Round = {
      "process start to sign-in page": atSignIn,
      "Enter to usable queue (key derivation included)": toQueue,
      "cold start to usable queue, without typing": atSignIn + toQueue,
    };
    const filled = await memory(desk.app);
    round["F2 to walk-in form"] = await timed(async () => {
      await keys.press("F2");
      await keys.see("Siapa yang dilayani", 60_000);
    });
    await page.waitForFunction(() => document.activeElement?.tagName === "INPUT");
    round[`last letter of "${PERSON}" to suggestions`] = await timed(async () => {
      await keys.type(PERSON);
      await shown(page, "[role=option]:visible");
    });
    await keys.press("Escape");
    for (const section of [1, 2, 3, 4]) {
      const before = await screenId(page);
      const spent = await timed(async () => {
        await keys.press(`Control+${section}`);
        await page.waitForFunction(otherScreen, before, { timeout: 5_000 }).catch(() => undefined);
        await shown(page, "[data-screen] h1, [data-screen] h2");
      });
      const after = await screenId(page);
      if (after !== before) round[`Control+${section} to ${after}`] = spent;
    }
    return [round, filled];
  } finally {
    await desk.close();
  }
}

const screenId = (page: Page) => page.locator("[data-screen]").first().getAttribute("data-screen");

/** Runs in the page: another screen than `before` stands there, and it waits for nothing. */
function otherScreen(before: string | null): boolean {
  const screen = document.querySelector("[data-screen]");
  const waiting = screen?.querySelector("[aria-busy=true]");
  return Boolean(screen && screen.getAttribute("data-screen") !== before && !waiting);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const data = await copyOfBigOffice();
try {
  const megabytes = fs.statSync(path.join(data, "loket.db")).size / 1e6;
  console.log(`office of 20,000 people, 10,000 families, 5,000 cases: ${megabytes.toFixed(0)} MB`);
  for (const slower of [1, 4]) {
    const all: Round[] = [];
    let last: Memory | undefined;
    for (let i = 0; i < rounds; i++) {
      const [round, filled] = await oneRound(slower, data);
      all.push(round);
      last = filled;
    }
    console.log(`\npage ${slower} times slower, median of ${rounds} [all]`);
    for (const name of Object.keys(all[0] ?? {})) {
      const values = all.map((round) => round[name] ?? Number.NaN);
      const list = values.map((v) => v.toFixed(0)).join(" ");
      console.log(`${median(values).toFixed(0).padStart(7)} ms  ${name} [${list}]`);
    }
    console.log(`${String(last?.total).padStart(7)} MB  ${JSON.stringify(last?.byProcess)}`);
  }
} finally {
  fs.rmSync(path.dirname(data), { recursive: true, force: true });
}
process.exit(0);
