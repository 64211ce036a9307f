// From evidence to probability and band: weights after Fellegi and Sunter (1969), and rules that no weight may overrule.
import type { Evidence } from "./evidence.ts";
import { FIELDS, type Band } from "./fields.ts";
import { F, FIELD_COUNT, HOUSE_FIELDS, MISSING, PRIORS, TOPS } from "./levels.ts";
import type { LinkageModel } from "./model.ts";
import { NAME } from "./compare-name.ts";
import { NUMBER } from "./compare-number.ts";
import { capOf, floorOf, mayBeCertain } from "./rules.ts";

/** Beforehand a list counts as so many more records in which values have their usual share. */
const RECORDS_BEFOREHAND = 100;
const TABLED = 64;
/** As many rows as one person and a double may fill. */
const FEW = 3;
/** Bits by which a name must be rarer than one in the list: one of eight such names would still be carried by somebody else. */
const SURELY_FEW = 3;
/** What one house shares: the strongest agreement counts whole, the others by this part. */
const HOUSE_REST = 0.35;
const HOUSE_AGAINST = 0.7;
const HOUSE_AGAINST_MOST = -7;
/** Bits of a neighbouring NIK beside two birth dates: of strangers born on one day it is common, of one person a slip. */
const NEIGHBOURING_NUMBER = -2;

const IS_HOUSE = new Uint8Array(FIELD_COUNT);
for (const field of HOUSE_FIELDS) IS_HOUSE[field] = 1;

export class Scorer {
  /** Bits that speak for one person, before any evidence; negative. */
  readonly start: number;
  readonly #model: LinkageModel;
  readonly #recordBits: number;
  readonly #weights: Float64Array[];
  /** log2 of m at full agreement. */
  readonly #topM: Float64Array;
  readonly #share: Float64Array;
  /** By field and number of rows with one value: weight of full agreement. */
  readonly #topWeights: Float64Array[];

  constructor(model: LinkageModel) {
    this.#model = model;
    this.#recordBits = Math.log2(model.records + RECORDS_BEFOREHAND);
    const matches = Math.min(model.matches, model.pairs * 0.5);
    this.start = Math.log2(matches / (model.pairs - matches));
    this.#weights = FIELDS.map((field) =>
      Float64Array.from(model.m[field], (m, level) => Math.log2(m / model.u[field][level]!)),
    );
    this.#topM = Float64Array.from(FIELDS, (field) => Math.log2(model.m[field].at(-1)!));
    this.#share = Float64Array.from(FIELDS, (field) => PRIORS[field].share ?? 0);
    this.#topWeights = FIELDS.map((_, field) =>
      Float64Array.from({ length: TABLED }, (__, count) => this.#topWeight(field, count)),
    );
  }

  /** Weight of full agreement in a value that `count` rows hold. */
  #topWeight(field: number, count: number): number {
    const { chance, records } = this.#model;
    const held = chance[FIELDS[field]!] * Math.max(0, count - 1);
    const u = (held + RECORDS_BEFOREHAND * this.#share[field]!) / (records + RECORDS_BEFOREHAND);
    return this.#topM[field]! - Math.log2(Math.min(1, u));
  }

  /** Probability from 0 to 1 that the pair is one person. */
  probability(e: Evidence): number {
    const p = Math.max(1 / (1 + 2 ** -this.#bits(e)), floorOf(e));
    // Nine decimals: what rounding leaves behind must not show.
    return Math.round(Math.min(p, capOf(e)) * 1e9) / 1e9;
  }

  band(e: Evidence, probability: number): Band | undefined {
    const { thresholds } = this.#model;
    if (probability >= thresholds.certain && mayBeCertain(e)) return "certain";
    if (probability >= thresholds.likely) return "likely";
    return probability >= thresholds.possible ? "possible" : undefined;
  }

  /** A name of several rare words is rarer than a list can show in which it stands once or twice. */
  #beyond(nameBits: number): number {
    return Math.max(0, Math.min(4, 0.5 * (nameBits - this.#recordBits - SURELY_FEW)));
  }

  #bits(e: Evidence): number {
    let bits = this.start;
    let houseBest = 0;
    let houseFor = 0;
    let houseAgainst = 0;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const level = e.levels[field]!;
      if (level === MISSING) continue;
      const weight = this.#weight(e, field, level);
      if (IS_HOUSE[field] === 0) bits += weight;
      else if (weight < 0) houseAgainst += weight;
      else {
        houseFor += weight;
        if (weight > houseBest) houseBest = weight;
      }
    }
    bits += houseBest + HOUSE_REST * (houseFor - houseBest);
    return bits + Math.max(HOUSE_AGAINST_MOST, HOUSE_AGAINST * houseAgainst);
  }

  #weight(e: Evidence, field: number, level: number): number {
    if (level === TOPS[field] && this.#share[field]! > 0) {
      const count = e.counts[field]!;
      const weight =
        count < TABLED ? this.#topWeights[field]![count]! : this.#topWeight(field, count);
      return field === F.name && count <= FEW ? weight + this.#beyond(e.nameBits) : weight;
    }
    const weight = this.#weights[field]![level]!;
    // A NIK holds the birth date: a neighbouring number adds nothing to births that agree already.
    if (field === F.nik && level === NUMBER.nomorUrut && e.levels[F.birth] !== MISSING)
      return NEIGHBOURING_NUMBER;
    if (field === F.name && level > NAME.beda)
      return weight + rarity(e.nameBits, this.#model.nameBits[level]!);
    if (field === F.mother && level > NAME.beda)
      return weight + rarity(e.motherBits, this.#model.motherBits[level]!);
    return weight;
  }
}

/** Agreement in rarer words than two strangers share at this level says more, in commoner ones less. */
function rarity(bits: number, usual: number): number {
  return Math.max(-4, Math.min(4, 0.8 * (bits - usual)));
}
