// Where values come from: rules of who set what, and on a real office what an import may change, propose and take back.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  decideImport,
  isHandSet,
  sameText,
  standing,
  type Setting,
} from "../../shared/people/provenance/rules.ts";
import { opensidRows, registerFamilies, type Row } from "../fixtures/register-files.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { loadHere, undoHere } from "../support/register-import.ts";

describe("rules", () => {
  const set = (field: string, newValue: string | null, source: string): Setting => ({
    field,
    newValue,
    source,
  });
  it("a value is a person's word unless an import set it last", () => {
    expect(isHandSet("name", "Budi", [], "loket")).toBe(true);
    expect(isHandSet("name", "Budi", [], "impor:1")).toBe(false);
    expect(isHandSet("phone", null, [], "loket")).toBe(false);
    expect(isHandSet("phone", null, [set("phone", null, "loket")], "impor:1")).toBe(true);
    expect(isHandSet("name", "B", [set("name", "B", "impor:2")], "loket")).toBe(false);
    expect(isHandSet("name", "B", [set("name", "B", "usulan:2")], "impor:1")).toBe(true);
    expect(isHandSet("name", "B", [set("sex", "L", "loket")], "impor:1")).toBe(false);
  });
  it("an undone import never happened, whatever came before it", () => {
    const settings = [
      set("name", "A", "loket"),
      set("name", "B", "impor:1"),
      set("name", "A", "batal:1"),
    ];
    expect(standing(settings, new Set(["1"]))).toEqual([settings[0]]);
    expect(isHandSet("name", "A", standing(settings, new Set(["1"])), "impor:0")).toBe(true);
  });
  it("never overwrites a person's word, never empties, and says the same thing once", () => {
    const value = fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: null });
    fc.assert(
      fc.property(value, value, fc.boolean(), (current, proposed, byHand) => {
        const decision = decideImport(current, proposed, byHand);
        if (proposed === null) expect(decision).toBe("biarkan");
        if (byHand) expect(["biarkan", "usulkan"]).toContain(decision);
        if (decision === "isi") expect(current).toBeNull();
        if (current !== null && proposed !== null && sameText(current, proposed))
          expect(decision).toBe("biarkan");
      }),
    );
  });
});

describe("on a real office", () => {
  let office: TestOffice;
  let api: Api;
  let rows: Row[];
  const ids: string[] = [];
  beforeAll(async () => {
    office = await newOffice();
    api = await office.as("operator");
    rows = opensidRows(registerFamilies(31, 4)).filter((row) => row.nik !== "0");
    await load(rows);
    for (const row of rows.slice(0, 2))
      ids.push((await api.people.search({ text: row.nik! })).hits[0]!.personId);
  });
  afterAll(() => office.close());

  const load = (list: readonly Row[]) => loadHere(office, list);
  const edit = async (personId: string, change: { birthPlace?: string; phone?: string }) => {
    const view = await api.people.get({ personId });
    const { villageCode, address, hamlet, rt, rw } = view.ktp;
    return api.people.update({
      personId,
      version: view.version,
      keepNik: true,
      person: {
        ...view,
        nik: null,
        ktp: { villageCode, address, hamlet, rt, rw },
        home: null,
        ...change,
      },
    });
  };
  const originOf = async (personId: string, field: string) =>
    (await api.people.history({ personId })).fields.find((one) => one.field === field);

  it("every value names its file and row, and an edit names the person", async () => {
    const [first] = ids as [string];
    expect(await originOf(first, "birth_place")).toMatchObject({
      way: "impor",
      byHand: false,
      changes: 0,
      broughtBy: { fileName: "warga.csv", row: 2 },
    });
    await edit(first, { birthPlace: "Sumedang" });
    expect(await originOf(first, "birth_place")).toMatchObject({
      value: "Sumedang",
      before: rows[0]!.tempatlahir,
      way: "petugas",
      byHand: true,
      broughtBy: null,
    });
    const { entries } = await api.people.history({ personId: first });
    expect(entries.map((entry) => entry.kind)).toEqual(["ubah", "daftar"]);
    expect(entries[1]!.broughtBy).toMatchObject({ fileName: "warga.csv", row: 2 });
    const whole = JSON.stringify(await api.people.history({ personId: first }));
    expect(whole).not.toContain(rows[0]!.nik);
  });

  it("an import proposes against a person's word and changes what imports set", async () => {
    const [first, second] = ids as [string, string];
    const fresh = rows.map((row, at) => (at < 2 ? { ...row, tempatlahir: "CIREBON" } : row));
    const done = await load(fresh);
    expect(done.counts).toMatchObject({ changed: 2, proposed: 1 });
    expect((await api.people.get({ personId: first })).birthPlace).toBe("Sumedang");
    expect((await api.people.get({ personId: second })).birthPlace).toBe("CIREBON");
    expect((await load(fresh)).counts).toMatchObject({
      changed: 0,
      same: rows.length,
      proposed: 0,
    });
    const { rows: waiting, total } = await api.people.proposals({});
    expect(total).toBe(1);
    expect(waiting[0]).toMatchObject({
      personId: first,
      field: "birth_place",
      kept: "Sumedang",
      proposed: "CIREBON",
    });
  });

  it("a refused proposal is not made again; an accepted one becomes the person's word", async () => {
    const [first] = ids as [string];
    const [one] = (await api.people.proposals({ personId: first })).rows;
    await api.people.decideProposals({ proposalIds: [one!.id], decision: "tolak" });
    await expect(
      api.people.decideProposals({ proposalIds: [one!.id], decision: "terima" }),
    ).rejects.toMatchObject({ code: "tidak_ditemukan" });
    const cirebon = rows.map((row, at) => (at === 0 ? { ...row, tempatlahir: "CIREBON" } : row));
    expect((await load(cirebon)).counts.proposed).toBe(0);
    const garut = rows.map((row, at) => (at === 0 ? { ...row, tempatlahir: "GARUT" } : row));
    expect((await load(garut)).counts.proposed).toBe(1);
    const [next] = (await api.people.proposals({ personId: first })).rows;
    await api.people.decideProposals({ proposalIds: [next!.id], decision: "terima" });
    expect((await api.people.get({ personId: first })).birthPlace).toBe("GARUT");
    expect(await originOf(first, "birth_place")).toMatchObject({
      before: "Sumedang",
      way: "usulan",
      byHand: true,
    });
  });

  it("undone, an import gives back what it changed and keeps what was edited since", async () => {
    const [, second] = ids as [string, string];
    const birthPlace = (await api.people.get({ personId: second })).birthPlace!;
    const done = await load(
      rows.map((row, at) =>
        at === 1
          ? { ...row, tempatlahir: "KUNINGAN", telepon: "0812-1111-2222" }
          : { ...row, telepon: "" },
      ),
    );
    expect(done.counts.changed).toBe(1);
    await edit(second, { phone: "081399998888" });
    const answer = await undoHere(office, done.importId);
    expect(answer).toEqual({ undone: 0, kept: 1 });
    const view = await api.people.get({ personId: second });
    expect(view.birthPlace).toBe(birthPlace);
    expect(view.phone).toBe("081399998888");
    const kept = await api.prelists.registerRows({ importId: done.importId, kind: "tetap" });
    expect(kept.rows).toMatchObject([{ row: 3, undone: "tetap", undoneReason: "diubah" }]);
  });
});
