// The median of counts and durations.

/** The middle value; of an even number the lower one, so that it is one that really happened. Null of none. */
export function medianOf(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? null;
}
