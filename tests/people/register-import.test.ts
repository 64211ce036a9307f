// Filling the register from a file on the first day: people and families, the equation, the same file twice, and what is left out.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newOffice, finish, type Api, type TestOffice } from "../support/office.ts";
import {
  csvOf,
  opensidRows,
  registerFamilies,
  siakRows,
  type Row,
} from "../fixtures/register-files.ts";

const VILLAGE = "32.04.05.2001";
let office: TestOffice;
let api: Api;
beforeEach(async () => {
  office = await newOffice();
  api = await office.as("operator");
});
afterEach(() => office.close());

function token(rows: readonly Row[], name = "warga.csv"): string {
  const file = path.join(office.folder, "..", name);
  fs.writeFileSync(file, csvOf(rows));
  return office.readToken(file);
}

async function load(rows: readonly Row[], change: { likely?: "muat" | "lewati" } = {}) {
  const choice = { villageCode: VILLAGE, ...change };
  const { answer } = await finish(
    api.prelists.registerImport({ file: token(rows), reason: "mengisi daftar warga", ...choice }),
  );
  return answer;
}

const check = async (rows: readonly Row[]) =>
  (await finish(api.prelists.registerCheck({ file: token(rows), villageCode: VILLAGE }))).answer;

const db = () => office.desk.office!.reader;
const count = async (
  table: "persons" | "families" | "memberships" | "person_changes" | "register_rows",
) =>
  (
    await db()
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

describe("OpenSID and SIAK", () => {
  it("are known by their headers, and columns that nobody needs are left behind", async () => {
    const families = registerFamilies(11, 8);
    const seen = (
      await finish(api.prelists.registerInspect({ file: token(opensidRows(families)) }))
    ).answer;
    expect(seen.profile).toBe("opensid");
    expect(seen.columns.filter((c) => c.field === null).map((c) => c.header)).toEqual(
      expect.arrayContaining(["agama_id", "golongan_darah_id", "pendidikan_kk_id"]),
    );
    expect(seen.columns.filter((c) => c.field === null).flatMap((c) => c.samples)).toEqual([]);
    const siak = (await finish(api.prelists.registerInspect({ file: token(siakRows(families)) })))
      .answer;
    expect(siak.profile).toBe("siak");
  });

  it.each(["opensid", "siak"] as const)("of %s make every person and family", async (kind) => {
    const families = registerFamilies(12, 30);
    const rows = kind === "opensid" ? opensidRows(families) : siakRows(families);
    const checked = await check(rows);
    expect(await count("persons")).toBe(0);
    const done = await load(rows);
    expect(done.counts).toEqual(checked.counts);
    expect(done.counts).toMatchObject({
      read: rows.length,
      new: rows.length,
      rejected: 0,
      skipped: 0,
    });
    expect(await count("persons")).toBe(rows.length);
    const withCard = families.filter((family) => family.kk !== null);
    expect(await count("families")).toBe(withCard.length);
    const family = withCard[0]!;
    const head = family.members[0]!;
    const { hits } = await api.people.search({ text: head.nik ?? head.name });
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
  });

  it("twice change nothing", async () => {
    const rows = opensidRows(registerFamilies(13, 25));
    await load(rows);
    const before = [
      await count("persons"),
      await count("memberships"),
      await count("person_changes"),
    ];
    const again = await load(rows);
    expect(again.counts).toMatchObject({
      read: rows.length,
      same: rows.length,
      new: 0,
      changed: 0,
    });
    expect([
      await count("persons"),
      await count("memberships"),
      await count("person_changes"),
    ]).toEqual(before);
    // The other sender's file of the same people finds them, too.
    const siak = await load(siakRows(registerFamilies(13, 25)));
    expect(siak.counts).toMatchObject({ new: 0, rejected: 0 });
  });
});

describe("undoing", () => {
  it("leaves the register as it was", async () => {
    const first = await load(opensidRows(registerFamilies(14, 10)));
    const before = await db()
      .selectFrom("persons")
      .select(["id", "name", "version"])
      .orderBy("id")
      .execute();
    const second = opensidRows(registerFamilies(14, 20)).map((row, at) =>
      at === 0 ? { ...row, tempatlahir: "GARUT" } : row,
    );
    const done = await load(second);
    expect(done.counts.changed).toBe(1);
    const { answer } = await finish(api.prelists.registerUndo({ importId: done.importId }));
    expect(answer).toEqual({ undone: done.counts.new + 1, kept: 0 });
    const after = await db()
      .selectFrom("persons")
      .select(["id", "name", "version"])
      .orderBy("id")
      .execute();
    expect(after.map((row) => row.id)).toEqual(before.map((row) => row.id));
    expect(await count("families")).toBe(first.families);
    expect(
      (
        await api.people.search({
          text: second.find((row, at) => at > 60 && row.nik !== "0")!.nik!,
        })
      ).hits,
    ).toEqual([]);
    const list = await api.prelists.registerImports({});
    expect(list.rows.map((row) => row.state)).toEqual(["batal", "terbit"]);
    // What the undone import brought comes back as if it had never been there.
    expect((await load(second)).counts).toMatchObject({ new: done.counts.new, changed: 1 });
  });
});
