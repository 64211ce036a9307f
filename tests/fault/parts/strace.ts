// Runs work under strace, which records what reaches the disk or fails one system call; and reads such a record.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { WorkOrder } from "./work-words.ts";

/** Why these suites cannot run here; undefined when they can. */
export function straceLacks(): string | undefined {
  if (process.platform !== "linux") return "strace is a tool of Linux";
  const tried = spawnSync("strace", ["-qq", "-o", "/dev/null", "true"]);
  if (tried.error) return "strace is not installed";
  return tried.status === 0 ? undefined : "strace may not trace here";
}

export type DiskOp =
  | {
      readonly kind: "write";
      readonly file: string;
      readonly at: number | null;
      readonly data: Buffer;
    }
  | { readonly kind: "truncate"; readonly file: string; readonly size: number }
  | { readonly kind: "sync"; readonly file: string }
  | { readonly kind: "unlink"; readonly file: string }
  | { readonly kind: "rename"; readonly file: string; readonly to: string }
  | { readonly kind: "said"; readonly text: string };

const CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2";

export interface Ran {
  readonly said: readonly string[];
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/** Runs the work under strace with these further arguments; its words go to a file, so that they stand in the record too. */
export async function runTraced(order: WorkOrder, args: readonly string[]): Promise<Ran> {
  const words = path.join(order.folder, "..", "kata.txt");
  const out = fs.openSync(words, "w");
  const script = path.join(import.meta.dirname, "work-child.ts");
  const child = spawn(
    "strace",
    ["-f", "-qq", "--seccomp-bpf", ...args, process.execPath, script, JSON.stringify(order)],
    { stdio: ["ignore", out, "pipe"] },
  );
  let errors = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(
    (resolve, reject) => {
      child.on("error", reject);
      child.on("close", (c, s) => resolve([c, s]));
    },
  );
  fs.closeSync(out);
  return { said: fs.readFileSync(words, "utf8").split("\n").slice(0, -1), code, signal, errors };
}

/** Records every change of a file under the office's folder, in order, and what was acknowledged between. */
export async function record(order: WorkOrder): Promise<{ ops: DiskOp[]; ran: Ran }> {
  const home = path.dirname(order.folder);
  const trace = path.join(home, "jejak.txt");
  const ran = await runTraced(order, [
    "-y",
    "-xx",
    "-s",
    "2000000",
    "-o",
    trace,
    "-e",
    `trace=${CALLS}`,
  ]);
  const ops = fs
    .readFileSync(trace, "latin1")
    .split("\n")
    .flatMap((line) => opOf(line, home));
  fs.rmSync(trace);
  return { ops, ran };
}

/** "\x61\x62" as bytes. */
const bytesOf = (text: string) => Buffer.from(text.replaceAll("\\x", ""), "hex");
const FD = /^\d+<([^>]*)>/;

function opOf(line: string, home: string): DiskOp[] {
  const call = /^\d+\s+(\w+)\((.*)\)\s+=\s+(-?\d+)/.exec(line);
  if (!call || Number(call[3]) < 0) return [];
  const [, name, args] = call as unknown as [string, string, string];
  const quoted = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((m) => bytesOf(m[1]!));
  const fd = FD.exec(args)?.[1];
  // With -xx the paths of descriptors are written in hex as well.
  const place = fd?.startsWith("\\x") ? bytesOf(fd).toString() : fd;
  const inside = (file: string | undefined): file is string =>
    file !== undefined && file.startsWith(`${home}/`);
  switch (name) {
    case "pwrite64":
    case "write": {
      if (!inside(place)) return [];
      const data = quoted[0]!.subarray(0, Number(call[3]));
      if (path.basename(place) === "kata.txt") return [{ kind: "said", text: data.toString() }];
      const at = name === "write" ? null : Number(/,\s*(\d+)$/.exec(args)![1]);
      return [{ kind: "write", file: place, at, data }];
    }
    case "fsync":
    case "fdatasync":
      return inside(place) ? [{ kind: "sync", file: place }] : [];
    case "ftruncate":
      return inside(place)
        ? [{ kind: "truncate", file: place, size: Number(/,\s*(\d+)$/.exec(args)![1]) }]
        : [];
    case "unlink":
    case "unlinkat": {
      const file = quoted[0]!.toString();
      return inside(file) ? [{ kind: "unlink", file }] : [];
    }
    default: {
      const [file, to] = quoted.map(String);
      return inside(file) ? [{ kind: "rename", file, to: to! }] : [];
    }
  }
}
