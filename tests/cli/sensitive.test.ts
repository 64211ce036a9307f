// The command line tells no more of a sensitive case than the window: its numbers to the front office, nothing to those who do no casework.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { loket, smallDemo, temporary } from "./support.ts";

vi.setConfig({ testTimeout: 180_000 }); // each run is a process of its own

const room = temporary();
const data = path.join(room, "latihan");
const html = path.join(room, "surat.html");
const as = (user: string) => ["--data", data, "--user", user];
const run = (args: readonly string[], user: string) =>
  loket([...args, ...as(user)], TRAINING_PASSWORD);

const CASES = ["cases", "list", "--view", "semua", "--limit", "200", "--json"];
const REFERRALS = ["referrals", "list", "--view", "semua", "--limit", "200", "--json"];

interface Row {
  readonly id: string;
  readonly number?: string;
  readonly code?: string;
  readonly caseNumber?: string;
  readonly restricted: boolean;
  readonly content: Record<string, unknown> | null;
}

beforeAll(async () => {
  await smallDemo(data);
}, 120_000);
afterAll(() => fs.rmSync(room, { recursive: true, force: true }));

test("five roles: lists hold numbers only where the second key is missing, and no letter of such a case is printed", async () => {
  const rowsOf = async (args: readonly string[], user: string) =>
    (await run(args, user)).json<{ rows: Row[] }>().rows;
  const seen = await rowsOf(CASES, "petugas");
  const hidden = seen.filter((row) => row.restricted);
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.every((row) => row.content === null)).toBe(true);
  const known = (await rowsOf(CASES, "koordinator")).filter((row) =>
    hidden.some(({ id }) => id === row.id),
  );
  expect(known.every((row) => row.content !== null)).toBe(true);
  const told = await run(REFERRALS, "petugas");
  const referral = told
    .json<{ rows: Row[] }>()
    .rows.find((row) => hidden.some(({ number }) => number === row.caseNumber));
  for (const row of told.json<{ rows: Row[] }>().rows)
    expect(row.content === null).toBe(row.restricted);
  const print = ["letters", "print", "--letter", referral?.code ?? "", "--html", html];
  for (const user of ["petugas", "fasilitator", "operator", "admin"]) {
    if (referral) expect((await run(print, user)).code, user).not.toBe(0);
    expect(fs.existsSync(html), user).toBe(false);
  }
  for (const user of ["operator", "admin"]) expect((await run(CASES, user)).code, user).toBe(5);
  if (referral) expect((await run(print, "koordinator")).code).toBe(0);
});
