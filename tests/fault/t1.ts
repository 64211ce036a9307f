// T1: the program is killed (kill -9) at random moments of real work. What it acknowledged is there, once, and nothing is half done.
import { spawn } from "node:child_process";
import path from "node:path";
import { checkOffice, type Acknowledged } from "./parts/check.ts";
import { diceOf } from "./parts/dice.ts";
import { workedOffice } from "./parts/office.ts";
import type { Work, WorkOrder } from "./parts/work-words.ts";
import type { Order, Outcome } from "./suite.ts";

export const title = "saved means saved, also when the program is killed";

/** Weighed by what a desk does most. */
const MIX: readonly Work[] = ["simpan", "simpan", "simpan", "gabung", "impor", "cadangan"];
/** Milliseconds after the work began. */
const LONGEST = 700;

export async function run({ full, seed, say }: Order): Promise<Outcome[]> {
  const kills = full ? 1000 : 8;
  const dice = diceOf(seed);
  const { office, personId, keys } = await workedOffice(0);
  const accountId = office.desk.session!.accountId;
  await office.api.accounts.signOut();
  const folder = office.folder;
  const acknowledged: Acknowledged[] = [];
  let killed = 0;
  let faults = 0;
  let lost = 0;
  let half = 0;
  try {
    for (let n = 0; n < kills; n++) {
      const work = MIX[n % MIX.length]!;
      const { database, sensitive } = keys();
      const order: WorkOrder = {
        folder,
        accountId,
        database: database.toString("hex"),
        sensitive: sensitive!.toString("hex"),
        personId,
        work,
      };
      const { said, signal } = await workUntilKilled(order, dice.below(LONGEST));
      if (signal === "SIGKILL") killed += 1;
      const refusal = said.find((s) => s.startsWith("tidak "));
      if (refusal) {
        faults += 1;
        say(`kill ${n} (${work}): refused before it was killed: ${refusal}`);
      }
      acknowledged.push({
        work,
        said: said.filter((s) => s.startsWith("ya ")).map((s) => s.slice(3)),
      });
      // Every time would spend the hours on checking; what was lost stays lost until the next look.
      if (n % 10 === 9 || n === kills - 1 || !full) {
        const found = await checkOffice(folder, keys().database, acknowledged);
        faults += found.faults.length;
        lost = Math.max(lost, found.lost);
        half += found.half;
        for (const fault of found.faults) say(`after kill ${n} (${work}): ${fault}`);
      }
      if (n % 50 === 49)
        say(`${n + 1} kills, ${acknowledged.reduce((a, x) => a + x.said.length, 0)} acknowledged`);
    }
  } finally {
    await office.close();
  }
  const acks = acknowledged.reduce((n, a) => n + a.said.length, 0);
  return [
    {
      promise: "what was acknowledged survives kill -9 (saving, merging, importing, backing up)",
      figure: `${killed} kills, ${acks} acknowledged, ${lost} lost`,
      target: `${kills} kills, 0 lost`,
      ok: killed === kills && lost === 0 && acks > 0,
    },
    {
      promise: "no half of an action and no damage after a kill",
      figure: `${half} half, ${faults} faults`,
      target: "0",
      ok: half === 0 && faults === 0,
    },
  ];
}

/** Starts the work, kills it `afterMs` after it began, and answers its lines (a line cut in the middle was not acknowledged). */
async function workUntilKilled(
  order: WorkOrder,
  afterMs: number,
): Promise<{ said: string[]; signal: NodeJS.Signals | null }> {
  const script = path.join(import.meta.dirname, "parts/work-child.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8");
  await new Promise<void>((resolve, reject) => {
    child.on("close", () => resolve());
    child.on("error", reject);
    child.stdout.on("data", (part: string) => {
      if (text === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
      text += part;
    });
  });
  return { said: text.split("\n").slice(0, -1), signal: child.signalCode };
}
