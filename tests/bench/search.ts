// How fast and how sure the search is, beside plain FTS5 and a scan, in one process. Run: node tests/bench/search.ts [persons ...] [--muat N] [--semua]
// --muat: how many are loaded for the load ratio; --semua: the peers at a million persons too, whose index takes minutes to build.
// Offices are made by the seed and kept in the temp folder. Misspellings: tests/support/misspell.ts; questions: search-queries.ts.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { kyselyOn } from "../../electron/database/dialect.ts";
import { searchPersons } from "../../electron/people/search.ts";
import { searchTokens } from "../../shared/values/name-key.ts";
import { RATES } from "../support/misspell.ts";
import { openSearchOffice, searchOffice, timeLoads } from "./search-office.ts";
import { farness, isAnswer, KINDS, questions, type Question } from "./search-queries.ts";
import type { Connection } from "../../electron/database/connect.ts";

const ASKED = 2_100;
const SCANNED = 60;
const FIRST = 10;

function percentile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(part * values.length) - 1)] ?? 0;
}

const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(10);

/** Milliseconds that this process has computed. Counted in ticks of milliseconds: only the mean of many searches says something. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/**
 * Every step of a search on the ground floor: index, ranking, reading what is shown. An answer is somebody who has all that was meant;
 * a question is left out of recall when all ten shown are as close to what was typed as the wanted person: it singles out nobody.
 */
async function measureOurs(raw: Connection, asked: readonly Question[]): Promise<void> {
  const db = kyselyOn(raw);
  const first = await timed(() => searchPersons(db, "siti"));
  for (const { typed } of asked.slice(0, 200)) await searchPersons(db, typed);
  const times = new Map(KINDS.map((kind) => [kind, [] as number[]]));
  const found = new Map(KINDS.map((kind) => [kind, { right: 0, of: 0, open: 0 }]));
  let work = 0;
  for (const { kind, typed, personId, meant } of asked) {
    const workFrom = computed();
    const from = performance.now();
    const { hits } = await searchPersons(db, typed);
    times.get(kind)!.push(performance.now() - from);
    work += computed() - workFrom;
    const count = found.get(kind)!;
    const top = hits.slice(0, FIRST).map((hit) => hit.personId);
    if (top.some((id) => id === personId || isAnswer(raw, id, meant))) count.right++;
    else if (top.length === FIRST) {
      const wanted = farness(raw, personId, typed);
      if (top.every((id) => farness(raw, id, typed) <= wanted)) {
        count.open++;
        continue;
      }
    }
    count.of++;
  }
  for (const kind of KINDS) {
    const { right, of, open } = found.get(kind)!;
    const own = times.get(kind)!;
    console.log(
      `  ${kind.padEnd(20)} p50 ${ms(percentile(own, 0.5))}  p95 ${ms(percentile(own, 0.95))}  recall@${FIRST} ${(right / of).toFixed(3)}  (${of}, ${open} single out nobody)`,
    );
  }
  const all = [...times.values()].flat();
  const counts = [...found.values()];
  const right = counts.reduce((sum, one) => sum + one.right, 0);
  const of = counts.reduce((sum, one) => sum + one.of, 0);
  console.log(
    `  ${"all".padEnd(20)} p50 ${ms(percentile(all, 0.5))}  p95 ${ms(percentile(all, 0.95))}  recall@${FIRST} ${(right / of).toFixed(4)}  first search ${ms(first)}`,
  );
  console.log(
    `  computing alone, whatever else the machine does: mean ${ms(work / asked.length)}  load average ${os.loadavg()[0]!.toFixed(1)}`,
  );
}

