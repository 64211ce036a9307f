// Finds the records that may be one person: canonical order, blocks, learning, scoring. Pure, in steps that a caller may leave at any time.
import { blockPasses } from "./block-keys.ts";
import { Blocker } from "./blocks.ts";
import { canonicalOrder, type Canonical } from "./canonical.ts";
import { evidenceReader, type EvidenceReader } from "./evidence.ts";
import { countFrequencies, pairsOf, type Frequencies } from "./frequency.ts";
import { frameSteps } from "./frame.ts";
import { mix } from "./hash.ts";
import { learnMatches, learnStrangers, startOfLearning } from "./learn.ts";
import { defaultModel, type LinkageMode, type LinkageModel } from "./model.ts";
import { CandidatePairs } from "./pairs.ts";
import type { LinkageRecords } from "./records.ts";
import { LinkedPairs } from "./result.ts";
import { EvidenceSample } from "./sample.ts";
import { capOf } from "./rules.ts";
import { signatures } from "./sieve.ts";
import { Scorer } from "./score.ts";
import { commonShares } from "./common.ts";

/** Shorter lists are compared as they are blocked: they are quick, and leave time for pairs that are hardly alike. */
const SIFTED_FROM = 50_000;
const RANDOM_PAIRS = 60_000;
const LEARNING_PAIRS = 100_000;

export interface LinkageOptions {
  readonly mode?: LinkageMode;
  /** Weights of an earlier run, taken as they are; without it they are learned from the records. */
  readonly model?: LinkageModel;
  /** Sift large blocks rather than split them; by itself for lists of more than 50,000 rows. */
  readonly sifted?: boolean;
}

export type LinkagePhase = "counting" | "blocking" | "learning" | "scoring";

export interface LinkageStep {
  readonly phase: LinkagePhase;
  readonly done: number;
  readonly total: number;
}

export interface LinkageResult {
  /** Surest first. Rows as `add` numbered them. */
  readonly pairs: LinkedPairs;
  readonly model: LinkageModel;
  /** How many pairs were compared. */
  readonly candidates: number;
}

/**
 * Runs in steps of at most some hundred milliseconds; a caller that stops iterating has stopped the run.
 * The result does not depend on the order of rows, nor on which list comes first.
 */
export function* linkSteps(
  records: LinkageRecords,
  options: LinkageOptions = {},
): Generator<LinkageStep, LinkageResult> {
  const mode = options.mode ?? "within";
  const counting = countFrequencies(records, mode);
  let done = 0;
  let count = counting.next();
  for (; !count.done; count = counting.next()) yield { phase: "counting", done: ++done, total: 12 };
  const frequencies = count.value;
  const counted: LinkageStep = { phase: "counting", done: 12, total: 12 };
  const canonical = yield* told(canonicalOrder(records), counted);
  yield counted;

  const pairs = new CandidatePairs(records.length, canonical.span);
  const signs =
    (options.sifted ?? records.length > SIFTED_FROM)
      ? yield* told(signatures(records, canonical, frequencies), counted)
      : undefined;
  const passes = blockPasses(records, frequencies, signs !== undefined);
  const blocker = new Blocker(records, canonical, mode, pairs, signs);
  for (const [index, pass] of passes.entries()) {
    for (const _ of blocker.run(pass))
      yield { phase: "blocking", done: index, total: passes.length };
  }
  const sorted: Float64Array[] = [];
  let candidates = 0;
  for (let bucket = 0; bucket < pairs.buckets; bucket++) {
    sorted.push(pairs.sorted(bucket));
    candidates += sorted[bucket]!.length;
    yield { phase: "blocking", done: passes.length, total: passes.length };
  }

  const blocked: LinkageStep = { phase: "blocking", done: passes.length, total: passes.length };
  const wanted = yield* told(comparedPlaces(sorted, canonical), blocked);
  const frame = yield* told(frameSteps(records, canonical.ranks, wanted), blocked);
  const read = evidenceReader(records, frequencies, canonical.rows, frame);
  const work: Work = { records, mode, canonical, frequencies, sorted, candidates, read };
  const model = options.model ?? (yield* learn(work));
  const scorer = new Scorer(model);
  const found = new LinkedPairs(records, canonical.rows, read);
  let scored = 0;
  for (const bucket of sorted) {
    for (let i = 0; i < bucket.length; i++) {
      const a = Math.floor(bucket[i]! / canonical.span);
      const b = bucket[i]! - a * canonical.span;
      const evidence = read(a, b, false);
      if (evidence && capOf(evidence) >= model.thresholds.possible) {
        const probability = scorer.probability(evidence);
        const band = scorer.band(evidence, probability);
        if (band) found.add(a, b, probability, band);
      }
      if ((++scored & 0x1fff) === 0) yield { phase: "scoring", done: scored, total: candidates };
    }
  }
  found.finish();
  yield { phase: "scoring", done: candidates, total: candidates };
  return { pairs: found, model, candidates };
}

