// Measures of the running app: a slower processor, memory of all its processes.
import fs from "node:fs";
import type { ElectronApplication, Page } from "playwright-core";

/** Slows the page's processor down `times` times, as on a small office PC; 1 ends it. */
export async function throttle(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
}

export interface Memory {
  /** MB of working set by kind of process, e.g. {Browser: 208, Tab: 103}. */
  readonly byProcess: Readonly<Record<string, number>>;
  readonly total: number;
}

/** Working set of all processes of the app, in MB; shared pages count in each of them. */
export async function memory(app: ElectronApplication): Promise<Memory> {
  const metrics = await app.evaluate((electron) =>
    electron.app.getAppMetrics().map((one) => ({
      name: one.name ?? one.type,
      kilobytes: one.memory.workingSetSize,
    })),
  );
  const byProcess: Record<string, number> = {};
  for (const { name, kilobytes } of metrics) {
    byProcess[name] = (byProcess[name] ?? 0) + Math.round(kilobytes / 1024);
  }
  const total = Object.values(byProcess).reduce((sum, one) => sum + one, 0);
  return { byProcess, total };
}

/** What the app's processes really take from this computer, in MB: pages that several share are counted once (PSS, Linux only). */
export async function realMemory(app: ElectronApplication): Promise<number> {
  const pids = await app.evaluate((electron) => electron.app.getAppMetrics().map((one) => one.pid));
  const kilobytes = pids.map((pid) => {
    const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
