// Finished sheets of this session, waiting to be previewed, printed or saved; kept in memory only.
import { randomUUID } from "node:crypto";
import { DeskError } from "../../shared/errors.ts";
import type { PaperRef, PaperSheet } from "../../shared/papers/paper.ts";

const KEPT = 20;

export class Papers {
  readonly #sheets = new Map<string, { sheet: PaperSheet; pdf?: Uint8Array }>();

  put(sheet: PaperSheet): PaperRef {
    const paperId = randomUUID();
    this.#sheets.set(paperId, { sheet });
    if (this.#sheets.size > KEPT) this.#sheets.delete(this.#sheets.keys().next().value as string);
    return { paperId, title: sheet.title, size: sheet.size, landscape: sheet.landscape ?? false };
  }

  /** @throws DeskError 'tidak_ditemukan' when the paper was made before the last lock */
  get(paperId: string): PaperSheet {
    return this.#entry(paperId).sheet;
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
