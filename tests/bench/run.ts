// npm run bench: prints figures, one bench after another; it fails nothing. Words name the benches to run.
import { spawnSync } from "node:child_process";
import path from "node:path";

const BENCHES = [
  "search",
  "typing",
  "letters",
  "summaries",
  "linkage",
  "desk",
  "queues",
  "queues-desk",
  "dashboard",
  "prelists",
  "prelists-speed",
  "grid",
  "export",
  "quality",
  "audit",
  "figures",
];
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : BENCHES) {
  console.log(`\n== ${name}`);
  spawnSync(process.execPath, [path.join(import.meta.dirname, `${name}.ts`)], { stdio: "inherit" });
}
