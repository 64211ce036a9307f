// Duplicates of 20,000 to 1,000,000 persons, loading included, beside DuckDB on one thread; and new rows against a register.
// Run: node tests/bench/linkage.ts [sizes]. Every case runs in a process of its own, so that peak memory is its own.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { linkSteps } from "../../shared/people/linkage/link.ts";
import type { LinkageMode } from "../../shared/people/linkage/model.ts";
import { LinkageRecords } from "../../shared/people/linkage/records.ts";
import type { LinkedPairs } from "../../shared/people/linkage/result.ts";
import { duckdb } from "./linkage-duckdb.ts";
import { readRows, writeRows } from "./linkage-rows.ts";

interface Figures {
  readonly rows: number;
  readonly candidates: number;
  readonly found: number;
  /** Of the rows that stand a second time: how many were found, and how many there are. */
  readonly right: number;
  readonly twice: number;
  readonly note: string;
}

/** New rows in the case of new rows against a register, as a part of the whole file. */
const NEW_PART = 1 / 11;

function ours(file: string, mode: LinkageMode, rows: number): Figures {
  const records = new LinkageRecords();
  const from = performance.now();
  const again = readRows(
    file,
    records,
    mode === "within" ? undefined : Math.floor(rows * (1 - NEW_PART)),
  );
  const phases: Record<string, number> = { loading: performance.now() - from };
  let before = performance.now();
  let longest = 0;
  const steps = linkSteps(records, { mode });
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    const phase = step.done ? "scoring" : step.value.phase;
    phases[phase] = (phases[phase] ?? 0) + now - before;
    longest = Math.max(longest, now - before);
    before = now;
    if (!step.done) continue;
    const { candidates, pairs } = step.value;
    const { certain, likely } = pairs.counts();
    const told = Object.entries(phases).map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)}`);
    const note = `${told.join(", ")} s; longest step ${longest.toFixed(0)} ms`;
    const { right, twice } = rightOf(pairs, again, records, mode);
    return { rows: records.length, candidates, found: certain + likely, right, twice, note };
  }
}

/** How many of the rows written twice stand in a certain or likely pair with the row before them. */
function rightOf(
  pairs: LinkedPairs,
  again: Uint8Array,
  records: LinkageRecords,
  mode: LinkageMode,
): { right: number; twice: number } {
  let right = 0;
  for (const { a, b, band } of pairs)
    if (b === a + 1 && again[b] === 1 && band !== "possible") right++;
  let twice = 0;
  for (let row = 0; row < records.length; row++)
    if (again[row] === 1 && (mode === "within" || records.side.values[row] === 1)) twice++;
  return { right, twice };
}

const [kind, file, rows] = process.argv.slice(2);
if (kind === "ours" || kind === "new" || kind === "duckdb") {
  const from = performance.now();
  const figures =
    kind === "duckdb"
      ? { ...(await duckdb(file!)), note: "" }
      : ours(file!, kind === "ours" ? "within" : "new", Number(rows));
  const cpu = process.cpuUsage();
  console.log(
    JSON.stringify({
      ...figures,
      seconds: (performance.now() - from) / 1000,
      cpu: (cpu.user + cpu.system) / 1e6,
      megabytes: process.resourceUsage().maxRSS / 1024,
    }),
  );
} else {
  const asked = process.argv.slice(2).map(Number);
  for (const size of asked.length > 0 ? asked : [20_000, 100_000, 1_000_000]) measure(size);
}

type Measured = Figures & { seconds: number; cpu: number; megabytes: number };

function measure(size: number): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-ganda-"));
  try {
    const list = path.join(folder, "orang.tsv");
    const count = writeRows(list, size, 4);
    const run = (name: string): Measured => {
      const made = spawnSync(process.execPath, [import.meta.filename, name, list, String(count)], {
        encoding: "utf8",
        maxBuffer: 1 << 24,
      });
      if (made.status !== 0) throw new Error(made.stderr);
      return JSON.parse(made.stdout) as Measured;
    };
    console.log(
      `\n${count.toLocaleString("en")} rows, load of the machine ${os.loadavg()[0]!.toFixed(1)}`,
    );
    const mine = run("ours");
    const peer = run("duckdb");
    line("ours, one thread", mine);
    line("DuckDB, one thread", peer);
    console.log(
      `  ratio ${(mine.seconds / peer.seconds).toFixed(2)} of the time, ${(mine.cpu / peer.cpu).toFixed(2)} of the processor time`,
    );
    line(
      `${Math.round(count * NEW_PART).toLocaleString("en")} new rows against the others`,
      run("new"),
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function line(name: string, m: Measured): void {
  const numbers = `${m.seconds.toFixed(1).padStart(7)} s ${m.cpu.toFixed(1).padStart(7)} s processor ${m.megabytes.toFixed(0).padStart(6)} MB`;
  console.log(
    `  ${name.padEnd(36)} ${numbers}  ${m.candidates.toLocaleString("en")} pairs compared, ${m.found.toLocaleString("en")} found, ${m.right.toLocaleString("en")} of ${m.twice.toLocaleString("en")} doubles  ${m.note}`,
  );
}
