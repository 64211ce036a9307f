// A reporter for tests/run.mjs: which test files lost their process to a signal, told apart from every other error of a run.
import fs from "node:fs";

const ENDED = /Worker exited unexpectedly with signal (SIG\w+) .*while running test file (.+)$/m;

/** Writes {ended: [{signal, file}], others: n} as JSON where LOKET_ENDED_PROCESSES points. */
// oxlint-disable-next-line import/no-default-export -- the form in which vitest takes a reporter
export default class EndedProcesses {
  onTestRunEnd(_modules, errors) {
    const found = errors.map((error) =>
      ENDED.exec(`${error.message}\n${error.cause?.message ?? ""}`),
    );
    const ended = found.filter(Boolean).map(([, signal, file]) => ({ signal, file }));
    fs.writeFileSync(
      process.env.LOKET_ENDED_PROCESSES,
      JSON.stringify({ ended, others: errors.length - ended.length }),
    );
  }
}
