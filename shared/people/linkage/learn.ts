// Learns the weights from the records at hand: u from random pairs, m and the number of matches by expectation-maximisation over
// candidate pairs (Winkler 1988; Dempster, Laird and Rubin 1977), both with priors so that a short list does not run wild.
import { NAME } from "./compare-name.ts";
import { NUMBER } from "./compare-number.ts";
import type { Evidence } from "./evidence.ts";
import { FIELDS, type FieldName } from "./fields.ts";
import { F, FIELD_COUNT, MISSING, PRIORS, TOPS } from "./levels.ts";
import { DUPLICATES_BEFOREHAND, type LinkageModel } from "./model.ts";
import { EvidenceSample } from "./sample.ts";
import { Scorer } from "./score.ts";

/** So many imagined pairs stand behind the priors of m, of u, and of the chance that one value is two persons. */
const M_PAIRS = 30;
const U_PAIRS = 300;
const CHANCE_PAIRS = 10;
/** Levels too rare for random pairs to show keep this part of their prior; names differ most between languages. */
const LEAST_PART: Partial<Record<FieldName, number>> = { name: 0.02, mother: 0.02, nik: 1e-3 };
const ROUNDS = 25;
/** Most pairs of a sample are nobody's; from this round on those below this probability are not looked at again. */
const HOPELESS_AFTER = 2;
const HOPELESS = 1e-6;
/** Even a list without duplicates may hold this many to the record. */
const FEWEST_MATCHES = 0.002;

/**
 * Learns how often strangers agree.
 * @param random pairs drawn at random; those that look like one person are left out
 */
export function learnStrangers(start: LinkageModel, random: EvidenceSample): LinkageModel {
  const scorer = new Scorer({ ...start, matches: Math.max(1, start.pairs * 1e-4) });
  const seen = FIELDS.map((field) => new Float64Array(PRIORS[field].u.length));
  const known = new Float64Array(FIELD_COUNT);
  const bits = { name: new Float64Array(7), mother: new Float64Array(7) };
  const held = { name: new Float64Array(7), mother: new Float64Array(7) };
  for (let at = 0; at < random.length; at++) {
    const e = random.get(at);
    if (scorer.probability(e) > 0.5) continue;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const level = e.levels[field]!;
      if (level === MISSING) continue;
      seen[field]![level]!++;
      known[field]!++;
    }
    note(e.levels[F.name]!, e.nameBits, bits.name, held.name);
    note(e.levels[F.mother]!, e.motherBits, bits.mother, held.mother);
  }
  const u = byField((name, field) => {
    const { u: priors } = PRIORS[name];
    const floor = LEAST_PART[name] ?? 0.3;
    return priors.map((prior, level) => {
      const share =
        (seen[field]![level]! + U_PAIRS * prior) / (known[field]! + U_PAIRS * sumOf(priors));
      return Math.max(share, floor * prior);
    });
  });
  return {
    ...start,
    u,
    nameBits: meanBits(bits.name, held.name, start.nameBits),
    motherBits: meanBits(bits.mother, held.mother, start.motherBits),
  };
}

function note(level: number, bits: number, sums: Float64Array, held: Float64Array): void {
  if (level === MISSING || level === NAME.beda) return;
  sums[level]! += bits;
  held[level]!++;
}

function meanBits(
  sums: Float64Array,
  held: Float64Array,
  before: readonly number[],
): readonly number[] {
  return before.map((bits, level) => (sums[level]! + 10 * bits) / (held[level]! + 10));
}

/**
 * Learns how often records of one person agree, and how many pairs are one person.
 * @param sample candidate pairs; `scale` says for how many candidates each stands
 * @param equalPairs by field, pairs of rows with one value
 */
export function* learnMatches(
  start: LinkageModel,
  sample: EvidenceSample,
  scale: number,
  equalPairs: Float64Array,
): Generator<undefined, LinkageModel> {
  let model = start;
  const looked: Looked = {
    at: Uint32Array.from({ length: sample.length }, (_, at) => at),
    nearNumbers: 0,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const before = model.matches;
    model = oneRound(model, sample, scale, equalPairs, looked, round === HOPELESS_AFTER);
    yield;
    if (round > 3 && Math.abs(model.matches - before) < 0.002 * before) break;
  }
  return model;
}

