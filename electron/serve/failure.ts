// What was refused or failed: as the one error that may cross the border, and written down.
import { DeskError, type ErrorCode } from "../../shared/errors.ts";
import { asDeskError } from "../database/connect.ts";
import { refusalEntry } from "./audit-entry.ts";
import type { Desk } from "./desk.ts";

/** Writes down what was refused or failed. @throws DeskError when even that cannot be written (a full disk): then that is what is told */
export async function recordFailure(
  desk: Desk,
  call: string,
  failure: DeskError,
  who: Desk["session"] = desk.session,
): Promise<void> {
  try {
    await desk.record(refusalEntry(call, who, failure, desk.now()));
  } catch (error) {
    throw toDeskError(error);
  }
}

/** Whatever was thrown, as the one error that may cross; the cause stays on this floor. */
export function toDeskError(error: unknown): DeskError {
  const known = asDeskError(error);
  if (known instanceof DeskError) return known;
  return new DeskError("kesalahan_tak_terduga" satisfies ErrorCode, {}, { cause: error });
}
