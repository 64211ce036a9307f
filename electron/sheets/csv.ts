// Rows of a CSV or text file: encoding and delimiter found out, then papaparse, streamed.
import { open } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import Papa from "papaparse";
import { MAX_CELL_CHARS, type SheetRow } from "../../shared/sheets/cells.ts";
import { refuse, type SheetLimits } from "./limits.ts";
import type { OpenSheets } from "./port.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;
const PROBE = 256 * 1024;

export async function openCsv(path: string, limits: SheetLimits): Promise<OpenSheets> {
  const encoding = await detectEncoding(path);
  const head = await readHead(path, encoding);
  const delimiter = detectDelimiter(head);
  return {
    info: { format: "csv", sheets: [{ name: "CSV", visible: true }], encoding, delimiter },
    rows: (sheet) => {
      if (sheet !== 0) throw refuse("lembar_tidak_ditemukan", "lembar");
      return csvRows(
        createReadStream(path, { highWaterMark: 64 * 1024 }),
        encoding,
        delimiter,
        limits,
      );
    },
    close: async () => undefined,
  };
}

/** Rows of a CSV text that hold a value, in batches; ends the source whatever happens. */
export async function* csvRows(
  source: Readable,
  encoding: string,
  delimiter: string,
  limits: SheetLimits,
): AsyncGenerator<SheetRow[]> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {
    delimiter,
    quoteChar: '"',
    skipEmptyLines: false,
  });
  const text = decoding(encoding, limits);
  const fail = (error: Error): void => void parser.destroy(error);
  source.on("error", fail);
  text.on("error", fail);
  source.pipe(text).pipe(parser);
  let no = 0;
  let batch: SheetRow[] = [];
  try {
    for await (const fields of parser as unknown as AsyncIterable<string[]>) {
      no++;
      if (no === 1 && fields.length <= 2 && /^sep=.?$/i.test(fields[0] ?? "")) continue;
      if (no > 20 * limits.rows)
        throw refuse("berkas_terlalu_besar", "terlalu_banyak_baris", { row: no });
      if (
        fields.length > limits.columns &&
        fields.slice(limits.columns).some((field) => field !== "")
      )
        throw refuse("berkas_terlalu_besar", "terlalu_banyak_kolom", { row: no });
      const row = sheetRow(no, fields.slice(0, limits.columns));
      if (row) batch.push(row);
      if (batch.length >= 500) yield batch.splice(0);
    }
    if (batch.length > 0) yield batch;
  } finally {
    source.destroy();
    text.destroy();
    parser.destroy();
  }
}

function sheetRow(no: number, fields: readonly string[]): SheetRow | undefined {
  if (fields.every((field) => field.trim() === "")) return undefined;
  if (fields.every((field) => field.length <= MAX_CELL_CHARS))
    return { no, cells: fields.map((field) => (field === "" ? null : field)), kinds: "" };
  return {
    no,
    cells: fields.map((field) =>
      field.length > MAX_CELL_CHARS ? field.slice(0, 100) : field === "" ? null : field,
    ),
    kinds: fields.map((field) => (field.length > MAX_CELL_CHARS ? "x" : "t")).join(""),
  };
}

/** Bytes to text. Refuses NUL bytes and a line that never ends: no list, and it would pile up in memory. */
function decoding(encoding: string, limits: SheetLimits): Transform {
  const decoder = new TextDecoder(encoding);
  let line = 0;
  let lines = 0;
  function check(text: string): string {
    if (text.includes("\0")) throw refuse("berkas_bukan_lembar_kerja", "isi_biner");
    const last = text.lastIndexOf("\n");
    line = last < 0 ? line + text.length : text.length - last - 1;
    if (last >= 0) lines++;
    if (line > limits.lineChars)
      throw refuse("berkas_rusak", "baris_terlalu_panjang", { row: lines + 1 });
    return text;
  }
  return new Transform({
    decodeStrings: true,
    readableObjectMode: false,
    encoding: "utf8",
    transform(chunk: Buffer, _encoding, done) {
      try {
        done(null, check(decoder.decode(chunk, { stream: true })));
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
}

/** Byte-order mark first; then UTF-16 by its zero bytes; then UTF-8 if every byte fits; else Windows-1252, as Excel saves "CSV". */
async function detectEncoding(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(PROBE);
    const first = (await file.read(buffer, 0, PROBE, 0)).bytesRead;
    const head = buffer.subarray(0, first);
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
    if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
    if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
    const zeros = [0, 0];
    for (let at = 0; at < Math.min(first, 2000); at++) if (head[at] === 0) zeros[at % 2]!++;
    if (zeros[1]! > first / 8 && zeros[0] === 0) return "utf-16le";
    if (zeros[0]! > first / 8 && zeros[1] === 0) return "utf-16be";
    const strict = new TextDecoder("utf-8", { fatal: true });
    try {
      for (let position = 0; ;) {
        const { bytesRead } = await file.read(buffer, 0, PROBE, position);
        strict.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 });
        if (bytesRead === 0) return "utf-8";
        position += bytesRead;
      }
    } catch (error) {
      if (error instanceof TypeError) return "windows-1252";
      throw error;
    }
  } finally {
    await file.close();
  }
}

async function readHead(path: string, encoding: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(PROBE);
    const { bytesRead } = await file.read(buffer, 0, PROBE, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The delimiter that splits most lines into the same number of columns, counted outside quotes. */
function detectDelimiter(head: string): string {
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(head)?.[1];
  if (declared) return declared;
  const lines = head
    .split(/\r\n|\n|\r/)
    .slice(0, 60)
    .map((line) => line.replace(/"[^"]*"/g, ""));
  let best: { delimiter: string; score: number } = { delimiter: ";", score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const columns = line.split(delimiter).length;
      if (columns > 1) counts.set(columns, (counts.get(columns) ?? 0) + 1);
    }
    for (const [columns, times] of counts) {
      const score = times * Math.min(columns, 12);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
