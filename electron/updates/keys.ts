// The keys that an update may be signed with: those that ship with the program.
import { createPublicKey, type KeyObject } from "node:crypto";
import shipped from "../../resources/updates/keys.json" with { type: "json" };

/** A program that is run from source may be tried out with a key of one's own; the packaged one drops this at its start. */
export const TRIAL_KEY = "LOKET_UPDATE_KEY";

export function trustedKeys(): KeyObject[] {
  const trial = process.env[TRIAL_KEY];
  return [...shipped.keys, ...(trial ? [trial] : [])].map((key) =>
    createPublicKey({ key: Buffer.from(key, "base64"), format: "der", type: "spki" }),
  );
}
