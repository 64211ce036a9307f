// Filling the register from a file on the first day: people and families, the equation, the same file twice, undoing, and cancelling.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { opensidRows, registerFamilies, siakRows, type Row } from "../fixtures/register-files.ts";
import { sweepUnpublished } from "../../electron/sweep.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import {
  checkHere,
  inspectHere,
  loadHere,
  putRows,
  undoHere,
  VILLAGE,
} from "../support/register-import.ts";

let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
});
afterAll(() => office.close());

const db = () => office.desk.office!.reader;
async function size(): Promise<Record<string, number>> {
  const count = async (table: "persons" | "families" | "memberships" | "person_changes") =>
    (
      await db()
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n;
  return {
    persons: await count("persons"),
    families: await count("families"),
    memberships: await count("memberships"),
    changes: await count("person_changes"),
  };
}
const token = (rows: readonly Row[]) => office.readToken(putRows(office, rows));

describe("OpenSID and SIAK", () => {
  const families = registerFamilies(12, 25);

  it("are known by their headers, and columns that nobody needs are left behind", async () => {
    const seen = await inspectHere(office, opensidRows(families));
    expect(seen.profile).toBe("opensid");
    const left = seen.columns.filter((column) => column.field === null);
    expect(left.map((column) => column.header)).toEqual(
      expect.arrayContaining(["agama_id", "golongan_darah_id", "pendidikan_kk_id"]),
    );
    expect(left.flatMap((column) => column.samples)).toEqual([]);
    const siak = await inspectHere(office, siakRows(families));
    expect(siak.profile).toBe("siak");
  });

  it("make every person and family once, whoever sends them", async () => {
    const rows = opensidRows(families);
    const checked = await checkHere(office, rows);
    expect((await size()).persons).toBe(0);
    const done = await loadHere(office, rows);
    expect(done.counts).toEqual(checked.counts);
    expect(done.counts).toMatchObject({
      read: rows.length,
      new: rows.length,
      rejected: 0,
      skipped: 0,
    });
    expect(await size()).toMatchObject({
      persons: rows.length,
      families: families.length,
      memberships: rows.length,
    });
    const family = families[0]!;
    const head = family.members[0]!;
    const { hits } = await api.people.search({ text: head.nik! });
    const person = await api.people.get({ personId: hits[0]!.personId });
    expect(person).toMatchObject({
      name: head.name.toUpperCase(),
      birthDate: head.birthDate,
      sex: head.sex,
      relation: 1,
      occupation: head.occupation,
      marital: head.marital,
      rt: family.rt,
      rw: family.rw,
    });
    expect(person.family!.members).toHaveLength(family.members.length);
    expect(person.ktp.villageCode).toBe(VILLAGE);

    const before = await size();
    const again = await loadHere(office, rows);
    expect(again.counts).toMatchObject({
      read: rows.length,
      same: rows.length,
      new: 0,
      changed: 0,
    });
    expect((await loadHere(office, siakRows(families))).counts).toMatchObject({
      new: 0,
      rejected: 0,
      proposed: 0,
    });
    expect((await size()).persons).toBe(before.persons);
  });
});

describe("undoing", () => {
  it("leaves the register as it was, and keeps persons that the office worked with since", async () => {
    const persons = () => db().selectFrom("persons").select(["id", "name"]).orderBy("id").execute();
    const before = { persons: await persons(), size: await size() };
    const families = registerFamilies(46, 6);
    const rows = opensidRows(families).filter((row) => row.nik !== "0");
    const done = await loadHere(office, rows);
    expect(await undoHere(office, done.importId)).toEqual({ undone: rows.length, kept: 0 });
    expect({ persons: await persons(), size: await size() }).toEqual(before);
    expect((await api.people.search({ text: rows[0]!.nik! })).hits).toEqual([]);
    const cells = await db()
      .selectFrom("register_rows")
      .select("cells")
      .where("import_id", "=", done.importId)
      .where("cells", "is not", null)
      .execute();
    expect(cells).toEqual([]);

    const again = await loadHere(office, rows);
    expect(again.counts.new).toBe(rows.length);
    const [hit] = (await api.people.search({ text: rows[0]!.nik! })).hits;
    const familyId = (await api.people.get({ personId: hit!.personId })).familyId!;
    const front = await office.as("petugas");
    await front.people.register({
      person: { name: "Bayi Rekaan", noNikReason: "bayi", ktp: {}, ppks: ["PPKS-08"] },
      family: { kind: "gabung", familyId, relation: 4 },
    });
    await office.as("operator");
    const undone = await undoHere(office, again.importId);
    // The family stays with the child that the desk wrote into it and with its head; the other people of the file go.
    expect(undone).toEqual({ undone: rows.length - 1, kept: 1 });
    const { members } = await api.people.family({ familyId });
    expect(members.map((member) => member.relation)).toEqual([1, 4]);
    expect(
      (await api.prelists.registerImports({})).rows.map((row) => row.state).slice(0, 2),
    ).toEqual(["batal", "batal"]);
  });

  it("keeps a person with a case", async () => {
    const rows = opensidRows(registerFamilies(47, 1)).filter((row) => row.nik !== "0");
    const done = await loadHere(office, rows);
    const [hit] = (await api.people.search({ text: rows[0]!.nik! })).hits;
    await office.desk
      .office!.writer.transaction()
      .execute((trx) =>
        trx
          .insertInto("person_references")
          .values({ person_id: hit!.personId, kind: "kasus", text: "001/2026" })
          .execute(),
      );
    expect(await undoHere(office, done.importId)).toEqual({ undone: rows.length - 1, kept: 1 });
    const { rows: kept } = await api.prelists.registerRows({
      importId: done.importId,
      kind: "tetap",
    });
    expect(kept).toMatchObject([{ personId: hit!.personId, undoneReason: "dipakai" }]);
  });
});

describe("a task that does not end", () => {
  it("leaves nothing when it is cancelled", async () => {
    const before = await size();
    const rows = opensidRows(registerFamilies(48, 150));
    const stop = new AbortController();
    const stream = await api.prelists.registerImport(
      { file: token(rows), reason: "mengisi daftar warga", villageCode: VILLAGE },
      { signal: stop.signal },
    );
    await expect(
      (async () => {
        for (;;) {
          const step = await stream.next();
          if (step.done) return;
          if (step.value.phase === "menyimpan") stop.abort();
        }
      })(),
    ).rejects.toMatchObject({ code: "dibatalkan" });
    expect(await size()).toEqual(before);
    const open = await db()
      .selectFrom("register_imports")
      .select("id")
      .where("state", "=", "sedang")
      .execute();
    expect(open).toEqual([]);
  });

  it("is taken away at the next sign-in when the power went before its end", async () => {
    const before = await size();
    const rows = opensidRows(registerFamilies(49, 5));
    const { importId } = await loadHere(office, rows);
    const { writer } = office.desk.office!;
    await writer
      .updateTable("register_imports")
      .set({ state: "sedang" })
      .where("id", "=", importId)
      .execute();
    expect((await api.prelists.registerImports({})).rows.some((row) => row.id === importId)).toBe(
      false,
    );
    await writer.transaction().execute(sweepUnpublished);
    expect(await size()).toEqual(before);
    const left = await db()
      .selectFrom("register_rows")
      .select("row_no")
      .where("import_id", "=", importId)
      .execute();
    expect(left).toEqual([]);
  });
});
