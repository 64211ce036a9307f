// A list as a file: corrections laid over, masked when asked, split where Excel ends, and the same again when it comes back.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyEdits } from "../../electron/prelists/edits/values.ts";
import { LIMITS } from "../../electron/sheets/limits.ts";
import { openSheets } from "../../electron/sheets/open-sheets.ts";
import { writeSheet } from "../../electron/sheets/write-sheet.ts";
import { writeXlsx } from "../../electron/sheets/xlsx-writer.ts";
import { openZip } from "../../electron/sheets/zip.ts";
import { restore } from "../../shared/sheets/cells.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-ekspor-"));
let office: TestOffice;
let api: Api;
let prelistId: string;
const IDS = ["3205330105800001", "3205334107850002", "3205330105100010"];
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
  const file = path.join(folder, "masuk.csv");
  writeFileSync(
    file,
    `NIK;nokk;Nama;rt;ibu_kandung;disabil_status;Catatan RT;lama\r\n${IDS[0]};${IDS[2]};Suparno;1;SUTINAH;Ya;tetangga ${IDS[1]};dulu 3205.3301.0580.0001\r\n${IDS[1]};${IDS[2]};Siti;1;SUTINAH;Tidak;;=1+1\r\n`,
  );
  const target = { kind: "baru", name: "Uji", regime: "DTSEN", period: null } as const;
  prelistId = (await finish(api.prelists.import({ file: office.readToken(file), target }))).answer
    .prelistId;
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

async function cellsOf(file: string, sheet = 0): Promise<(string | null)[][]> {
  const book = await openSheets(file, path.basename(file), LIMITS);
  const rows: (string | null)[][] = [];
  for await (const batch of book.rows(sheet)) rows.push(...batch.map((row) => [...row.cells]));
  await book.close();
  return rows;
}

describe("an export", () => {
  it("says what the office corrected, and is the same list when it is imported", async () => {
    const { rows } = await api.prelists.entries({ prelistId });
    await office.desk.office!.writer.transaction().execute((db) =>
      applyEdits(
        {
          db,
          newId: () => crypto.randomUUID(),
          now: () => office.desk.now(),
          session: { accountId: crypto.randomUUID() },
        },
        {
          prelistId,
          kind: "formulir",
          changes: [
            { entryId: rows[0]!.id, column: "nama", value: "Suparno Hadi" },
            { entryId: rows[0]!.id, column: "rt", value: "2" },
          ],
        },
      ),
    );
    for (const format of ["xlsx", "csv"] as const) {
      const file = path.join(folder, `keluar.${format}`);
      const { answer } = await finish(
        api.prelists.export({ prelistId, file: office.writeToken(file), format, why: "Uji coba" }),
      );
      expect(answer).toMatchObject({ rows: 2, sheets: 1 });
      const cells = await cellsOf(file);
      expect(cells[1]!.slice(0, 4)).toEqual([IDS[0], IDS[2], "Suparno Hadi", "2"]);
      expect(cells[2]!.at(-1)).toBe("'=1+1");
      const again = await finish(
        api.prelists.check({
          file: office.readToken(file),
          target: { kind: "baru", name: "L", regime: "DTSEN", period: null },
        }),
      );
      expect(again.answer.counts).toMatchObject({ read: 2, new: 2, rejected: 0 });
    }
  });

  it("that is masked holds no whole number, mother or health anywhere in its bytes", async () => {
    for (const format of ["xlsx", "csv"] as const) {
      const file = path.join(folder, `samar.${format}`);
      const { rows } = await api.prelists.entries({ prelistId });
      await api.prelists.verify({
        entryIds: [rows[0]!.id],
        outcome: "ganda",
        otherId: IDS[1]!,
        note: `lihat ${IDS[1]}`,
      });
      await finish(
        api.prelists.export({
          prelistId,
          file: office.writeToken(file),
          format,
          masked: true,
          withOutcomes: true,
          why: "Papan pengumuman",
        }),
      );
      let bytes = readFileSync(file, "latin1");
      if (format === "xlsx") {
        const zip = await openZip(file, LIMITS);
        for (const entry of zip.entries.values()) bytes += (await zip.read(entry)).toString("utf8");
        await zip.close();
      }
      expect(bytes.replace(/[. '-]/g, "")).not.toMatch(/\d{12,}/);
      expect(bytes).not.toMatch(/SUTINAH|disabil|ibu_kandung|tetangga/i);
      expect((await cellsOf(file))[1]![0]).toBe("3205••••••••0001");
    }
    const { rows } = await api.prelists.exports({ prelistId });
    expect(rows[0]).toMatchObject({ kind: "tersamar", why: "Papan pengumuman" });
  });
});

describe("a sheet", () => {
  const cell = fc.oneof(
    fc
      .string({ unit: "grapheme", maxLength: 10 })
      .filter((text) => !/[\u0000-\u001f\ufffe\uffff]/.test(text) && text.trim() === text),
    fc.constantFrom("=1+1", "'=1", "3205330105800001", "_x0041_", "-", "<&>\"'", "00", "@x"),
  );
  it("reads as it was written, whatever it holds", async () => {
    const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom("xlsx" as const, "csv" as const),
        async (table, format) => {
          const file = path.join(folder, `bolak-balik.${format}`);
          async function* rows(): AsyncGenerator<string[]> {
            for (const row of table) yield ["x", ...row];
          }
          const done = await writeSheet(file, {
            name: "A/B",
            headers: ["a", "b", "c", "d"],
            rows: rows(),
            format,
          });
          expect(done.rows).toBe(table.length);
          const read = (await cellsOf(file))
            .slice(1)
            .map((row) => [1, 2, 3].map((c) => restore(row[c] ?? "")));
          expect(read).toEqual(table);
        },
      ),
      { numRuns: 120 },
    );
  });

  it("goes on in a further one where Excel ends, its headers on top", async () => {
    async function* rows(): AsyncGenerator<string[]> {
      for (let n = 1; n <= 10; n++) yield [String(n)];
    }
    const counted = { rows: 0, sheets: 0 };
    const bytes: Buffer[] = [];
    for await (const piece of writeXlsx(
      { name: "Daftar", headers: ["no"], rows: rows(), sheetRows: 5 },
      counted,
    ))
      bytes.push(piece);
    expect(counted).toEqual({ rows: 10, sheets: 3 });
    const file = path.join(folder, "banyak.xlsx");
    writeFileSync(file, Buffer.concat(bytes));
    const sheets = [await cellsOf(file, 0), await cellsOf(file, 1), await cellsOf(file, 2)].map(
      (sheet) => sheet.map(([first]) => first),
    );
    expect(sheets).toEqual([
      ["no", "1", "2", "3", "4"],
      ["no", "5", "6", "7", "8"],
      ["no", "9", "10"],
    ]);
  });
});
