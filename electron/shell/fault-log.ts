// The log of our own faults: which call, what kind of error, where in the code. Messages are left out: they may quote data.
import fs from "node:fs";
import path from "node:path";
import type { DeskError } from "../../shared/errors.ts";

/** Size of one generation; there are two, the older one is thrown away when the newer is full. */
const LARGEST = 512 * 1024;
const FRAMES = 8;
/** A name of ours: of a call, a kind of error, a code, a function. Anything else could be a piece of data. */
const NAME = /^[A-Za-z_$][\w$.<>#-]{0,79}$/;

export class FaultLog {
  readonly #file: string;
  readonly #largest: number;

  constructor(folder: string, largest = LARGEST) {
    this.#file = path.join(folder, "kesalahan.log");
    this.#largest = largest;
  }

  /** Never throws: a fault while writing down a fault is told on standard error. */
  add(where: string, error: unknown): void {
    const cause = (error as DeskError).cause ?? error;
    const entry = [
      [new Date().toISOString(), named(where), ...kindOf(cause)].join(" "),
      ...framesOf(cause).map((frame) => `  ${frame}`),
    ].join("\n");
    try {
      this.#turn(entry.length);
      fs.appendFileSync(this.#file, `${entry}\n`, { mode: 0o600 });
    } catch (failed) {
      process.stderr.write(`the fault log could not be written: ${(failed as Error).name}\n`);
    }
  }

  /** Both generations, the older first. */
  read(): string {
    return [`${this.#file}.lama`, this.#file]
      .filter((file) => fs.existsSync(file))
      .map((file) => fs.readFileSync(file, "utf8"))
      .join("");
  }

  #turn(more: number): void {
    if (fs.existsSync(this.#file) && fs.statSync(this.#file).size + more > this.#largest)
      fs.renameSync(this.#file, `${this.#file}.lama`);
  }
}

function named(text: string): string {
  return NAME.test(text) ? text : "?";
}

function kindOf(cause: unknown): string[] {
  if (!(cause instanceof Error)) return [typeof cause];
  const { code } = cause as { code?: unknown };
  return [named(cause.name), ...(code === undefined ? [] : [named(String(code))])];
}

/** The lines of a stack that name a place in the code, without folders. A message inside the stack is none of them, whatever it looks like. */
function framesOf(cause: unknown): string[] {
  const stack =
    typeof cause === "string" ? cause : cause instanceof Error ? (cause.stack ?? "") : "";
  const message = cause instanceof Error ? cause.message : "";
  const lines = stack.replace(message, "").split("\n");
  return lines.flatMap(frameOf).slice(0, FRAMES);
}

/** `    at put (file:///C:/Users/x/app/out/main/main.js:10:5)` -> `main.js:10:5`; the function's name stays out, since a quoted text can look like one. */
function frameOf(line: string): string[] {
  const found = /^\s+at [^\n]*?((?:node:)?[\w.-]+):(\d{1,6}):(\d{1,6})\)?$/.exec(line);
  if (!found) return [];
  const [, file = "", row, column] = found;
  const ours = /^(node:\w+|[\w.-]+\.(?:ts|tsx|js|mjs|cjs|node))$/.test(file);
  return ours && !/\d{6,}/.test(file) ? [`${file}:${row}:${column}`] : [];
}
