// Corrections of the office on a real encrypted office: refused by cell, undone as one, laid over the sender's next file.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  applyEdits,
  editsOf,
  rereadRows,
  undoAction,
} from "../../electron/prelists/edits/values.ts";
import { newId } from "../../electron/database/ids.ts";
import { inConflict, isCorrection } from "../../shared/prelists/edits/rules.ts";
import { importListHere } from "../support/prelist-here.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
});
afterAll(() => office.close());

const HEADER = "NO;IDARTBDT;IDBDT;Nama;JnsKel;TglLahir;NIK;NoKK;Hubkel;Sta_kawin;Catatan";
const CSV = [
  HEADER,
  "1;3205330000000101;32053300000001;Suparno;1;01/05/1980;3205330105800001;3205330105100010;1;2;pos",
  "2;3205330000000102;32053300000001;Siti Aminah;2;07/01/1985;3205334701850002;3205330105100010;2;2;",
  "3;3205330000000103;32053300000001;Budi;1;02/03/2010;3205330203100003;3205330105100010;3;1;",
].join("\n");

async function list(csv = CSV) {
  const prelistId = await importListHere(office, csv);
  const { rows } = await api.prelists.entries({ prelistId });
  return { prelistId, ids: rows.map((row) => row.id) };
}
const context = <T>(work: (c: Parameters<typeof applyEdits>[0]) => Promise<T>) =>
  office.desk.office!.writer.transaction().execute((db) =>
    work({
      db,
      now: () => office.desk.now(),
      newId: () => newId(office.desk.now()),
      session: { accountId: "uji" },
    }),
  );
const payloadOf = async (entryId: string) =>
  JSON.parse(
    (
      await office.desk
        .office!.reader.selectFrom("prelist_rows")
        .select("payload")
        .where("entry_id", "=", entryId)
        .where("superseded_by", "is", null)
        .executeTakeFirstOrThrow()
    ).payload,
  ) as Record<string, string>;

describe("a correction", () => {
  it("is read into the key columns and leaves the payload as the sender wrote it", async () => {
    const { prelistId, ids } = await list();
    const before = await payloadOf(ids[0]!);
    const saved = await api.prelists.saveValues({
      prelistId,
      kind: "formulir",
      changes: [
        { entryId: ids[0]!, column: "Nama", value: "Suparno Hadi" },
        { entryId: ids[0]!, column: "Sta_kawin", value: "2" },
        { entryId: ids[0]!, column: "Catatan", value: "" },
      ],
    });
    expect(saved).toMatchObject({ edits: 2, refused: [] });
    const { entry } = await api.prelists.entry({ entryId: ids[0]! });
    expect(entry.name).toBe("Suparno Hadi");
    expect((await api.prelists.entries({ prelistId, text: "hadi" })).rows).toHaveLength(1);
    expect(await payloadOf(ids[0]!)).toEqual(before);
    expect(await editsOf(office.desk.office!.reader, ids)).toEqual(
      new Map([
        [
          ids[0],
          new Map([
            ["Nama", { value: "Suparno Hadi", senderValue: "Suparno" }],
            ["Catatan", { value: null, senderValue: "pos" }],
          ]),
        ],
      ]),
    );
  });

  it("with an error is refused by its cell, with the reason; warnings are kept", async () => {
    const { prelistId, ids } = await list();
    const saved = await api.prelists.saveValues({
      prelistId,
      kind: "kisi",
      changes: [
        { entryId: ids[1]!, column: "NIK", value: "320533470185000" },
        { entryId: ids[1]!, column: "Sta_kawin", value: "9" },
        { entryId: ids[1]!, column: "IDARTBDT", value: "3205330000000199" },
        { entryId: ids[2]!, column: "TglLahir", value: "31/02/2010" },
        { entryId: ids[2]!, column: "Nama", value: " " },
      ],
    });
    expect(saved.edits).toBe(1);
    expect(saved.refused.map(({ column, why }) => [column, why]).sort()).toEqual([
      ["IDARTBDT", "kolom_pengirim"],
      ["NIK", "nik_bukan_16_angka"],
      ["Nama", "nama_kosong"],
      ["TglLahir", "tanggal_mustahil"],
    ]);
    const { findings } = await api.prelists.entry({ entryId: ids[1]! });
    expect(findings).toEqual([{ code: "kode_tidak_dikenal", column: "Sta_kawin" }]);
  });

  it("that says what is there writes nothing", async () => {
    const { prelistId, ids } = await list();
    const changes = [{ entryId: ids[0]!, column: "Nama", value: "Suparno" }];
    expect(await api.prelists.saveValues({ prelistId, kind: "kisi", changes })).toEqual({
      actionId: null,
      edits: 0,
      refused: [],
    });
    expect((await api.prelists.actions({ prelistId })).rows).toEqual([]);
  });

  it("of an entry of another list is not found, and nothing is written", async () => {
    const one = await list();
    const two = await list();
    await expect(
      api.prelists.saveValues({
        prelistId: one.prelistId,
        kind: "kisi",
        changes: [
          { entryId: one.ids[0]!, column: "Nama", value: "Satu" },
          { entryId: two.ids[0]!, column: "Nama", value: "Dua" },
        ],
      }),
    ).rejects.toMatchObject({ code: "tidak_ditemukan" });
    expect(await editsOf(office.desk.office!.reader, one.ids)).toEqual(new Map());
  });

  it("makes a warning where another row has that NIK", async () => {
    const { prelistId, ids } = await list();
    const changes = [{ entryId: ids[2]!, column: "NIK", value: "3205330105800001" }];
    await api.prelists.saveValues({ prelistId, kind: "kisi", changes });
    const { findings } = await api.prelists.entry({ entryId: ids[2]! });
    expect(findings.map((finding) => finding.code)).toContain("nik_ganda_peringatan");
  });
});

