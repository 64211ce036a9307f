// What stands in a file that left: read by our own reader, and by LibreOffice.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { withWorkbook } from "../../../electron/sheets/workbook.ts";

type Row = readonly (string | null)[];

/** Rows of the first sheet, blank ones left out. */
export function rowsOf(file: string): Promise<Row[]> {
  return withWorkbook(file, async (workbook) => {
    const rows: Row[] = [];
    for await (const batch of workbook.rows(0)) rows.push(...batch.map((row) => row.cells));
    return rows.filter((cells) => cells.some((cell) => cell !== null && cell !== ""));
  });
}

/** The same rows as LibreOffice shows them. */
export function rowsByLibreOffice(file: string): Row[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-lo-"));
  try {
    const args = ["--headless", "--convert-to", "csv", "--outdir", folder, file];
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profil`, ...args], {
      stdio: "ignore",
      timeout: 120_000,
    });
    const csv = path.join(folder, `${path.basename(file, path.extname(file))}.csv`);
    const { data } = Papa.parse<string[]>(fs.readFileSync(csv, "utf8"));
    return data.filter((cells) => cells.some((cell) => cell !== ""));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** NIK and No KK of every row below the header. */
export function idsOf(rows: readonly Row[]): [nik: string, nokk: string][] {
  const head = rows.findIndex((cells) => cells.includes("nik"));
  const [nik, nokk] = ["nik", "nkk"].map((name) => rows[head]!.indexOf(name));
  return rows.slice(head + 1).map((cells) => [cells[nik!] ?? "", cells[nokk!] ?? ""]);
}
