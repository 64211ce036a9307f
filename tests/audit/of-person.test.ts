// Who looked at one person: found through the person, what was merged into them, their cases; nothing of a sensitive case slips out.
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePerson, walkIn, withoutSecondKey } from "../cases/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let siti: string;
let other: string;
beforeAll(async () => {
  office = await newOffice();
  siti = await makePerson(office);
  other = await makePerson(office, "Budi Santoso");
  const { id } = await office.api.cases.register(walkIn(siti));
  await office.api.cases.get({ id });
  await office.api.people.get({ personId: siti });
  await office.api.people.get({ personId: other });
}, 30_000);
afterAll(async () => office.close());

const callsOf = async (personId: string) =>
  (await office.api.audit.ofPerson({ personId })).rows.map((r) => [r.call, r.about]);

test("names who opened the person and the person's cases, newest first, and nobody else's", async () => {
  expect(await callsOf(siti)).toEqual([
    ["people.get", "orang"],
    ["cases.get", "kasus"],
    ["cases.register", "orang"],
  ]);
  const looked = (await callsOf(siti))[0];
  expect(looked).toEqual(["audit.ofPerson", "orang"]);
  expect(await callsOf(other)).toEqual([["people.get", "orang"]]);
});

test("goes through the pages without a gap", async () => {
  const seen: number[] = [];
  for (let before: number | undefined; ;) {
    const page = await office.api.audit.ofPerson({
      personId: siti,
      limit: 2,
      ...(before === undefined ? {} : { before }),
    });
    const mine = page.rows.filter((r) => r.call !== "audit.ofPerson");
    seen.push(...mine.map((r) => r.seq));
    before = page.rows.at(-1)?.seq;
    if (!page.more) break;
  }
  expect(seen).toHaveLength(3);
  expect([...seen].sort((a, b) => b - a)).toEqual(seen);
});

test("follows a merge", async () => {
  await office.desk
    .office!.writer.updateTable("persons")
    .set({ merged_into: siti })
    .where("id", "=", other)
    .execute();
  expect((await callsOf(siti)).filter(([call]) => call === "people.get")).toHaveLength(2);
});

test("a sensitive case is not told of to whom does not hold the second key", async () => {
  const { id } = await office.api.cases.register(
    walkIn(siti, { sensitive: true, categoryCode: "KES-01" }),
  );
  await office.api.cases.get({ id });
  const seesAll = await callsOf(siti);
  await withoutSecondKey(office, async () => {
    const found = await callsOf(siti);
    expect(found.filter(([call]) => call === "cases.register")).toHaveLength(1);
    expect(seesAll.filter(([call]) => call === "cases.register")).toHaveLength(2);
  });
});

test("the index of the chain cannot be changed", async () => {
  const db = office.desk.office!.writer;
  await expect(db.deleteFrom("audit_subjects").execute()).rejects.toThrow(/never deleted/);
  await expect(db.updateTable("audit_subjects").set({ seq: 1 }).execute()).rejects.toThrow(
    /never changed/,
  );
});
