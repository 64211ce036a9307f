// Ids made at the desk, so that a save sent twice is one record.
import { uuid7 } from "../../shared/values/uuid.ts";

export function newId(): string {
  return uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
