// npm test: everything a release needs, step by step, with one sum at the end: `N passed, N failed`.
//   node tests/run.mjs                 all steps
//   node tests/run.mjs types lint      these steps only
//   node tests/run.mjs unit tests/cases -t nomor    words after a step that are no step go to its program
import "../electron/runtime/node-version.mjs";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { display, displayOfItsOwn, hasDisplay } from "../electron/runtime/display.mjs";
import { electronRuntime } from "../electron/runtime/electron-runtime.mjs";
import { ensureSystemPackages } from "../electron/runtime/system-packages.mjs";

const root = path.resolve(import.meta.dirname, "..");
const FLOORS = ["shared", "electron", "renderer", "tests"];
const STEP_LIMIT_MS = 30 * 60_000;
const notes = fs.mkdtempSync(path.join(os.tmpdir(), "loket-test-"));
process.on("exit", () => fs.rmSync(notes, { recursive: true, force: true }));
const running = new Set(); // the programs of the current step
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    for (const program of running) program.kill();
    process.exit(130);
  });
}

/** Each answers {passed, failed}; `extra` are words of the command line meant for the step's own program. */
const STEPS = {
  types: typesStep,
  lint: (extra) => oneOf("oxlint", ["oxlint/bin/oxlint", "--deny-warnings", ...targets(extra)]),
  format: (extra) => oneOf("oxfmt", ["oxfmt/bin/oxfmt", "--check", ...targets(extra)]),
  unit: unitStep,
  build: () => oneOf("vite build", ["vite/bin/vite.js", "build", "--logLevel", "warn"]),
  e2e: e2eStep,
  pack: () => oneOf("packaged app", [path.join(root, "electron/runtime/pack.mjs"), "--uji"]),
};

/** Files named on the command line, else every floor. */
function targets(extra) {
  return extra.length > 0 ? extra : FLOORS;
}

/**
 * Runs a script of an installed package, or a file, on this Node; answers its exit code.
 * @param into file that takes what it says, for a program that runs beside another
 */
function run([script, ...args], env = {}, into) {
  const file = path.isAbsolute(script) ? script : path.join(root, "node_modules", script);
  const nodeArgs = script === "--test" ? [script, ...args] : [file, ...args];
  const out = into ? fs.openSync(into, "w") : "inherit";
  const child = spawn(process.execPath, nodeArgs, {
    cwd: root,
    stdio: ["inherit", out, out],
    env: { ...process.env, ...env },
  });
  running.add(child);
  const limit = setTimeout(() => {
    console.log(`stopped after ${STEP_LIMIT_MS / 60_000} minutes`);
    child.kill();
  }, STEP_LIMIT_MS);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => {
      clearTimeout(limit);
      running.delete(child);
      if (into) fs.closeSync(out);
      if (signal) console.log(`ended by ${signal}`);
      resolve(code ?? 1);
    });
  });
}

async function oneOf(name, command, env) {
  const failed = (await run(command, env)) === 0 ? 0 : 1;
  if (failed) console.log(`${name}: failed`);
  return { passed: 1 - failed, failed };
}

async function typesStep(extra) {
  const sum = { passed: 0, failed: 0 };
  for (const floor of extra.length > 0 ? extra : FLOORS) {
    add(sum, await oneOf(`types of ${floor}`, ["typescript/bin/tsc", "-p", floor]));
  }
  return sum;
}

async function unitStep(extra) {
  const first = await vitest(extra);
  if (first.again.length === 0) return first.counted;
  // The runtime itself may lose a process (see README), which says nothing about the code.
  // A file whose process was killed is run once more, aloud; a file that dies twice or fails is a failure.
  for (const { signal, file } of first.again)
    console.log(`\n${path.relative(root, file)}: its process ended by ${signal}; run once more`);
  const second = await vitest(first.again.map(({ file }) => file));
  return second.again.length > 0 || second.counted.failed > 0
    ? { ...first.counted, failed: Math.max(1, second.counted.failed) }
    : {
        passed: first.counted.passed - first.partly + second.counted.passed,
        failed: 0,
        skipped: first.counted.skipped - first.cut + second.counted.skipped,
      };
}

/**
 * One run of vitest.
 * @returns its counts, the files whose process was ended by a signal when nothing else went wrong, and what those files had counted
 */
