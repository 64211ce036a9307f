// One suite in a process of its own, started by run.ts: a process that dies is then a missed promise and not the end of the table.
import { loadSuite } from "./suite.ts";

const [id, mode, seed] = process.argv.slice(2);
const suite = await loadSuite(id!);
process.send!({ title: suite.title });
const outcomes = await suite.run({
  full: mode === "full",
  seed: Number(seed),
  say: (text) => console.log(`  ${text}`),
});
process.send!({ outcomes }, () => process.exit(0));
