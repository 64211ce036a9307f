// The levels of every field with their priors: how often each is seen between records of one person (m), and of two (u).
// The numbers are those of a tidy village list with the slips that offices know; the data at hand outweighs them as soon as there is enough.
import { FIELDS, type FieldName } from "./fields.ts";

export const FIELD_COUNT = FIELDS.length;
export const MISSING = 255;

export const F = Object.fromEntries(FIELDS.map((name, index) => [name, index])) as Record<
  FieldName,
  number
>;

export interface LevelPriors {
  /** By level, lowest first; each sums to 1. */
  readonly m: readonly number[];
  readonly u: readonly number[];
  /**
   * Full agreement is weighed by how common the very value is. The number is the share that a value has beforehand, which stands in
   * while a list is too short to tell.
   */
  readonly share?: number;
  /**
   * By level: no list is so bad that more of its pairs of one person look like this. Without such bounds the learning of a list in which
   * hardly anybody stands twice takes relatives and namesakes for what one person looks like.
   */
  readonly most?: readonly number[];
}

export const PRIORS: Readonly<Record<FieldName, LevelPriors>> = {
  nik: { m: [0.05, 0.01, 0.06, 0.88], u: [0.99997, 2e-5, 1e-6, 1e-7], share: 1e-8 },
  name: {
    m: [0.005, 0.02, 0.025, 0.06, 0.12, 0.09, 0.68],
    u: [0.94, 0.045, 0.006, 0.005, 0.002, 0.0008, 0.0005],
    share: 5e-4,
    most: [0.05, 0.15, 0.2, 0.45, 1, 1, 1],
  },
  birth: {
    m: [0.012, 0.006, 0.006, 0.02, 0.03, 0.05, 0.026, 0.85],
    u: [0.92, 0.056, 0.014, 0.006, 0.0015, 0.0015, 3e-5, 5e-5],
    share: 5e-5,
    most: [0.1, 0.3, 0.12, 0.2, 1, 1, 1, 1],
  },
  kk: {
    m: [0.25, 0.01, 0.03, 0.71],
    u: [0.999, 1e-5, 1e-5, 2e-4],
    share: 1e-4,
    most: [0.5, 1, 1, 1],
  },
  mother: {
    m: [0.03, 0.02, 0.03, 0.05, 0.1, 0.07, 0.7],
    u: [0.93, 0.05, 0.008, 0.006, 0.002, 0.0015, 0.001],
    share: 1e-3,
    most: [0.2, 0.2, 0.3, 0.4, 1, 1, 1],
  },
  sex: { m: [0.02, 0.98], u: [0.5, 0.5], most: [0.08, 1] },
  birthPlace: {
    m: [0.13, 0.07, 0.8],
    u: [0.6, 0.02, 0.38],
    share: 0.1,
    most: [0.4, 1, 1],
  },
  phone: {
    m: [0.4, 0.001, 0.059, 0.54],
    u: [0.9999, 1e-6, 1e-6, 1e-5],
    share: 1e-5,
    most: [0.7, 1, 1, 1],
  },
  address: {
    m: [0.15, 0.1, 0.1, 0.2, 0.45],
    u: [0.88, 0.08, 0.02, 0.01, 0.01],
    share: 2e-3,
    most: [0.4, 0.3, 1, 1, 1],
  },
  village: { m: [0.1, 0.05, 0.85], u: [0.88, 0.02, 0.1], share: 0.02, most: [0.4, 1, 1] },
  postcode: { m: [0.1, 0.05, 0.85], u: [0.88, 0.02, 0.1], share: 0.02, most: [0.4, 1, 1] },
};

/** By field, the level of full agreement. */
export const TOPS = FIELDS.map((name) => PRIORS[name].m.length - 1);

/** Fields that people of one house share: their agreements are one piece of evidence rather than five. */
export const HOUSE_FIELDS: readonly number[] = [
  F.kk,
  F.mother,
  F.phone,
  F.address,
  F.village,
  F.postcode,
];
