// Puts changed cells back into an XLSX or XLSM: one sheet is rewritten, every other part goes over as the packed bytes that it is.
import { LIMITS, refuse, type SheetLimits } from "../limits.ts";
import { readParts } from "../xlsx-parts.ts";
import { openZip, type ByteSource, type Zip, type ZipEntry } from "../zip.ts";
import { withoutFormulas, type CalcParts } from "./calc-chain.ts";
import { nothingPatched, type Patched, type RowChange } from "./change.ts";
import { patchSheet } from "./sheet-xml.ts";
import { copyZip, type Replacement } from "./zip-copy.ts";

/**
 * Closes `source` when it is done. Writes `source` with the changes to `target`; without a target only says what would be changed.
 * @param sheet as the reader counts them, from 0
 * @param changes in the order of the rows
 */
export async function patchXlsx(
  source: ByteSource,
  target: string | null,
  sheet: number,
  changes: () => AsyncIterable<RowChange>,
  limits: SheetLimits = LIMITS,
): Promise<Patched> {
  const zip = await openZip(source, limits);
  try {
    const { sheets, date1904 } = await readParts(zip, limits.partBytes);
    const part = sheets[sheet];
    if (!part) throw refuse("lembar_tidak_ditemukan", "lembar");
    const patched = nothingPatched();
    const fallen: string[] = [];
    const patch = (into: Patched, fell: (reference: string) => void): AsyncGenerator<Buffer> =>
      patchSheet(zip.stream(part.entry, limits.sheetBytes), changes(), date1904, into, fell);
    if (target === null) {
      for await (const piece of patch(patched, () => undefined)) void piece;
      return patched;
    }
    const replacements = new Map<string, Replacement>();
    // A cell without a formula may not stand in the chain of calculation: what falls is known only after a first pass.
    if (calcParts(zip)) {
      for await (const piece of patch(nothingPatched(), (reference) => fallen.push(reference)))
        void piece;
      if (fallen.length > 0)
        for (const [name, content] of await withoutFormulas(zip, calcParts(zip)!, part, fallen))
          replacements.set(name, content);
    }
    replacements.set(part.entry.name, () => patch(patched, () => undefined));
    await copyZip(source, target, replacements);
    return patched;
  } finally {
    await zip.close();
  }
}

/** The parts in which a chain of calculation is named; undefined when the workbook has none. */
function calcParts(zip: Zip): CalcParts | undefined {
  const find = (end: string): ZipEntry | undefined =>
    [...zip.entries.values()].find(({ name }) => name.endsWith(end));
  const chain = find("/calcChain.xml");
  const types = zip.entries.get("[Content_Types].xml");
  const relations = find("/_rels/workbook.xml.rels");
  const book = find("/workbook.xml");
  return chain && types && relations && book ? { chain, types, relations, book } : undefined;
}
