// T11 (npm run soak): a year at one desk in minutes. 250 days, four people, kills, sleeps, clock jumps; nothing goes wrong or grows unasked.
import { fork } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import v8 from "node:v8";
import vm from "node:vm";
import { sql } from "kysely";
import { verifyChain } from "../../electron/audit/chain.ts";
import { seededRandom } from "../../shared/values/random.ts";
import { newOffice, PASSWORD } from "../support/office.ts";
import type { Order, Outcome } from "./suite.ts";
import { act, backUp, type World } from "./year/day.ts";

export const title = "a year at one desk";

const DAY = 86_400_000;
const START = Date.parse("2026-12-01T01:00:00Z");

interface Tally {
  acts: number;
  errors: string[];
  kills: number;
  acknowledged: number;
  lost: number;
  sleeps: number;
  jumps: number;
  broken: number;
  readonly heap: number[];
  readonly bytes: number[];
}

export async function run({ full, seed, say }: Order): Promise<Outcome[]> {
  const [days, acts] = full ? [250, 60] : [2, 8];
  const office = await newOffice();
  const world: World = {
    office,
    random: seededRandom(seed).next,
    people: [],
    cases: [],
    waiting: [],
    count: 0,
  };
  const tally: Tally = {
    acts: 0,
    errors: [],
    kills: 0,
    acknowledged: 0,
    lost: 0,
    sleeps: 0,
    jumps: 0,
    broken: 0,
    heap: [],
    bytes: [],
  };
  try {
    await office.as("petugas");
    for (let day = 0; day < days; day++) {
      await oneDay(world, tally, START + day * DAY * 1.46, acts, full ? 0.08 : 1);
      if (day % 5 === 4) await weighIn(world, tally);
      if (day % 25 === 24)
        say(`day ${day + 1}: ${tally.acts} actions, ${tally.errors.length} errors`);
    }
    await checkAll(world, tally);
  } finally {
    await office.close();
  }
  for (const error of tally.errors.slice(0, 9)) say(error);
  return outcomesOf(tally, days * acts, full);
}

async function oneDay(
  world: World,
  tally: Tally,
  at: number,
  acts: number,
  odds: number,
): Promise<void> {
  const set = (time: number) => world.office.setNow(new Date(time).toISOString());
  set(at);
  const killed = world.random() < odds;
  const jumped = world.random() < odds;
  for (let n = 0; n < acts; n++) {
    set(at + (n * 8 * 3_600_000) / acts);
    if (n === 5 && jumped) set(world.random() < 0.5 ? at - 3 * DAY : at + 2 * DAY);
    tally.acts++;
    await act(world).catch((error: unknown) =>
      tally.errors.push(`action ${tally.acts}: ${(error as Error).stack ?? String(error)}`),
    );
  }
  if (jumped) tally.jumps++;
  set(at + 9 * 3_600_000);
  await backUp(world).catch((error: unknown) => tally.errors.push(`backup: ${String(error)}`));
  if (world.random() < odds * 3) await sleepAndWake(world, tally);
  if (killed) await kill(world, tally, at);
}

async function sleepAndWake({ office }: World, tally: Tally): Promise<void> {
  await office.desk.lock();
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  tally.sleeps++;
}

/** Another process works in the same office and is killed in the middle of it; what it had acknowledged must be there. */
async function kill(world: World, tally: Tally, at: number): Promise<void> {
  const { office } = world;
  await office.desk.signOut();
  const args = [office.folder, String(at + 10 * 3_600_000), String(world.count + 1)];
  const child = fork(path.join(import.meta.dirname, "year/killed.ts"), args, {
    execArgv: ["--wasm-wrapper-tiering-budget=1000000000"],
    silent: true,
  });
  let said = "";
  child.stderr?.on("data", (chunk) => (said += String(chunk)));
  const acknowledged: string[] = [];
  const first = new Promise<void>((resolve) => {
    child.on("message", ({ personId }: { personId: string }) => {
      acknowledged.push(personId);
      resolve();
    });
    child.once("exit", () => resolve());
  });
  await first;
  await sleep(20 + world.random() * 200);
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await gone;
  if (acknowledged.length === 0) tally.errors.push(`the killed process did nothing: ${said}`);
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from persons where id in (select value from json_each(${JSON.stringify(acknowledged)}))`.execute(
    office.desk.office!.reader,
  );
  tally.kills++;
  tally.acknowledged += acknowledged.length;
  tally.lost += acknowledged.length - rows[0]!.n;
  world.count += acknowledged.length + 1; // one more may have been saved without being acknowledged
}

async function weighIn({ office }: World, tally: Tally): Promise<void> {
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as () => void;
  collect();
  await sleep(0);
  collect();
  const { heapUsed, external } = process.memoryUsage();
  tally.heap.push(heapUsed + external);
  const { rows } = await sql<{ n: number }>`
    select (page_count - freelist_count) * page_size as n
    from pragma_page_count, pragma_freelist_count, pragma_page_size`.execute(
    office.desk.office!.reader,
  );
  tally.bytes.push(rows[0]!.n);
}

async function checkAll({ office }: World, tally: Tally): Promise<void> {
  const { reader, chain } = office.desk.office!;
  const { brokenAt } = await verifyChain(reader, chain.key, 1, () => undefined);
  if (brokenAt !== null) tally.broken++;
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(reader);
  if (rows[0]?.integrity_check !== "ok") tally.broken++;
  if (office.desk.status().finding !== null) tally.broken++;
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

function outcomesOf(tally: Tally, wanted: number, full: boolean): Outcome[] {
  const short = full ? {} : { skipped: "the share is too short to measure growth" };
  const early = median(tally.heap.slice(4, 10));
  const growth = ((median(tally.heap.slice(-6)) - early) / early) * 100;
  // What the first half of the year added to the file, the second half adds too: nothing grows faster than the work.
  const half = Math.floor(tally.bytes.length / 2);
  const [first, middle, last] = [tally.bytes[4], tally.bytes[half], tally.bytes.at(-1)];
  const model = middle! + ((middle! - first!) * (tally.bytes.length - 1 - half)) / (half - 4);
  const off = ((last! - model) / model) * 100;
  return [
    {
      promise: "a year goes by without an error",
      figure: `${tally.acts} actions, ${tally.errors.length} errors; ${tally.sleeps} sleeps, ${tally.jumps} clock jumps`,
      target: `${wanted} actions, 0 errors`,
      ok: tally.acts === wanted && tally.errors.length === 0,
    },
    {
      promise: "killed in the middle of it, the office keeps what it acknowledged",
      figure: `${tally.kills} kills, ${tally.lost} lost of ${tally.acknowledged}`,
      target: "0 lost",
      ok: tally.kills > 0 && tally.lost === 0,
    },
    {
      promise: "chain, pages and anchor are whole at the end",
      figure: `${tally.broken} broken`,
      target: "0",
      ok: tally.broken === 0,
    },
    {
      promise: "memory does not grow",
      figure: full ? `${growth.toFixed(1)} % (${(early / 1e6).toFixed(1)} MB)` : "",
      target: "< 10 %",
      ok: growth < 10,
      ...short,
    },
    {
      promise: "the file grows with the work and not faster",
      figure: full ? `${(last! / 1e6).toFixed(1)} MB, ${off.toFixed(1)} % off the model` : "",
      target: "within 10 %",
      ok: Math.abs(off) <= 10,
      ...short,
    },
  ];
}
