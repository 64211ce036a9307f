// Whole lives of a case against an independent model: every illegal step is refused, every legal one passes, and nothing of it is lost.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES, type Role } from "../../shared/call.ts";
import { checkMove, type CaseFacts, type MoveFields } from "../../shared/cases/rules.ts";
import { STATE_NAMES, type CaseState } from "../../shared/cases/states.ts";
import { DeskError } from "../../shared/errors.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { afterwards, mayFollow, type Teller, type Told } from "./model.ts";
import { makePerson, refusal, walkIn } from "./support.ts";

const SIGNER = { signerName: "Ujang", signerTitle: "", decidedOn: "2026-11-24", attachmentId: "x" };
const TEXTS = [
  "note",
  "reason",
  "result",
  "recommendation",
  "destination",
  "level",
  "letterNumber",
] as const;
const DAYS = ["checkedOn", "letterDate", "answeredOn"] as const;
const FULL: MoveFields = {
  ...Object.fromEntries(TEXTS.map((name) => [name, "isi"])),
  ...Object.fromEntries(DAYS.map((name) => [name, "2026-11-24"])),
  registered: true,
  accepted: true,
};
const without = (names: readonly string[]): MoveFields =>
  Object.fromEntries(Object.entries(FULL).filter(([name]) => !names.includes(name)));

/** Mostly everything is written down, so that lives go far. */
const written = fc.oneof(
  { weight: 4, arbitrary: fc.constant(FULL) },
  { weight: 1, arbitrary: fc.subarray(Object.keys(FULL)).map(without) },
  { weight: 1, arbitrary: fc.constantFrom(...TEXTS).map((name) => ({ ...FULL, [name]: "  " })) },
);
const step = fc.record({
  by: fc.constantFrom("a", "b", "c"),
  to: fc.constantFrom<CaseState>(...STATE_NAMES),
  fields: written,
  signed: fc.boolean(),
  referralsOpen: fc.boolean(),
});
const life = fc.record({
  roles: fc.record({
    a: fc.uniqueArray(fc.constantFrom<Role>(...ROLES), { minLength: 1, maxLength: 3 }),
    b: fc.constantFrom<Role[]>(["koordinator"], ["supervisor"], ["petugas"]),
    c: fc.constantFrom<Role[]>(["petugas", "koordinator"], ["supervisor", "admin"]),
  }),
  alone: fc.boolean(),
  asks: fc.boolean(),
  emergency: fc.boolean(),
  papersMissing: fc.boolean(),
  steps: fc.array(step, { minLength: 4, maxLength: 24 }),
});

function factsOf(told: Told): CaseFacts {
  return {
    state: told.state,
    contactKind: told.asks ? "pertanyaan" : "permohonan",
    urgency: told.emergency ? "darurat" : "biasa",
    recommendedBy: told.recommendedBy,
    ratifyFrom: told.ratifyFrom,
    missingDocuments: told.papersMissing ? 1 : 0,
    openReferrals: told.referralsOpen ? 2 : 0,
    restricted: false,
  };
}

function passes(told: Told, by: Teller, to: CaseState, fields: MoveFields): boolean {
  const actor = { accountId: by.id, roles: by.roles as readonly Role[] };
  try {
    checkMove(factsOf(told), actor, { decisionBySigner: by.alone }, to, fields);
    return true;
  } catch (error) {
    if (error instanceof DeskError) return false;
    throw error;
  }
}

test("10,000 lives agree with the model step by step, and reach every state", () => {
  const reached = new Set<CaseState>();
  let refused = 0;
  fc.assert(
    fc.property(life, ({ roles, alone, steps, ...kind }) => {
      let told: Told = {
        ...kind,
        state: "diterima",
        recommendedBy: null,
        ratifyFrom: null,
        referralsOpen: false,
      };
      for (const { by, to, fields, signed, referralsOpen } of steps) {
        const teller: Teller = { id: by, roles: roles[by as "a"], alone };
        const given = signed ? { ...fields, signer: SIGNER } : fields;
        // What is awaited changes meanwhile, by the referrals' own steps.
        told = { ...told, referralsOpen };
        const legal = mayFollow(told, teller, to, given);
        expect(passes(told, teller, to, given), `${told.state} -> ${to}`).toBe(legal);
        if (legal) told = afterwards(told, teller, to);
        else refused++;
        reached.add(told.state);
      }
    }),
    { numRuns: 10_000 },
  );
  expect([...reached].toSorted()).toEqual(STATE_NAMES.toSorted());
  expect(refused).toBeGreaterThan(10_000);
});

let office: TestOffice;
let citizen: string;
beforeAll(async () => {
  office = await newOffice();
  citizen = await makePerson(office);
}, 30_000);
afterAll(async () => office.close());

test("25 lives in a real office agree with the model; the timeline tells each step, and every count equals its rows", async () => {
  const deeds = fc.array(
    fc.tuple(
      fc.constantFrom("petugas", "koordinator", "supervisor"),
      fc.constantFrom<CaseState>(...STATE_NAMES),
    ),
    { minLength: 8, maxLength: 16 },
  );
  const db = office.desk.office!.writer;
  for (const steps of fc.sample(deeds, { numRuns: 25, seed: 6 })) {
    const { id } = await (
      await office.as("petugas")
    ).cases.register(walkIn(citizen, { contactKind: "pertanyaan" }));
    let told: Told = {
      state: "diterima",
      asks: true,
      emergency: false,
      recommendedBy: null,
      ratifyFrom: null,
      papersMissing: false,
      referralsOpen: false,
    };
    const passed: CaseState[] = ["diterima"];
    for (const [role, to] of steps) {
      const api = await office.as(role as Role);
      const by: Teller = { id: role, roles: [role], alone: false };
      const { version } = await api.cases.get({ id });
      const fields = FULL as never;
      const refusedAs = await refusal(
        api.cases.move({ id, version, eventId: randomUUID(), to, fields }),
      );
      // A referral brings its own step along: this door is closed to it, legal or not.
      if (to === "dirujuk" || to === "umpan_balik") {
        expect(refusedAs).toBe("langkah_lewat_rujukan");
        continue;
      }
      const legal = mayFollow(told, by, to, FULL);
      expect([told.state, to, refusedAs === null]).toEqual([told.state, to, legal]);
      if (!legal) continue;
      told = afterwards(told, by, to);
      passed.push(to);
    }
    const { state, content } = await (await office.as("supervisor")).cases.get({ id });
    expect(state).toBe(told.state);
    const moves = content?.timeline.flatMap((row) => row.toState ?? []);
    expect(moves).toEqual(passed);
  }
  const kept = await db.selectFrom("cases_counts").selectAll().where("n", ">", 0).execute();
  const counted = await db
    .selectFrom("cases")
    .select((eb) => ["state", eb.fn.countAll<number>().as("n")])
    .groupBy("state")
    .orderBy("state")
    .execute();
  expect(kept.toSorted((a, b) => a.state.localeCompare(b.state))).toEqual(counted);
}, 60_000);
