// Word lists of outputs against targets: how something is counted, and in which unit.

/** 'rujukan': delivered referrals to a destination; 'kasus': cases of a category that ended with their need met; the others by hand. */
export const MEASURES = {
  rujukan: "Rujukan terlaksana ke satu tujuan",
  kasus: "Kasus selesai dengan kebutuhan terpenuhi",
  puskesos: "Puskesos terbentuk",
  tangan: "Dicatat dengan tangan",
} as const;
export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as [Measure, ...Measure[]];

/** Measures that nobody but a person can count. */
export const HAND_MEASURES: readonly Measure[] = ["puskesos", "tangan"];

export const OUTPUT_UNITS = { orang: "orang", kk: "KK", lokasi: "lokasi", unit: "unit" } as const;
export type OutputUnit = keyof typeof OUTPUT_UNITS;
export const OUTPUT_UNIT_NAMES = Object.keys(OUTPUT_UNITS) as [OutputUnit, ...OutputUnit[]];
