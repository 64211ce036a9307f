// The command line in words: what was asked for, where the office lies, who asks.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { WrongUse } from "./exit-codes.ts";

const OPTIONS = {
  data: { type: "string" },
  user: { type: "string" },
  "password-file": { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean" },
  latihan: { type: "boolean" },
  // init, prelist, restore
  file: { type: "string" },
  recovery: { type: "boolean" },
  // lists
  view: { type: "string" },
  text: { type: "string" },
  limit: { type: "string" },
  // prelist
  list: { type: "string" },
  name: { type: "string" },
  regime: { type: "string" },
  period: { type: "string" },
  sheet: { type: "string" },
  "header-row": { type: "string" },
  profile: { type: "string" },
  rejects: { type: "string" },
  row: { type: "string", multiple: true },
  outcome: { type: "string" },
  reason: { type: "string" },
  "other-id": { type: "string" },
  date: { type: "string" },
  document: { type: "string" },
  note: { type: "string" },
  out: { type: "string" },
  format: { type: "string" },
  headers: { type: "string" },
  outcomes: { type: "boolean" },
  masked: { type: "boolean" },
  back: { type: "boolean" },
  overwrite: { type: "boolean" },
  results: { type: "string" },
  rows: { type: "string" },
  reveal: { type: "boolean" },
  why: { type: "string" },
  // prelist ba
  deliberation: { type: "string" },
  paper: { type: "string" },
  copy: { type: "string" },
  rw: { type: "string" },
  rt: { type: "string" },
  "paper-version": { type: "string" },
  batch: { type: "string" },
  // people duplicates
  in: { type: "string" },
  against: { type: "string" },
  map: { type: "string" },
  "map-against": { type: "string" },
  // people import
  purpose: { type: "string" },
  village: { type: "string" },
  likely: { type: "string" },
  "dry-run": { type: "boolean" },
  // referrals answers
  "answered-by": { type: "string" },
  via: { type: "string" },
  destination: { type: "string" },
  // directory import
  existing: { type: "string" },
  // report
  from: { type: "string" },
  to: { type: "string" },
  case: { type: "string" },
  year: { type: "string" },
  html: { type: "string" },
  pdf: { type: "string" },
  size: { type: "string" },
  letter: { type: "string" },
  letters: { type: "string" },
  // demo
  people: { type: "string" },
  cases: { type: "string" },
} as const;

export type Options = ReturnType<
  typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>
>["values"];

export interface CommandLine {
  readonly words: readonly string[];
  readonly options: Options;
}

/** @throws WrongUse */
export function readCommandLine(argv: readonly string[]): CommandLine {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
    return { words: positionals, options: values };
  } catch (error) {
    throw new WrongUse(`Pilihan tidak dikenal: ${(error as Error).message.split(".")[0]}`);
  }
}

/** @throws WrongUse without --data and LOKET_DATA */
export function dataFolder(options: Options): string {
  const folder = options.data ?? process.env.LOKET_DATA;
  if (!folder) throw new WrongUse("Sebutkan folder data dengan --data FOLDER atau LOKET_DATA.");
  return path.resolve(folder);
}

/** @throws WrongUse */
export function needed(value: string | undefined, what: string): string {
  if (value === undefined || value === "") throw new WrongUse(`Sebutkan ${what}.`);
  return value;
}

/** A whole number of at least `least`. @throws WrongUse */
export function wholeNumber(
  value: string | undefined,
  what: string,
  least = 1,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least)
    throw new WrongUse(`${what} harus bilangan bulat mulai ${least}.`);
  return number;
}

/**
 * The password: first line of --password-file, else of standard input; typed without echo at a terminal. Never an argument, since
 * those stand in the list of processes and in the shell's history.
 * @throws WrongUse
 */
export async function readSecret(options: Options, prompt: string): Promise<string> {
  const file = options["password-file"];
  if (file === undefined && process.stdin.isTTY) return await typed(prompt);
  if (file !== undefined && !fs.existsSync(file))
    throw new WrongUse("Berkas --password-file tidak ada.");
  const text = file === undefined ? await allOf(process.stdin) : fs.readFileSync(file, "utf8");
  return needed(
    text.replace(/^\uFEFF/, "").split(/\r?\n/)[0],
    "kata sandi dengan --password-file atau masukan standar",
  );
}

async function allOf(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString("utf8");
}

async function typed(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(`${prompt}: `);
  stdin.setRawMode(true);
  try {
    let text = "";
    for await (const chunk of stdin) {
      for (const letter of String(chunk)) {
        if (letter === "\r" || letter === "\n") return text;
        if (letter === "\u0003") throw new WrongUse("Dibatalkan.");
        text = letter === "\u007F" || letter === "\b" ? text.slice(0, -1) : text + letter;
      }
    }
    return text;
  } finally {
    stdin.setRawMode(false);
    stderr.write("\n");
  }
}
