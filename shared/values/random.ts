// A seeded random source, so that the training office and the tests make the same fictitious people every time.

export interface Random {
  /** A fraction in [0, 1). */
  next(): number;
  /** A whole number from min to max, both included. */
  int(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One element; the list must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** One element by weight; the list must not be empty and its weights must not all be zero. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** A new list in random order. */
  shuffle<T>(list: readonly T[]): T[];
  /** A source of its own, so that adding draws in one place does not move all others. */
  fork(): Random;
}

/** Not for secrets: keys and passwords come from the system's own generator. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  function bits(): number {
    // splitmix32: passes over a Weyl sequence, so every seed (0 too) starts well mixed.
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }
  const random: Random = {
    next: () => bits() / 0x1_0000_0000,
    int: (min, max) => min + Math.floor(random.next() * (max - min + 1)),
    chance: (probability) => random.next() < probability,
    pick: (list) => list[random.int(0, list.length - 1)]!,
    weighted(list) {
      let left = random.next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of list) {
        left -= weight;
        if (left < 0) return item;
      }
      return list[list.length - 1]![0];
    },
    shuffle(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = random.int(0, last);
        [copy[last], copy[other]] = [copy[other]!, copy[last]!];
      }
      return copy;
    },
    fork: () => seededRandom(bits()),
  };
  return random;
}
