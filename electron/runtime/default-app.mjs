// What the assembled runtime does for `electron <folder> [switches]`: the same as Electron's own default app.
// It is packed into the runtime's resources and is no part of the product.
import { app } from "electron";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const given = process.argv.slice(1); // a copy: a module loaded by -r may edit process.argv
let target;
for (let i = 0; i < given.length && !target; i++) {
  if (given[i] === "-r" || given[i] === "--require") require(given[++i]);
  else if (!given[i].startsWith("-")) target = path.resolve(given[i]);
}
if (!target) {
  console.error("usage: electron <app> [switches]");
  process.exit(2);
}
Object.defineProperty(process, "defaultApp", { enumerable: true, value: true });

const manifest = path.join(target, "package.json");
const hasManifest = fs.existsSync(manifest);
if (hasManifest) {
  const described = JSON.parse(fs.readFileSync(manifest, "utf8"));
  if (described.version) app.setVersion(described.version);
  app.setName(described.productName ?? described.name ?? "Electron");
  app.setDesktopName(described.desktopName ?? `${app.getName()}.desktop`);
}
const entry = require.resolve(target);
app.setAppPath(hasManifest ? target : path.dirname(entry));
await import(pathToFileURL(entry).href);
