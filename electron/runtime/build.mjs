// Builds the app into out/, and tells whether that is needed.
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const SOURCES = ["electron", "renderer", "shared", "vite.config.ts", "package-lock.json"];
const RESULTS = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];

function newest(file) {
  const stat = fs.statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = fs.readdirSync(file).map((name) => newest(path.join(file, name)));
  return Math.max(stat.mtimeMs, ...inside); // a folder changes when a file in it goes away
}

/** True when out/ is missing or older than a source. */
export function needsBuild() {
  const results = RESULTS.map((file) => path.join(root, file));
  if (!results.every((file) => fs.existsSync(file))) return true;
  const oldest = Math.min(...results.map((file) => fs.statSync(file).mtimeMs));
  return SOURCES.some((name) => newest(path.join(root, name)) > oldest);
}

/** Builds page, main process, workers and preload: about two seconds. */
export async function build() {
  const { createBuilder } = await import("vite");
  const builder = await createBuilder({
    configFile: path.join(root, "vite.config.ts"),
    logLevel: "warn",
    mode: "production",
  });
  await builder.buildApp();
}
