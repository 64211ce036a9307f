// Results on a real encrypted office: families and members, two people's words on one row, visits and desil.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  conflictOf,
  familyProblems,
  memberResults,
  type Told,
} from "../../shared/prelists/results/rules.ts";
import { importListHere } from "../support/prelist-here.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
});
afterAll(() => office.close());

const CSV = [
  "IDARTBDT;IDBDT;Nama;JnsKel;TglLahir;NIK;NoKK;Hubkel",
  "3205330000000101;32053300000001;Suparno;1;01/05/1980;3205330105800001;3205330105100010;1",
  "3205330000000102;32053300000001;Siti Aminah;2;07/01/1985;3205334701850002;3205330105100010;2",
  "3205330000000201;32053300000002;Djoko;1;02/03/1990;3205330203900003;3205330105100020;1",
].join("\n");

async function list() {
  const prelistId = await importListHere(office, CSV);
  const { rows } = await api.prelists.entries({ prelistId });
  const [father, mother, neighbour] = rows.map((row) => row.id) as [string, string, string];
  return { prelistId, father, mother, neighbour };
}

describe("two people's results on one row", () => {
  it("that differ are both kept; the first counts until somebody chooses", async () => {
    const { prelistId, father } = await list();
    const tell = (officer: string, outcome: "layak_tetap" | "tidak_ditemukan") =>
      api.prelists.verify({ entryIds: [father], outcome, officer, visitedOn: "2026-11-20" });
    expect(await tell("Dedi", "layak_tetap")).toEqual({ outcomes: 1, conflicts: 0 });
    expect(await tell("Rani", "layak_tetap")).toEqual({ outcomes: 1, conflicts: 0 });
    expect(await tell("rani ", "tidak_ditemukan")).toEqual({ outcomes: 1, conflicts: 1 });
    let view = await api.prelists.entry({ entryId: father });
    expect(view.entry).toMatchObject({ outcome: "layak_tetap", conflict: true });
    const { rows } = await api.prelists.conflicts({ prelistId });
    expect(rows).toHaveLength(1);
    expect(rows[0]!.sides.map((side) => [side.officer, side.outcome, side.visitedOn])).toEqual([
      ["Dedi", "layak_tetap", "2026-11-20"],
      ["rani", "tidak_ditemukan", "2026-11-20"],
    ]);
    await api.prelists.chooseResult({ entryId: father, outcomeId: rows[0]!.sides[1]!.id });
    view = await api.prelists.entry({ entryId: father });
    expect(view.entry).toMatchObject({ outcome: "tidak_ditemukan", conflict: false });
    expect(view.outcomes).toHaveLength(3);
    expect(view.outcomes[0]!.chosenBy).not.toBeNull();
    expect((await api.prelists.conflicts({ prelistId })).rows).toEqual([]);
    // What was chosen against does not come back by itself; a new word does.
    expect(await tell("Dedi", "layak_tetap")).toEqual({ outcomes: 1, conflicts: 1 });
    await expect(
      api.prelists.chooseResult({ entryId: father, outcomeId: rows[0]!.sides[0]!.id }),
    ).rejects.toMatchObject({ code: "pilihan_sudah_berubah" });
  });

  it("of one person follow each other, and told twice are written once", async () => {
    const { father } = await list();
    const tell = (outcome: "layak_tetap" | "tidak_ditemukan") =>
      api.prelists.verify({ entryIds: [father], outcome, officer: "Dedi" });
    await tell("tidak_ditemukan");
    await tell("layak_tetap");
    await tell("layak_tetap");
    const view = await api.prelists.entry({ entryId: father });
    expect(view.outcomes.map((one) => one.outcome)).toEqual(["layak_tetap", "tidak_ditemukan"]);
    expect(view.entry).toMatchObject({ outcome: "layak_tetap", conflict: false });
  });

  it("may be replaced knowingly: that is a choice", async () => {
    const { father } = await list();
    await api.prelists.verify({ entryIds: [father], outcome: "layak_tetap", officer: "Dedi" });
    const [first] = (await api.prelists.entry({ entryId: father })).outcomes;
    await api.prelists.verify({
      entryIds: [father],
      outcome: "menolak",
      officer: "Rani",
      replaces: first!.id,
    });
    const view = await api.prelists.entry({ entryId: father });
    expect(view.entry).toMatchObject({ outcome: "menolak", conflict: false });
  });

  it("are a conflict exactly when the last words of two people differ", () => {
    const told = fc.record({
      id: fc.uuid(),
      outcome: fc.constantFrom("layak_tetap", "pindah"),
      reason: fc.constant(null),
      otherId: fc.constant(null),
      date: fc.constantFrom(null, "2026-01-01"),
      documentNo: fc.constant(null),
      person: fc.constantFrom("A", "B", "C"),
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 8 }), (all) => {
        const last = new Map<string, Told>(all.map((one) => [one.person, one]));
        const kinds = new Set([...last.values()].map((one) => `${one.outcome} ${one.date}`));
        const sides = conflictOf(all);
        expect(sides.length > 0).toBe(kinds.size > 1);
        if (sides.length > 0) expect(new Set(sides)).toEqual(new Set(last.values()));
      }),
    );
  });
});

