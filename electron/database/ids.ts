// Ids of records made on this floor.
import { randomFillSync } from "node:crypto";
import { uuid7 } from "../../shared/values/uuid.ts";

// Randomness is drawn for many ids at once: one by one it costs more than the id.
const pool = new Uint8Array(10 * 400);
let used = pool.length;

export function newId(now: Date = new Date()): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 10;
  return uuid7(now.getTime(), pool.subarray(used - 10, used));
}
