// The floor under the quality of the duplicate engine, on seeded data that is small enough for every run (issue 4, "how good").
import { describe, expect, it } from "vitest";
import { judged } from "../support/dirt/judge.ts";
import { makeRegister, makeTwoFiles } from "../support/dirt/indonesian.ts";
import { NAMES_TWO } from "../support/dirt/names-two.ts";
import { pairKey, scores, truePairs } from "../support/dirt/truth.ts";
import { makeVoters } from "../support/dirt/voters.ts";
import { makeWestern } from "../support/dirt/western.ts";

describe("an Indonesian register of 3,000 people", () => {
  it.each([
    ["first names", makeRegister({ seed: 41, people: 3000 })],
    ["names held apart", makeRegister({ seed: 9041, people: 3000, names: NAMES_TWO })],
  ])("with %s", async (_, made) => {
    const truth = truePairs(made);
    const pairs = await judged(made);
    const wrong = pairs.filter((p) => p.band === "certain" && !truth.has(pairKey(p.a, p.b)));
    expect(wrong).toEqual([]);
    const { certain, upToLikely, all } = scores(pairs, truth);
    expect(certain.recall).toBeGreaterThan(0.5);
    expect(upToLikely.f1).toBeGreaterThanOrEqual(0.98);
    expect(all.recall).toBeGreaterThanOrEqual(0.99);
  });
});

it("a list against a register", async () => {
  const { list, register } = makeTwoFiles({ seed: 42, people: 2000 });
  const truth = truePairs(list, register);
  const { certain, upToLikely, all } = scores(await judged(list, register), truth);
  expect(certain.precision).toBe(1);
  expect(upToLikely.f1).toBeGreaterThanOrEqual(0.98);
  expect(all.recall).toBeGreaterThanOrEqual(0.99);
});

it("names of another language, learned from the file at hand", async () => {
  const made = makeWestern({ seed: 43, originals: 800, copies: 400, mostCopies: 2, mistakes: 3 });
  const { certain, upToLikely, all } = scores(await judged(made), truePairs(made));
  expect(certain.precision).toBe(1);
  expect(upToLikely.f1).toBeGreaterThanOrEqual(0.98);
  expect(all.recall).toBeGreaterThanOrEqual(0.99);
});

it("a roll of voters: no number, no date, ages and places only", async () => {
  const made = makeVoters({ seed: 45, people: 2000, twice: 0.25 });
  const truth = truePairs(made);
  const pairs = await judged(made);
  const { certain, upToLikely, all } = scores(pairs, truth);
  expect(certain.precision).toBe(1);
  // The stock of names is small: some strangers of one name and nearly one age live in one town, and nothing tells them apart.
  expect(upToLikely.precision).toBeGreaterThanOrEqual(0.95);
  expect(upToLikely.recall).toBeGreaterThanOrEqual(0.9);
  expect(all.recall).toBeGreaterThanOrEqual(0.95);
});

it("a roll of voters of whom nobody stands twice", async () => {
  const pairs = await judged(makeVoters({ seed: 46, people: 2000, twice: 0 }));
  expect(pairs.filter((pair) => pair.band === "certain")).toEqual([]);
  expect(pairs.filter((pair) => pair.band === "likely").length).toBeLessThan(10);
});

it("a register in which nobody stands twice", async () => {
  const made = makeRegister({ seed: 44, people: 1500, twice: 0 });
  const pairs = await judged(made);
  expect(pairs.filter((pair) => pair.band === "certain")).toEqual([]);
  expect(pairs.filter((pair) => pair.band === "likely").length).toBeLessThan(5);
});
