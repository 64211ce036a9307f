// The rows of the grid from a real encrypted office: filters, order, masking, corrections laid over, and large changes in steps.
import { afterAll, beforeAll, expect, it } from "vitest";
import { redoStep, undoStep } from "../../shared/prelists/grid/history.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { importListHere } from "../support/prelist-here.ts";

let office: TestOffice;
let api: Api;
let prelistId = "";
const ROWS = 1200;

beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
  const lines = Array.from({ length: ROWS }, (_, at) =>
    [
      `A${at}`,
      `32053301051${String(at >> 2).padStart(5, "0")}`,
      `320533010580${String(at + 1).padStart(4, "0")}`,
      at % 3 === 0 ? `Siti ${at}` : `Budi ${at}`,
      String(1 + (at % 4)),
      at % 5 === 0 ? "" : String((at * 7) % 13),
    ].join(";"),
  );
  prelistId = await importListHere(
    office,
    `id_dtks;nkk;nik;nama;rt;"cat ""lapangan"""\n${lines.join("\n")}\n`,
  );
}, 60_000);
afterAll(() => office.close());

const view = (change: object = {}) => ({
  prelistId,
  filters: [],
  sort: null,
  stamp: 0,
  from: 0,
  limit: 100,
  ...change,
});

it("shows every column of the file, numbers masked until they are asked for", async () => {
  const { columns } = await api.prelists.gridColumns({ prelistId });
  expect(columns.map((column) => column.key)).toEqual([
    "id_dtks",
    "nkk",
    "nik",
    "nama",
    "rt",
    'cat "lapangan"',
  ]);
  const { total, rows } = await api.prelists.gridRows(view({ from: 1150 }));
  expect(total).toBe(ROWS);
  expect(rows).toHaveLength(50);
  expect(rows[0]!.cells[2]).toBe("3205••••••••1151");
  expect(rows[0]!.hidden).toEqual([1, 2]);
  const whole = await api.prelists.gridRowsWhole(view({ from: 1150, limit: 1 }));
  expect(whole.rows[0]!.cells[2]).toBe("3205330105801151");
  expect(whole.rows[0]!.hidden).toEqual([]);
  const koordinator = await office.as("koordinator");
  await expect(koordinator.prelists.gridRowsWhole(view())).rejects.toMatchObject({
    code: "peran_tidak_cukup",
  });
  api = await office.as("operator");
});

it("narrows by several columns, also by one whose name holds a quote, and sorts blanks last", async () => {
  const found = await api.prelists.gridRows(
    view({
      filters: [
        { column: "nama", text: "siti" },
        { column: 'cat "lapangan"', text: "=5" },
      ],
      sort: { column: "nama", direction: "turun" },
    }),
  );
  const expected = Array.from({ length: ROWS }, (_, at) => at).filter(
    (at) => at % 3 === 0 && at % 5 !== 0 && (at * 7) % 13 === 5,
  );
  expect(found.total).toBe(expected.length);
  expect(found.rows.map((row) => row.name)).toEqual(
    expected
      .map((at) => `Siti ${at}`)
      .toSorted()
      .toReversed(),
  );
  const sorted = await api.prelists.gridRows(
    view({ sort: { column: 'cat "lapangan"', direction: "turun" }, limit: 500 }),
  );
  expect(sorted.rows[0]!.cells[5]).toBe("12");
  const last = await api.prelists.gridRows(
    view({ sort: { column: 'cat "lapangan"', direction: "turun" }, from: ROWS - 1 }),
  );
  expect(last.rows[0]!.cells[5]).toBeNull();
  await expect(
    api.prelists.gridRows(view({ filters: [{ column: "nik", text: "320" }] })),
  ).rejects.toMatchObject({ code: "saringan_tersamar_pendek" });
  expect(
    (await api.prelists.gridRows(view({ filters: [{ column: "nik", text: "801151" }] }))).total,
  ).toBe(1);
});

it("lays corrections over; an edited row stays in its view until the filter is applied anew", async () => {
  const filters = [{ column: "nama", text: "budi 1" }];
  const before = await api.prelists.gridRows(view({ filters }));
  const entryId = before.rows[0]!.entryId;
  await api.prelists.saveValues({
    prelistId,
    kind: "kisi",
    changes: [
      { entryId, column: "nama", value: "Wati" },
      { entryId, column: "nik", value: "123" },
    ],
  });
  const after = await api.prelists.gridRows(view({ filters }));
  expect(after.total).toBe(before.total);
  expect(after.rows[0]).toMatchObject({ entryId, edited: [3] });
  expect(after.rows[0]!.cells[3]).toBe("Wati");
  expect((await api.prelists.gridRows(view({ filters, stamp: 1 }))).total).toBe(before.total - 1);
  expect(
    (await api.prelists.gridRows(view({ filters: [{ column: "nama", text: "wati" }] }))).rows[0]!
      .entryId,
  ).toBe(entryId);
  await api.prelists.verify({ entryIds: [entryId], outcome: "layak_tetap" });
  const outcome = (stamp: number) =>
    api.prelists.gridRows(view({ filters: [{ column: "#hasil", text: "=layak_tetap" }], stamp }));
  expect((await outcome(0)).total).toBe(1);
  await api.prelists.verify({ entryIds: [before.rows[1]!.entryId], outcome: "layak_tetap" });
  expect((await outcome(1)).total).toBe(2);
  const { members } = await api.prelists.gridFamily({ entryId });
  expect(members.map((member) => member.id)).toContain(entryId);
  expect(members).toHaveLength(4);
  expect(members.every((member) => member.nik?.includes("•"))).toBe(true);
});

it("changes a large range in steps that one undo takes back and one redo does again", async () => {
  office.setNow("2026-11-24T03:00:00Z");
  const rows: { entryId: string }[] = [];
  for (let from = 0; from < 600; from += 300)
    rows.push(...(await api.prelists.gridRows(view({ from, limit: 300 }))).rows);
  const changes = rows.map(({ entryId }, at) => ({
    entryId,
    column: "rt",
    value: at === 7 ? "9".repeat(9) : "8",
  }));
  const { answer, progress } = await finish(api.prelists.gridEditMany({ prelistId, changes }));
  expect(answer.edits).toBeGreaterThanOrEqual(599);
  expect(progress.at(-1)).toMatchObject({ rows: 600, total: 600 });
  const inEight = async () =>
    (await api.prelists.gridRows(view({ filters: [{ column: "rt", text: "=8" }], stamp: 899 })))
      .total;
  expect(await inEight()).toBe(599);
  const facts = async () =>
    (await api.prelists.actions({ prelistId, limit: 200 })).rows
      .filter((one) => one.mine && (one.kind === "kisi" || one.kind === "urung"))
      .toReversed();
  const step = undoStep(await facts())!;
  expect(step.actionIds.length).toBe(3);
  office.setNow("2026-11-24T03:01:00Z");
  await finish(api.prelists.gridUndoMany({ actionIds: [...step.actionIds] }));
  expect(
    (await api.prelists.gridRows(view({ filters: [{ column: "rt", text: "=8" }], stamp: 900 })))
      .total,
  ).toBe(0);
  const again = redoStep(await facts())!;
  expect(again.actionIds.length).toBe(3);
  office.setNow("2026-11-24T03:02:00Z");
  await finish(api.prelists.gridUndoMany({ actionIds: [...again.actionIds] }));
  expect(
    (await api.prelists.gridRows(view({ filters: [{ column: "rt", text: "=8" }], stamp: 901 })))
      .total,
  ).toBe(599);
}, 60_000);
