// Corrections and results go back into the sender's own file: its changed cells only, and never over what the sender has since written.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyEdits } from "../../electron/prelists/edits/values.ts";
import { withWorkbook } from "../../electron/sheets/workbook.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { rawXlsx, sheet, textCell } from "./raw-xlsx.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-kembali-"));
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

const HEADER = "id_dtks;nkk;NIK;Nama;Tgl Lahir;rt;rw;shdk;status;Catatan RT";
const LINES = [
  'A1;3205330105100010;3205330105800001;"Suparno";01/05/1980;1;02;1;;dekat pos',
  "A1;3205330105100010;3205334107850002;Siti Aminah;1985-07-01;1;02;3;-;",
  "A2;3205330105100020;3205330203900003;Muh. Djoko;02-03-1990;2;02;1;;=1+1",
];
const put = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return office.readToken(file);
};

async function imported(name: string, content: string | Buffer, target?: string) {
  const { answer } = await finish(
    api.prelists.import({
      file: put(name, content),
      target: target
        ? { kind: "ada", prelistId: target }
        : { kind: "baru", name, regime: "DTSEN", period: null },
    }),
  );
  const { rows } = await api.prelists.entries({ prelistId: answer.prelistId });
  return { ...answer, entry: (row: number) => rows.find((one) => one.row === row)!.id };
}

async function correct(prelistId: string, changes: [string, string, string | null][]) {
  const done = await office.desk.office!.writer.transaction().execute((db) =>
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
        changes: changes.map(([entryId, column, value]) => ({ entryId, column, value })),
      },
    ),
  );
  expect(done).toMatchObject({ edits: changes.length, refused: [] });
}

async function back(batchId: string, name: string, choice = {}) {
  const file = path.join(folder, name);
  const { answer } = await finish(
    api.prelists.exportBack({
      batchId,
      file: office.writeToken(file),
      why: "Dikembalikan ke pengirim",
      ...choice,
    }),
  );
  return { file, answer };
}

describe("a CSV", () => {
  const text = `\ufeffDAFTAR PENERIMA\r\n\r\n${HEADER}\r\n${LINES.join("\r\n")}\r\n`;
  it("says before what will change, then changes those cells and no other byte", async () => {
    const list = await imported("kirim.csv", text);
    await expect(back(list.batchId, "kosong.csv")).rejects.toMatchObject({
      code: "tak_ada_perubahan",
    });
    await correct(list.prelistId, [
      [list.entry(4), "nama", "Suparno; Haji"],
      [list.entry(6), "rt", "3"],
    ]);
    await api.prelists.verify({
      entryIds: [list.entry(5)],
      outcome: "meninggal",
      date: "2026-10-02",
      documentNo: "AK-1",
    });
    const plan = await finish(api.prelists.planBack({ batchId: list.batchId, results: true }));
    expect(plan.answer).toMatchObject({
      backName: "kirim.csv",
      returnsAs: "csv",
      cells: 3,
      rows: 3,
      corrected: 2,
      conflicts: 0,
    });
    const { file, answer } = await back(list.batchId, "kembali.csv", { results: true });
    expect(answer).toMatchObject({ cells: 3, rows: 6 - 1 });
    expect(readFileSync(file, "utf8")).toBe(
      text
        .replace('"Suparno"', '"Suparno; Haji"')
        .replace("02-03-1990;2;02", "02-03-1990;3;02")
        .replace(";3;-;", ";3;Meninggal;"),
    );
    const { rows } = await api.prelists.exports({ prelistId: list.prelistId });
    expect(rows[0]).toMatchObject({
      kind: "berkas_asal",
      rows: 5,
      why: "Dikembalikan ke pengirim",
    });
  });

  it("leaves a cell that the sender has since written otherwise, and lists it", async () => {
    const list = await imported("lagi.csv", text);
    await correct(list.prelistId, [[list.entry(6), "nama", "Muhammad Djoko"]]);
    const newer = text.replace("Muh. Djoko", "M. Joko");
    const second = await imported("lagi-baru.csv", newer, list.prelistId);
    const plan = await finish(api.prelists.planBack({ batchId: second.batchId }));
    expect(plan.answer).toMatchObject({
      cells: 0,
      conflicts: 1,
      conflictRows: [{ row: 6, column: "Nama", file: "M. Joko", office: "Muhammad Djoko" }],
    });
    const { file } = await back(second.batchId, "timpa.csv", { overwrite: true });
    expect(readFileSync(file, "utf8")).toBe(newer.replace("M. Joko", "Muhammad Djoko"));
  });
});

async function rowsOf(file: string): Promise<(string | null)[][]> {
  return withWorkbook(file, async (workbook) => {
    const rows: (string | null)[][] = [];
    for await (const batch of workbook.rows(0))
      for (const row of batch) rows[row.no] = [...row.cells];
    return rows;
  });
}

describe("a workbook", () => {
  const table = [HEADER.split(";"), ...LINES.map((line) => line.replaceAll('"', "").split(";"))];
  it("comes back as itself, ids as text", async () => {
    const xml = table
      .map(
        (row, at) =>
          `<row r="${at + 2}">${row.map((cell, c) => (cell === "" ? "" : textCell(`${"ABCDEFGHIJ"[c]}${at + 2}`, cell))).join("")}</row>`,
      )
      .join("");
    const list = await imported("kirim.xlsx", rawXlsx(sheet(xml)));
    await correct(list.prelistId, [[list.entry(3), "nik", "3205330105800009"]]);
    const { file, answer } = await back(list.batchId, "kembali.xlsx");
    expect(answer.cells).toBe(1);
    const rows = await rowsOf(file);
    expect(rows[3]![2]).toBe("3205330105800009");
    expect(rows[4]!.slice(0, 4)).toEqual(table[2]!.slice(0, 4));
  });

  it.each(["xls", "ods"] as const)(
    "of the kind %s comes back as XLSX, and says so",
    async (kind) => {
      const made = utils.book_new();
      utils.book_append_sheet(made, utils.aoa_to_sheet([["Judul"], [], ...table]), "Data");
      const content = write(made, {
        type: "buffer",
        bookType: kind === "xls" ? "biff8" : "ods",
      }) as Buffer;
      const list = await imported(`kirim.${kind}`, content);
      await correct(list.prelistId, [[list.entry(5), "nama", "Siti Aminah binti A"]]);
      const plan = await finish(api.prelists.planBack({ batchId: list.batchId }));
      expect(plan.answer).toMatchObject({ returnsAs: "xlsx", backName: "kirim.xlsx", cells: 1 });
      const { file } = await back(list.batchId, `dari-${kind}.xlsx`);
      const rows = await rowsOf(file);
      expect(rows[1]).toEqual(["Judul"]);
      expect(rows[5]!.slice(2, 4)).toEqual(["3205334107850002", "Siti Aminah binti A"]);
    },
  );
});
