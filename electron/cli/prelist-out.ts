// 'prelist export --back': corrections and results into the sender's own file; 'prelist verify --results': many results from a CSV.
import { DeskError } from "../../shared/errors.ts";
import {
  OUTCOMES,
  REASONS,
  type Outcome,
  type OutcomeReason,
} from "../../shared/prelists/outcomes.ts";
import { LIMITS } from "../sheets/limits.ts";
import { openSheets } from "../sheets/open-sheets.ts";
import { type Api, finish } from "./client.ts";
import { signedIn } from "./desk.ts";
import { EXIT, WrongUse, wordsOf } from "./exit-codes.ts";
import { type Answer, endProgress, progressLine } from "./say.ts";
import { type CommandLine, needed, type Options } from "./words.ts";

/** The newest kept file of the list, or the one of --batch. Exit 1 when cells were left because file and office disagree. */
export async function exportBack(
  options: Options,
  prelistId: string,
  out: string,
  why: string,
): Promise<Answer> {
  const choice = { results: options.outcomes ?? false, overwrite: options.overwrite ?? false };
  const { plan, done } = await signedIn(options, async ({ api, toWrite }) => {
    const { rows } = await api.prelists.originals({ prelistId });
    const file = options.batch ? rows.find((row) => row.batchId === options.batch) : rows[0];
    if (!file) throw new DeskError("berkas_asal_tidak_ada");
    const asked = { batchId: file.batchId, ...choice };
    const plan = await finish(api.prelists.planBack(asked), tell);
    const done = await finish(api.prelists.exportBack({ ...asked, file: toWrite(out), why }), tell);
    return { plan, done };
  });
  endProgress();
  const left = plan.left.length + (choice.overwrite ? 0 : plan.conflicts);
  return {
    facts: { ...done, plan },
    lines: [
      `${done.cells} sel ditulis ke ${out} (${plan.name}${plan.format === plan.returnsAs ? "" : `, ${plan.format.toUpperCase()} menjadi XLSX`})`,
      ...(plan.conflicts > 0
        ? [
            `${plan.conflicts} sel berbeda dengan yang dilihat saat diperbaiki: ${choice.overwrite ? "ditimpa" : "dibiarkan, timpa dengan --overwrite"}`,
          ]
        : []),
    ],
    exit: left > 0 ? EXIT.rowsRefused : EXIT.done,
  };
}

const tell = ({ rows }: { rows: number }) => progressLine(`${rows} baris`);

const HEADERS = ["id", "outcome", "reason", "other_id", "date", "document", "note"] as const;

/** A CSV with at least the columns id (NIK or list id) and outcome; each row through the same call as one typed by hand. */
export async function verifyFromFile({ options }: CommandLine, file: string): Promise<Answer> {
  const prelistId = needed(options.list, "daftar dengan --list ID");
  const rows = await readResults(file);
  const refused: { row: number; why: string }[] = [];
  const saved = await signedIn(options, async ({ api }) => {
    let count = 0;
    for (const { no, cells } of rows) {
      const why = await record(api, prelistId, cells);
      if (why === null) count++;
      else refused.push({ row: no, why });
      if (no % 50 === 0) progressLine(`${no} baris`);
    }
    return count;
  });
  endProgress();
  return {
    facts: { outcomes: saved, refused },
    lines: [
      `${rows.length} dibaca = ${saved} dicatat + ${refused.length} ditolak`,
      ...refused.slice(0, 20).map(({ row, why }) => `  baris ${row}: ${why}`),
    ],
    exit: refused.length > 0 ? EXIT.rowsRefused : EXIT.done,
  };
}

type Cells = ReadonlyMap<(typeof HEADERS)[number], string>;

/** Null when the result was recorded, else why not. */
async function record(api: Api, prelistId: string, cells: Cells): Promise<string | null> {
  const id = cells.get("id") ?? "";
  const outcome = OUTCOMES.find((one) => one === cells.get("outcome")) as Outcome | undefined;
  const told = cells.get("reason") ?? "";
  const reason = REASONS.find((one) => one === told) as OutcomeReason | undefined;
  if (!outcome) return "hasil tidak dikenal";
  if (told !== "" && !reason) return "alasan tidak dikenal";
  if (!/^\d{4,}$/.test(id)) return "id bukan angka";
  const found = await api.prelists.entries({ prelistId, text: id, limit: 2 });
  if (found.total !== 1)
    return found.total === 0 ? "id tidak ada di daftar" : "id ada di beberapa baris";
  try {
    await api.prelists.verify({
      entryIds: [found.rows[0]!.id],
      outcome,
      reason: reason ?? null,
      otherId: cells.get("other_id") || null,
      date: cells.get("date") || null,
      documentNo: cells.get("document") || null,
      note: cells.get("note") || null,
    });
    return null;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return wordsOf(error).sentence;
  }
}

async function readResults(file: string): Promise<{ no: number; cells: Cells }[]> {
  const book = await openSheets(file, file, LIMITS);
  try {
    const rows: { no: number; cells: Cells }[] = [];
    let headers: string[] | undefined;
    for await (const batch of book.rows(0))
      for (const row of batch) {
        const cells = row.cells.map((cell) => (cell ?? "").trim());
        if (!headers) {
          headers = cells.map((cell) => cell.toLowerCase());
          if (!headers.includes("id") || !headers.includes("outcome"))
            throw new WrongUse("Berkas hasil perlu kolom id dan outcome.");
          continue;
        }
        const at = headers;
        const known = HEADERS.map((name) => [name, cells[at.indexOf(name)] ?? ""] as const);
        rows.push({ no: row.no, cells: new Map(known) });
      }
    return rows;
  } finally {
    await book.close();
  }
}
