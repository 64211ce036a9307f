// T5: mutated workbooks and CSV files through the readers (the fuzz of tests/fuzz); none crashes, hangs or fills the memory.
import { availableParallelism } from "node:os";
import { LIMITS, secondsFor } from "../../electron/sheets/limits.ts";
import { fuzz } from "../fuzz/fuzz.ts";
import type { Order, Outcome } from "./suite.ts";

export const title = "hostile files are harmless";

const HANG_SECONDS = 10;
const MEMORY_MB = 512;

/** The share in npm test is small: tests/sheets/mutations.test.ts reads its own thousand. */
export async function run({ full, seed, say }: Order): Promise<Outcome[]> {
  const count = full ? 100_000 : 100;
  const threads = full ? availableParallelism() : 1;
  const before = process.memoryUsage.rss();
  let peak = before;
  const result = await fuzz({
    count,
    seed,
    threads,
    onFile(done) {
      peak = Math.max(peak, process.memoryUsage.rss());
      if (done % 10_000 === 0) say(`${done} files`);
    },
  });
  for (const { number, what } of result.faults.slice(0, 9)) say(`file ${number}: ${what}`);
  // The threads share one process: what it grew by, divided among them, is at most what one reader took.
  const grew = Math.round((peak - before) / 1e6 / threads);
  return [
    {
      promise: "a hostile file is read or refused with its cause; no crash, no hang, untouched",
      figure: `${result.files} files, ${result.faults.length} faults`,
      target: `${count} files, 0 faults`,
      ok: result.files === count && result.faults.length === 0,
    },
    {
      promise: "a reader never hangs",
      figure: `slowest ${Math.round(result.slowestMs)} ms (a watchdog ends a small file at ${secondsFor(0, LIMITS)} s)`,
      target: `< ${HANG_SECONDS} s`,
      ok: result.slowestMs < HANG_SECONDS * 1000,
    },
    {
      promise: "a reader never fills the memory",
      figure: `grew by ${grew} MB a reader`,
      target: `< ${MEMORY_MB} MB`,
      ok: grew < MEMORY_MB,
    },
  ];
}
