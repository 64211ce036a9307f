// The small seeded share of every fault suite, inside npm test; the full numbers are npm run fault.
import { describe, expect, it } from "vitest";
import { type Outcome, loadSuite, suiteIds, verdict } from "./suite.ts";
import { tableOf } from "./table.ts";

const SEED = 1;
const MINUTE = 60_000;

describe.each(suiteIds())("the small share of %s", (id) => {
  it("meets its targets", { timeout: 3 * MINUTE }, async ({ annotate }) => {
    const { title, run } = await loadSuite(id);
    const started = Date.now();
    const said: string[] = [];
    const outcomes = await run({ full: false, seed: SEED, say: (text) => said.push(text) });
    const seconds = (Date.now() - started) / 1000;
    const table = tableOf([{ id, title, seconds, outcomes }]);
    await annotate(table);
    const missed = outcomes.filter((one: Outcome) => verdict(one) === "MISSED");
    expect(missed, [...said, table].join("\n")).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(0);
  });
});

describe("a skipped part", () => {
  it("is never counted as met", () => {
    const skipped = { promise: "a", figure: "", target: "0", ok: true, skipped: "no strace" };
    expect(verdict(skipped)).toBe("skipped");
    expect(
      tableOf([{ id: "t0", title: "", seconds: 1, outcomes: [skipped] }]).split("\n")[2],
    ).toMatch(/skipped: no strace \|$/);
  });
});
