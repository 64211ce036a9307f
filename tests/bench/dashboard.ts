// The dashboard on an office of 100,000 cases and 300,000 referrals: every call of its first screen and of the lists behind it, beside the
// way in which the same numbers were counted before, case by case in memory. Run: node tests/bench/dashboard.ts [cases] [rounds]
import fs from "node:fs";
import path from "node:path";
import { connect } from "../../electron/database/connect.ts";
import { kyselyOn } from "../../electron/database/dialect.ts";
import { behindOf } from "../../electron/reports/behind.ts";
import type { Reader } from "../../electron/reports/queries.ts";
import { factsOf, groupsOf, recapOf } from "../../electron/reports/recap.ts";
import { behindReferrals } from "../../electron/reports/referred.ts";
import { standingOf } from "../../electron/reports/standing.ts";
import { trendOf } from "../../electron/reports/trend.ts";
import { DIMENSION_NAMES } from "../../shared/reports/codes.ts";
import { monthPeriod, periodBefore } from "../../shared/reports/period.ts";
import type { Period } from "../../shared/reports/schemas.ts";
import { casesByHand, groupsByHand, inPartByHand } from "../reports/by-hand.ts";
import { copyOfCaseOffice, keyOf, TODAY } from "./case-office.ts";

const cases = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 20);
/** From the address to numbers on the screen, of which the page needs about half. */
const FIRST_PAINT_MS = 300;
const PERIODS: Record<string, Period> = {
  "this month": monthPeriod(2026, 11),
  "a quarter": { from: "2026-07-01", to: "2026-09-30" },
  "a year": { from: "2025-01-01", to: "2025-12-31" },
};

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds of each round; one more, before them, is not counted. */
async function timed(work: () => Promise<unknown>, times = rounds): Promise<number[]> {
  await work();
  const all: number[] = [];
  for (let n = 0; n < times; n++) {
    const from = performance.now();
    await work();
    all.push(performance.now() - from);
  }
  return all;
}

async function told(name: string, work: () => Promise<unknown>, peer?: number): Promise<number> {
  const all = await timed(work);
  const [p50, p95] = [percentile(all, 0.5), percentile(all, 0.95)];
  const ratio =
    peer === undefined ? "" : `  the old way ${peer.toFixed(0)} ms: ${(peer / p50).toFixed(0)}x`;
  console.log(
    `  ${name.padEnd(42)} p50 ${p50.toFixed(1).padStart(7)}  p95 ${p95.toFixed(1).padStart(7)} ms${ratio}`,
  );
  return p95;
}

/** Balance and every dimension of a period and the one before, as they were counted until now: every case read and sorted. */
async function byHand(reader: Reader, period: Period): Promise<void> {
  for (const one of [period, periodBefore(period)]) {
    const all = await casesByHand(reader, one);
    all.filter((kase) => inPartByHand(kase, "akhir", one));
    for (const by of DIMENSION_NAMES) groupsByHand(all, by, one);
  }
}

async function measure(reader: Reader, period: Period): Promise<void> {
  // Once with the second key is enough to compare: it takes seconds.
  const old = reader.canOpen
    ? percentile(await timed(() => byHand(reader, period), 2), 0.5)
    : undefined;
  const page = { offset: 0, limit: 50 };
  const first = await told(
    "first screen: day, figures, trend, categories",
    async () => {
      await standingOf(reader);
      await factsOf(reader, period);
      await trendOf(reader, period);
      await groupsOf(reader, period, ["kategori"]);
    },
    old,
  );
  if (first > FIRST_PAINT_MS) console.log(`  OVER ${FIRST_PAINT_MS} ms`);
  await told("figures beside the period before", () => factsOf(reader, period));
  await told("chart and its table", () => trendOf(reader, period));
  for (const by of ["kategori", "desa", "umur", "ppks", "petugas"] as const)
    await told(`by ${by}`, () => groupsOf(reader, period, [by]));
  await told("whole recap, every dimension (paper)", () => recapOf(reader, period), old);
  const behind = (of: Parameters<typeof behindOf>[1]["of"]) => () =>
    behindOf(reader, { ...period, ...page, of });
  await told("list behind 'received'", behind({ kind: "neraca", part: "diterima" }));
  await told("list behind 'in time'", behind({ kind: "hasil", result: "tepat" }));
  await told(
    "list behind a village",
    behind({ kind: "kelompok", by: "desa", key: "32.04.05.2001" }),
  );
  await told("list of referrals that wait", () =>
    behindReferrals(reader, { ...period, ...page, group: "waiting" }),
  );
}

const data = await copyOfCaseOffice(cases);
try {
  const file = path.join(data, "loket.db");
  const db = kyselyOn(connect(file, await keyOf(data), { readonly: true }));
  console.log(
    `${cases.toLocaleString("en")} cases; p50 and p95 of ${rounds} rounds, in the database`,
  );
  for (const [name, period] of Object.entries(PERIODS))
    for (const canOpen of [true, false]) {
      console.log(`${name}, ${canOpen ? "with" : "without"} the second key`);
      await measure({ db, canOpen, today: TODAY }, period);
    }
  console.log("the day");
  await told("how the office stands", () => standingOf({ db, canOpen: true, today: TODAY }));
  await db.destroy();
} finally {
  fs.rmSync(path.dirname(data), { recursive: true, force: true });
}
process.exit(0);