describe("a family's result", () => {
  it("is each member's, where none is told apart", async () => {
    const { father, mother, neighbour } = await list();
    const answer = await api.prelists.recordFamily({
      entryId: mother,
      family: { outcome: "pindah", date: "2026-10-01", documentNo: "475/12" },
    });
    expect(answer).toMatchObject({ members: 2, conflicts: 0 });
    const view = await api.prelists.entry({ entryId: father });
    expect(view.familyResult).toMatchObject({ outcome: "pindah", date: "2026-10-01" });
    expect(view.entry.outcome).toBe("pindah");
    expect((await api.prelists.entry({ entryId: neighbour })).entry.outcome).toBe("belum");
  });

  it("asks a verdict of every member when one differs: a death is not a family exit", async () => {
    const { father, mother } = await list();
    const died = {
      entryId: father,
      outcome: "meninggal" as const,
      date: "2026-09-09",
      documentNo: "474.3/7",
    };
    await expect(
      api.prelists.recordFamily({
        entryId: father,
        family: { outcome: "layak_perbaikan" },
        members: [died],
      }),
    ).rejects.toMatchObject({
      code: "hasil_verifikasi_kurang",
      details: { missing: ["putusan_anggota"] },
    });
    expect((await api.prelists.entry({ entryId: father })).familyResult).toBeNull();
    await api.prelists.recordFamily({
      entryId: father,
      family: { outcome: "layak_perbaikan" },
      members: [died, { entryId: mother, outcome: "layak_perbaikan" }],
    });
    const view = await api.prelists.entry({ entryId: mother });
    expect(view.entry.outcome).toBe("layak_perbaikan");
    expect(view.family.map((one) => one.outcome)).toEqual(["meninggal"]);
  });

  it("leaves no member without a verdict", () => {
    const family = { outcome: "layak_tetap" as const };
    const members = ["a", "b", "c"];
    fc.assert(
      fc.property(fc.subarray(members), (apart) => {
        const told = apart.map((entryId) => ({ entryId, outcome: "tidak_ditemukan" as const }));
        const open = familyProblems(family, members, told).map((one) => one.whose);
        expect(open).toEqual(
          apart.length === 0 ? [] : members.filter((one) => !apart.includes(one)),
        );
        expect(memberResults(family, members, told).map((one) => one.entryId)).toEqual(members);
      }),
    );
    expect(familyProblems({ outcome: "meninggal" }, [], [])).toEqual([
      { whose: "keluarga", problem: "tidak_cocok" },
    ]);
  });
});

describe("visits and desil", () => {
  it("are kept with their own day and officer, and shown newest first", async () => {
    const { father, mother } = await list();
    const visit = {
      entryIds: [father, mother],
      officer: "Dedi",
      result: "tidak_ada_orang" as const,
    };
    await api.prelists.addVisit({ ...visit, on: "2026-11-10" });
    await api.prelists.addVisit({ ...visit, on: "2026-11-12", note: "pagar terkunci" });
    await expect(api.prelists.addVisit({ ...visit, on: "2026-12-31" })).rejects.toMatchObject({
      code: "tanggal_kunjungan_salah",
    });
    const { visits } = await api.prelists.entry({ entryId: mother });
    expect(visits.map((one) => [one.on, one.note])).toEqual([
      ["2026-11-12", "pagar terkunci"],
      ["2026-11-10", null],
    ]);
  });

  it("of a family are shown on all its members, with source and day", async () => {
    const { father, mother, neighbour } = await list();
    const said = { wholeFamily: true, saidBy: "SIKS-NG" };
    await api.prelists.setDesil({ entryId: father, ...said, desil: 3, checkedOn: "2026-11-01" });
    await api.prelists.setDesil({ entryId: father, ...said, desil: 2, checkedOn: "2026-10-01" });
    const { desil } = await api.prelists.entry({ entryId: mother });
    expect(desil.map((one) => [one.desil, one.saidBy, one.checkedOn])).toEqual([
      [3, "SIKS-NG", "2026-11-01"],
      [2, "SIKS-NG", "2026-10-01"],
    ]);
    expect((await api.prelists.entry({ entryId: neighbour })).desil).toEqual([]);
  });
});

it("the other entry of a double is found by id, NIK or name, and told when it is not there", async () => {
  const { father } = await list();
  const find = (text: string) => api.prelists.otherEntries({ entryId: father, text });
  expect(await find("djok")).toMatchObject({
    rows: [{ name: "Djoko", id: "3205330000000201" }],
    exact: false,
  });
  expect((await find("3205330000000201")).exact).toBe(true);
  expect((await find("3205330203900003")).exact).toBe(true);
  expect(await find("3205330000000999")).toEqual({ rows: [], exact: false });
});
