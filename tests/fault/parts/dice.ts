// Dice with a seed: the same run of a suite again is the same run.
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** True once in `n`. */
  once(n: number): boolean;
}

export function diceOf(seed: number): Dice {
  let state = (seed * 2_654_435_769) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, once: (n) => below(n) === 0 };
}
