// The log of our own faults: which call, what kind of error, where in the code. Messages are left out: they may quote data.
import fs from "node:fs";
import path from "node:path";
import type { DeskError } from "../../shared/errors.ts";

const LARGEST = 512 * 1024;

export class FaultLog {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = path.join(folder, "kesalahan.log");
  }

  add(where: string, error: unknown): void {
    const cause = (error as DeskError).cause ?? error;
    const name =
      cause instanceof Error
        ? `${cause.name} ${String((cause as { code?: unknown }).code ?? "")}`.trim()
        : typeof cause;
    const stack =
      typeof cause === "string" ? cause : cause instanceof Error ? (cause.stack ?? "") : "";
    // Only the lines that name a place in the code; a stack's first lines repeat the message.
    const frames = stack
      .split("\n")
      .filter((l) => /^\s+at /.test(l))
      .slice(0, 8)
      .map((l) =>
        l.replace(/\(?file:\/\/\/?.*\/(electron|shared|out|node_modules)\//, "($1/").trim(),
      );
    try {
      if (fs.existsSync(this.#file) && fs.statSync(this.#file).size > LARGEST)
        fs.renameSync(this.#file, `${this.#file}.lama`);
      fs.appendFileSync(
        this.#file,
        `${new Date().toISOString()} ${where} ${name}\n${frames.map((f) => `  ${f}\n`).join("")}`,
        { mode: 0o600 },
      );
    } catch (failed) {
      process.stderr.write(`the fault log could not be written: ${(failed as Error).name}\n`);
    }
  }
}
