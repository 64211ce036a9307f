// Random walks of a case through the real office: what the page offers is what passes, and history only grows.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONTACT_KINDS, URGENCIES, keysOf } from "../../shared/cases/codes.ts";
import { STATE_NAMES, ruleOf } from "../../shared/cases/states.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, walkIn } from "./support.ts";

let office: TestOffice;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office);
}, 30_000);
afterAll(async () => office.close());

const everything = {
  note: "n",
  reason: "r",
  result: "h",
  checkedOn: "2026-11-24",
  registered: true,
  recommendation: "k",
  destination: "d",
  level: "desa",
  letterNumber: "1",
  letterDate: "2026-11-24",
  answeredOn: "2026-11-24",
  accepted: true,
};
const step = fc.record({
  role: fc.constantFrom(
    "petugas" as const,
    "fasilitator" as const,
    "koordinator" as const,
    "supervisor" as const,
  ),
  to: fc.constantFrom(...STATE_NAMES),
  empty: fc.boolean(),
});

test("a move passes exactly when the page offered it with its fields, and leaves exactly one row", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        contactKind: fc.constantFrom(...keysOf(CONTACT_KINDS)),
        urgency: fc.constantFrom(...keysOf(URGENCIES)),
        categoryCode: fc.constantFrom("KES-01", "HKM-01", "LNY-01"),
      }),
      fc.array(step, { minLength: 5, maxLength: 25 }),
      async (change, steps) => {
        const { id } = await (await office.as("petugas")).cases.register(walkIn(person, change));
        for (const { role, to, empty } of steps) {
          const desk = await office.as(role);
          const before = await desk.cases.get({ id });
          const offered = before.content?.moves.find((move) => move.to === to);
          const refused = await refusal(
            desk.cases.move({
              id,
              version: before.version,
              eventId: randomUUID(),
              to,
              fields: empty ? {} : everything,
            }),
          );
          const after = await desk.cases.get({ id });
          const shouldPass =
            offered !== undefined &&
            offered.via === "kasus" &&
            (!empty || offered.needs.length === 0);
          expect(refused === null, `${before.state} -> ${to} as ${role}: ${refused}`).toBe(
            shouldPass,
          );
          const grown = after.content?.timeline ?? [];
          expect(grown.slice(0, before.content?.timeline.length)).toEqual(before.content?.timeline);
          expect(grown.length - (before.content?.timeline.length ?? 0)).toBe(shouldPass ? 1 : 0);
          expect(after.state).toBe(shouldPass ? to : before.state);
          expect(after.version).toBe(before.version + (shouldPass ? 1 : 0));
          expect(after.due === null).toBe(!ruleOf(after.state).open);
        }
      },
    ),
    { numRuns: 15 },
  );
});
