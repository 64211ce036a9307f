// Ids of records made on this floor.
import { randomBytes } from "node:crypto";
import { uuid7 } from "../../shared/values/uuid.ts";

export function newId(now: Date = new Date()): string {
  return uuid7(now.getTime(), randomBytes(10));
}
