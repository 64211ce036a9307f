// Undoing one import on a real encrypted office: what only it brought goes, rows stand again, what was worked on since stays and is named.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../electron/prelists/check.ts";
import { importFile } from "../../electron/prelists/import.ts";
import { importsHandlers } from "../../electron/prelists/imports/handlers.ts";
import { finishUndos } from "../../electron/prelists/imports/undo.ts";
import { importListHere } from "../support/prelist-here.ts";
import { putRows, taskHere } from "../support/register-import.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
});
afterAll(() => office.close());

const HEADER = "NO;IDARTBDT;IDBDT;Nama;JnsKel;TglLahir;NIK;NoKK;Hubkel;Catatan";
const line = (n: number, name: string, note = "") =>
  `${n};32053300000001${String(n).padStart(2, "0")};32053300000001;${name};1;01/05/1980;;;4;${note}`;
const csv = (lines: readonly string[]) => [HEADER, ...lines].join("\n");

async function importInto(prelistId: string, text: string) {
  return importFile(taskHere(office, putRows(office, text, "lanjutan.csv")), {
    file: "uji",
    target: { kind: "ada", prelistId },
    clear: [],
  });
}
const undo = (batchId: string, alsoReturn: string[] = []) =>
  importsHandlers.undoImport(taskHere(office, "-"), {
    batchId,
    why: "berkas yang salah dipilih",
    alsoReturn,
  });

/** Everything that the list says now, by entry. */
async function stateOf(prelistId: string): Promise<Map<string, unknown>> {
  const db = office.desk.office!.reader;
  const rows = await db
    .selectFrom("prelist_rows as r")
    .innerJoin("prelist_entries as e", "e.id", "r.entry_id")
    .selectAll("r")
    .select("e.outcome")
    .where("r.prelist_id", "=", prelistId)
    .where("r.superseded_by", "is", null)
    .execute();
  const keys = await db
    .selectFrom("prelist_keys")
    .select(["key", "entry_id"])
    .where("prelist_id", "=", prelistId)
    .orderBy("key")
    .execute();
  return new Map(
    rows.map(({ updated_at: _moment, ...row }) => [
      row.entry_id,
      { ...row, keys: keys.filter((key) => key.entry_id === row.entry_id) },
    ]),
  );
}

