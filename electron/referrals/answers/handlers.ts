// Handlers of the lists of answers: one function per call of shared/referrals/answers/contract.ts.
import {
  type answerCalls as contract,
  type Checked,
  type Source,
} from "../../../shared/referrals/answers/contract.ts";
import {
  stateForWord,
  wordKey,
  type AnswerField,
} from "../../../shared/referrals/answers/fields.ts";
import { readLine, type AnswerLine } from "../../../shared/referrals/answers/lines.ts";
import { WHYS } from "../../../shared/referrals/answers/reasons.ts";
import { DeskError } from "../../../shared/errors.ts";
import { referralLabel } from "../../../shared/referrals/rules.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import { digitsOf, isBlank } from "../../../shared/values/text.ts";
import type { SheetRow } from "../../../shared/sheets/cells.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { writeSheet } from "../../sheets/write-sheet.ts";
import { applyAnswers } from "./apply.ts";
import { answerList, answerLists } from "./lists.ts";
import { matchLines, type MeantLine } from "./match.ts";
import { hashOf, readAnswers } from "./read.ts";
import { undoAnswers } from "./undo.ts";

type Words = Readonly<Record<string, MeantLine["to"]>>;

/** What each word of the list means: as the officer said, else as the data says. */
function meaning(line: AnswerLine, words: Words): MeantLine["to"] {
  return words[wordKey(line.word)] ?? stateForWord(line.word) ?? null;
}

function wordsOf(lines: readonly AnswerLine[], words: Words): Checked["words"] {
  const found = new Map<string, Checked["words"][number]>();
  for (const line of lines) {
    const key = wordKey(line.word);
    if (line.word === "") continue;
    const known = found.get(key);
    if (known) known.rows++;
    else {
      const to = meaning(line, words) as Checked["words"][number]["to"];
      found.set(key, { key, word: line.word, rows: 1, to });
    }
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

/** A key and a result must be among the columns, each field once. */
function checkColumns(fields: readonly (AnswerField | null)[]): void {
  const chosen = fields.filter((field) => field !== null);
  const twice = chosen.find((field, index) => chosen.indexOf(field) !== index);
  if (twice) throw new DeskError("kolom_jawaban_salah", { field: twice });
  if (!chosen.includes("hasil")) throw new DeskError("kolom_jawaban_salah", { missing: "hasil" });
  if (!chosen.includes("kode") && !chosen.includes("nik"))
    throw new DeskError("kolom_jawaban_salah", { missing: "nik" });
}

/** A few different values; long numbers are masked. */
function samplesOf(rows: readonly SheetRow[], index: number): string[] {
  const filled = rows
    .slice(0, 50)
    .map(({ cells }) => cells[index])
    .filter((cell): cell is string => typeof cell === "string" && !isBlank(cell));
  return [...new Set(filled)]
    .slice(0, 3)
    .map((cell) => (digitsOf(cell).length >= 12 ? maskNumber(digitsOf(cell)) : cell.slice(0, 60)));
}

export const answerHandlers: HandlersOf<typeof contract> = {
  async inspectAnswers(context, { file }) {
    const path = context.file(file);
    const sha256 = await hashOf(path);
    const sheet = await readAnswers(path, {
      signal: context.signal,
      onRows: (rows) => context.progress({ phase: "membaca", rows }),
    });
    return {
      headerRow: sheet.headerRow,
      columns: sheet.headers.map((header, index) => ({
        header: header.slice(0, 80),
        field: sheet.fields[index] ?? null,
        samples: samplesOf(sheet.rows, index),
      })),
      rows: sheet.rows.length,
      sha256,
    };
  },

  async checkAnswers(context, { file, sha256, columns, source, words }) {
    checkColumns(columns.fields);
    const path = context.file(file);
    await hashOf(path, sha256);
    const sheet = await readAnswers(path, {
      headerRow: columns.headerRow,
      signal: context.signal,
      onRows: (rows) => context.progress({ phase: "membaca", rows }),
    });
    context.checkCancelled();
    const lines = sheet.rows.map((row) => readLine(row, columns.fields));
    context.progress({ phase: "mencocokkan", rows: lines.length });
    const meant = lines.map((line) => ({ line, to: meaning(line, words) }));
    return {
      rows: await matchLines(context, source, meant),
      words: wordsOf(lines, words),
    };
  },

  async matchAnswers(context, { source, rows }) {
    const lines = rows.map(({ row, code, nik, to, day, note }): MeantLine => {
      const cells = [code, nik, referralLabel(to), day ?? "", note];
      const line = readLine({ no: row, cells, kinds: "" }, [
        "kode",
        "nik",
        "hasil",
        "tanggal",
        "keterangan",
      ]);
      return { line, to };
    });
    return { rows: await matchLines(context, source satisfies Source, lines) };
  },

  applyAnswers: (context, input) => applyAnswers(context, input),

  undoAnswers: (context, input) => undoAnswers(context, input),

  async answerLists({ db }) {
    return { rows: await answerLists(db) };
  },

  answerList: (context, { listId }) => answerList(context, listId),

  async exportRejectedAnswers(context, { file, sha256, headerRow, out, reasons }) {
    const path = context.file(file);
    await hashOf(path, sha256);
    const sheet = await readAnswers(path, {
      headerRow,
      signal: context.signal,
      onRows: (rows) => context.progress({ phase: "menulis", rows }),
    });
    const why = new Map(reasons.map((reason) => [reason.row, WHYS[reason.why]]));
    const width = sheet.headers.length;
    async function* rows() {
      for (const { no, cells } of sheet.rows) {
        const reason = why.get(no);
        if (reason !== undefined)
          yield [...Array.from({ length: width }, (_, at) => cells[at] ?? null), reason];
      }
    }
    const target = context.file(out.file);
    const written = await writeSheet(target, {
      name: "Ditolak",
      headers: [...sheet.headers, "Alasan"],
      rows: rows(),
      format: target.toLowerCase().endsWith(".csv") ? "csv" : "xlsx",
    });
    return { rows: written.rows };
  },
};
