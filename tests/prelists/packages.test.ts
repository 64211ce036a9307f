// Work packages, field sheets and typing them back, on a real encrypted office.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { outcomesFor } from "../../shared/prelists/outcomes.ts";
import { fieldPaper, legendOf } from "../../shared/prelists/packages/field-paper.ts";
import { EMPTY, problemOf, resultOf } from "../../renderer/prelists/packages/typed.ts";
import { finish, firstRun, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { importListHere } from "../support/prelist-here.ts";

let office: TestOffice;
let api: Api;
let prelistId = "";

beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
  const lines = Array.from({ length: 24 }, (_, at) =>
    [
      `A${at}`,
      `320533010510${String(at >> 1).padStart(4, "0")}`,
      `320533010580${String(at + 1).padStart(4, "0")}`,
      `Warga ${at}`,
      String(1 + (at >> 3)),
      "2",
      at % 2 === 0 ? "1" : "3",
    ].join(";"),
  );
  prelistId = await importListHere(
    office,
    `id_dtks;nkk;nik;nama;rt;rw;shdk\n${lines.join("\n")}\n`,
  );
}, 60_000);
afterAll(() => office.close());

it("divides a list by RT once, gives packages away and follows how far each is", async () => {
  expect((await api.prelists.packages({ prelistId })).open).toBe(3);
  expect(await api.prelists.splitPackages({ prelistId })).toEqual({ made: 3 });
  expect(await api.prelists.splitPackages({ prelistId })).toEqual({ made: 0 });
  const { rows, officers } = await api.prelists.packages({ prelistId });
  expect(rows.map((row) => [row.rt, row.total, row.belum])).toEqual([
    ["001", 8, 8],
    ["002", 8, 8],
    ["003", 8, 8],
  ]);
  const me = officers.find((one) => one.id === office.desk.session!.accountId)!;
  await api.prelists.assignPackages({ packageIds: [rows[0]!.id], officerId: me.id });
  await api.prelists.assignPackages({ packageIds: [rows[1]!.id], officer: "Ibu Entin (kader)" });
  const after = (await api.prelists.packages({ prelistId })).rows;
  expect(after.map((row) => [row.officer, row.mine])).toEqual([
    [me.label, true],
    ["Ibu Entin (kader)", false],
    [null, false],
  ]);
  const { rows: entries } = await api.prelists.entries({ prelistId, limit: 1 });
  await api.prelists.verify({ entryIds: [entries[0]!.id], outcome: "layak_tetap" });
  expect((await api.prelists.packages({ prelistId })).rows[0]).toMatchObject({
    belum: 7,
    selesai: 1,
  });
  expect(await api.prelists.dropPackages({ packageIds: [rows[2]!.id] })).toEqual({ dropped: 1 });
  expect((await api.prelists.packages({ prelistId })).open).toBe(1);
  const koordinator = await office.as("koordinator");
  await expect(koordinator.prelists.splitPackages({ prelistId })).rejects.toMatchObject({
    code: "peran_tidak_cukup",
  });
  api = await office.as("operator");
});

it("opens a block by the number of any of its members, masked", async () => {
  const { rows } = await api.prelists.gridRows({
    prelistId,
    filters: [],
    sort: null,
    stamp: 0,
    from: 0,
    limit: 24,
  });
  const block = await api.prelists.fieldBlock({ prelistId, number: rows[5]!.number });
  expect(block.members.map((member) => member.name)).toEqual(["Warga 4", "Warga 5"]);
  expect(block.members[0]).toMatchObject({ number: rows[4]!.number, outcome: "belum" });
  expect(block.members[0]!.nik).toContain("•");
  await expect(api.prelists.fieldBlock({ prelistId, number: 9_999 })).rejects.toMatchObject({
    code: "blok_tidak_ditemukan",
  });
});

