// What the newest entry of the timeline says about one thing (facts, support): the way to read what is kept there.
interface Entry<D> {
  readonly details: D | null;
}

/** Undefined when nobody wrote it down, or when this account may not open it. `timeline` runs oldest first. */
export function latest<D extends object, K extends keyof D>(
  timeline: readonly Entry<D>[],
  key: K,
): D[K] | undefined {
  return timeline.findLast(({ details }) => details?.[key] !== undefined)?.details?.[key];
}
