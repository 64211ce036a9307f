// Small numbers of sensitive kinds point at somebody: below five only those entitled to the cases are told (field notes 4.5).

export const SMALL_COUNT = 5;

/** The count of a sensitive kind as somebody may be told it: null for 1 to 4 where the reader may not open sensitive cases. */
export function toldCount(count: number, entitled: boolean): number | null {
  return count > 0 && count < SMALL_COUNT && !entitled ? null : count;
}
