// Likely duplicates in the app: a full run, what is remembered of decisions, the guard, cancel, and what is told while somebody types.
import { afterEach, beforeEach, expect, test } from "vitest";
import { slipsOf } from "../../electron/people/duplicates/candidates.ts";
import { exactlyOne, tooManyDoubled } from "../../shared/people/duplicates-rules.ts";
import type { PersonDraft } from "../../shared/people/fields.ts";
import { fillOffice, personFields } from "../support/make-people.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let desk: Api;
beforeEach(async () => {
  office = await newOffice();
  desk = await office.as("operator");
});
afterEach(() => office.close());

const ONE: Partial<PersonDraft> = {
  name: "Djoko Prasetyo",
  motherName: "Sumarni",
  nik: "3204051203800007",
  noNikReason: null,
  nikNote: null,
  sex: "L",
  birthDate: "1980-03-12",
  phone: null,
  ppks: [],
};

async function register(change: Partial<PersonDraft>): Promise<string> {
  const { personId } = await desk.people.register({
    person: { ...personFields(3), ...ONE, ...change } as PersonDraft,
    family: { kind: "tanpa" },
    shareNik: false,
  });
  return personId;
}

/** The same man once more: old spelling, NIK one digit off. */
const AGAIN = { name: "Joko Prasetio", nik: "3204051203800008", nikNote: "sesuai KTP" };
const run = async () => (await finish(desk.people.findDuplicates({}))).answer;
const open = async () => (await desk.people.duplicatePairs({})).rows;

test("a run proposes the pair with its reasons; 'two people' is remembered until one of them changes", async () => {
  await fillOffice(office, 5, 12);
  const a = await register({});
  const b = await register(AGAIN);
  const { progress, answer } = await finish(desk.people.findDuplicates({}));
  expect(progress.map((one) => one.step)).toEqual(
    expect.arrayContaining(["membaca", "membandingkan"]),
  );
  expect(answer.persons).toBeGreaterThan(30);
  const [pair] = await open();
  expect([pair!.a.personId, pair!.b.personId].sort()).toEqual([a, b].sort());
  expect(pair!.reasons).toEqual(expect.arrayContaining(["ibu_sama", "lahir_sama"]));
  const pairsBefore = (await desk.people.duplicateState({})).total;

  await desk.people.decideDuplicate({ aId: b, bId: a, decision: "beda", note: "kakak beradik" });
  expect((await open()).some((one) => one.a.personId === pair!.a.personId)).toBe(false);

  // A new telephone and another spelling open nothing; another birth date does.
  const view = await desk.people.get({ personId: a });
  const edit = (change: Partial<PersonDraft>, version: number) =>
    desk.people.update({
      personId: a,
      version,
      keepNik: true,
      person: { ...personFields(3), ...ONE, nikNote: "sesuai KTP", ...change } as PersonDraft,
      shareNik: false,
    });
  const first = await edit({ phone: "081234567890", name: "Joko Prasetyo" }, view.version);
  await run();
  expect(await desk.people.duplicateState({})).toMatchObject({ total: pairsBefore - 1 });
  await edit({ phone: "081234567890", birthDate: "1980-12-03" }, first.version);
  await run();
  const again = (await open()).find((one) => one.changed.length > 0);
  expect(again).toMatchObject({ changed: ["birth_date"], note: "kakak beradik" });
});

test("'later' sinks into a list of its own; a merge takes the pair away, and taking it back brings it", async () => {
  await register({});
  await register(AGAIN);
  await run();
  const [pair] = await open();
  const ids = { aId: pair!.a.personId, bId: pair!.b.personId };
  await desk.people.decideDuplicate({ ...ids, decision: "nanti", note: null });
  expect(await open()).toEqual([]);
  expect(await desk.people.duplicateState({})).toMatchObject({ later: 1, decided: 0, total: 1 });
  expect((await desk.people.duplicatePairs({ state: "nanti" })).rows).toHaveLength(1);
  await desk.people.undecideDuplicate(ids);
  expect(await open()).toHaveLength(1);

  const seen = await desk.people.compare(ids);
  const { mergeId } = await desk.people.merge({
    survivorId: ids.aId,
    loserId: ids.bId,
    survivorVersion: seen.a.person.version,
    loserVersion: seen.b.person.version,
    take: [],
    heads: [],
    note: null,
  });
  expect(await desk.people.duplicateState({})).toMatchObject({ decided: 1, total: 1 });
  expect(await run()).toEqual({ persons: 1, pairs: 0 });
  await desk.people.unmerge({ mergeId, send: [], note: null, different: false });
  expect((await run()).pairs).toBe(1);
});

test("a register that was loaded twice stops with an explanation, and the earlier result stays", async () => {
  await fillOffice(office, 5, 20);
  await run();
  const before = await desk.people.duplicateState({});
  const db = office.desk.office!.writer;
  const rows = await db.selectFrom("persons").selectAll().execute();
  await db
    .insertInto("persons")
    .values(
      rows.map(({ row_no: _row, ...row }, at) => ({
        ...row,
        id: `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`,
      })),
    )
    .execute();
  await expect(run()).rejects.toMatchObject({
    code: "terlalu_banyak_ganda",
    details: { persons: rows.length * 2 },
  });
  expect((await desk.people.duplicateState({})).total).toBe(before.total);
  expect(tooManyDoubled(10, 10)).toBe(false);
});

test("a cancelled run leaves nothing behind", async () => {
  await fillOffice(office, 5, 40);
  const stop = new AbortController();
  const stream = await desk.people.findDuplicates({}, { signal: stop.signal });
  const first = stream.next();
  stop.abort();
  await expect(
    (async () => {
      await first;
      for (;;) if ((await stream.next()).done) return "done";
    })(),
  ).rejects.toMatchObject({ code: "dibatalkan" });
  const db = office.desk.office!.reader;
  expect(await db.selectFrom("duplicate_runs").selectAll().execute()).toEqual([]);
});

test("while typing: a slip in the NIK, old spelling, and the number of a merged record are found with reasons", async () => {
  await fillOffice(office, 5, 12);
  const a = await register({});
  const [slip] = (
    await desk.people.similar({
      name: "Joko Prasetio",
      nik: "3204051203800070",
      birthDate: "1980-03-12",
      motherName: "Sumarni",
    })
  ).hits;
  expect(slip).toMatchObject({ personId: a });
  expect(slip!.reasons).toContain("lahir_sama");
  const b = await register(AGAIN);
  const seen = await desk.people.compare({ aId: a, bId: b });
  await desk.people.merge({
    survivorId: a,
    loserId: b,
    survivorVersion: seen.a.person.version,
    loserVersion: seen.b.person.version,
    take: [],
    heads: [],
    note: null,
  });
  const { hits } = await desk.people.similar({ name: "Orang Lain", nik: AGAIN.nik });
  expect(hits.map((hit) => hit.personId)).toEqual([a]);
});

test("a NIK has its 159 neighbours, and only one sure hit is the one", () => {
  const slips = slipsOf("3204051203800007");
  expect(slips).toContain("3204051203800070");
  expect(slips).toContain("3204051203800008");
  expect(slips).not.toContain("3204051203800007");
  expect(slips.length).toBeGreaterThan(144);
  expect(exactlyOne([{ band: "certain" }, { band: "possible" }])).toEqual({ band: "certain" });
  expect(exactlyOne([{ band: "certain" }, { band: "likely" }])).toBeUndefined();
  expect(exactlyOne([{ band: "likely" }])).toBeUndefined();
});
