// Every queue, count and filter on an office of 100,000 cases and 300,000 referrals: time in the database, beside the same statement
// prepared by hand and beside a floor that holds the answer ready. Run: node tests/bench/queues.ts [cases] [rounds]
import Database from "better-sqlite3";
import fs from "node:fs";
import path from "node:path";
import { connect, type Connection } from "../../electron/database/connect.ts";
import { kyselyOn } from "../../electron/database/dialect.ts";
import { keyOf, copyOfCaseOffice } from "./case-office.ts";
import { queueQuestions, type Question } from "./queue-questions.ts";

const cases = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 40);
const LIMIT_MS = 10;

interface Asked {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function percentile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(part * values.length) - 1)] ?? 0;
}

/** Milliseconds of each round; one more, before them, is not counted. */
async function timed(work: () => unknown): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times;
}

/** Remembers the statements that a connection is asked to prepare. */
function overheard(db: Connection, heard: Asked[]): Connection {
  const prepare = db.prepare.bind(db);
  return new Proxy(db, {
    get(target, name) {
      if (name !== "prepare") {
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      }
      return (sql: string) => {
        const statement = prepare(sql);
        const all = statement.all.bind(statement);
        statement.all = (...values: unknown[]) => {
          heard.push({ sql, values });
          return all(...values);
        };
        return statement;
      };
    },
  });
}

/** Tables and indexes that a statement walks through from end to end, and sorts of what it found. */
function walks(db: Connection, { sql, values }: Asked): string[] {
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
  return plan
    .map(({ detail }) => detail)
    .filter(
      (detail) => /^SCAN |USE TEMP B-TREE/.test(detail) && !detail.startsWith("SCAN CONSTANT"),
    );
}

/** The rows of an answer laid ready under a number, read by one lookup: nothing can be faster. */
function floorOf(rows: readonly unknown[]): () => unknown {
  const db = new Database(":memory:");
  db.exec("CREATE TABLE ready (at INTEGER PRIMARY KEY, row TEXT NOT NULL)");
  const put = db.prepare("INSERT INTO ready (row) VALUES (?)");
  for (const row of rows) put.run(JSON.stringify(row));
  const read = db.prepare("SELECT row FROM ready ORDER BY at");
  return () => read.all();
}

async function measure(raw: Connection, question: Question, heard: Asked[]): Promise<boolean> {
  heard.length = 0;
  const answer = await question.ask();
  const asked = [...heard];
  const ours = await timed(question.ask);
  const statements = asked.map(({ sql, values }) => ({ statement: raw.prepare(sql), values }));
  const plain = await timed(() => {
    for (const { statement, values } of statements) statement.all(...values);
  });
  const floor = await timed(floorOf(Array.isArray(answer) ? answer : [answer]));
  const p95 = percentile(ours, 0.95);
  const show = (ms: number) => ms.toFixed(2).padStart(8);
  const told = asked.flatMap((one) => walks(raw, one));
  const size = Array.isArray(answer) ? `${answer.length} rows` : "";
  console.log(
    `${p95 > LIMIT_MS ? "OVER" : "    "} ${question.name.padEnd(44)}${show(percentile(ours, 0.5))}${show(p95)} ms  plain ${show(percentile(plain, 0.95))}  floor ${show(percentile(floor, 0.95))}  ${size}${told.length > 0 ? `  [${[...new Set(told)].join("; ")}]` : ""}`,
  );
  return p95 <= LIMIT_MS;
}

const data = await copyOfCaseOffice(cases);
try {
  const file = path.join(data, "loket.db");
  const key = await keyOf(data);
  const raw = connect(file, key, { readonly: true });
  const heard: Asked[] = [];
  const db = kyselyOn(overheard(connect(file, key, { readonly: true }), heard));
  const count = raw.prepare(
    "SELECT (SELECT count(*) FROM cases), (SELECT count(*) FROM referrals)",
  );
  const [ofCases, ofReferrals] = count.raw().get() as [number, number];
  console.log(
    `${ofCases.toLocaleString("en")} cases, ${ofReferrals.toLocaleString("en")} referrals, ${(fs.statSync(file).size / 1e6).toFixed(0)} MB; p50 and p95 of ${rounds}, "plain": the same statements prepared by hand, "floor": the answer laid ready`,
  );
  const questions = await queueQuestions(db, raw);
  let over = 0;
  for (const question of questions) if (!(await measure(raw, question, heard))) over++;
  console.log(`${questions.length} questions, ${over} over ${LIMIT_MS} ms`);
  await db.destroy();
  raw.close();
} finally {
  fs.rmSync(path.dirname(data), { recursive: true, force: true });
}
process.exit(0);
