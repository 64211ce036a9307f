// Whether the officer is told in plain words: codes that have a sentence of their own. "Something unexpected" is not one.
import type { ErrorDetails } from "../../../shared/errors.ts";
import type { ErrorSentence } from "../../../renderer/text/words.ts";
import { app } from "../../../renderer/text/id/app.ts";
import { backup } from "../../../renderer/text/id/backup.ts";
import { office } from "../../../renderer/text/id/office.ts";

const words: Readonly<Record<string, ErrorSentence>> = {
  ...app.errors,
  ...office.errors,
  ...backup.errors,
};

export function failure(code: string): boolean {
  return code !== "kesalahan_tak_terduga" && Object.hasOwn(words, code);
}

/** What the officer reads. */
export function sentence(code: string, details: ErrorDetails): string {
  const found = words[code] ?? "";
  return typeof found === "string" ? found : found(details);
}
