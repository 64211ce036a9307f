// What it costs when a word of a person answers a typed one: how close it is, and where it stands.
import type { WordMark } from "./marks.ts";

/** How a word of a person answers a typed one, closest first. */
export const CLOSENESS = {
  same: 0,
  /** The beginning of another spelling of the word. */
  begunOther: 0.2,
  begun: 0.3,
  sound: 0.6,
  begunSound: 1.1,
  error: 1,
  begunError: 1.3,
  soundError: 1.6,
  twoErrors: 2,
} as const;

/** A word found elsewhere says less than one found in the name. */
export const ELSEWHERE: Readonly<Record<WordMark, number>> = {
  name: 0,
  alias: 0.4,
  mother: 0.7,
  address: 0.8,
  reference: 0.4,
};
/** A word of an address answers as well when it is only begun. */
export const IN_ADDRESS = 0.2;

/**
 * One letter wrong from 4 letters on, two from 8 on: a shorter word would match half the register.
 * `helped`: something else was typed that narrows; then three letters may hold an error too.
 */
export function errorsAllowed(word: string, helped = false): number {
  return word.length >= 8 ? 2 : word.length >= (helped ? 3 : 4) ? 1 : 0;
}