describe("undoing an import", () => {
  it("shows first what goes and what stands again, then does it, and stays in the register", async () => {
    const prelistId = await importListHere(office, csv([line(1, "Suparno"), line(2, "Budi")]));
    const before = await stateOf(prelistId);
    const second = csv([line(1, "Suparno", "pindah"), line(2, "Budi"), line(3, "Sari")]);
    const { batchId, counts } = await importInto(prelistId, second);
    expect(counts).toMatchObject({ new: 1, changed: 1, same: 1 });
    const preview = await api.prelists.undoPreview({ batchId });
    expect(preview).toMatchObject({
      undone: null,
      counts: { removed: 1, restored: 1, kept: 0 },
      removed: [{ name: "Sari" }],
      restored: [{ name: "Suparno", changes: [{ old: "pindah", new: null }] }],
      conflicts: [],
    });
    const done = await finish(
      api.prelists.undoImport({ batchId, why: "berkas yang salah dipilih" }),
    );
    expect(done.answer).toEqual({ removed: 1, restored: 1, kept: 0 });
    expect(await stateOf(prelistId)).toEqual(before);
    const { rows } = await api.prelists.batches({ prelistId });
    expect(rows.find((row) => row.id === batchId)).toMatchObject({ counts });
    expect((await api.prelists.undoPreview({ batchId })).undone).toMatchObject({
      why: "berkas yang salah dipilih",
    });
    await expect(undo(batchId)).rejects.toMatchObject({ code: "impor_sudah_diurungkan" });
    // The same file may come again, as if it were new.
    expect((await importInto(prelistId, second)).counts).toMatchObject({ new: 1, changed: 1 });
  });

  it("keeps what was corrected, verified or imported again since, and says why", async () => {
    const prelistId = await importListHere(office, csv([line(1, "Suparno"), line(2, "Budi")]));
    const { batchId } = await importInto(
      prelistId,
      csv([line(1, "Suparno", "a"), line(2, "Budi", "b"), line(3, "Sari"), line(4, "Wati")]),
    );
    const ids = new Map(
      (await api.prelists.entries({ prelistId })).rows.map((row) => [row.name, row.id]),
    );
    await api.prelists.saveValues({
      prelistId,
      kind: "formulir",
      changes: [{ entryId: ids.get("Suparno")!, column: "Catatan", value: "dari kantor" }],
    });
    await api.prelists.verify({ entryIds: [ids.get("Sari")!], outcome: "layak_tetap" });
    // The same words as before: that file speaks for Wati too.
    expect((await importInto(prelistId, csv([line(4, "Wati")]))).counts.same).toBe(1);
    const { conflicts } = await api.prelists.undoPreview({ batchId });
    expect(conflicts.map(({ name, reasons, mayReturn }) => [name, reasons, mayReturn])).toEqual([
      ["Suparno", ["dikoreksi"], true],
      ["Sari", ["hasil"], false],
      ["Wati", ["impor_kemudian"], false],
    ]);
    expect(await undo(batchId, [ids.get("Suparno")!, ids.get("Sari")!])).toEqual({
      removed: 0,
      restored: 2,
      kept: 2,
    });
    const entry = await api.prelists.entry({ entryId: ids.get("Suparno")! });
    expect(entry.changes).toEqual([]);
    const after = (await api.prelists.entries({ prelistId })).rows.map((row) => row.name);
    expect(after).toEqual(["Suparno", "Budi", "Sari", "Wati"]);
    expect((await api.prelists.undoPreview({ batchId })).conflicts.map((row) => row.name)).toEqual([
      "Sari",
      "Wati",
    ]);
  });

  it("is preceded by a check that says what blanks would clear, and which rows say the same", async () => {
    const prelistId = await importListHere(
      office,
      csv([line(1, "Suparno", "pindah"), line(2, "Budi", "x"), line(3, "Sari")]),
    );
    const seen = await check(
      taskHere(
        office,
        putRows(office, csv([line(1, "Suparno"), line(2, "Budi"), line(3, "Sari")]), "kosong.csv"),
      ),
      { file: "uji", target: { kind: "ada", prelistId }, clear: ["Catatan"] },
    );
    expect(seen.clearing).toEqual([{ column: "Catatan", values: 2, rows: [2, 3] }]);
    expect(seen.same.map((row) => row.name)).toEqual(["Sari"]);
    const { batchId } = await importInto(prelistId, csv([line(3, "Sari")]));
    const { rows } = await api.prelists.batchRows({ batchId, kind: "sama" });
    expect(rows).toMatchObject([{ row: 2, name: "Sari" }]);
  });

  it("importing the same file twice changes nothing", async () => {
    const text = csv([line(1, "Suparno"), line(2, "Budi", "x")]);
    const prelistId = await importListHere(office, text);
    const before = await stateOf(prelistId);
    expect((await importInto(prelistId, text)).counts).toMatchObject({
      same: 2,
      new: 0,
      changed: 0,
    });
    expect(await stateOf(prelistId)).toEqual(before);
  });

  it(
    "leaves exactly the list without that import, except what is kept",
    { timeout: 120_000 },
    async () => {
      const file = fc.uniqueArray(
        fc.record({ n: fc.integer({ min: 1, max: 8 }), note: fc.constantFrom("", "a", "b") }),
        {
          selector: (row) => row.n,
          minLength: 1,
          maxLength: 8,
        },
      );
      const text = (rows: readonly { n: number; note: string }[]) =>
        csv(rows.map((row) => line(row.n, `Nama ${"ABCDEFGHI"[row.n]}`, row.note)));
      await fc.assert(
        fc.asyncProperty(
          file,
          file,
          fc.option(file),
          fc.array(fc.record({ n: fc.integer({ min: 0, max: 7 }), verify: fc.boolean() }), {
            maxLength: 3,
          }),
          async (first, second, third, work) => {
            const prelistId = await importListHere(office, text(first));
            const before = await stateOf(prelistId);
            const { batchId } = await importInto(prelistId, text(second));
            const listed = (await api.prelists.entries({ prelistId })).rows;
            for (const { n, verify } of work) {
              const entry = listed[n];
              if (!entry) continue;
              if (verify)
                await api.prelists.verify({ entryIds: [entry.id], outcome: "layak_tetap" });
              else
                await api.prelists.saveValues({
                  prelistId,
                  kind: "kisi",
                  changes: [{ entryId: entry.id, column: "Nama", value: `Kantor ${entry.name}` }],
                });
            }
            if (third) await importInto(prelistId, text(third));
            const now = await stateOf(prelistId);
            const touched = new Set(
              (
                await office.desk
                  .office!.reader.selectFrom("prelist_rows")
                  .select("entry_id")
                  .where("batch_id", "=", batchId)
                  .execute()
              ).map((row) => row.entry_id),
            );
            const plan = await api.prelists.undoPreview({ batchId });
            const kept = new Set(plan.conflicts.map((row) => row.entryId));
            const done = await undo(batchId);
            const expected = new Map([...now].filter(([id]) => !touched.has(id) || kept.has(id)));
            for (const [id, row] of before)
              if (touched.has(id) && !kept.has(id)) expected.set(id, row);
            const after = await stateOf(prelistId);
            expect(new Map([...after].sort())).toEqual(new Map([...expected].sort()));
            expect(done.kept).toBe(kept.size);
            // Nothing is left of the batch but what stayed, and there is nothing to finish.
            await office.desk.office!.writer.transaction().execute(finishUndos);
            expect(new Map([...(await stateOf(prelistId))].sort())).toEqual(
              new Map([...after].sort()),
            );
          },
        ),
        { numRuns: 30 },
      );
    },
  );
});
