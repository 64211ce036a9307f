// Registering, joining, editing and finding people on a real encrypted office.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { families, personFields } from "../support/make-people.ts";
import { newId } from "../../electron/database/ids.ts";

let office: TestOffice;
let desk: Api;
beforeAll(async () => {
  office = await newOffice();
  desk = await office.as("petugas");
});
afterAll(() => office.close());

const NOWHERE = { villageCode: null, address: null, hamlet: null, rt: null, rw: null };
const ALONE = { kind: "tanpa" } as const;

test("a person with one word for a name and no NIK is registered, found and shown", async () => {
  const person = personFields(1, { name: "Suparno", nik: null, noNikReason: "belum_rekam" });
  const saved = await desk.people.register({ person, family: ALONE });
  const view = await desk.people.get({ personId: saved.personId });
  expect(view).toMatchObject({
    name: "Suparno",
    nikMasked: null,
    noNikReason: "belum_rekam",
    familyId: null,
    version: 1,
  });
  expect(view.temporaryId).toMatch(/^SEM-[0-9A-F]{4}-[0-9A-F]{4}$/);
  const { hits } = await desk.people.search({ text: "soeparno" });
  expect(hits).toMatchObject([
    { personId: saved.personId, why: [{ field: "nama", way: "ejaan" }] },
  ]);
});

test("two people without a NIK are not duplicates of each other", async () => {
  const first = await desk.people.register({
    person: personFields(2, {
      name: "Rusmini",
      birthDate: null,
      nik: null,
      noNikReason: "tidak_diketahui",
    }),
    family: ALONE,
  });
  const second = await desk.people.register({
    person: personFields(3, {
      name: "Kartolo",
      birthDate: null,
      nik: null,
      noNikReason: "tidak_diketahui",
    }),
    family: ALONE,
  });
  expect(first.personId).not.toBe(second.personId);
  expect((await desk.people.similar({ name: "Kartolo", exceptId: second.personId })).hits).toEqual(
    [],
  );
});

test("a NIK is masked until it is revealed", async () => {
  const person = personFields(4, {
    name: "Tukiyem",
    nik: "3204054106800001",
    sex: "P",
    birthDate: "1980-06-01",
  });
  const { personId } = await desk.people.register({ person, family: ALONE });
  const view = await desk.people.get({ personId });
  expect(view.nikMasked).toBe("3204••••••••0001");
  expect(JSON.stringify(view)).not.toContain("3204054106800001");
  expect(await desk.people.revealNik({ personId })).toEqual({ nik: "3204054106800001", kk: null });
});

test("a NIK on record is refused, and accepted when it is meant so with a note", async () => {
  const nik = "3204050107750002";
  const person = personFields(5, { name: "Karyadi", nik, sex: "L", birthDate: "1975-07-01" });
  const { personId } = await desk.people.register({ person, family: ALONE });
  const other = { ...person, name: "Karyono" };
  await expect(desk.people.register({ person: other, family: ALONE })).rejects.toMatchObject({
    code: "nik_dipakai",
    details: { personId },
  });
  await expect(
    desk.people.register({ person: other, shareNik: true, family: ALONE }),
  ).rejects.toMatchObject({ code: "nik_dipakai" });
  const shared = await desk.people.register({
    person: { ...other, nikNote: "NIK ganda, diurus di Dukcapil" },
    shareNik: true,
    family: ALONE,
  });
  expect(shared.personId).not.toBe(personId);
  expect((await desk.people.search({ text: nik })).hits).toHaveLength(2);
});

