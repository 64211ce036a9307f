// T15: the twenty items of Electron's own list. The static half is read here; the other half is seen in the running program and in the packaged folder.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "../../electron/runtime/electron-runtime.mjs";
import type { Order, Outcome } from "./suite.ts";

export const title = "Electron is hardened";

/** Which tests hold which item: h is read from the source, e is seen running, p in the packaged folder. */
const STATIC = "tests/house/electron.test.ts";
const RUNNING = ["tests/e2e/hardened", "tests/e2e/shell"];
const ITEMS = 20;

/** The share leaves all three to the steps of npm test that run them anyway. */
export async function run({ full, say }: Order): Promise<Outcome[]> {
  const parts = [
    ["our own rules over every source file", ["unit", STATIC]],
    [`${ITEMS} items in the running program, 0 requests to a network`, ["e2e", ...RUNNING]],
    ["8 fuses, the archive and the start of the packaged folder", ["pack"]],
  ] as const;
  return parts.map(([promise, words]): Outcome => {
    const target = "0 failed";
    if (!full)
      return { promise, target, figure: "", ok: false, skipped: `npm test runs it: ${words[0]}` };
    const ran = spawnSync(process.execPath, [path.join(root, "tests/run.mjs"), ...words], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const figure = /^\d+ passed, \d+ failed$/m.exec(ran.stdout)?.[0] ?? "did not run";
    if (ran.status !== 0) say(ran.stdout.slice(-3_000));
    return { promise, figure, target, ok: ran.status === 0 && / 0 failed/.test(figure) };
  });
}