it("records a block as a whole; another officer's result that differs stands as a conflict", async () => {
  const { rows } = await api.prelists.entries({ prelistId, limit: 24 });
  const [a, b] = [rows[4]!.id, rows[5]!.id];
  await expect(
    api.prelists.recordBlock({
      prelistId,
      results: [
        { entryId: a, outcome: "layak_tetap" },
        { entryId: b, outcome: "meninggal" },
      ],
    }),
  ).rejects.toMatchObject({ code: "hasil_verifikasi_kurang" });
  expect((await api.prelists.entries({ prelistId, outcome: "layak_tetap" })).total).toBe(1);
  expect(
    await api.prelists.recordBlock({
      prelistId,
      visitedOn: "2026-11-20",
      officer: "Ibu Entin (kader)",
      results: [
        { entryId: a, outcome: "layak_tetap" },
        { entryId: b, outcome: "meninggal", date: "2026-10-02", documentNo: "474.3/12" },
      ],
    }),
  ).toEqual({ recorded: 2, conflicts: 0 });
  expect(
    await api.prelists.recordBlock({
      prelistId,
      officer: "Pak Dadang",
      results: [{ entryId: b, outcome: "layak_tetap" }],
    }),
  ).toEqual({ recorded: 1, conflicts: 1 });
});

it("prints masked sheets for a package; whole numbers want a reason", async () => {
  const { rows } = await api.prelists.packages({ prelistId });
  const { answer } = await finish(api.prelists.fieldSheets({ prelistId, packageId: rows[1]!.id }));
  const html = office.sheet(answer.paperId).html;
  expect(html.match(/class="block"/g)).toHaveLength(4);
  expect(html).toContain("Ibu Entin (kader)");
  expect(html).not.toMatch(/\d{16}/);
  await expect(finish(api.prelists.fieldSheets({ prelistId, whole: true }))).rejects.toMatchObject({
    code: "alasan_nomor_utuh",
  });
  const whole = await finish(
    api.prelists.fieldSheets({
      prelistId,
      whole: true,
      openOnly: false,
      why: "Kunjungan dengan KK di tangan",
    }),
  );
  expect(office.sheet(whole.answer.paperId).html).toMatch(/320533010580\d{4}/);
}, 60_000);

it("prints the same numbers that typing reads back, and sends only what a code asks for", () => {
  for (const unit of ["anggota", "rumah_tangga"] as const)
    expect(legendOf(unit).map(({ code }) => outcomesFor(unit)[code - 1])).toEqual([
      ...outcomesFor(unit),
    ]);
  const typed = fc.record({
    code: fc.integer({ min: 0, max: 20 }).map(String),
    reason: fc.constantFrom("", "sudah_mampu", "lainnya"),
    otherId: fc.constantFrom("", "A9"),
    date: fc.constantFrom("", "2026-10-02"),
    documentNo: fc.constantFrom("", "474"),
    note: fc.constantFrom("", "rumah kosong"),
  });
  fc.assert(
    fc.property(typed, (value) => {
      const outcome = outcomesFor("anggota")[Number(value.code) - 1];
      const problem = problemOf(value, outcome, "anggota");
      if (!outcome) expect(problem).toBe("kode");
      if (outcome === "layak_tetap") {
        expect(problem).toBeUndefined();
        expect(resultOf("x", value, outcome)).toMatchObject({
          reason: null,
          otherId: null,
          date: null,
        });
      }
      if (outcome === "meninggal" && value.date === "") expect(problem).toBe("tanggal");
    }),
  );
  expect(problemOf(EMPTY, undefined, "anggota")).toBe("kode");
});

it("holds a thousand blocks as one paper without names leaking into its title", () => {
  const { office: settings } = firstRun();
  const paper = fieldPaper({
    office: { ...settings, training: false },
    list: "BNBA",
    unit: "anggota",
    title: "",
    officer: "",
    on: "2026-11-24",
    blocks: Array.from({ length: 1000 }, (_, at) => ({
      number: at,
      nokk: null,
      address: "Kp. <b>",
      rt: "001",
      rw: null,
      members: [
        {
          entryId: "x",
          number: at,
          name: "A & B",
          nik: null,
          birthDate: null,
          relation: null,
          outcome: "belum",
        },
      ],
    })),
  });
  expect(paper.title).toBe("Lembar lapangan 2026-11-24");
  expect(paper.html).toContain("A &amp; B");
  expect(paper.html).not.toContain("Kp. <b>");
});