test("warnings of a NIK need a note, errors are refused whatever the note", async () => {
  const wrongSex = personFields(6, {
    name: "Wagirah",
    nik: "3204050107750003",
    sex: "P",
    birthDate: "1975-07-01",
  });
  await expect(desk.people.register({ person: wrongSex, family: ALONE })).rejects.toMatchObject({
    code: "nik_perlu_catatan",
  });
  await desk.people.register({ person: { ...wrongSex, nikNote: "Sesuai KTP" }, family: ALONE });
  for (const nik of ["320405010775", "3204053307750003", "3204057507750003", "3204050107750000"]) {
    await expect(
      desk.people.register({ person: { ...wrongSex, nik, nikNote: "Sesuai KTP" }, family: ALONE }),
    ).rejects.toMatchObject({ code: "nik_tidak_sah" });
  }
});

test("a save sent twice makes one person", async () => {
  const input = {
    id: newId(),
    person: personFields(7, { name: "Pandirman", nik: null, noNikReason: "belum_rekam" as const }),
    family: { kind: "baru", number: null, relation: 1 } as const,
  };
  const first = await desk.people.register(input);
  expect(await desk.people.register(input)).toEqual(first);
  expect((await desk.people.search({ text: "pandirman" })).hits).toHaveLength(1);
});

test("a family has one head, a person one family, a card one family", async () => {
  const made = families(80, 30).find((family) => family.members.length >= 3)!;
  const members = made.members.map((member, index) => ({
    relation: member.relation as number,
    member: {
      person: personFields(80, {
        ...member,
        noNikReason: member.nikMissingReason,
        alias: index === 0 ? "Pak Kumis" : null,
      }),
    },
  }));
  const home = { ...NOWHERE, rt: "1", rw: "02" };
  const twoHeads = members.map((entry) => ({ ...entry, relation: 1 }));
  await expect(
    desk.people.registerFamily({ number: made.kk, home, members: twoHeads }),
  ).rejects.toMatchObject({ code: "kepala_keluarga_ganda" });
  await expect(
    desk.people.registerFamily({ number: made.kk, home, members: members.slice(1) }),
  ).rejects.toMatchObject({ code: "kepala_keluarga_kosong" });
  const { familyId } = await desk.people.registerFamily({ number: made.kk, home, members });
  const family = await desk.people.family({ familyId });
  expect(family.members.map((member) => member.relation)).toEqual(
    made.members.map((member) => member.relation).sort((a, b) => a - b),
  );
  expect(family.home).toMatchObject({ rt: "001", rw: "002" });
  expect(family.members[0]).toMatchObject({ relation: 1, alias: "Pak Kumis" });

  const head = family.members[0]!.personId;
  const late = {
    person: personFields(81, {
      name: "Bayi Nurlela",
      nik: null,
      noNikReason: "bayi",
      birthDate: "2026-11-01",
    }),
  };
  await expect(
    desk.people.addMember({ familyId, relation: 1, member: late }),
  ).rejects.toMatchObject({ code: "kepala_keluarga_ganda", details: { personId: head } });
  await desk.people.addMember({ familyId, relation: 4, member: late });
  await expect(
    desk.people.register({
      person: personFields(82),
      family: { kind: "baru", number: made.kk, relation: 1 },
    }),
  ).rejects.toMatchObject({ code: "kk_dipakai", details: { familyId } });
  const other = await desk.people.register({
    person: personFields(83, { name: "Sarinah" }),
    family: { kind: "baru", number: null, relation: 1 },
  });
  await expect(
    desk.people.addMember({ familyId: other.familyId!, relation: 4, member: { personId: head } }),
  ).rejects.toMatchObject({ code: "sudah_berkeluarga", details: { familyId } });

  // Every member is found by the card; a renewed card keeps the old number findable.
  expect((await desk.people.search({ text: made.kk })).hits).toHaveLength(made.members.length + 1);
  const renewed = `${made.kk.slice(0, 12)}9999`;
  // The member who came in between raised the version: a stale dialog is told so.
  await expect(
    desk.people.updateFamily({ familyId, version: family.version, number: renewed, home }),
  ).rejects.toMatchObject({ code: "berubah_di_tempat_lain" });
  const { version } = await desk.people.family({ familyId });
  await desk.people.updateFamily({ familyId, version, number: renewed, home });
  expect((await desk.people.search({ text: made.kk })).hits).toHaveLength(made.members.length + 1);
  expect((await desk.people.search({ text: renewed })).hits).toHaveLength(made.members.length + 1);
  expect((await desk.people.family({ familyId })).earlier).toHaveLength(1);
  await expect(
    desk.people.updateFamily({ familyId, version: family.version, home }),
  ).rejects.toMatchObject({ code: "berubah_di_tempat_lain" });
});

