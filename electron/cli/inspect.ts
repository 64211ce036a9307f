// 'prelist inspect': what a file holds and what is wrong with it, without an office and without sign-in.
import { once } from "node:events";
import path from "node:path";
import { PassThrough } from "node:stream";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import {
  inspectFile,
  type InspectedSheet,
  type Inspecting,
  type UnderstoodRow,
} from "../prelists/inspect-file.ts";
import { writeSheet } from "../sheets/write-sheet.ts";
import { EXIT, wordsOf } from "./exit-codes.ts";
import { reading } from "./prelist.ts";
import { type Answer, endProgress, progressLine } from "./say.ts";
import { type CommandLine, needed } from "./words.ts";

/**
 * Exit 0 when every row is good or warned, 1 when some are rejected, 3 when the file is refused as a whole.
 * Identity numbers are masked unless --reveal.
 */
export async function prelistInspect({ words, options }: CommandLine): Promise<Answer> {
  const file = needed(words[2], "berkas yang diperiksa");
  const asked: Inspecting = {
    today: localDate(new Date()),
    choice: reading(options),
    reveal: options.reveal ?? false,
    onRows: (sheet, count) => progressLine(`Memeriksa ${sheet}: ${count} baris`),
  };
  try {
    const sheets = await inspectFile(path.resolve(file), asked);
    if (options.rows !== undefined)
      await writeRows(path.resolve(file), asked, path.resolve(options.rows), sheets);
    endProgress();
    const rejected = sheets.some((sheet) => sheet.visible && sheet.rows.rejected > 0);
    return {
      facts: { file, ok: !rejected, refused: null, sheets },
      lines: [
        ...sheets.flatMap(linesOf),
        ...(options.rows === undefined ? [] : [`Baris yang terbaca ditulis ke ${options.rows}`]),
      ],
      exit: rejected ? EXIT.rowsRefused : EXIT.done,
    };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    endProgress();
    const { exit, sentence } = wordsOf(error);
    if (exit !== EXIT.fileRefused) throw error;
    const where = placeOf(error);
    const message = where === "" ? sentence : `${sentence} (${where})`;
    return {
      facts: { file, ok: false, refused: { code: error.code, message }, sheets: [] },
      lines: [message],
      exit,
    };
  }
}

/** Cause, sheet, row and column of a refusal, where there is one. */
function placeOf({ details }: DeskError): string {
  const { cause, sheet, row, column } = details;
  return [cause, sheet && `lembar ${sheet}`, row && `baris ${row}`, column && `kolom ${column}`]
    .filter(Boolean)
    .join(", ");
}

function linesOf(sheet: InspectedSheet): string[] {
  const name = `${sheet.name}${sheet.visible ? "" : " (tersembunyi)"}`;
  if (sheet.headerRow === null) return [`${name}: judul kolom tidak ditemukan`];
  const { read, good, warned, rejected } = sheet.rows;
  const codes = new Map<string, { times: number; message: string }>();
  for (const { code, message } of sheet.problems) {
    const seen = codes.get(code);
    codes.set(code, { times: (seen?.times ?? 0) + 1, message: seen?.message ?? message });
  }
  return [
    `${name}: ${sheet.profile}, judul di baris ${sheet.headerRow}, keyakinan ${Math.round(sheet.confidence * 100)}%`,
    `  ${read} dibaca = ${good} baik + ${warned} dengan peringatan + ${rejected} ditolak`,
    ...[...codes].map(([code, { times, message }]) => `  ${code}: ${times} kali. ${message}`),
    ...(sheet.more > 0 ? [`  dan ${sheet.more} temuan lain yang tidak dirinci`] : []),
  ];
}

/** The rows as they were understood: our fields, ISO dates, identity numbers as text. Reads the file a second time, so that no row is held. */
async function writeRows(
  file: string,
  asked: Inspecting,
  out: string,
  sheets: readonly InspectedSheet[],
): Promise<void> {
  const known = sheets.flatMap((sheet) => Object.values(sheet.mapping));
  const fields = [...new Set(known.filter((field) => field !== null))];
  const rows = new PassThrough({ objectMode: true });
  async function* cells(): AsyncGenerator<(string | null)[]> {
    for await (const { sheet, no, state, values } of rows as AsyncIterable<UnderstoodRow>)
      yield [sheet, String(no), state, ...fields.map((field) => values.get(field) ?? null)];
  }
  const reading = inspectFile(file, {
    ...asked,
    onRow: (row) => (rows.write(row) ? undefined : once(rows, "drain").then(() => undefined)),
  }).then(
    () => void rows.end(),
    (error: Error) => void rows.destroy(error),
  );
  await writeSheet(out, {
    name: "Baris",
    headers: ["lembar", "baris", "keadaan", ...fields],
    rows: cells(),
    format: "csv",
    delimiter: ",",
    mark: false,
  });
  await reading;
}
