// The letters of a year, and which numbers were passed over.

export interface RegisteredLetter {
  readonly number: string;
  /** Null when it was written by hand. */
  readonly sequence: number | null;
  readonly classification: string;
  readonly datedOn: string;
  readonly cancelReason: string | null;
  readonly code: string | null;
  /** Null for the letter of a sensitive case that this account may not open. */
  readonly content: { readonly addressee: string; readonly subject: string } | null;
}

/** Sequence numbers that were passed over, as "400.9: 3, 7"; a register without gaps answers []. */
export function missingNumbers(letters: readonly RegisteredLetter[]): string[] {
  const byClass = new Map<string, Set<number>>();
  for (const { classification, sequence } of letters)
    if (sequence !== null)
      byClass.set(classification, (byClass.get(classification) ?? new Set()).add(sequence));
  return [...byClass].flatMap(([classification, used]) => {
    const last = Math.max(...used);
    const missing = Array.from({ length: last }, (_, i) => i + 1).filter((n) => !used.has(n));
    return missing.length === 0 ? [] : [`${classification}: ${missing.join(", ")}`];
  });
}
