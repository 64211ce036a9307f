// Import and export of 10,000 rows through the contract, on a real encrypted office. Run: node tests/bench/prelists.ts [rows]
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeSheet } from "../../electron/sheets/write-sheet.ts";
import { finish, newOffice } from "../support/office.ts";
import { HEADERS, people } from "./prelist-rows.ts";

const wanted = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(path.join(tmpdir(), "loket-bench-"));
const office = await newOffice();
try {
  const api = await office.as("operator");
  const first = path.join(folder, "pertama.xlsx");
  const second = path.join(folder, "kedua.xlsx");
  await writeSheet(first, { name: "Data", headers: HEADERS, rows: people(wanted), format: "xlsx" });
  await writeSheet(second, {
    name: "Data",
    headers: HEADERS,
    rows: people(wanted, true),
    format: "xlsx",
  });
  const idle = process.memoryUsage().rss;
  let peak = idle;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 25);
  const target = { kind: "baru" as const, name: "Bench", regime: "DTSEN" as const, period: null };
  async function timed<T>(what: string, work: () => Promise<{ answer: T }>): Promise<T> {
    peak = process.memoryUsage().rss;
    const from = performance.now();
    const { answer } = await work();
    console.log(
      `${what.padEnd(34)} ${((performance.now() - from) / 1000).toFixed(2)} s   peak RSS ${(peak / 1e6).toFixed(0)} MB (idle ${(idle / 1e6).toFixed(0)})`,
    );
    return answer;
  }
  console.log(
    `${wanted} rows x ${HEADERS.length} columns, ${(statSync(first).size / 1e6).toFixed(2)} MB`,
  );
  await timed("check", () => finish(api.prelists.check({ file: office.readToken(first), target })));
  const { prelistId } = await timed("import, all new", () =>
    finish(api.prelists.import({ file: office.readToken(first), target })),
  );
  await timed("import again, all the same", () =>
    finish(
      api.prelists.import({ file: office.readToken(first), target: { kind: "ada", prelistId } }),
    ),
  );
  const changed = await timed("import, one in ten changed", () =>
    finish(
      api.prelists.import({ file: office.readToken(second), target: { kind: "ada", prelistId } }),
    ),
  );
  console.log(JSON.stringify(changed.counts));
  for (const format of ["xlsx", "csv"] as const) {
    await timed(`export ${format}`, () =>
      finish(
        api.prelists.export({
          prelistId,
          file: office.writeToken(path.join(folder, `keluar.${format}`)),
          format,
          why: "Pengukuran",
        }),
      ),
    );
  }
  const from = performance.now();
  for (let i = 0; i < 20; i++) await api.prelists.entries({ prelistId, text: "sri" });
  console.log(
    `entries, filter by name (mean of 20) ${((performance.now() - from) / 20).toFixed(1)} ms`,
  );
  clearInterval(timer);
} finally {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
}
