// Files the officer chose: the screen gets a token, the path stays on this floor.
import { randomUUID } from "node:crypto";
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import type { ReadPurpose, WritePurpose } from "./outside.ts";

interface Entry {
  readonly path: string;
  readonly purpose: ReadPurpose | WritePurpose;
  readonly mode: "baca" | "tulis";
  readonly until: number;
}

/** A file to read may be asked for again (looked into, then imported) for 30 minutes; a file to write is good for one call. */
const READABLE_MS = 30 * 60_000;

export class FileTokens {
  readonly #entries = new Map<string, Entry>();

  give(
    file: string,
    purpose: ReadPurpose | WritePurpose,
    mode: "baca" | "tulis",
    now: Date,
  ): { file: string; name: string } {
    const token = randomUUID();
    this.#entries.set(token, { path: file, purpose, mode, until: now.getTime() + READABLE_MS });
    return { file: token, name: path.basename(file) };
  }

  /** @throws DeskError 'token_berkas_tidak_berlaku', also when the file was chosen for the other use */
  take(token: string, mode: "baca" | "tulis", now: Date): string {
    const entry = this.#entries.get(token);
    if (!entry || entry.mode !== mode || entry.until < now.getTime())
      throw new DeskError("token_berkas_tidak_berlaku");
    if (entry.mode === "tulis") this.#entries.delete(token);
    return entry.path;
  }

  /** Where a token leads, without using it up: to say what kind of place was chosen. @throws DeskError 'token_berkas_tidak_berlaku' */
  look(token: string, now: Date): string {
    const entry = this.#entries.get(token);
    if (!entry || entry.until < now.getTime()) throw new DeskError("token_berkas_tidak_berlaku");
    return entry.path;
  }

  /** At sign-out: nobody inherits another's files. */
  clear(): void {
    this.#entries.clear();
  }
}
