// Import beside other readers of the same file, bare inserts of the same rows, and queries and a cancel meanwhile.
// Run: node tests/bench/prelists-speed.ts [rows] [csv]. LOKET_BENCH_LIBS names a folder in whose node_modules other readers lie.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { connect } from "../../electron/database/connect.ts";
import { LIMITS } from "../../electron/sheets/limits.ts";
import { openZip } from "../../electron/sheets/zip.ts";
import { writeSheet } from "../../electron/sheets/write-sheet.ts";
import { finish, newOffice } from "../support/office.ts";
import { HEADERS, people } from "./prelist-rows.ts";

const wanted = Number(process.argv[2] ?? 100_000);
const format = process.argv[3] === "csv" ? "csv" : "xlsx";
const making = process.argv[4]; // a process of its own makes the file: its memory is not that of an import
const folder = making ? "" : mkdtempSync(path.join(tmpdir(), "loket-bench-"));
const file = making ?? path.join(folder, `daftar.${format}`);
const busy = () => `load ${loadavg()[0]!.toFixed(1)}`;
const say = (what: string, from: number, more = "") =>
  console.log(
    `${what.padEnd(44)} ${((performance.now() - from) / 1000).toFixed(2)} s ${more} ${busy()}`,
  );
/** Processor time of the whole process, in seconds: what another program on the machine does not change. */
const spent = (from: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(from);
  return `processor ${((user + system) / 1e6).toFixed(1)} s`;
};
const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

/** Inflates the sheet and throws it away: what no reader can be faster than. */
async function inflateOnly(): Promise<void> {
  const zip = await openZip(file, LIMITS);
  const from = performance.now();
  for (const entry of zip.entries.values()) for await (const _ of zip.stream(entry, 1e10));
  await zip.close();
  say("raw inflate", from);
}

// oxlint-disable-next-line typescript/no-explicit-any -- a library that the product does not have
const other = (name: string): any =>
  createRequire(path.join(process.env.LOKET_BENCH_LIBS!, "package.json"))(name);

/** The file as spreadsheet programs write it, with shared strings; by our own writer when there is no other. */
async function makeFile(): Promise<void> {
  if (format === "csv" || !process.env.LOKET_BENCH_LIBS)
    return void (await writeSheet(file, {
      name: "Data",
      headers: HEADERS,
      rows: people(wanted),
      format,
    }));
  const { WorkbookWriter } = other("exceljs").stream.xlsx;
  const book = new WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = book.addWorksheet("Data");
  sheet.addRow(HEADERS).commit();
  for await (const row of people(wanted)) sheet.addRow(row).commit();
  await book.commit();
}

async function otherReaders(): Promise<void> {
  if (!process.env.LOKET_BENCH_LIBS)
    return console.log("other readers: LOKET_BENCH_LIBS is not set");
  const { WorkbookReader } = other("exceljs").stream.xlsx;
  let from = performance.now();
  let cpu = process.cpuUsage();
  let rows = 0;
  const how = { worksheets: "emit", sharedStrings: "cache", styles: "cache" };
  for await (const sheet of new WorkbookReader(file, how)) for await (const _ of sheet) rows++;
  say("exceljs, streaming read only", from, `${rows} rows, ${spent(cpu)}`);
  from = performance.now();
  cpu = process.cpuUsage();
  const sheets = other("xlsx");
  const book = sheets.readFile(file);
  const all = sheets.utils.sheet_to_json(Object.values(book.Sheets)[0], { header: 1 });
  say("SheetJS, read only", from, `${all.length} rows, ${spent(cpu)}`);
}

if (making) {
  await makeFile();
  process.exit(0);
}

