// A paper that really left the program: its letters go into the print register and the audit chain, in one transaction.
import { DeskError } from "../../shared/errors.ts";
import type { PaperSize } from "../../shared/papers/paper.ts";
import type { PrintWay } from "../../shared/papers/printed.ts";
import { appendAudit } from "../audit/chain.ts";
import { recordPrints } from "../referrals/prints.ts";
import type { Desk } from "../serve/desk.ts";
import type { OpenOffice } from "../database/office.ts";

/** Who prints, and in which office: taken before the dialog opens, because the desk may lock meanwhile. */
export interface Printing {
  readonly letterIds: readonly string[];
  readonly office: OpenOffice | undefined;
  readonly by: NonNullable<Desk["session"]> | undefined;
}

/** @throws DeskError 'tidak_ditemukan' when the paper was made before the last lock */
export function startPrinting(desk: Desk, paperId: string): Printing {
  return {
    letterIds: desk.papers.letters(paperId),
    office: desk.office,
    by: desk.session,
  };
}

const CALLS = { cetak: "shell.printPaper", pdf: "shell.savePaper" } as const;

/**
 * Writes what was printed; papers without a letter leave no row.
 * @throws DeskError 'cetak_tidak_tercatat' when the desk was locked while the dialog stood open: the journal then keeps that something was printed
 */
export async function recordPrinted(
  desk: Desk,
  { letterIds, office, by }: Printing,
  { way, size, copies }: { way: PrintWay; size: PaperSize; copies: number },
): Promise<void> {
  if (letterIds.length === 0 || !by) return;
  const at = desk.now();
  const entry = {
    at: at.toISOString(),
    actor: by.accountId,
    roles: by.roles.join(","),
    call: CALLS[way],
    outcome: "berhasil" as const,
    ids: [...letterIds],
    count: copies,
  };
  if (!office || desk.office !== office) {
    await desk.record(entry);
    throw new DeskError("cetak_tidak_tercatat");
  }
  await office.writer.transaction().execute(async (trx) => {
    await recordPrints(trx, { letterIds, way, size, copies, at, by: by.accountId });
    await appendAudit(trx, office.chain, entry);
  });
  office.anchorLater();
  desk.emit({ type: "berubah" });
}
