// While a file is being written into the register nobody sees anything of it; from the moment it is in force everybody sees all of it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { registerImport } from "../../electron/prelists/register/import.ts";
import { opensidRows, registerFamilies, type Row } from "../fixtures/register-files.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { loadHere, putRows, taskHere, VILLAGE } from "../support/register-import.ts";
import { somebody } from "./surgery-world.ts";

const ELSEWHERE = "32.04.05.2002";
const FRESH_KK = "3204050101200077";
let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("supervisor");
});
afterAll(() => office.close());

/** Loads the rows, and looks at the register when all of them are written and none is in force. */
async function loadLooking(rows: readonly Row[], look: () => Promise<void>) {
  const context = taskHere(office, putRows(office, rows));
  let looked = false;
  const done = await registerImport(
    {
      ...context,
      publish: async (work) => {
        await look();
        looked = true;
        return context.publish(work);
      },
    },
    {
      file: "uji",
      reason: "mengisi daftar warga",
      villageCode: ELSEWHERE,
      likely: "lewati",
    },
  );
  expect(looked).toBe(true);
  return done;
}

test("persons, families, members and cards of a file that is not in force are in no list", async () => {
  const first = opensidRows(registerFamilies(81, 3));
  await loadHere(office, first, { villageCode: VILLAGE });
  const [onRecord] = (await api.people.search({ text: first[0]!.nik! })).hits;
  const familyId = (await api.people.get({ personId: onRecord!.personId })).familyId!;
  const lone = await api.people.register({
    person: somebody({
      name: "Sutinah Rekaan",
      nik: "3204054505800009",
      noNikReason: null,
      motherName: "Warsiah",
    }),
    family: { kind: "tanpa" },
  });
  const others = opensidRows(registerFamilies(82, 4)).filter((row) => row.nik !== "0");
  const newcomer = others[0]!;
  const rows: Row[] = [
    ...others,
    {
      ...newcomer,
      nama: "BAYI REKAAN",
      nik: "0",
      no_kk: first[0]!.no_kk!,
      kk_level: "4",
      tanggallahir: "01-11-2026",
    },
    {
      ...newcomer,
      nama: "SUTINAH REKAAN",
      nik: "3204054505800009",
      no_kk: FRESH_KK,
      kk_level: "1",
      tanggallahir: "05-05-1980",
    },
  ];
  const seen = async () => ({
    byNik: (await api.people.search({ text: newcomer.nik! })).hits.map((hit) => hit.name),
    byCard: (await api.people.search({ text: newcomer.no_kk! })).hits.length,
    byName: (await api.people.search({ text: newcomer.nama! })).hits
      .map((hit) => hit.name)
      .filter((name) => name === newcomer.nama),
    typed: (
      await api.people.similar({ name: newcomer.nama!, nik: newcomer.nik!, kk: newcomer.no_kk! })
    ).hits.length,
    members: (await api.people.family({ familyId })).members.length,
    lone: (await api.people.get({ personId: lone.personId })).familyId,
    cleaning: await api.people.cleaningCounts({}),
    noMother: (await api.people.cleaningList({ kind: "tanpa_ibu" })).rows.length,
  });
  const before = await seen();
  expect([before.byNik, before.byCard, before.lone]).toEqual([[], 0, null]);
  const done = await loadLooking(rows, async () => {
    expect(await seen()).toEqual(before);
    // What the file holds already cannot be taken by somebody else meanwhile.
    const person = somebody({ nik: newcomer.nik!, noNikReason: null, nikNote: "Sesuai KTP" });
    await expect(api.people.register({ person, family: { kind: "tanpa" } })).rejects.toMatchObject({
      code: "sedang_dimuat",
    });
    await expect(
      api.people.register({
        person: somebody({ name: "Orang Lain" }),
        family: { kind: "baru", number: newcomer.no_kk!, relation: 1 },
      }),
    ).rejects.toMatchObject({ code: "sedang_dimuat" });
  });
  const after = await seen();
  expect(after.byNik).toEqual([newcomer.nama]);
  expect(after.byCard).toBeGreaterThan(0);
  expect(after.typed).toBeGreaterThan(0);
  expect(after.members).toBe(before.members + 1);
  expect(after.lone).not.toBeNull();
  expect(after.cleaning.villages.map((village) => village.code)).toContain(ELSEWHERE);
  expect(done.counts.read).toBe(rows.length);
});