const office = await newOffice();
try {
  const [code] = (await once(
    fork(import.meta.filename, [String(wanted), format, file]),
    "exit",
  )) as [number];
  if (code !== 0) throw new Error("the file was not made");
  console.log(
    `${wanted} rows x ${HEADERS.length}, ${format}, ${(statSync(file).size / 1e6).toFixed(1)} MB`,
  );
  if (format === "xlsx") {
    await inflateOnly();
  }
  const api = await office.as("operator");
  const target = { kind: "baru" as const, name: "Bench", regime: "DTSEN" as const, period: null };
  const idle = process.memoryUsage().rss;
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 25);
  let from = performance.now();
  let cpu = process.cpuUsage();
  const { answer } = await finish(api.prelists.import({ file: office.readToken(file), target }));
  say(
    "import: parse, check, save",
    from,
    `peak ${(peak / 1e6).toFixed(0)} MB (idle ${(idle / 1e6).toFixed(0)}), ${spent(cpu)}`,
  );
  clearInterval(watch);
  if (format === "xlsx") await otherReaders();

  // Bare inserts of the same rows into the same table with its indexes, 250 in a transaction.
  await office.desk.windingDown;
  const open = office.desk.office!;
  const db = connect(open.files.database, Buffer.from(open.keys.database), { busyTimeout: 5000 });
  const made = db
    .prepare(
      "SELECT sql FROM sqlite_master WHERE tbl_name = 'prelist_rows' AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
    )
    .pluck()
    .all() as string[];
  for (const sql of made)
    db.exec(
      sql
        .replaceAll('"prelist_rows"', "prelist_rows")
        .replace(/^CREATE TABLE prelist_rows/, "CREATE TABLE bare")
        .replace(/INDEX (\w+) ON prelist_rows/, "INDEX bare_$1 ON bare"),
    );
  const columns = (db.pragma("table_info(bare)") as unknown[]).map(() => "?").join();
  const insert = db.prepare(`INSERT INTO bare VALUES (${columns})`);
  const take = db.prepare("SELECT * FROM prelist_rows WHERE id > ? AND id <= ?").raw();
  let bare = 0;
  cpu = process.cpuUsage();
  const reading = { ms: 0 };
  for (let at = 0; at < wanted; at += 250) {
    from = performance.now();
    const rows = take.all(at, at + 250) as unknown[][];
    reading.ms += performance.now() - from;
    from = performance.now();
    db.exec("begin immediate");
    for (const row of rows) insert.run(...row);
    db.exec("commit");
    bare += performance.now() - from;
  }
  console.log(
    `${"bare insert of the same rows".padEnd(44)} ${(bare / 1000).toFixed(2)} s ${spent(cpu)} (with reading them, ${(reading.ms / 1000).toFixed(1)} s) ${busy()}`,
  );
  db.exec("DROP TABLE bare");
  db.close();
  if (wanted <= 200_000) await meanwhile(api, answer);
} finally {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
}

/** What others feel of an import, and what comes after it. */
async function meanwhile(
  api: Awaited<ReturnType<typeof office.as>>,
  answer: { prelistId: string; batchId: string },
): Promise<void> {
  const target = { kind: "baru" as const, name: "Bench", regime: "DTSEN" as const, period: null };
  const ask = async (): Promise<number> => {
    const at = performance.now();
    await api.prelists.batches({ prelistId: answer.prelistId });
    return performance.now() - at;
  };
  const alone: number[] = [];
  for (let i = 0; i < 100; i++) alone.push(await ask());
  const stop = new AbortController();
  const during: number[] = [];
  let running = true;
  let cancelled = 0;
  const stream = await api.prelists.import(
    { file: office.readToken(file), target: { ...target, name: "Batal" } },
    { signal: stop.signal },
  );
  const half = (async () => {
    for await (const step of stream) {
      // In the middle of writing.
      if (step.phase !== "menyimpan" || step.rows < wanted / 2 || cancelled > 0) continue;
      cancelled = performance.now();
      stop.abort();
    }
  })().catch(() => undefined);
  void half.then(() => (running = false));
  while (running && cancelled === 0) {
    during.push(await ask());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await half;
  say("cancel, until it is answered", cancelled);
  await office.desk.windingDown;
  say("cancel, until everything is taken back", cancelled);
  console.log(
    `a query, p95: ${p95(during).toFixed(1)} ms of ${during.length} during an import, ${p95(alone).toFixed(1)} ms alone`,
  );

  let from = performance.now();
  const again = await finish(
    api.prelists.import({
      file: office.readToken(file),
      target: { kind: "ada", prelistId: answer.prelistId },
    }),
  );
  say("import again, all the same", from, JSON.stringify(again.answer.counts));
  from = performance.now();
  const preview = await api.prelists.undoPreview({ batchId: answer.batchId });
  say("undo: preview", from, JSON.stringify(preview.counts));
}
