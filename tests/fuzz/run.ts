// npm run fuzz [-- --count 100000 --seed 1 --threads 2]: mutated workbooks and CSV files through the readers; exit 1 when one was no sentence.
//   --only NUMBER --keep FILE writes one mutated file, to look at what went wrong.
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { makeBases } from "./bases.ts";
import { fuzz } from "./fuzz.ts";
import { mutant } from "./mutate.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    threads: { type: "string", default: String(availableParallelism()) },
    only: { type: "string" },
    keep: { type: "string" },
  },
});
const [count, seed, threads] = [Number(values.count), Number(values.seed), Number(values.threads)];
if (values.only !== undefined && values.keep !== undefined) {
  writeFileSync(values.keep, mutant(makeBases(), seed, Number(values.only)).bytes);
  process.exit(0);
}
const from = performance.now();
const result = await fuzz({
  count,
  seed,
  threads,
  onFile(done) {
    if (done % 5_000 === 0) console.log(`${done} files`);
  },
});
for (const [cause, files] of [...result.refused].sort((a, b) => b[1] - a[1]))
  console.log(`${String(files).padStart(7)}  ${cause}`);
console.log(`${String(result.read).padStart(7)}  read`);
for (const { number, what } of result.faults.slice(0, 50))
  console.log(`FAULT seed ${seed} file ${number}: ${what}`);
console.log(
  `${result.files} files, ${result.faults.length} faults, slowest ${Math.round(result.slowestMs)} ms, ${((performance.now() - from) / 1000).toFixed(1)} s`,
);
process.exitCode = result.faults.length > 0 || result.files !== count ? 1 : 0;
