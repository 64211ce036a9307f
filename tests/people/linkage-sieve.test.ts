// The sieve of long lists: what the full comparison would propose passes it, strangers do not, and no order of rows changes the answer.
import { expect, test } from "vitest";
import { canonicalOrder } from "../../shared/people/linkage/canonical.ts";
import type { LinkageFields, LinkagePair } from "../../shared/people/linkage/fields.ts";
import { countFrequencies } from "../../shared/people/linkage/frequency.ts";
import { link } from "../../shared/people/linkage/link.ts";
import { LinkageRecords } from "../../shared/people/linkage/records.ts";
import { mayBeOne, needOf, signatures, STRIDE } from "../../shared/people/linkage/sieve.ts";
import { seededRandom } from "../../shared/values/random.ts";
import { makeRegister } from "../support/dirt/indonesian.ts";
import { peopleOf } from "../support/dirt/judge.ts";
import { YATI } from "./linkage-support.ts";

const ROWS: readonly LinkageFields[] = peopleOf(makeRegister({ seed: 31, people: 2500 })).map(
  (person) => ({ ...person, name: person.fullName }),
);

function recordsOf(rows: readonly LinkageFields[], second = rows.length): LinkageRecords {
  const records = new LinkageRecords();
  rows.forEach((row, at) => records.add(row, at < second ? 0 : 1));
  return records;
}

function end<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const key = ({ a, b }: LinkagePair) => `${a} ${b}`;

test("what the full comparison proposes passes; hardly any two strangers do", () => {
  const records = recordsOf(ROWS);
  const found = [...link(records, { sifted: false }).pairs];
  expect(found.length).toBeGreaterThan(400);
  const canonical = end(canonicalOrder(records));
  const signs = end(signatures(records, canonical, end(countFrequencies(records, "within"))));
  const ranks = new Map([...canonical.rows].map((row, rank) => [row, rank]));
  const passes = (a: number, b: number, need: number) => {
    const [x, y] = [ranks.get(a)!, ranks.get(b)!].sort((p, q) => p - q);
    return mayBeOne(signs, x! * STRIDE, y! * STRIDE, need);
  };
  const need = needOf(ROWS.length);
  const lost = found.filter(({ a, b }) => !passes(a, b, need));
  expect(lost.filter(({ band }) => band !== "possible")).toEqual([]);
  expect(lost.length).toBeLessThan(found.length / 100);
  const random = seededRandom(8);
  let strangers = 0;
  for (let i = 0; i < 20_000; i++) {
    const a = random.int(0, ROWS.length - 1);
    const b = random.int(0, ROWS.length - 1);
    if (a !== b && passes(a, b, need)) strangers++;
  }
  expect(strangers).toBeLessThan(200);
});

test("a sifted list answers as one that is not, and as soon with its rows in another order", () => {
  const whole = link(recordsOf(ROWS), { sifted: false });
  const sifted = link(recordsOf(ROWS), { sifted: true });
  expect(sifted.candidates).toBeLessThan(whole.candidates / 2);
  const kept = new Set([...sifted.pairs].map(key));
  const missed = [...whole.pairs].filter((pair) => !kept.has(key(pair)));
  expect(missed.filter(({ band }) => band === "certain")).toEqual([]);
  expect(missed.length).toBeLessThan(whole.pairs.length / 50);

  const order = seededRandom(9).shuffle(ROWS.map((_, at) => at));
  const shuffled = link(recordsOf(order.map((at) => ROWS[at]!)), { sifted: true });
  const told = (pairs: Iterable<LinkagePair>, name: (row: number) => number) =>
    [...pairs]
      .map(({ a, b, probability, band }) => {
        const [low, high] = [name(a), name(b)].sort((x, y) => x - y);
        return `${low} ${high} ${probability} ${band}`;
      })
      .sort();
  expect(told(shuffled.pairs, (row) => order[row]!)).toEqual(told(sifted.pairs, (row) => row));
});

test("new rows against a register: every pair holds one of them, and those of the whole list are found again", () => {
  const second = Math.floor(ROWS.length * 0.9);
  const whole = [...link(recordsOf(ROWS), { sifted: true }).pairs].filter(
    ({ b, band }) => b >= second && band === "certain",
  );
  const pairs = [...link(recordsOf(ROWS, second), { mode: "new", sifted: true }).pairs];
  expect(whole.length).toBeGreaterThan(20);
  expect(pairs.every(({ b }) => b >= second)).toBe(true);
  const found = new Set(pairs.map(key));
  expect(whole.filter((pair) => !found.has(key(pair))).length).toBeLessThan(whole.length / 50);
});

test("all rows one: bounded work, and every row is in a pair", () => {
  const result = link(recordsOf(Array.from({ length: 1500 }, () => YATI)), { sifted: true });
  expect(result.candidates).toBeLessThan(1500 * 100);
  expect(new Set([...result.pairs].flatMap((pair) => [pair.a, pair.b])).size).toBe(1500);
});
