// Whether the officer is told in plain words: codes that have a sentence of their own. "Something unexpected" is not one.
import { app } from "../../../renderer/text/id/app.ts";
import { backup } from "../../../renderer/text/id/backup.ts";
import { office } from "../../../renderer/text/id/office.ts";

export function failure(code: string): boolean {
  const words: object = { ...app.errors, ...office.errors, ...backup.errors };
  return code !== "kesalahan_tak_terduga" && Object.hasOwn(words, code);
}
