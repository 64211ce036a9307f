// Stands in for the library of properties in `npm run fault -- t6`: every property runs far more often, on other dice, and tells how often.
import fs from "node:fs";
import * as real from "../../../node_modules/fast-check/lib/fast-check.js";

export * from "../../../node_modules/fast-check/lib/fast-check.js";

const RUNS = Number(process.env["LOKET_RUNS"]);
const SECONDS = Number(process.env["LOKET_SECONDS"]);
const SEED = Number(process.env["LOKET_SEED"]);
const NOTES = process.env["LOKET_NOTES"]!;

/** As the library's, but with our numbers; a run that the clock ends early counts what it did. */
export function assert<T>(
  property: real.IRawProperty<T>,
  params: real.Parameters<T> = {},
): Promise<void> | void {
  return real.assert(property as real.IProperty<T>, {
    ...params,
    numRuns: RUNS,
    seed: SEED,
    interruptAfterTimeLimit: SECONDS * 1000,
    markInterruptAsFailure: false,
    reporter(details) {
      fs.appendFileSync(NOTES, `${details.numRuns}\n`);
      if (details.failed) throw new Error(real.defaultReportMessage(details) ?? "failed");
    },
  });
}

// oxlint-disable-next-line import/no-default-export -- the library has one, and the tests take it
export default { ...real, assert };
