// PDF without a window: the sheet goes to the app's own Electron, which prints it as the window would.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { PaperSheet } from "../../shared/papers/paper.ts";
import { RuntimeMissing } from "./exit-codes.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const START = path.join(ROOT, "electron/runtime/electron-runtime.mjs");
const BUILT = path.join(ROOT, "out/main/main.js");

/** @throws RuntimeMissing */
export async function pdfOf(sheet: PaperSheet): Promise<Uint8Array> {
  if (!fs.existsSync(BUILT) || !fs.existsSync(START))
    throw new RuntimeMissing(
      "Aplikasi belum dibangun. Jalankan 'npm start' sekali, atau gunakan --html.",
    );
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-kertas-"));
  try {
    const file = path.join(folder, "kertas.pdf");
    const { code, said } = await run(
      [START, "--", ROOT, `--kertas-keluar=${file}`, "--disable-gpu"],
      JSON.stringify(sheet),
    );
    if (code !== 0 || !fs.existsSync(file))
      throw new RuntimeMissing(
        `Electron tidak dapat membuat PDF (${said.trim().split("\n").at(-1) ?? code}). Gunakan --html.`,
      );
    return fs.readFileSync(file);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What the runtime says of itself, for 'doctor'. @throws RuntimeMissing */
export async function findRuntime(): Promise<string> {
  if (!fs.existsSync(START)) throw new RuntimeMissing("Hanya dari sumber.");
  const { code, out, said } = await run([START], "");
  if (code !== 0) throw new RuntimeMissing(said.trim().split("\n").at(-1) ?? "tidak ditemukan");
  const { kind, electron } = JSON.parse(out) as { kind: string; electron: string };
  return `Electron ${electron} (${kind})`;
}

function run(
  args: readonly string[],
  input: string,
): Promise<{ code: number | null; out: string; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let said = "";
    child.stdout.on("data", (text) => (out += String(text)));
    child.stderr.on("data", (text) => (said += String(text)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, said }));
    child.stdin.on("error", () => {}); // a child that ended early says why by its code
    child.stdin.end(input);
  });
}
