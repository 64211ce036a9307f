// npm run fault: the promises about faults, measured; one table of promise | figure | target. Exit 1 when one is missed.
//   npm run fault                    every suite with the catalogue's full numbers
//   npm run fault -- t9 t10          these suites only
//   npm run fault -- --share         the small share that also stands in npm test
//   --seed N                         another run of the dice (default 1)
// The Debian tools that some suites need are installed when this runs as root with apt; what lacks is said, and never counts as met.
import "../../electron/runtime/node-version.mjs";
import { fork } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureSystemPackages } from "../../electron/runtime/system-packages.mjs";
import { type Outcome, suiteIds, verdict } from "./suite.ts";
import { tableOf } from "./table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: "boolean", default: false }, // the default, said aloud
    share: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
  },
});

interface Ran {
  readonly id: string;
  readonly title: string;
  readonly seconds: number;
  readonly outcomes: readonly Outcome[];
}

function runOne(id: string): Promise<Ran> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = fork(
      path.join(import.meta.dirname, "one.ts"),
      [id, values.share ? "share" : "full", values.seed],
      { execArgv: ["--expose-gc", "--wasm-wrapper-tiering-budget=1000000000"] },
    );
    let title = id;
    let outcomes: readonly Outcome[] | undefined;
    child.on("message", (said: { title?: string; outcomes?: readonly Outcome[] }) => {
      if (said.title) {
        title = said.title;
        console.log(`\n== ${id} ${title}`);
      }
      outcomes = said.outcomes ?? outcomes;
    });
    child.on("close", (code, signal) => {
      const died = {
        promise: "the suite runs to its end",
        figure: `ended by ${signal ?? `exit ${code}`}`,
        target: "a table",
        ok: false,
      };
      const seconds = (Date.now() - started) / 1000;
      resolve({ id, title, seconds, outcomes: outcomes ?? [died] });
    });
  });
}

const there = suiteIds();
const asked = positionals.length > 0 ? positionals : there;
const unknown = asked.filter((id) => !there.includes(id));
if (unknown.length > 0)
  throw new Error(`no suite ${unknown.join(", ")}; there are: ${there.join(", ")}`);
if (!ensureSystemPackages("fault"))
  console.log("some tools are missing: the parts that need them are skipped");

const ran: Ran[] = [];
for (const id of asked) ran.push(await runOne(id));

const counts = { met: 0, MISSED: 0, skipped: 0 };
for (const { outcomes } of ran) for (const outcome of outcomes) counts[verdict(outcome)]++;
console.log(`\n${tableOf(ran)}`);
console.log(
  `\n${counts.met} met, ${counts.MISSED} missed, ${counts.skipped} skipped (${values.share ? "the small share" : "full numbers"}, seed ${values.seed})`,
);
process.exitCode = counts.MISSED > 0 || counts.met === 0 ? 1 : 0;