test("an edit keeps what was before, and refuses when somebody else saved first", async () => {
  const person = personFields(9, {
    name: "Darmi",
    phone: "0812 3456 7890",
    nik: "3204054106800009",
    sex: "P",
    birthDate: "1980-06-01",
  });
  const { personId } = await desk.people.register({ person, family: ALONE });
  const edited = await desk.people.update({
    personId,
    version: 1,
    keepNik: true,
    person: {
      ...person,
      nik: null,
      noNikReason: null,
      name: "Darmini",
      ktp: { ...person.ktp, rt: "77" },
    },
  });
  expect(edited.version).toBe(2);
  await expect(
    desk.people.update({ personId, version: 1, keepNik: true, person }),
  ).rejects.toMatchObject({ code: "berubah_di_tempat_lain" });
  const { entries } = await desk.people.history({ personId });
  expect(entries.map((entry) => entry.kind)).toEqual(["ubah", "daftar"]);
  expect(entries[0]!.changes.map((row) => [row.field, row.old, row.new]).sort()).toEqual([
    ["ktp_rt", person.ktp.rt, "077"],
    ["name", "Darmi", "Darmini"],
  ]);
  expect((await desk.people.revealNik({ personId })).nik).toBe(person.nik);
  expect((await desk.people.search({ text: "darmini" })).hits).toHaveLength(1);
  expect((await desk.people.search({ text: "+62 812-3456-7890" })).hits).toMatchObject([
    { personId, why: [{ field: "telepon", way: "persis" }] },
  ]);
});

test("sensitive PPKS kinds: anyone may record one, only koordinator and supervisor see it, nobody takes it away unseen", async () => {
  const person = personFields(10, {
    name: "Wartini",
    ppks: ["PPKS-19", "PPKS-24"],
    nik: null,
    noNikReason: "belum_rekam",
  });
  const { personId } = await desk.people.register({ person, family: ALONE });
  expect((await desk.people.get({ personId })).ppks).toEqual(["PPKS-24"]);
  await desk.people.update({
    personId,
    version: 1,
    keepNik: true,
    person: { ...person, ppks: [] },
  });
  await office.as("supervisor");
  expect((await desk.people.get({ personId })).ppks).toEqual(["PPKS-19"]);
  await office.as("petugas");
  const { entries } = await desk.people.history({ personId });
  expect(entries.flatMap((entry) => entry.changes)).toMatchObject([{ old: "PPKS-24" }]);
});

test("what is no name, date, phone or village is refused with its code", async () => {
  const person = personFields(11, { nik: null, noNikReason: "bayi" });
  const cases = [
    [{ name: "  " }, "masukan_salah"],
    [{ name: "-" }, "masukan_salah"],
    [{ name: "x".repeat(10_000) }, "masukan_salah"],
    [{ birthDate: "1980-02-31" }, "masukan_salah"],
    [{ birthDate: "2027-01-01" }, "tanggal_lahir_tidak_sah"],
    [{ phone: "12" }, "telepon_tidak_sah"],
    [{ noNikReason: null }, "nik_perlu_alasan"],
    [{ ktp: { ...NOWHERE, villageCode: "99.99.99.9999" } }, "wilayah_tidak_dikenal"],
  ] as const;
  for (const [change, code] of cases) {
    await expect(
      desk.people.register({ person: { ...person, ...change }, family: ALONE }),
      JSON.stringify(change).slice(0, 60),
    ).rejects.toMatchObject({ code });
  }
});
