// Writing 100,000 x 25 cells as XLSX: ours beside a hand-written writer, exceljs streaming and hucre, all in one run; then 1,000,000 rows and the
// memory they take. Run: node tests/bench/export.ts [rows]
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createDeflateRaw } from "node:zlib";
import { writeXlsxStream } from "hucre/xlsx";
import { writeSheet } from "../../electron/sheets/write-sheet.ts";

// Peers are no part of the product: a folder with them in it (npm install exceljs) is named by LOKET_PEERS; without it they are left out.
const peers = process.env["LOKET_PEERS"];
interface StreamWriter {
  addWorksheet(name: string): {
    addRow(row: readonly string[]): { commit(): void };
    commit(): void;
  };
  commit(): Promise<void>;
}
interface ExcelJs {
  readonly stream: {
    readonly xlsx: { readonly WorkbookWriter: new (options: object) => StreamWriter };
  };
}

const [kind, count] = [process.argv[2] ?? "all", Number(process.argv[3] ?? 100_000)];
const COLUMNS = 25;
const headers = Array.from({ length: COLUMNS }, (_, c) => `kolom_${c + 1}`);
const WORDS = [
  "SITI AMINAH",
  "Budi Santoso",
  "Jl. Melati No. 7",
  "Islam",
  "Tidak",
  "Ya",
  "01",
  "1980-05-01",
];

function rowAt(n: number): string[] {
  const row: string[] = [];
  for (let c = 0; c < COLUMNS; c++)
    row.push(
      c < 2
        ? `32050101${String(10_000_000 + ((n * 37 + c) % 9_000_000))}`
        : WORDS[(n + c * 3) % WORDS.length]!,
    );
  return row;
}
async function* rows(): AsyncGenerator<string[]> {
  for (let n = 0; n < count; n++) yield rowAt(n);
}

const folder = mkdtempSync(path.join(tmpdir(), "loket-bench-"));
const target = path.join(folder, "keluar.xlsx");

/** What somebody writes for this one table: strings put together, a stream deflated, no look at what the cells hold but for two signs. */
async function handWritten(): Promise<void> {
  const deflater = createDeflateRaw({ level: 3, chunkSize: 256 * 1024 });
  const out = createWriteStream(target);
  const done = pipeline(deflater, out);
  const put = async (text: string) => {
    if (!deflater.write(text)) await once(deflater, "drain");
  };
  const letters = headers.map((_, at) => String.fromCharCode(65 + at));
  const cells = (no: number, row: readonly string[]) => {
    let xml = `<row r="${no}">`;
    for (const [at, cell] of row.entries()) {
      const text = /[&<]/.test(cell) ? cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : cell;
      xml += `<c r="${letters[at]}${no}" t="inlineStr"><is><t>${text}</t></is></c>`;
    }
    return `${xml}</row>`;
  };
  let no = 1;
  let block = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells(no, headers)}`;
  for await (const row of rows()) {
    block += cells(++no, row);
    if (block.length > 128 * 1024) {
      await put(block);
      block = "";
    }
  }
  await put(`${block}</sheetData></worksheet>`);
  deflater.end();
  await done;
}

async function exceljs(): Promise<void> {
  const ExcelJS = createRequire(path.join(peers!, "x.js"))("exceljs") as ExcelJs;
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: target,
    useSharedStrings: false,
    useStyles: false,
  });
  const sheet = book.addWorksheet("Data");
  sheet.addRow(headers).commit();
  for await (const row of rows()) sheet.addRow(row).commit();
  sheet.commit();
  await book.commit();
}

async function hucre(): Promise<void> {
  async function* all(): AsyncGenerator<string[]> {
    yield headers;
    yield* rows();
  }
  const out = createWriteStream(target);
  for await (const bytes of writeXlsxStream(all(), {
    name: "Data",
  }) as unknown as AsyncIterable<Uint8Array>)
    if (!out.write(bytes)) await once(out, "drain");
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

const WRITERS: Record<string, () => Promise<unknown>> = {
  ours: () => writeSheet(target, { name: "Data", headers, rows: rows(), format: "xlsx" }),
  "ours, CSV": () => writeSheet(target, { name: "Data", headers, rows: rows(), format: "csv" }),
  "hand-written": handWritten,
  ...(peers === undefined ? {} : { "exceljs streaming": exceljs }),
  hucre,
};

if (kind === "one") {
  const name = process.argv[4]!;
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const from = performance.now();
  await WRITERS[name]!();
  const seconds = (performance.now() - from) / 1000;
  clearInterval(timer);
  console.log(JSON.stringify({ seconds, peak: peak / 1e6, size: statSync(target).size / 1e6 }));
} else {
  const run = (rowCount: number, name: string) =>
    JSON.parse(
      execFileSync(process.execPath, [import.meta.filename, "one", String(rowCount), name], {
        encoding: "utf8",
      }),
    ) as { seconds: number; peak: number; size: number };
  const print = (name: string, runs: { seconds: number; peak: number; size: number }[]) => {
    const best = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]!;
    console.log(
      `${name.padEnd(34)} ${best.seconds.toFixed(2)} s   peak RSS ${best.peak.toFixed(0)} MB   ${best.size.toFixed(1)} MB`,
    );
    return best.seconds;
  };
  console.log(`${count} rows x ${COLUMNS} columns, a process for each, median of 3`);
  const names = Object.keys(WRITERS);
  const runs = new Map(
    names.map((name) => [name, [] as { seconds: number; peak: number; size: number }[]]),
  );
  for (let round = 0; round < 3; round++)
    for (const name of names) runs.get(name)!.push(run(count, name));
  const seconds = new Map(names.map((name) => [name, print(name, runs.get(name)!)]));
  const ratio = (name: string) => (seconds.get("ours")! / seconds.get(name)!).toFixed(2);
  console.log(
    `ours / hand-written ${ratio("hand-written")} (at most 1.5)   ours / exceljs ${peers === undefined ? "-" : ratio("exceljs streaming")} (at most 0.6)`,
  );
  for (const rowCount of [100_000, 1_100_000])
    print(`ours, ${rowCount} rows`, [run(rowCount, "ours")]);
}
rmSync(folder, { recursive: true, force: true });
