// Ids of records made on this floor.
import { randomFillSync } from "node:crypto";
import { uuid7 } from "../../shared/values/uuid.ts";

// Randomness is drawn for many ids at once: one by one it costs more than the id.
const pool = new Uint8Array(10 * 400);
let used = pool.length;

// Ids of one millisecond count up from a random number in the 26 bits behind their time: an import makes a hundred of them in it, and
// an index takes what comes in order ten times faster. What is left, 48 bits, stays random.
const MOST = 2 ** 26;
let last = Number.NaN;
let count = 0;

export function newId(now: Date = new Date()): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 10;
  const random = pool.subarray(used - 10, used);
  const millis = now.getTime();
  count = millis === last ? (count + 1) % MOST : ((random[0]! << 8) | random[1]!) * 256;
  last = millis;
  random[0] = count >> 22;
  random[1] = (count >> 14) & 0xff;
  random[2] = (count >> 8) & 0x3f;
  random[3] = count & 0xff;
  return uuid7(millis, random);
}
