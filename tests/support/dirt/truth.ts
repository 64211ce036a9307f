// Which rows of a made file are one person, and how well a list of pairs finds them: precision, recall and F1 for each band.
export const BANDS = ["certain", "likely", "possible"] as const;
export type Band = (typeof BANDS)[number];

/** A made file: rows of text under headers, who is who, and which pairs only look alike. */
export interface Made {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Id of a row (first column) -> the person behind it. */
  readonly personOf: ReadonlyMap<string, string>;
  /** Kind of each person who was made to look like another: 'kembar', 'senama', 'ayah-anak' ... */
  readonly lookalikes: ReadonlyMap<string, string>;
}

export interface FoundPair {
  readonly a: string;
  readonly b: string;
  readonly band: Band;
  readonly probability: number;
}

export interface Score {
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\t${b}` : `${b}\t${a}`;
}

/** Every true pair; with `across`, only those with one row in each file. */
export function truePairs(made: Made, across?: Made): Set<string> {
  const pairs = new Set<string>();
  const rowsOf = new Map<string, string[]>();
  for (const [id, person] of made.personOf) {
    const rows = rowsOf.get(person) ?? [];
    rows.push(id);
    rowsOf.set(person, rows);
  }
  if (across) {
    for (const [id, person] of across.personOf)
      for (const other of rowsOf.get(person) ?? []) pairs.add(pairKey(other, id));
    return pairs;
  }
  for (const rows of rowsOf.values())
    for (let i = 0; i < rows.length; i++)
      for (let j = i + 1; j < rows.length; j++) pairs.add(pairKey(rows[i]!, rows[j]!));
  return pairs;
}

export function score(
  pairs: readonly FoundPair[],
  truth: ReadonlySet<string>,
  bands: readonly Band[],
): Score {
  const found = pairs.filter((pair) => bands.includes(pair.band));
  const right = found.filter((pair) => truth.has(pairKey(pair.a, pair.b))).length;
  const precision = found.length === 0 ? 1 : right / found.length;
  const recall = truth.size === 0 ? 1 : right / truth.size;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { found: found.length, right, precision, recall, f1 };
}

/** The three lines that an issue asks for: certain alone, certain with likely, all bands. */
export function scores(pairs: readonly FoundPair[], truth: ReadonlySet<string>) {
  return {
    certain: score(pairs, truth, ["certain"]),
    upToLikely: score(pairs, truth, ["certain", "likely"]),
    all: score(pairs, truth, BANDS),
  };
}
