// The record card: fields in the sender's order with corrections laid over, who ticked what, and how many cards are whole.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { finish, newOffice, type TestOffice } from "../support/office.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-kartu-"));
let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

it("is ticked field by field, remembers who, and counts whole cards; statistics see the same rows", async () => {
  const api = await office.as("operator");
  const file = path.join(folder, "masuk.csv");
  writeFileSync(
    file,
    "Nama;NIK;rt;Kolom sendiri\r\nSuparno;3205330105800001;1;\r\nSiti;3205334107850002;1;x\r\n",
  );
  const target = { kind: "baru", name: "Uji", regime: "DTSEN", period: null } as const;
  const { answer } = await finish(api.prelists.import({ file: office.readToken(file), target }));
  const { prelistId } = answer;
  const first = await api.prelists.card({ prelistId });
  expect(first).toMatchObject({ name: "Suparno", before: null, done: 0, total: 2 });
  expect(first.fields.map(({ key, value }) => [key, value])).toEqual([
    ["nik", "3205330105800001"],
    ["nama", "Suparno"],
    ["rt", "1"],
  ]);
  const { entryId } = first;
  for (const { key } of first.fields)
    await api.prelists.tickCard({ prelistId, entryId, column: key, ticked: true });
  const after = await api.prelists.card({ prelistId, entryId });
  expect(after.done).toBe(1);
  expect(after.fields.every(({ by }) => by?.startsWith("Petugas"))).toBe(true);
  expect(await api.prelists.tickCard({ prelistId, entryId, column: "rt", ticked: false })).toEqual({
    whole: false,
  });
  expect((await api.prelists.card({ prelistId, entryId })).done).toBe(0);
  expect((await api.prelists.card({ prelistId, entryId: first.after })).name).toBe("Siti");
  const { paperId } = await api.prelists.cardPaper({ prelistId, entryId });
  expect(office.sheet(paperId).html).toContain("3205330105800001");

  const statistics = await finish(api.prelists.statistics({ prelistId }));
  expect(statistics.answer.units).toBe(2);
  const paper = await finish(api.prelists.statisticsPaper({ prelistId, unit: "keluarga" }));
  expect(office.sheet(paper.answer.paperId).html).toContain("Statistik Prelist");
  const out = office.writeToken(path.join(folder, "statistik.xlsx"));
  await finish(api.prelists.exportStatistics({ prelistId, file: out, why: "Bahan rapat" }));
  expect((await api.prelists.exports({ prelistId })).rows[0]).toMatchObject({ kind: "statistik" });
}, 60_000);
