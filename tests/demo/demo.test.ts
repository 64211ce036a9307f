// The training office: every state occurs, its rules held, its audit chain is whole, nobody in it is left half-made.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { STATE_NAMES } from "../../shared/cases/states.ts";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { type DemoMade, ensureDemo, makeDemo } from "../../electron/demo/make.ts";
import { lookInside } from "../../electron/health/inside.ts";
import type { Desk } from "../../electron/serve/desk.ts";
import { seatedAt } from "../support/big-office.ts";
import { apiOf, finish } from "../support/office.ts";

const room = fs.mkdtempSync(path.join(os.tmpdir(), "loket-demo-"));
const folder = path.join(room, "latihan");
let made: DemoMade;
let desk: Desk;

beforeAll(async () => {
  made = await makeDemo(folder);
  desk = await seatedAt(folder, "supervisor");
}, 180_000);
afterAll(async () => {
  await desk.signOut();
  fs.rmSync(room, { recursive: true, force: true });
});

test("2,000 people in families, five written down twice, with an account per role under the training password", async () => {
  expect(made).toMatchObject({
    persons: 2005,
    cases: 320,
    prelists: 4,
    password: TRAINING_PASSWORD,
  });
  expect(desk.office!.training).toBe(true);
  expect(
    (await apiOf(desk).accounts.list())
      .map((a) => a.roles)
      .flat()
      .sort(),
  ).toEqual(TRAINING_ACCOUNTS.map((a) => a.role).sort());
  expect(fs.readdirSync(room)).toEqual(["latihan"]);
});

test("nothing in it is damaged or lost, also what lies in the second file", async () => {
  const { reader, documents } = desk.office!;
  const checks = await lookInside(reader, documents, () => undefined);
  expect(checks.filter((check) => check.result !== "baik")).toEqual([]);
});

test("cases stand in every state, open ones in time and late, each with its history in order of time", async () => {
  const rows = await desk
    .office!.reader.selectFrom("cases")
    .select(["id", "state", "received_at", "source"])
    .execute();
  expect(new Set(rows.map((r) => r.state))).toEqual(new Set(STATE_NAMES));
  expect(new Set(rows.map((r) => r.source))).toEqual(new Set(["latihan"]));
  const events = await desk
    .office!.reader.selectFrom("case_events")
    .select(["case_id", "created_at", "actor_name"])
    .orderBy("case_id")
    .orderBy("seq")
    .execute();
  for (const [n, event] of events.entries())
    if (events[n - 1]?.case_id === event.case_id)
      expect(event.created_at > events[n - 1]!.created_at).toBe(true);
  const counts = await apiOf(desk).cases.counts();
  expect(counts.terlambat).toBeGreaterThan(5);
  expect(counts.pengesahan).toBeGreaterThan(0);
  expect(counts.terbuka - counts.terlambat).toBeGreaterThan(20);
  expect(rows.every((r) => r.received_at < new Date().toISOString())).toBe(true);
});

test("referrals wait, are late and are answered; prelists have results and refused rows", async () => {
  const referrals = await apiOf(desk).referrals.counts();
  expect(Math.min(referrals.menunggu, referrals.lewat, referrals.dijawab)).toBeGreaterThan(0);
  const { rows } = await apiOf(desk).prelists.list({});
  expect(rows).toHaveLength(4);
  // A household list as it came in, untouched, and three on which somebody works.
  expect(rows.filter((list) => list.verified > 10)).toHaveLength(3);
});

test("the audit chain is whole and a backup of it verifies", async () => {
  expect((await finish(apiOf(desk).audit.verify({}))).answer.brokenAt).toBeNull();
  expect((await finish(apiOf(desk).backup.make({}))).answer).toMatchObject({
    verified: true,
    persons: 2005,
    cases: 320,
  });
});

test("it is made once: an office that is there stays", async () => {
  const before = fs.statSync(desk.files.slots).mtimeMs;
  await ensureDemo(folder);
  await expect(makeDemo(folder)).rejects.toMatchObject({ code: "kantor_sudah_ada" });
  expect(fs.statSync(desk.files.slots).mtimeMs).toBe(before);
});
