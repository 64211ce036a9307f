// The canaries in the window: typed into forms, searched for, the page crashed, the program killed; then its whole data folder is searched.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../../../electron/runtime/electron-runtime.mjs";
import type { Order, Outcome } from "../suite.ts";
import { canaries, searchFiles } from "./canaries.ts";

const PROMISE =
  "no canary lies in what the window and Chromium keep (profile, caches, crash dumps)";

/** Needs the built program; the small share leaves it to the full run. */
export async function windowLeaves({ full, say }: Pick<Order, "full" | "say">): Promise<Outcome> {
  const skipped = full
    ? fs.existsSync(path.join(root, "out/main/main.js"))
      ? undefined
      : "the program is not built (npm run build)"
    : "Electron runs in the full numbers only";
  if (skipped !== undefined)
    return { promise: PROMISE, figure: "", target: "0 hits", ok: false, skipped };
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "loket-kenari-jendela-"));
  try {
    const typed = await typeInto(data);
    const { files, bytes, hits } = searchFiles(data);
    for (const hit of hits) say(hit);
    return {
      promise: PROMISE,
      figure: `${hits.length} hits of ${typed} typed canaries in ${files} files (${(bytes / 1e6).toFixed(1)} MB)`,
      target: "0 hits",
      ok: hits.length === 0 && typed > 0 && files > 10,
    };
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
}

/** Writes canaries into the fields of the first page, crashes the page, writes again and kills the program. */
async function typeInto(data: string): Promise<number> {
  const { openDesk } = await import("../../e2e/support/launch.ts");
  const desk = await openDesk({ data });
  const all = canaries(20);
  const fill = async (): Promise<number> => {
    const fields = desk.page.locator("input:not([type=checkbox]):not([type=radio]), textarea");
    await fields.first().waitFor();
    let done = 0;
    for (const field of await fields.all()) {
      if (!(await field.isEditable())) continue;
      const { nik, name } = all[done % all.length]!;
      await field.fill(`${name} ${nik}`).catch(() => undefined); // a field of numbers takes no name
      done++;
    }
    return done;
  };
  const first = await fill();
  await desk.page.keyboard.press("Control+k");
  await desk.page.keyboard.type(`${all[0]!.name} ${all[0]!.nik}`);
  await desk.app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const back = new Promise<void>((resolve) => {
      webContents.once("did-finish-load", () => resolve());
    });
    webContents.forcefullyCrashRenderer();
    await back;
  });
  const child = desk.app.process();
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
  return first;
}
