// Runs the real command line in a process of its own.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeDemo } from "../../electron/demo/make.ts";

const CLI = path.resolve(import.meta.dirname, "../../electron/cli.ts");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
  /** The answer of a run with --json. */
  json<T = Record<string, unknown>>(): T;
}

/** @param input what stands on standard input: the password */
export function loket(
  args: readonly string[],
  input = "",
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, LOKET_DATA: "", ...env },
    });
    let out = "";
    let error = "";
    child.stdout.on("data", (text) => (out += String(text)));
    child.stderr.on("data", (text) => (error += String(text)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, error, json: () => JSON.parse(out) }));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

export function temporary(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), "loket-cli-"));
}

/** A small training office; every role's account has its own name and the training password. */
export async function smallDemo(folder: string): Promise<void> {
  await makeDemo(folder, { people: 120, cases: 30 });
}