describe("undoing", () => {
  it("gives an action back where its cells are current, and names the others", async () => {
    const { prelistId, ids } = await list();
    const change = (column: string, value: string) => ({ entryId: ids[0]!, column, value });
    const first = await api.prelists.saveValues({
      prelistId,
      kind: "formulir",
      changes: [change("Nama", "Satu"), change("Sta_kawin", "3")],
    });
    await api.prelists.saveValues({
      prelistId,
      kind: "formulir",
      changes: [change("Nama", "Dua")],
    });
    const undone = await api.prelists.undoAction({ actionId: first.actionId! });
    expect(undone).toMatchObject({ edits: 1, left: [{ entryId: ids[0], column: "Nama" }] });
    expect([...(await editsOf(office.desk.office!.reader, ids)).get(ids[0]!)!.keys()]).toEqual([
      "Nama",
    ]);
    await expect(api.prelists.undoAction({ actionId: first.actionId! })).rejects.toMatchObject({
      code: "aksi_sudah_diurungkan",
    });
    // Undoing the undoing does it again.
    await api.prelists.undoAction({ actionId: undone.actionId! });
    expect(
      (await editsOf(office.desk.office!.reader, ids)).get(ids[0]!)?.get("Sta_kawin")?.value,
    ).toBe("3");
    const { rows } = await api.prelists.actions({ prelistId });
    expect(rows.map((row) => [row.kind, row.edits, row.undone])).toEqual([
      ["urung", 1, false],
      ["urung", 1, true],
      ["formulir", 1, false],
      ["formulir", 2, true],
    ]);
  });

  it("of everything, in the order back, leaves list and rows as they were", async () => {
    const state = async (prelistId: string) => ({
      rows: await office.desk
        .office!.reader.selectFrom("prelist_rows")
        .selectAll()
        .where("prelist_id", "=", prelistId)
        .orderBy("position")
        .execute()
        .then((rows) => rows.map((row) => ({ ...row, updated_at: null }))),
      keys: await office.desk
        .office!.reader.selectFrom("prelist_keys")
        .select(["key", "entry_id"])
        .where("prelist_id", "=", prelistId)
        .orderBy("key")
        .execute(),
    });
    const cell = fc.record({
      row: fc.nat(2),
      column: fc.constantFrom("Nama", "NIK", "NoKK", "TglLahir", "Hubkel", "Catatan", "Umur"),
      value: fc.constantFrom(
        "3205330203100003",
        "3205331111110007",
        "3205330105100099",
        "02/03/2010",
        "1",
        "3",
        "Rina",
        "",
        null,
        "=1+1",
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (steps) => {
          const { prelistId, ids } = await list();
          const before = await state(prelistId);

          const done: string[] = [];
          for (const step of steps) {
            const changes = step.map(({ row, ...change }) => ({ entryId: ids[row]!, ...change }));
            const { actionId } = await context((c) =>
              applyEdits(c, { prelistId, kind: "kisi", changes }),
            );
            if (actionId !== null) done.push(actionId);
          }
          for (const actionId of done.toReversed()) {
            const { left } = await context((c) => undoAction(c, actionId));
            expect(left).toEqual([]);
          }
          expect(await state(prelistId)).toEqual(before);
          expect(await editsOf(office.desk.office!.reader, ids)).toEqual(new Map());
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe("the sender's next word", () => {
  it("on a corrected cell is a conflict until somebody settles it", async () => {
    const { prelistId, ids } = await list();
    await api.prelists.saveValues({
      prelistId,
      kind: "formulir",
      changes: [{ entryId: ids[0]!, column: "Nama", value: "Suparno Hadi" }],
    });
    // The sender's row changes under the correction, as an import would leave it.
    await office.desk
      .office!.writer.updateTable("prelist_rows")
      .set({
        payload: JSON.stringify({ ...(await payloadOf(ids[0]!)), Nama: "Suparna" }),
        name: "Suparna",
      })
      .where("entry_id", "=", ids[0]!)
      .execute();
    await context((c) => rereadRows(c, ids));
    const edit = (await editsOf(office.desk.office!.reader, ids)).get(ids[0]!)!.get("Nama")!;
    expect(inConflict(edit, "Suparna")).toBe(true);
    expect((await api.prelists.entry({ entryId: ids[0]! })).entry.name).toBe("Suparno Hadi");
    await api.prelists.settleValue({ entryId: ids[0]!, column: "Nama", keep: "kantor" });
    const kept = (await editsOf(office.desk.office!.reader, ids)).get(ids[0]!)!.get("Nama")!;
    expect(kept).toEqual({ value: "Suparno Hadi", senderValue: "Suparna" });
    expect(inConflict(kept, "Suparna")).toBe(false);
    await expect(
      api.prelists.settleValue({ entryId: ids[0]!, column: "Nama", keep: "pengirim" }),
    ).rejects.toMatchObject({ code: "isian_tidak_bertentangan" });
  });

  it("is no conflict when it is the office's, or only spelt otherwise", () => {
    const edit = { value: "2", senderValue: "1" };
    expect(inConflict(edit, "02", "kode")).toBe(false);
    expect(inConflict(edit, "01", "kode")).toBe(false);
    expect(inConflict(edit, "3", "kode")).toBe(true);
    expect(isCorrection({ value: null, senderValue: null })).toBe(false);
  });
});

it("ten thousand cells are one action in under two seconds", { timeout: 60_000 }, async () => {
  const lines = Array.from({ length: 5000 }, (_, n) => {
    const no = String(n).padStart(4, "0");
    return `${n};320533000001${no};3205330000${no};Nama ${n};1;01/05/1980;320533010580${String(n + 1).padStart(4, "0")};32053301051${String(n).padStart(5, "0")};1;2;`;
  });
  const prelistId = await importListHere(office, [HEADER, ...lines].join("\n"));
  const entries = await office.desk
    .office!.reader.selectFrom("prelist_entries")
    .select("id")
    .where("prelist_id", "=", prelistId)
    .execute();
  expect(entries).toHaveLength(5000);
  const changes = entries.flatMap(({ id }, n) => [
    { entryId: id, column: "Nama", value: `Baru ${n}` },
    { entryId: id, column: "Catatan", value: "sesuai KTP" },
  ]);
  const began = performance.now();
  const { edits, actionId } = await context((c) =>
    applyEdits(c, { prelistId, kind: "kisi", changes }),
  );
  const took = performance.now() - began;
  const again = performance.now();
  await context((c) => undoAction(c, actionId!));
  const undo = performance.now() - again;
  expect(edits).toBe(10_000);
  expect(took).toBeLessThan(2000);
  expect(undo).toBeLessThan(4000);
});
