// Judges one record against a few others: while somebody types, and for a row that is being imported.
import { reasonsOf } from "./reasons.ts";
import { evidenceReader } from "./evidence.ts";
import { FIELDS, type LinkageFields, type LinkagePair } from "./fields.ts";
import type { Frequencies } from "./frequency.ts";
import { buildFrame } from "./frame.ts";
import { F, FIELD_COUNT } from "./levels.ts";
import type { LinkageModel } from "./model.ts";
import { LinkageRecords } from "./records.ts";
import { Scorer } from "./score.ts";

const RARE_WORD_BITS = 11;

/**
 * The candidates that may be the typed person, surest first: `a` is 0, `b` is the place in `candidates` counted from 0. The caller finds
 * the candidates (same number, name, sound or birth date); those below the band `possible` are left out.
 */
export function scoreOne(
  model: LinkageModel,
  typed: LinkageFields,
  candidates: readonly LinkageFields[],
): LinkagePair[] {
  const records = new LinkageRecords();
  records.add(typed);
  for (const candidate of candidates) records.add(candidate, 1);
  const rows = Int32Array.from({ length: records.length }, (_, row) => row);
  const read = evidenceReader(records, sharesOf(model, records), rows, buildFrame(records, rows));
  const scorer = new Scorer(model);
  const written = records.writtenHash.values;
  const found: LinkagePair[] = [];
  for (let row = 1; row < records.length; row++) {
    const evidence = read(0, row, true);
    const probability = scorer.probability(evidence);
    const band = scorer.band(evidence, probability);
    if (band)
      found.push({
        a: 0,
        b: row - 1,
        probability,
        band,
        reasons: reasonsOf(evidence, written[0] === written[row]),
      });
  }
  return found.sort((x, y) => y.probability - x.probability || x.b - y.b);
}

/** How many rows of the register would hold a value, after what the model knows of common ones. */
function sharesOf(model: LinkageModel, r: LinkageRecords): Frequencies {
  const nameBits = new Float32Array(r.words.size);
  for (let word = 0; word < r.words.size; word++) {
    const share = model.commonWords[r.words.texts[word]!];
    nameBits[word] = share === undefined ? RARE_WORD_BITS : -Math.log2(share);
  }
  const counts = FIELDS.map(() => new Uint16Array(r.length).fill(2));
  const { items, starts } = r.name;
  for (let row = 0; row < r.length; row++) {
    let bits = 0;
    for (let i = starts.values[row]!; i < starts.values[row + 1]!; i++)
      bits += nameBits[items.values[i]!]!;
    counts[F.name]![row] = Math.min(60_000, 1 + Math.round(model.records * 2 ** -bits * 2));
    const birthShare = model.commonBirths[String(r.birth.values[row])];
    if (birthShare !== undefined)
      counts[F.birth]![row] = Math.min(60_000, Math.round(model.records * birthShare));
    counts[F.kk]![row] = 5;
  }
  return {
    counts,
    equalPairs: new Float64Array(FIELD_COUNT),
    nameBits,
    addressBits: new Float32Array(r.words.size).fill(6),
    soundRows: new Float64Array(r.words.size),
  };
}
