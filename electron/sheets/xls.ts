// Rows of an XLS file of Excel 97-2003, by a kept library: the format is rare, old and holds at most 65,536 rows, so it is read at once.
import { readFile, stat } from "node:fs/promises";
import { CFB, read, SSF, type CellObject, type DenseWorkSheet, type WorkBook } from "@e965/xlsx";
import type { CellKind, SheetRow } from "../../shared/sheets/cells.ts";
import { bounded, plainNumber, serialDate } from "./cell-values.ts";
import { refuse, type SheetLimits } from "./limits.ts";
import type { OpenSheets } from "./port.ts";

const BATCH = 500;

/** Throws DeskError: 'berkas_terkunci_sandi', 'berkas_bukan_lembar_kerja' (another file of that time), 'berkas_rusak', 'berkas_terlalu_besar'. */
export async function openXls(from: string | Buffer, limits: SheetLimits): Promise<OpenSheets> {
  const size = typeof from === "string" ? (await stat(from)).size : from.length;
  if (size > limits.partBytes) throw refuse("berkas_terlalu_besar", "berkas");
  const book = workbookOf(typeof from === "string" ? await readFile(from) : from);
  let hidden: number[] = [];
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    info: {
      format: "xls",
      sheets: book.SheetNames.map((name, at) => ({
        name,
        visible: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0,
      })),
    },
    async *rows(sheet) {
      const name = book.SheetNames[sheet];
      if (name === undefined) throw refuse("lembar_tidak_ditemukan", "lembar");
      const page = book.Sheets[name] as DenseWorkSheet;
      const table = page["!data"] ?? [];
      hidden = ((page["!cols"] ?? []) as ({ hidden?: boolean } | undefined)[]).flatMap(
        (column, at) => (column?.hidden ? [at] : []),
      );
      let batch: SheetRow[] = [];
      for (let at = 0; at < table.length; at++) {
        const row = rowOf(table[at] ?? [], { no: at + 1, sheet: name, date1904, limits });
        if (row) batch.push(page["!rows"]?.[at]?.hidden ? { ...row, hidden: true } : row);
        if (batch.length === BATCH) {
          yield batch;
          batch = [];
        }
      }
      if (batch.length > 0) yield batch;
    },
    hiddenColumns: () => hidden,
    close: async () => undefined,
  };
}

function workbookOf(bytes: Buffer): WorkBook {
  let container;
  try {
    container = CFB.read(bytes, { type: "buffer" });
  } catch {
    throw refuse("berkas_rusak", "isi");
  }
  if (!CFB.find(container, "Workbook") && !CFB.find(container, "Book"))
    throw refuse("berkas_bukan_lembar_kerja", "isi_biner");
  try {
    // Values as stored, formulas only to know that there was one; no text, macros or pictures. Styles tell which rows and columns are hidden.
    return read(bytes, {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellText: false,
      cellStyles: true,
    });
  } catch (error) {
    throw /password|encrypt/i.test(String(error))
      ? refuse("berkas_terkunci_sandi", "bersandi")
      : refuse("berkas_rusak", "isi");
  }
}

function rowOf(
  stored: readonly (CellObject | undefined)[],
  at: { no: number; sheet: string; date1904: boolean; limits: SheetLimits },
): SheetRow | undefined {
  const cells: (string | null)[] = [];
  const kinds: string[] = [];
  let filled = false;
  for (let column = 0; column < stored.length; column++) {
    const cell = stored[column];
    const [value, kind] = cell ? valueOf(cell, at.date1904) : [null, "t" as CellKind];
    const there = value !== null && value !== "";
    if (there && column >= at.limits.columns)
      throw refuse("berkas_terlalu_besar", "terlalu_banyak_kolom", { sheet: at.sheet, row: at.no });
    cells.push(there ? value : null);
    kinds.push(there && cell?.f !== undefined ? kind.toUpperCase() : kind);
    filled ||= there;
  }
  return filled ? { no: at.no, cells, kinds: kinds.join("") } : undefined;
}

function valueOf({ t, v, w, z }: CellObject, date1904: boolean): [string | null, CellKind] {
  if (v === undefined || v === null || t === "z") return [null, "t"];
  if (t === "b") return [v === true ? "1" : "0", "b"];
  if (t === "e") return [(w ?? "#N/A").slice(0, 40), "e"];
  if (t === "n" && typeof v === "number") {
    const day = typeof z === "string" && SSF.is_date(z) ? serialDate(v, date1904) : undefined;
    return day ? [day, "d"] : [plainNumber(v, String(v)), "n"];
  }
  return bounded(String(v));
}
