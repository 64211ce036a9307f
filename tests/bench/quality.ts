// How well duplicates are found on made data: precision, recall and F1 of each band, beside a simple peer. Run: node tests/bench/quality.ts [words]
import { judged, peer } from "../support/dirt/judge.ts";
import { RATES } from "../support/dirt/indonesian.ts";
import { SETS } from "../support/dirt/sets.ts";
import {
  pairKey,
  scores,
  truePairs,
  type FoundPair,
  type Made,
  type Score,
} from "../support/dirt/truth.ts";

const wanted = process.argv.slice(2);

function percent(value: number): string {
  return (value * 100).toFixed(2).padStart(6);
}

function line(name: string, score: Score): void {
  console.log(
    `  ${name.padEnd(28)} precision ${percent(score.precision)}  recall ${percent(score.recall)}  F1 ${percent(score.f1)}  (${score.right} right of ${score.found} found)`,
  );
}

/** Certain pairs of two people who were made to look alike: there must be none. */
function fooled(pairs: readonly FoundPair[], truth: ReadonlySet<string>, made: Made): string {
  const kinds = new Map<string, number>();
  for (const pair of pairs) {
    if (pair.band !== "certain" || truth.has(pairKey(pair.a, pair.b))) continue;
    const person = made.personOf.get(pair.a) ?? "";
    const kind = made.lookalikes.get(person) ?? "lain";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds].map(([kind, count]) => `${kind} ${count}`).join(", ") || "none";
}

console.log("Share of the second records of the Indonesian sets with each mistake:");
for (const [mistake, rate] of Object.entries(RATES))
  console.log(`  ${`${Math.round(rate * 1000) / 10}%`.padStart(6)}  ${mistake}`);

for (const set of SETS) {
  if (wanted.length > 0 && !wanted.every((word) => set.name.toLowerCase().includes(word))) continue;
  const { made, against } = set.make();
  const truth = truePairs(made, against);
  const from = performance.now();
  const pairs = await judged(made, against);
  const seconds = ((performance.now() - from) / 1000).toFixed(2);
  console.log(
    `\n${set.name}: ${made.rows.length + (against?.rows.length ?? 0)} rows, ${truth.size} true pairs, ${seconds} s`,
  );
  const { certain, upToLikely, all } = scores(pairs, truth);
  line("certain", certain);
  line("certain + likely", upToLikely);
  line("all bands", all);
  line("peer: NIK, or name + birth", scores(peer(made, against), truth).all);
  console.log(`  certain pairs of two people: ${fooled(pairs, truth, made)}`);
}
