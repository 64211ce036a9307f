// Rows that an officer leaves out of an import: the equation, what the others may still be, and what is kept of them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addLeft, leaver, rowsOfRuns, type LeftRun } from "../../shared/prelists/leave-out.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { nikOf } from "./deliberation-world.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-dilewati-"));
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

it("runs of rows say every row once, with its reason, from any page on", () => {
  const row = fc.constantFrom("baris" as const, "wilayah" as const, null);
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 60 }),
      fc.nat(60),
      fc.integer({ min: 1, max: 70 }),
      (reasons, after, limit) => {
        const runs: LeftRun[] = [];
        const left = reasons.flatMap((reason, at) =>
          reason === null ? [] : [{ row: at + 1, reason }],
        );
        for (const one of left) addLeft(runs, one.row, one.reason);
        expect(rowsOfRuns(runs, after, limit)).toEqual(
          left.filter(({ row }) => row > after).slice(0, limit),
        );
      },
    ),
  );
  const leave = leaver({ rows: [4], areas: ["SUKASARI"] });
  expect([leave(4, null), leave(5, "SUKASARI"), leave(5, "SUKAMAJU"), leave(5, null)]).toEqual([
    "baris",
    "wilayah",
    null,
    null,
  ]);
});

it("left out rows are no duplicates of those taken, add up, and keep nothing of what they said", async () => {
  const file = path.join(folder, "dua-desa.csv");
  const line = (village: string, nik: string, name: string) =>
    `${village};${nik};3204050101100001;${name};01/01/1980`;
  writeFileSync(
    file,
    [
      "village;nik;nkk;nama;tgl_lahir",
      line("SUKAMAJU", nikOf(1), "SITI"),
      line("SUKAMAJU", nikOf(1), "SITI DUA KALI"),
      line("SUKASARI", nikOf(2), "ORANG LAIN"),
      line("SUKASARI", nikOf(3), "ORANG JAUH"),
      line("SUKAMAJU", nikOf(4), "RINI"),
      line("SUKAMAJU", "123", "SALAH"),
    ].join("\n"),
  );
  const asked = (leave?: { rows: number[]; areas: string[] }) => ({
    file: office.readToken(file),
    target: { kind: "baru" as const, name: "Dua desa", regime: "DTSEN", period: null },
    ...(leave && { leave }),
  });
  const { answer: all } = await finish(api.prelists.check(asked()));
  expect(all.areas.map(({ code, rows }) => [code, rows])).toEqual([
    ["SUKAMAJU", 4],
    ["SUKASARI", 2],
  ]);
  expect(all.counts).toMatchObject({ read: 6, new: 4, rejected: 2, skipped: 0 });
  // The first of the two is left out: the second may stand.
  const leave = { rows: [2], areas: ["SUKASARI"] };
  const { answer: checked } = await finish(api.prelists.check(asked(leave)));
  expect(checked.counts).toMatchObject({ read: 6, new: 2, rejected: 1, skipped: 3 });
  expect(checked.skipped.map(({ row, findings }) => [row, findings[0]!.code])).toEqual([
    [2, "dilewati_baris"],
    [4, "dilewati_wilayah"],
    [5, "dilewati_wilayah"],
  ]);
  expect(checked.areas).toEqual(all.areas);
  const { answer: saved } = await finish(api.prelists.import(asked(leave)));
  expect(saved.counts).toEqual(checked.counts);
  const { batchId, prelistId } = saved;
  const { rows } = await api.prelists.batchRows({ batchId, kind: "dilewati" });
  expect(rows.map(({ row, name }) => [row, name])).toEqual([
    [2, null],
    [4, null],
    [5, null],
  ]);
  expect((await api.prelists.batches({ prelistId })).rows[0]!.counts).toEqual(saved.counts);
  const next = await api.prelists.batchRows({ batchId, kind: "dilewati", after: 2, limit: 1 });
  expect([next.rows[0]!.row, next.more]).toEqual([4, true]);
  const { rows: names } = await api.prelists.entries({ prelistId });
  expect(names.map(({ name }) => name).sort()).toEqual(["RINI", "SITI DUA KALI"]);
});