async function vitest(extra) {
  const file = path.join(notes, "unit.json");
  const endedFile = path.join(notes, "ended.json");
  for (const old of [file, endedFile]) fs.rmSync(old, { force: true });
  const reporters = [
    "--reporter=dot",
    "--reporter=json",
    "--reporter=./tests/support/ended-processes.mjs",
    `--outputFile.json=${file}`,
  ];
  const code = await run(["vitest/vitest.mjs", "run", ...reporters, ...extra], {
    LOKET_ENDED_PROCESSES: endedFile,
  });
  const result = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
  const { ended, others } = fs.existsSync(endedFile)
    ? JSON.parse(fs.readFileSync(endedFile, "utf8"))
    : { ended: [], others: 1 };
  const isEnded = (name) => ended.some((one) => one.file === name);
  const unread = (result?.testResults ?? []).filter(
    (one) =>
      one.status === "failed" &&
      one.assertionResults.every((a) => a.status !== "failed") &&
      !isEnded(one.name),
  ).length; // files that could not even be loaded
  const inEnded = (result?.testResults ?? [])
    .filter((one) => isEnded(one.name))
    .flatMap((one) => one.assertionResults);
  const failed = (result?.numFailedTests ?? 0) + unread;
  const counted = {
    passed: result?.numPassedTests ?? 0,
    failed,
    skipped: result?.numPendingTests ?? 0,
  };
  return {
    counted: sure(code, counted),
    again: failed === 0 && others === 0 ? ended : [],
    partly: inEnded.filter((a) => a.status === "passed").length,
    cut: inEnded.filter((a) => a.status === "pending").length,
  };
}

async function e2eStep(extra) {
  const folder = path.join(root, "tests/e2e");
  const found = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  const files = found.filter((name) => name.endsWith(".e2e.ts")).map((n) => path.join(folder, n));
  const wanted = extra.length > 0 ? files.filter((f) => extra.some((w) => f.includes(w))) : files;
  if (wanted.length === 0) return { passed: 0, failed: 0 };
  const runtime = await electronRuntime();
  console.log(`in Electron ${runtime.electron} (${runtime.kind})`);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const said = path.join(notes, "e2e-beside.txt");
  const [first, beside] = lanes(wanted);
  const counts = await Promise.all([
    e2eLane(first, await display()),
    beside.length > 0 && e2eLane(beside, await displayOfItsOwn(), said),
  ]);
  if (beside.length > 0) process.stdout.write(fs.readFileSync(said));
  for (const one of counts) if (one) add(sum, one);
  return sum;
}

/** The longest file runs beside the others, where each can have a display of its own and a core. */
function lanes(files) {
  const alone = files.filter((file) => file.endsWith("screens.e2e.ts"));
  const together = alone.length === files.length || hasDisplay() || os.availableParallelism() < 2;
  return together ? [files, []] : [files.filter((file) => !alone.includes(file)), alone];
}

async function e2eLane(files, env, into) {
  const tap = path.join(notes, `e2e-${into ? "beside" : "first"}.tap`);
  const reporters = [
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=tap",
    `--test-reporter-destination=${tap}`,
  ];
  const limits = ["--test-force-exit", "--test-timeout=600000"];
  const code = await run(
    ["--test", "--test-concurrency=1", ...limits, ...reporters, ...files],
    env,
    into,
  );
  const text = fs.existsSync(tap) ? fs.readFileSync(tap, "utf8") : "";
  const count = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, "m"))?.[1] ?? 0);
  return sure(code, {
    passed: count("pass"),
    failed: count("fail") + count("cancelled"),
    skipped: count("skipped") + count("todo"),
  });
}

/** A program that ends badly without naming a failed test still failed. */
function sure(code, counted) {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function add(sum, { passed, failed, skipped = 0 }) {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped = (sum.skipped ?? 0) + skipped;
}

/** The steps asked for, each with the words that follow it and are no step. */
function asked(words) {
  if (words.length === 0) return Object.keys(STEPS).map((name) => ({ name, extra: [] }));
  const plan = [];
  for (const word of words) {
    if (Object.hasOwn(STEPS, word)) plan.push({ name: word, extra: [] });
    else if (plan.length > 0) plan.at(-1).extra.push(word);
    else throw new Error(`no step "${word}"; there are: ${Object.keys(STEPS).join(", ")}`);
  }
  return plan;
}

const NEEDS_THE_SYSTEM = new Set(["unit", "e2e", "pack"]);
const NEEDS_THE_BUILD = new Set(["e2e", "pack"]);

async function main() {
  const plan = asked(process.argv.slice(2));
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const seconds = [];
  const ready = !plan.some((s) => NEEDS_THE_SYSTEM.has(s.name)) || ensureSystemPackages("test");
  let unbuilt = false;
  for (const { name, extra } of ready ? plan : []) {
    console.log(`\n== ${name}`);
    const started = Date.now();
    const impossible = unbuilt && NEEDS_THE_BUILD.has(name);
    if (impossible) console.log(`${name}: not run, the build failed`);
    const result = impossible ? { passed: 0, failed: 1 } : await STEPS[name](extra);
    if (name === "build" && result.failed > 0) unbuilt = true;
    add(sum, result);
    seconds.push(`${name} ${((Date.now() - started) / 1000).toFixed(1)}`);
  }
  if (!ready || sum.passed + sum.failed === 0) sum.failed += 1; // nothing ran: that is no success
  console.log(`\nseconds: ${seconds.join(", ")}`);
  if (sum.skipped > 0) console.log(`skipped: ${sum.skipped}`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

await main();