/** 1 by place for every record that will be compared with another. */
function* comparedPlaces(
  sorted: readonly Float64Array[],
  { rows, span }: Canonical,
): Generator<undefined, Uint8Array> {
  const wanted = new Uint8Array(rows.length);
  for (const [a, b] of randomPairs(rows.length)) {
    wanted[a] = 1;
    wanted[b] = 1;
  }
  for (const bucket of sorted) {
    for (let i = 0; i < bucket.length; i++) {
      const a = Math.floor(bucket[i]! / span);
      wanted[a] = 1;
      wanted[bucket[i]! - a * span] = 1;
    }
    yield;
  }
  return wanted;
}

/** Runs steps that tell nothing of their own. */
function* told<T>(steps: Generator<undefined, T>, step: LinkageStep): Generator<LinkageStep, T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield step;
  }
}

interface Work {
  readonly records: LinkageRecords;
  readonly mode: LinkageMode;
  readonly canonical: Canonical;
  readonly frequencies: Frequencies;
  readonly sorted: readonly Float64Array[];
  readonly candidates: number;
  readonly read: EvidenceReader;
}

function* learn(work: Work): Generator<LinkageStep, LinkageModel> {
  const { records, mode, canonical, frequencies, sorted, candidates, read } = work;
  let second = 0;
  for (let row = 0; row < records.length; row++) second += records.side.values[row]!;
  const start: LinkageModel = {
    ...defaultModel(records.length),
    mode,
    pairs: Math.max(1, pairsOf(records.length, second, mode)),
    ...commonShares(records, frequencies),
  };
  const random = new EvidenceSample(RANDOM_PAIRS);
  for (const [a, b] of randomPairs(records.length)) {
    random.add(read(a, b, true));
    if ((random.length & 0x1fff) === 0)
      yield { phase: "learning", done: random.length, total: RANDOM_PAIRS * 2 };
  }
  const strangers = learnStrangers(start, random);
  // A part of the pairs that follows their content, so that the order of rows cannot matter.
  const part = Math.min(1, LEARNING_PAIRS / Math.max(1, candidates));
  const limit = part * 2 ** 32;
  const sample = new EvidenceSample(Math.ceil(Math.min(candidates, LEARNING_PAIRS * 1.5)));
  let looked = 0;
  for (const bucket of sorted) {
    for (let i = 0; i < bucket.length && looked < sample.size; i++) {
      const low = Math.floor(bucket[i]! / canonical.span);
      const high = bucket[i]! - low * canonical.span;
      if (part < 1 && mix(mix(91, low), high) >= limit) continue;
      looked++;
      const evidence = read(low, high, false);
      if (evidence && capOf(evidence) >= start.thresholds.possible) sample.add(evidence);
    }
    yield { phase: "learning", done: RANDOM_PAIRS, total: RANDOM_PAIRS * 2 };
  }
  const scale = looked === 0 ? 1 : candidates / looked;
  const learning = learnMatches(startOfLearning(strangers), sample, scale, frequencies.equalPairs);
  let step = learning.next();
  for (; !step.done; step = learning.next())
    yield { phase: "learning", done: RANDOM_PAIRS * 2, total: RANDOM_PAIRS * 2 };
  return step.value;
}

/** Pairs of different rows, of whichever list: how strangers agree does not depend on who wrote them down. Drawn by rank with a fixed seed. */
function* randomPairs(count: number): Generator<readonly [number, number]> {
  if (count < 2) return;
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((mix(7, state) / 2 ** 32) * count);
  };
  const wanted = Math.min(RANDOM_PAIRS, 10_000 + 40 * count, (count * (count - 1)) / 2);
  for (let drawn = 0; drawn < wanted;) {
    const a = next();
    const b = next();
    if (a === b) continue;
    drawn++;
    yield [a, b];
  }
}

/** Runs to the end. For tests and small lists; a worker iterates `linkSteps` itself to report and to stop. */
export function link(records: LinkageRecords, options: LinkageOptions = {}): LinkageResult {
  const steps = linkSteps(records, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
