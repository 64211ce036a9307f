// A sheet as PDF by real Electron without a window, as the command line makes it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import path from "node:path";
import { launchOptions, root } from "../../../electron/runtime/electron-runtime.mjs";
import type { PaperSheet } from "../../../shared/papers/paper.ts";
import { picturesOfPdf } from "./pictures.ts";

/** Path of the PDF, written into `folder`; its pages are kept as pictures where pictures are wanted. */
export async function pdfOf(folder: string, sheet: PaperSheet, name: string): Promise<string> {
  const file = path.join(folder, `${name}.pdf`);
  const launch = await launchOptions([
    "--disable-gpu",
    root,
    `--data=${folder}`,
    `--kertas-keluar=${file}`,
  ]);
  const child = spawn(launch.executablePath, launch.args, {
    env: { ...process.env, ...launch.env },
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.stdin.end(JSON.stringify(sheet));
  assert.equal(await new Promise((resolve) => child.once("exit", resolve)), 0);
  picturesOfPdf(file, name);
  return file;
}
