// Finished sheets of this session, waiting to be previewed, printed or saved; kept in memory only.
import { randomUUID } from "node:crypto";
import { DeskError } from "../../shared/errors.ts";
import type { PaperRef, PaperSheet } from "../../shared/papers/paper.ts";

const KEPT = 20;

interface Entry {
  readonly sheet: PaperSheet;
  readonly letterIds: readonly string[];
  pdf?: Uint8Array;
}

export class Papers {
  readonly #sheets = new Map<string, Entry>();

  /** @param letterIds the numbered letters that stand on it, for the print register */
  put(sheet: PaperSheet, letterIds: readonly string[] = []): PaperRef {
    const paperId = randomUUID();
    this.#sheets.set(paperId, { sheet, letterIds });
    if (this.#sheets.size > KEPT) this.#sheets.delete(this.#sheets.keys().next().value as string);
    const { title, size, landscape = false } = sheet;
    return { paperId, title, size, landscape, printed: null };
  }

  /** @throws DeskError 'tidak_ditemukan' when the paper was made before the last lock */
  get(paperId: string): PaperSheet {
    return this.#entry(paperId).sheet;
  }

  letters(paperId: string): readonly string[] {
    return this.#entry(paperId).letterIds;
  }

  /** The PDF, made once by `make`. */
  async pdf(
    paperId: string,
    make: (sheet: PaperSheet) => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const entry = this.#entry(paperId);
    entry.pdf ??= await make(entry.sheet);
    return entry.pdf;
  }

  #entry(paperId: string) {
    const entry = this.#sheets.get(paperId);
    if (!entry) throw new DeskError("tidak_ditemukan");
    return entry;
  }

  clear(): void {
    this.#sheets.clear();
  }
}
