// Import and export of 10,000 rows through the contract, on a real encrypted office. Run: node tests/bench/prelists.ts [rows]
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeFamilies } from "../../electron/demo/people.ts";
import { writeSheet } from "../../electron/sheets/write-sheet.ts";
import { finish, newOffice } from "../support/office.ts";

const wanted = Number(process.argv[2] ?? 10_000);
const HEADERS = [
  "id_dtks",
  "province",
  "regency",
  "district",
  "village",
  "alamat",
  "dusun",
  "rw",
  "rt",
  "nkk",
  "nik",
  "nama",
  "tgl_lahir",
  "tmp_lahir",
  "jenkel",
  "ibu_kandung",
  "shdk",
  "status",
  "tgl_kejadian",
  "noreg_kejadian",
  "pkh",
  "bpnt",
  "bst",
  "bpnt_ppkm",
  "pbi",
];

async function* people(changed: boolean): AsyncGenerator<(string | null)[]> {
  let made = 0;
  for (const family of makeFamilies(56, {
    count: wanted,
    villageCodes: ["32.05.33.2001"],
    asOf: "2026-11-24",
  })) {
    for (const person of family.members) {
      if (made++ >= wanted) return;
      const address = changed && made % 10 === 0 ? `${family.address} blok B` : family.address;
      yield [
        `D${made}`,
        "JAWA BARAT",
        "GARUT",
        "CONTOH",
        "SUKAMAJU",
        address,
        family.hamlet,
        family.rw,
        family.rt,
        family.kk,
        person.nik,
        person.name,
        person.birthDate,
        person.birthPlace,
        person.sex,
        person.motherName,
        String(person.relation),
        null,
        null,
        null,
        "YA",
        "TIDAK",
        "-",
        "-",
        "YA",
      ];
    }
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "loket-bench-"));
const office = await newOffice();
try {
  const api = await office.as("operator");
  const first = path.join(folder, "pertama.xlsx");
  const second = path.join(folder, "kedua.xlsx");
  await writeSheet(first, { name: "Data", headers: HEADERS, rows: people(false), format: "xlsx" });
  await writeSheet(second, { name: "Data", headers: HEADERS, rows: people(true), format: "xlsx" });
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