interface Looked {
  /** Places in the sample that are still looked at. */
  at: Uint32Array;
  /** Numbers one digit apart among those that are not. */
  nearNumbers: number;
}

/** @param last pairs that are hopeless by now are left out of all later rounds */
function oneRound(
  model: LinkageModel,
  sample: EvidenceSample,
  scale: number,
  equalPairs: Float64Array,
  looked: Looked,
  last: boolean,
): LinkageModel {
  const scorer = new Scorer(model);
  const seen = FIELDS.map((field) => new Float64Array(PRIORS[field].m.length));
  const known = new Float64Array(FIELD_COUNT);
  let matches = 0;
  let { nearNumbers } = looked;
  let kept = 0;
  for (const at of looked.at) {
    const e: Evidence = sample.get(at);
    const p = scorer.probability(e);
    if (last) {
      if (p >= HOPELESS) looked.at[kept++] = at;
      else if (e.levels[F.nik] === NUMBER.satuAngka) looked.nearNumbers++;
    }
    if (e.levels[F.nik] === NUMBER.satuAngka) nearNumbers += 1 - p;
    if (p < 1e-4) continue;
    matches += p;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const level = e.levels[field]!;
      if (level === MISSING) continue;
      seen[field]![level]! += p;
      known[field]! += p;
    }
  }
  if (last) looked.at = looked.at.subarray(0, kept);
  const m = byField((name, field) =>
    bounded(
      name,
      PRIORS[name].m.map(
        (prior, level) => (seen[field]![level]! + M_PAIRS * prior) / (known[field]! + M_PAIRS),
      ),
    ),
  );
  const chance = byField((name, field) => {
    const matched = seen[field]![TOPS[field]!]! * scale;
    const strangers = Math.max(0, equalPairs[field]! - matched);
    const prior = name === "nik" ? 0.1 : 0.7;
    const value =
      (strangers + CHANCE_PAIRS * prior) / (Math.max(equalPairs[field]!, matched) + CHANCE_PAIRS);
    return Math.min(1, Math.max(name === "nik" ? 0.005 : 0.05, value));
  });
  const most = model.pairs * 0.5;
  return {
    ...model,
    matches: Math.min(most, matches * scale + FEWEST_MATCHES * model.records + 0.5),
    m,
    u: { ...model.u, nik: withNear(model.u.nik, (nearNumbers * scale + 0.5) / model.pairs) },
    chance,
  };
}

/** What a level holds beyond its bound goes to those that have none, as their priors part it. */
function bounded(name: FieldName, m: readonly number[]): readonly number[] {
  const { m: priors, most } = PRIORS[name];
  if (!most) return m;
  const over = sumOf(m.map((share, level) => Math.max(0, share - most[level]!)));
  if (over === 0) return m;
  const free = sumOf(priors.filter((_, level) => most[level]! >= 1));
  return m.map((share, level) =>
    most[level]! >= 1 ? share + (over * priors[level]!) / free : Math.min(share, most[level]!),
  );
}

/** Numbers one digit apart are too rare for random pairs to show, but blocks bring nearly all of them together. */
function withNear(u: readonly number[], share: number): readonly number[] {
  return u.map((value, level) => (level === NUMBER.satuAngka ? Math.max(1e-9, share) : value));
}

export function startOfLearning(start: LinkageModel): LinkageModel {
  return {
    ...start,
    matches: Math.min(start.pairs * 0.5, Math.max(1, DUPLICATES_BEFOREHAND * start.records)),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function byField<T>(make: (name: FieldName, field: number) => T): Record<FieldName, T> {
  return Object.fromEntries(FIELDS.map((name, field) => [name, make(name, field)])) as Record<
    FieldName,
    T
  >;
}
