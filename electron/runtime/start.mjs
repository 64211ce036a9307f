// npm start: makes ready what is missing, then opens the app. Switches after `--` go to the app:
//   npm start -- --latihan            the training office
//   npm start -- --data=DIR           an office in another folder
//   npm start -- --gambar FILE.png    a picture of the window when it is ready, then ends
import "./node-version.mjs";
import { spawn } from "node:child_process";
import path from "node:path";
import { build, needsBuild } from "./build.mjs";
import { hasDisplay } from "./display.mjs";
import { launchOptions, root } from "./electron-runtime.mjs";
import { say } from "./run-command.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

const TIME_TO_CLOSE_MS = 8000;

/** Accepts `--gambar FILE` beside `--gambar=FILE`, likewise --data, and makes the path absolute for the app. */
export function appSwitches(given) {
  const switches = [];
  for (let i = 0; i < given.length; i++) {
    const [name, value] = given[i].split(/=(.*)/s);
    if (name !== "--gambar" && name !== "--data") switches.push(given[i]);
    else switches.push(`${name}=${path.resolve(value ?? given[++i] ?? "")}`);
  }
  return switches;
}

/** Starts the app and ends with it; Ctrl+C ends the app too, by force when it does not close in eight seconds. */
export function runApp({ executablePath, args, env }, extraEnv = {}) {
  const child = spawn(executablePath, args, {
    stdio: "inherit",
    cwd: root,
    env: { ...env, ...extraEnv },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), TIME_TO_CLOSE_MS).unref();
    });
  }
  return child;
}

async function start(given) {
  if (!ensureSystemPackages("start")) return 1;
  if (needsBuild()) {
    say("building the app");
    await build();
  }
  const unseen = !hasDisplay();
  const quiet = unseen ? ["--disable-gpu", "--log-level=3"] : [];
  const options = await launchOptions([...quiet, root, ...appSwitches(given)]);
  if (options.runtime.kind === "fallback") {
    say(`Electron ${options.runtime.electron}, the fallback for development and tests`);
  }
  if (unseen && !given.some((word) => word.startsWith("--gambar"))) {
    say("the window cannot be seen here; for a picture of it: npm start -- --gambar loket.png");
  }
  const child = runApp(options);
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

if (process.argv[1] === import.meta.filename) {
  process.exit(await start(process.argv.slice(2)));
}
