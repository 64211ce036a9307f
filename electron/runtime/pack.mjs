// npm run pack: makes the packaged app, starts it once and reads its fuses back.
//   npm run pack                     the app as a folder, in dist/
//   npm run pack -- AppImage deb     installers, where the Electron release is installed
//   npm run pack -- --uji            the same check in a temporary folder (a step of npm test)
// On the fallback runtime only the check is made: that folder is for trying out and never a release.
import "./node-version.mjs";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build, needsBuild } from "./build.mjs";
import { launchOptions, root } from "./electron-runtime.mjs";
import { lookAtPackage } from "./pack-look.mjs";
import { runCommand, say } from "./run-command.mjs";
import { billOfMaterials } from "./sbom.mjs";

const PLATFORM = { linux: "--linux", win32: "--win", darwin: "--mac" }[process.platform];
const START_LIMIT_MS = 60_000;
// What the packaged executable must hold (electron-builder.yml sets them).
const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

function electronBuilder(targets, runtime, output) {
  const cli = path.join(root, "node_modules/electron-builder/cli.js");
  const settings = [`-c.electronDist=${runtime.dist}`, `-c.directories.output=${output}`];
  runCommand(process.execPath, [cli, PLATFORM, ...targets, ...settings], { cwd: root });
}

/** {executable, resources} of the unpacked app that electron-builder left in `output`. */
function unpacked(output) {
  if (process.platform === "darwin") {
    const folder = fs.readdirSync(output).find((name) => name.startsWith("mac"));
    const contents = path.join(output, folder, "Loket Puskesos.app/Contents");
    const executable = path.join(contents, "MacOS/Loket Puskesos");
    return { executable, resources: path.join(contents, "Resources") };
  }
  const windows = process.platform === "win32";
  const folder = path.join(output, windows ? "win-unpacked" : "linux-unpacked");
  const executable = path.join(folder, windows ? "Loket Puskesos.exe" : "loket-puskesos");
  return { executable, resources: path.join(folder, "resources") };
}

/** Starts the packaged app on an empty office and waits for the picture it takes of its first window. */
async function starts(executable, options) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "loket-paket-"));
  const picture = path.join(data, "jendela.png");
  const started = Date.now();
  const args = [...options.args, `--data=${path.join(data, "kantor")}`, `--gambar=${picture}`];
  const child = spawn(executable, args, { env: options.env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (d) => (said += d));
  const limit = setTimeout(() => child.kill("SIGKILL"), START_LIMIT_MS);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearTimeout(limit);
  const size = fs.existsSync(picture) ? fs.statSync(picture).size : 0;
  if (process.env.LOKET_PICTURES && size > 0) {
    fs.mkdirSync(process.env.LOKET_PICTURES, { recursive: true });
    fs.copyFileSync(picture, path.join(process.env.LOKET_PICTURES, "paket.png"));
  }
  fs.rmSync(data, { recursive: true, force: true });
  if (code !== 0 || size < 5000) {
    throw new Error(
      `the packaged app did not show its window (exit ${code}, picture ${size} bytes)\n${said.slice(-3000)}`,
    );
  }
  say(
    `the packaged app showed its window and ended after ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}

async function checkFuses(executable) {
  const { getCurrentFuseWire, FuseV1Options, FuseState } = await import("@electron/fuses");
  const target = process.platform === "darwin" ? path.resolve(executable, "../../..") : executable;
  const wire = await getCurrentFuseWire(target);
  const wrong = Object.entries(FUSES).filter(
    ([name, on]) => (wire[FuseV1Options[name]] === FuseState.ENABLE) !== on,
  );
  if (wrong.length > 0)
    throw new Error(`fuses not as set: ${wrong.map(([name]) => name).join(", ")}`);
  say(`${Object.keys(FUSES).length} fuses are as set`);
}

/** The archive holds the app, its one module and the licences, and none of the tools. */
async function checkContents(resources) {
  const { listPackage } = await import("@electron/asar");
  const archive = path.join(resources, "app.asar");
  const files = listPackage(archive).map((name) => name.replaceAll("\\", "/"));
  const wanted = [
    "/package.json",
    "/out/main/main.js",
    "/out/sbom.cdx.json",
    "/LICENSE",
    "/THIRD-PARTY-NOTICES.md",
  ];
  const missing = wanted.filter((name) => !files.includes(name));
  if (missing.length > 0) throw new Error(`app.asar lacks ${missing.join(", ")}`);
  const strange = files.filter(
    (name) =>
      /\.map$|\.ts$|^\/tests/.test(name) ||
      (/^\/node_modules\/[^/]+$/.test(name) && name !== "/node_modules/better-sqlite3"),
  );
  if (strange.length > 0)
    throw new Error(`app.asar holds what it should not: ${strange.slice(0, 9).join(", ")}`);
  const megabytes = (fs.statSync(archive).size / 1e6).toFixed(1);
  say(`app.asar: ${files.length} files, ${megabytes} MB`);
}

/** Puts the addon that the fallback needs into the copy that is started here. */
function swapAddon(resources, addon) {
  const folder = path.join(resources, "app.asar.unpacked/node_modules/better-sqlite3/prebuilds");
  const names = fs.readdirSync(folder);
  if (names.join() !== "linux-x64.node") throw new Error(`unexpected addons: ${names.join(", ")}`);
  fs.copyFileSync(addon, path.join(folder, names[0]));
}

async function pack(words) {
  const checkOnly = words.includes("--uji");
  const targets = words.filter((word) => word !== "--uji");
  const options = await launchOptions(
    process.platform === "linux" ? ["--disable-gpu", "--log-level=3"] : [],
  );
  const { runtime } = options;
  const release = runtime.kind === "release";
  if (!release && targets.some((target) => target !== "dir")) {
    say(
      `refused: ${targets.join(", ")} would ship ${runtime.kind} Electron ${runtime.electron}, which is for tests only.`,
    );
    say("Install the release first (npx install-electron, needs the internet), then pack again.");
    return 2;
  }
  if (needsBuild()) await build();
  const notices = path.join(root, "electron/runtime/notices.mjs");
  runCommand(process.execPath, [notices, "--check"], { cwd: root });
  const bill = path.join(root, "out/sbom.cdx.json"); // travels in the archive
  fs.writeFileSync(bill, `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  const keep = release && !checkOnly;
  const output = keep
    ? path.join(root, "dist")
    : fs.mkdtempSync(path.join(os.tmpdir(), "loket-dist-"));
  try {
    electronBuilder(targets.length > 0 ? targets : ["dir"], runtime, output);
    const { executable, resources } = unpacked(output);
    await checkContents(resources);
    await checkFuses(executable);
    if (runtime.nativeBinding) swapAddon(resources, runtime.nativeBinding);
    await starts(executable, options);
    await lookAtPackage(executable, options);
    if (keep) say(`packaged in ${output}`);
    else if (!checkOnly) say("checked, not kept: a release is packed on the Electron release");
    return 0;
  } finally {
    if (!keep) fs.rmSync(output, { recursive: true, force: true });
  }
}

try {
  process.exit(await pack(process.argv.slice(2)));
} catch (error) {
  say(error.message);
  process.exit(1);
}
