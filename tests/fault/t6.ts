// T6: every property and model of tests/ (states of cases, referrals, prelists, deliberations; round trips; merges) with many more runs.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../../electron/runtime/electron-runtime.mjs";
import type { Order, Outcome } from "./suite.ts";

export const title = "rules always hold";

const RUNS = 10_000;
/** A property gets this long in one turn; a slow one goes on in the next turn with other dice. */
const SECONDS = 40;
const MOST_TURNS = 200;

interface Told {
  readonly file: string;
  runs: number;
  properties: number;
  turns: number;
  failed: string;
}

/** Every property runs in npm test by itself: the share has nothing to add. */
export async function run({ full, seed, say }: Order): Promise<Outcome[]> {
  const promise = "no run of a property or model breaks a rule";
  const target = `${RUNS} runs of each, 0 broken`;
  if (!full)
    return [
      { promise, target, figure: "", ok: false, skipped: "npm test runs each property by itself" },
    ];
  const told = filesWithProperties().map((file) => tell(file, seed, say));
  const broken = told.filter((one) => one.failed !== "");
  for (const { file, failed } of broken) say(`${file}\n${failed}`);
  const enough = told.filter((one) => one.runs >= RUNS * one.properties);
  const sum = told.reduce((all, one) => all + one.runs, 0);
  return [
    {
      promise,
      target: "0 broken",
      figure: `${broken.length} of ${told.length} files, ${sum} runs`,
      ok: broken.length === 0,
    },
    {
      promise: "each was run often enough",
      target,
      figure: `${enough.length} of ${told.length} files`,
      ok: enough.length === told.length,
    },
  ];
}

function filesWithProperties(): string[] {
  return fs
    .readdirSync(path.join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !/^(e2e|fault)[\\/]/.test(name))
    .map((name) => `tests/${name.replaceAll(path.sep, "/")}`)
    .filter((file) => fs.readFileSync(path.join(root, file), "utf8").includes('from "fast-check"'))
    .sort();
}

/** Turns of one file until each of its properties had its runs, or one of them broke. */
function tell(file: string, seed: number, say: Order["say"]): Told {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-sifat-"));
  const notes = path.join(folder, "runs");
  const told: Told = { file, runs: 0, properties: 0, turns: 0, failed: "" };
  try {
    while (told.turns < MOST_TURNS && told.failed === "") {
      const turn = once(file, notes, seed * MOST_TURNS + told.turns);
      told.turns++;
      told.runs += turn.counts.reduce((sum, n) => sum + n, 0);
      told.properties = Math.max(told.properties, turn.counts.length);
      if (turn.status !== 0) told.failed = turn.said.slice(-3_000);
      if (told.properties > 0 && told.runs >= RUNS * told.properties) break;
      if (told.properties === 0) break; // its properties are checked without `assert`
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  say(`${file}: ${told.runs} runs of ${told.properties} properties in ${told.turns} turns`);
  return told;
}

function once(
  file: string,
  notes: string,
  seed: number,
): { counts: number[]; status: number | null; said: string } {
  fs.rmSync(notes, { force: true });
  const config = path.join(import.meta.dirname, "properties/vitest.config.ts");
  const ran = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", config, file],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 26,
      env: {
        ...process.env,
        LOKET_RUNS: String(RUNS),
        LOKET_SECONDS: String(SECONDS),
        LOKET_SEED: String(seed),
        LOKET_NOTES: notes,
      },
    },
  );
  const text = fs.existsSync(notes) ? fs.readFileSync(notes, "utf8") : "";
  const counts = text.split("\n").filter(Boolean).map(Number);
  return { counts, status: ran.status, said: ran.stdout + ran.stderr };
}
