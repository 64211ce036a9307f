// What the engine has learned about a list: plain data that can be stored as JSON and used again for single records.
import { FIELDS, type FieldName } from "./fields.ts";
import { PRIORS } from "./levels.ts";

/** within: one list; across: pairs of one row of each list; new: every pair with at least one row of the second list. */
export type LinkageMode = "within" | "across" | "new";

export interface LinkageModel {
  readonly version: 1;
  readonly mode: LinkageMode;
  readonly records: number;
  /** All pairs that the mode could compare, and how many of them are expected to be one person. */
  readonly pairs: number;
  readonly matches: number;
  /** By field and level, lowest first: share among pairs of one person, and among pairs of two. */
  readonly m: Readonly<Record<FieldName, readonly number[]>>;
  readonly u: Readonly<Record<FieldName, readonly number[]>>;
  /** By field: which part of the pairs with one value are two persons. */
  readonly chance: Readonly<Record<FieldName, number>>;
  /** By level of the name: rarity in bits of the words that two persons share at that level. */
  readonly nameBits: readonly number[];
  readonly motherBits: readonly number[];
  /** Least probability of each band. */
  readonly thresholds: {
    readonly certain: number;
    readonly likely: number;
    readonly possible: number;
  };
  /** Words of names and birth dates that are common here, with their share: for records that come one by one. */
  readonly commonWords: Readonly<Record<string, number>>;
  readonly commonBirths: Readonly<Record<string, number>>;
}

export const THRESHOLDS = { certain: 0.995, likely: 0.5, possible: 0.05 } as const;

/** Beforehand every twentieth record of a list is taken to have a duplicate. */
export const DUPLICATES_BEFOREHAND = 0.05;

function byField<T>(make: (field: FieldName) => T): Record<FieldName, T> {
  return Object.fromEntries(FIELDS.map((field) => [field, make(field)])) as Record<FieldName, T>;
}

/** Sound weights for an office whose register was never looked through: used until a full run has learned its own. */
export function defaultModel(records = 20_000): LinkageModel {
  const pairs = Math.max(1, (records * (records - 1)) / 2);
  return {
    version: 1,
    mode: "within",
    records,
    pairs,
    matches: Math.min(pairs / 2, Math.max(1, records * DUPLICATES_BEFOREHAND)),
    m: byField((field) => PRIORS[field].m),
    u: byField((field) => PRIORS[field].u),
    chance: byField((field) => (field === "nik" ? 0.1 : 0.7)),
    nameBits: [0, 5, 8, 6, 12, 12, 12],
    motherBits: [0, 5, 8, 6, 12, 12, 12],
    thresholds: THRESHOLDS,
    commonWords: {},
    commonBirths: {},
  };
}

/** @throws SyntaxError when the text is no JSON; Error when it is no model of this version */
export function modelFromJson(text: string): LinkageModel {
  const value = JSON.parse(text) as LinkageModel;
  const whole =
    value.version === 1 &&
    FIELDS.every((field) => value.m[field]?.length === PRIORS[field].m.length) &&
    FIELDS.every((field) => value.u[field]?.length === PRIORS[field].u.length);
  if (!whole) throw new Error("not a model of this version");
  return value;
}
