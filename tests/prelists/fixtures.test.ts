// Files as villages receive them: each header set imported, exported, read by LibreOffice and imported again with identical ids.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "../../electron/sheets/limits.ts";
import { openZip } from "../../electron/sheets/zip.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makeFixtures } from "../fixtures/make.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-berkas-"));
const fixtures = makeFixtures();
const place = (name: string) => path.resolve(import.meta.dirname, "../fixtures", name);
const SOFFICE = [
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find((file) => existsSync(file));
let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What each file must show, beyond adding up. */
const EXPECTED = {
  ruta: { rejected: [], warned: [], misspelt: 2 },
  art: {
    rejected: ["kepala_kedua", "tanggal_mustahil"],
    warned: ["nik_kosong", "nik_mungkin_rusak", "nik_dari_sel_angka", "nik_ganda_peringatan"],
    misspelt: 1,
  },
  usulan: { rejected: ["nik_ganda"], warned: ["nik_kosong"], misspelt: 0 },
  bnba: {
    rejected: ["nik_rusak", "nik_ganda", "tanggal_mustahil", "nama_kosong"],
    warned: ["nik_kosong"],
    misspelt: 1,
  },
} as const;

async function sheetXml(file: string): Promise<string> {
  const zip = await openZip(file, LIMITS);
  try {
    return (await zip.read(zip.entries.get("xl/worksheets/sheet1.xml")!)).toString();
  } finally {
    await zip.close();
  }
}

/** Cells of a workbook as LibreOffice shows them. */
function byLibreOffice(file: string): string[][] {
  // 59,34,76: semicolon, quote, UTF-8; "formatted as shown" would hide digits.
  execFileSync(
    SOFFICE!,
    [
      `-env:UserInstallation=file://${folder}/lo`,
      "--headless",
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false",
      "--outdir",
      `${folder}/lo-out`,
      file,
    ],
    { stdio: "ignore", timeout: 120_000 },
  );
  const text = readFileSync(
    path.join(folder, "lo-out", `${path.basename(file, ".xlsx")}.csv`),
    "utf8",
  );
  return Papa.parse<string[]>(text.trimEnd(), { delimiter: ";" }).data;
}

describe.each(fixtures)("$name", ({ name, profile, content }) => {
  const expected = EXPECTED[profile];
  let prelistId = "";

  it("is current and small", async () => {
    const file = place(name);
    expect(statSync(file).size).toBeLessThan(400_000);
    expect(
      name.endsWith(".csv") ? readFileSync(file, "utf8") : await sheetXml(file),
      "run: node tests/fixtures/make.ts",
    ).toBe(content);
  });

  it("is understood, checked and imported", async () => {
    const file = office.readToken(place(name));
    const { answer: seen } = await finish(api.prelists.inspect({ file }));
    expect(seen.profile).toBe(profile);
    expect(seen.columns.filter((column) => column.via === "mirip")).toHaveLength(expected.misspelt);
    expect(
      seen.columns.filter((column) => column.field === null).map((column) => column.header),
    ).toEqual(profile === "bnba" ? ["Catatan RT"] : []);
    const target = { kind: "baru" as const, name, regime: "DTSEN" as const, period: null };
    const { answer: checked } = await finish(api.prelists.check({ file, target }));
    expect(checked.counts.read).toBeGreaterThanOrEqual(300);
    expect(checked.counts.read).toBe(checked.counts.new + checked.counts.rejected);
    const rejected = new Set(
      checked.rejected.flatMap((row) => row.findings.map((finding) => finding.code)),
    );
    expect([...rejected]).toEqual(expect.arrayContaining([...expected.rejected]));
    expect(checked.counts.rejected > 0).toBe(expected.rejected.length > 0);
    expect(checked.findings.map((finding) => finding.code)).toEqual(
      expect.arrayContaining([...expected.warned]),
    );
    expect(checked.villages.map((village) => village.code).sort()).toEqual(
      profile === "ruta" ? ["3205033001", "3205033002"] : [],
    );
    const { answer } = await finish(api.prelists.import({ file, target, sha256: checked.sha256 }));
    expect(answer.counts).toEqual(checked.counts);
    ({ prelistId } = answer);
  });

  it("comes back as XLSX and CSV that change nothing when imported again", async () => {
    for (const format of ["xlsx", "csv"] as const) {
      const target = path.join(folder, `${profile}.${format}`);
      const { answer } = await finish(
        api.prelists.export({
          prelistId,
          file: office.writeToken(target),
          format,
          why: "Uji bolak-balik",
        }),
      );
      const { answer: again } = await finish(
        api.prelists.check({ file: office.readToken(target), target: { kind: "ada", prelistId } }),
      );
      expect(again.counts).toMatchObject({
        read: answer.rows,
        new: 0,
        changed: 0,
        same: answer.rows,
        rejected: 0,
      });
    }
  });

  it.skipIf(!SOFFICE)(
    "is opened by LibreOffice with identical NIK, No KK and list ids",
    () => {
      const shown = byLibreOffice(path.join(folder, `${profile}.xlsx`));
      const text = readFileSync(path.join(folder, `${profile}.csv`), "utf8")
        .replace("\ufeff", "")
        .trimEnd();
      const ours = Papa.parse<string[]>(text, { delimiter: ";" }).data;
      expect(shown[0]).toEqual(ours[0]);
      const ids = ours[0]!.flatMap((header, index) =>
        /nik|kk|^id|dtks|alamat|nama/i.test(header) ? [index] : [],
      );
      expect(ids.length).toBeGreaterThan(2);
      const pick = (rows: string[][]) => rows.map((row) => ids.map((index) => row[index] ?? ""));
      expect(pick(shown)).toEqual(pick(ours));
    },
    150_000,
  );
});
