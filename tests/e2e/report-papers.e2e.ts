// Reports as PDF made by real Electron: heads that repeat, sums and signatures in company, black on white, inside each sheet upright or on its side.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { PAPER_MM, type PaperSize } from "../../shared/papers/paper.ts";
import { MARGIN_MM } from "../../shared/papers/style.ts";
import type { MadeBy, ReportOffice } from "../../shared/reports/office-paper.ts";
import { overduePaper } from "../../shared/reports/overdue-paper.ts";
import { tablePaper } from "../../shared/reports/tables/paper.ts";
import type { ReportTable } from "../../shared/reports/tables/table.ts";
import { firstRun } from "../support/office.ts";
import { textOfPdf } from "./support/pictures.ts";
import { pdfOf } from "./support/sheet-pdf.ts";

let folder: string;
before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-laporan-"));
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Every word stands within the margins, and the sheet is as large as it says. */
function checkInside(file: string, size: PaperSize, landscape: boolean): void {
  const xml = execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8" });
  const [short, long] = PAPER_MM[size];
  const width = ((landscape ? long : short) * 72) / 25.4;
  for (const [, wide] of xml.matchAll(/<page width="([\d.]+)"/g))
    assert.ok(Math.abs(Number(wide) - width) < 3, `the sheet is ${wide} points wide`);
  const margin = (mm: number) => (mm * 72) / 25.4 - 1;
  for (const [, left, right, word] of xml.matchAll(
    /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g,
  )) {
    assert.ok(Number(left) >= margin(MARGIN_MM.left), `${word} begins left of the margin`);
    assert.ok(Number(right) <= width - margin(MARGIN_MM.right), `${word} runs over the margin`);
  }
}

/** An old printer and a photocopy know no colour. */
function checkGray(file: string): void {
  const ppm = execFileSync("pdftoppm", ["-r", "36", file], { maxBuffer: 200_000_000 });
  for (let at = 0; at < ppm.length;) {
    const head = /^P6\n(\d+) (\d+)\n255\n/.exec(ppm.toString("latin1", at, at + 32))!;
    const start = at + head[0].length;
    const end = start + Number(head[1]) * Number(head[2]) * 3;
    for (let pixel = start; pixel < end; pixel += 3) {
      const [r, g, b] = [ppm[pixel]!, ppm[pixel + 1]!, ppm[pixel + 2]!];
      assert.ok(Math.max(r, g, b) - Math.min(r, g, b) < 12, `colour ${r},${g},${b}`);
    }
    at = end;
  }
}

const office: ReportOffice = {
  ...firstRun({ name: "Puskesos Desa Sukamaju" }).office,
  training: false,
};
const made = (size: PaperSize, landscape: boolean): MadeBy => ({
  name: "Rina Wulandari",
  roles: ["supervisor"],
  on: "2026-11-24",
  size,
  landscape,
});

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const matrix = (rows: number): ReportTable => ({
  title: "Rekap Kategori per Bulan",
  subtitle: "Tahun 2026",
  by: "kategori",
  across: "bulan",
  columns: [
    ...MONTHS.map((label) => ({ label, measure: null })),
    { label: "Jumlah", measure: "jumlah" as const },
  ],
  rows: Array.from({ length: rows }, (_, at) => ({
    key: `K${at}`,
    label: `KES-${String(at).padStart(2, "0")} Reaktivasi PBI-JK/KIS nonaktif`,
    cells: [...MONTHS.map((_, month) => (at * month) % 9), 1234],
  })),
  total: [...MONTHS.map(() => 1111), 13332],
  units: 13332,
  notes: ["Menghitung kasus yang diterima dalam periode."],
});

describe("a report on paper", () => {
  for (const [size, landscape, rows] of [
    ["A4", true, 40],
    ["Folio", false, 33],
  ] as const)
    it(`repeats its head and keeps sum and signatures in company on ${size}`, async () => {
      const sheet = tablePaper(office, matrix(rows), made(size, landscape));
      const file = await pdfOf(folder, sheet, `rekap-${size}`);
      checkInside(file, size, landscape);
      checkGray(file);
      const pages = textOfPdf(file).split("\f").slice(0, -1);
      assert.ok(pages.length > 2);
      for (const [at, page] of pages.entries()) {
        assert.match(page, new RegExp(`Halaman ${at + 1} dari ${pages.length}`));
        if (/KES-\d\d/.test(page)) assert.match(page, /Kategori/, `page ${at + 1} has no head`);
        if (/^ *Jumlah +1\.111/m.test(page)) assert.match(page, /KES-\d\d/);
      }
      const last = pages.at(-1)!;
      assert.match(last, /Menghitung kasus[\s\S]*ASEP SUNANDAR/);
    });

  it("holds the longest names an office may have, and an empty year, on F4", async () => {
    const long = { ...office.letterhead, name: "D".repeat(100), below: "B".repeat(120) };
    const signers = office.signers.map((one) => ({ ...one, name: "N".repeat(100) }));
    const table = { ...matrix(0), total: null };
    const sheet = tablePaper({ ...office, letterhead: long, signers }, table, made("F4", true));
    const file = await pdfOf(folder, sheet, "rekap-nama-panjang");
    checkInside(file, "F4", true);
    assert.match(textOfPdf(file), /Tidak ada yang dihitung dalam periode ini/);
  });

  it("lists what is late on an upright sheet without breaking a number", async () => {
    const cases = Array.from({ length: 60 }, (_, at) => ({
      id: `k${at}`,
      number: `REG/3204052001/2026/${String(at).padStart(5, "0")}`,
      state: "menunggu_persetujuan",
      urgency: "biasa",
      receivedOn: "2026-11-01",
      dueOn: "2026-11-04",
      lateDays: 20,
      officer: "Dewi Lestari",
      content: { personName: "Siti Nurhayati Rahmawati", categoryName: "Reaktivasi PBI-JK/KIS" },
    }));
    const late = { today: "2026-11-24", cases, totalCases: 60, referrals: [], totalReferrals: 0 };
    const file = await pdfOf(folder, overduePaper(office, late, made("A4", false)), "lewat-tegak");
    checkInside(file, "A4", false);
    checkGray(file);
    assert.match(textOfPdf(file), /REG\/3204052001\/2026\/00059/);
  });
});