/** The peer: names in an FTS5 of their own with prefix indexes, asked for beginnings in the order of rank; and a scan with LIKE. */
async function measurePeers(raw: Connection, asked: readonly Question[]): Promise<void> {
  raw.exec(
    `CREATE VIRTUAL TABLE temp.peer USING fts5(name, mother, content = '', prefix = '2 3 4')`,
  );
  raw.function("plain", (text) => searchTokens(String(text ?? "")).join(" "));
  raw.exec(
    "INSERT INTO temp.peer (rowid, name, mother) SELECT row_no, plain(name), plain(mother_name) FROM persons",
  );
  const ranked = raw.prepare(
    `SELECT p.* FROM (SELECT rowid FROM temp.peer WHERE peer MATCH ? ORDER BY rank LIMIT 20) f JOIN persons p ON p.row_no = f.rowid`,
  );
  const scan = raw.prepare("SELECT * FROM persons WHERE name LIKE ? LIMIT 20");
  const words = asked.filter(({ kind }) => kind.startsWith("nama") || kind === "satu kata");
  const times: number[] = [];
  let right = 0;
  for (const { typed, personId, meant } of words) {
    const match = searchTokens(typed)
      .map((word) => `"${word}"*`)
      .join(" ");
    const from = performance.now();
    const rows = ranked.all(match) as { id: string }[];
    times.push(performance.now() - from);
    if (rows.slice(0, FIRST).some(({ id }) => id === personId || isAnswer(raw, id, meant))) right++;
  }
  const scans: number[] = [];
  for (const { typed } of words.slice(0, SCANNED))
    scans.push(await timed(() => scan.all(`%${typed}%`)));
  console.log(
    `  ${"FTS5, ORDER BY rank".padEnd(20)} p50 ${ms(percentile(times, 0.5))}  p95 ${ms(percentile(times, 0.95))}  recall@${FIRST} ${(right / words.length).toFixed(3)}  (beginnings of names and mothers)`,
  );
  console.log(
    `  ${"LIKE '%..%'".padEnd(20)} p50 ${ms(percentile(scans, 0.5))}  p95 ${ms(percentile(scans, 0.95))}`,
  );
}

function reportSize(raw: Connection, persons: number): void {
  const bytes = (table: string) =>
    (raw.prepare(`SELECT sum(length(block)) AS n FROM ${table}_data`).get() as { n: number }).n;
  const { words, letters } = raw
    .prepare("SELECT count(*) AS words, sum(length(word)) AS letters FROM search_words")
    .get() as { words: number; letters: number };
  const whole = fs.statSync(path.join(searchOffice(persons), "loket.db")).size;
  console.log(
    `\n${persons.toLocaleString("en")} persons, ${(whole / 1e6).toFixed(0)} MB encrypted; index ${(bytes("person_index") / 1e3 / (persons / 1e3)).toFixed(0)} kB per 1,000 persons, ${words} words of ${(letters / words).toFixed(1)} letters`,
  );
}

const load = process.argv.indexOf("--muat");
const sizes = process.argv
  .slice(2)
  .filter((word, at) => /^\d+$/.test(word) && at + 2 !== load + 1)
  .map(Number);
if (sizes.length === 0 && load < 0) sizes.push(20_000, 100_000, 1_000_000);
console.log(
  `misspelt words: ${100 * RATES.spelling}% another spelling, ${100 * RATES.slip}% a slip (${100 * RATES.secondSlip}% of those in words of 8 letters a second one); load average ${os.loadavg()[0]!.toFixed(1)}`,
);
for (const persons of sizes) {
  const raw = openSearchOffice(persons);
  reportSize(raw, persons);
  const asked = questions(raw, ASKED, 56);
  await measureOurs(raw, asked);
  if (persons <= 100_000 || process.argv.includes("--semua")) await measurePeers(raw, asked);
  raw.close();
}
const loaded = load >= 0 ? Number(process.argv[load + 1]) : 100_000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-muat-"));
try {
  const { live, after, rows } = timeLoads(loaded, folder);
  console.log(
    `\nloading ${loaded.toLocaleString("en")} persons: ${live.toFixed(1)} s with every index kept in step, ${after.toFixed(1)} s with indexes built after (rows ${rows.toFixed(1)} s): ${(live / after).toFixed(2)} of it`,
  );
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
