// What the palette knows of one account: opened last, found by number, nothing of others, nothing of the erased, and by index.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SHOWN_PEOPLE } from "../../shared/desk/rules.ts";
import { makePerson, walkIn, withoutSecondKey } from "../cases/support.ts";
import { person, refer } from "../referrals/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { importListHere } from "../support/prelist-here.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(() => office.close());

const names = async (api: Api) => (await api.desk.recent()).people.map((one) => one.name);
const found = async (api: Api, text: string) =>
  (await api.desk.find({ text })).found.map((one) => [one.kind, one.label, one.detail]);

test("people opened last come first, each once, at most a few, and only one's own", async () => {
  const desk = await office.as("petugas");
  const ids = [];
  for (let n = 0; n < SHOWN_PEOPLE + 2; n++) ids.push(await makePerson(office, `Orang ${n}`));
  for (const personId of [...ids, ids[4]!]) await desk.people.get({ personId });
  expect(await names(desk)).toEqual(
    [4, 9, 8, 7, 6, 5, 3, 2].map((n) => `Orang ${n}`).slice(0, SHOWN_PEOPLE),
  );
  expect(await names(await office.as("koordinator"))).toEqual([]);
});

test("who was merged is shown as the one that stands; who is gone is not shown", async () => {
  const desk = await office.as("operator");
  const [a, b, gone] = [
    await makePerson(office, "Kartolo"),
    await makePerson(office, "Kartolo Wibisono"),
    await makePerson(office, "Sementara"),
  ];
  for (const personId of [a!, b!, gone!]) await desk.people.get({ personId });
  const writer = office.desk.office!.writer;
  await writer.updateTable("persons").set({ merged_into: b! }).where("id", "=", a!).execute();
  await writer.deleteFrom("persons").where("id", "=", gone!).execute(); // as an erasure does
  expect(await names(desk)).toEqual(["Kartolo Wibisono"]);
});

test("cases, letters and lists are found by number and name; a sensitive case tells its number only", async () => {
  const { id, caseId, api } = await refer(office, await person(office, "Warga Rujukan"));
  const letter = await api.referrals.get({ id });
  const kase = await api.cases.get({ id: caseId });
  expect(await found(api, kase.number)).toEqual([["kasus", kase.number, "Warga Rujukan"]]);
  expect(await found(api, letter.letterNumber)).toEqual([
    ["rujukan", letter.letterNumber, "Warga Rujukan"],
  ]);
  expect((await found(api, letter.code))[0]).toEqual([
    "rujukan",
    letter.letterNumber,
    "Warga Rujukan",
  ]);
  const secret = await api.cases.register(
    walkIn(await makePerson(office, "Tersembunyi"), { sensitive: true }),
  );
  await api.cases.get({ id: secret.id });
  await withoutSecondKey(office, async () => {
    expect(await found(api, secret.number)).toEqual([["kasus", secret.number, null]]);
    expect((await api.desk.recent()).others).toContainEqual({
      kind: "kasus",
      id: secret.id,
      label: secret.number,
      detail: null,
    });
  });
  expect(await found(await office.as("admin"), secret.number)).toEqual([]);
});

test("a list is found by a part of its name, by those who see lists", async () => {
  const operator = await office.as("operator");
  const csv =
    "NO;IDARTBDT;IDBDT;Nama;JnsKel;TglLahir;NIK;NoKK;Hubkel\n1;3205330000000101;32053300000001;Suparno;1;01/05/1980;3205330105800001;3205330105100010;1";
  const prelistId = await importListHere(office, csv);
  await operator.prelists.entries({ prelistId });
  expect(await found(operator, "tar uj")).toEqual([["prelist", "Daftar uji", null]]);
  expect((await operator.desk.recent()).others.map((one) => one.id)).toEqual([prelistId]);
  expect(await found(await office.as("petugas"), "tar uj")).toEqual([]);
});

test("what was opened is read by an index, however long the audit is", async () => {
  const { rows } = await office.desk.office!.reader.executeQuery<{ detail: string }>({
    sql: `EXPLAIN QUERY PLAN SELECT call, ids FROM audit WHERE actor = '${randomUUID()}' AND outcome = 'berhasil'
      AND call IN ('people.get', 'cases.get', 'prelists.entries') ORDER BY seq DESC LIMIT 400`,
    parameters: [],
    query: {} as never,
    queryId: {} as never,
  });
  expect(rows.map((row) => row.detail).join(" ")).toContain("USING INDEX audit_opened");
});

test("who may see people no longer is not reminded of them", async () => {
  const operator = await office.as("operator");
  await operator.people.get({ personId: await makePerson(office, "Orang Lama") });
  expect(await names(operator)).toContain("Orang Lama");
  const { accountId } = office.desk.session!;
  const roles = await office.desk
    .office!.writer.selectFrom("accounts")
    .select("roles")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const become = (written: string) =>
    office.desk
      .office!.writer.updateTable("accounts")
      .set({ roles: written })
      .where("id", "=", accountId)
      .execute();
  await become(roles.roles.replace("operator", "admin"));
  office.desk.session = { ...office.desk.session!, roles: ["admin"] };
  expect(await names(office.api)).toEqual([]);
  await become(roles.roles);
});
