// What somebody who may not open sensitive cases is told of a sensitive kind: whether it is five or more, never how many.
import { SMALL_COUNT } from "../../values/small-count.ts";

/** Below five, nought as well; or a number that would tell such a one. */
export const HIDDEN = "*";
/** Five or more. */
export const MANY = "5+";
export type Told = typeof HIDDEN | typeof MANY;

/**
 * No exact number of a sensitive kind stands in a table, so none can be worked out from the sums of its rows and columns, nor from two
 * tables of periods of which one lies within the other.
 */
export function toldSensitive(count: number): Told {
  return count < SMALL_COUNT ? HIDDEN : MANY;
}
