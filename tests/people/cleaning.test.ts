// The cleaning list: each kind is found, goes away when it is put right or accepted, and merged records count for nothing.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLEANING_KIND_NAMES, type CleaningKindName } from "../../shared/people/cleaning-kinds.ts";
import { findingsOf, yearsBefore } from "../../electron/people/cleaning/find.ts";
import type { PersonDraft } from "../../shared/people/fields.ts";
import type { PersonView } from "../../shared/people/views.ts";
import { personFields } from "../support/make-people.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let desk: Api;
beforeAll(async () => {
  office = await newOffice();
  desk = await office.as("supervisor");
});
afterAll(() => office.close());

const KTP = {
  villageCode: "32.04.05.2001",
  address: "Jalan Melati 3",
  hamlet: null,
  rt: "003",
  rw: "001",
};
const SOUND: Partial<PersonDraft> = {
  motherName: "Karsih",
  nik: "3204051203800007",
  noNikReason: null,
  nikNote: null,
  sex: "L",
  birthDate: "1980-03-12",
  phone: null,
  ktp: KTP,
  home: null,
  ppks: [],
};

async function register(name: string, change: Partial<PersonDraft> = {}, family = true) {
  return desk.people.register({
    person: { ...personFields(3), ...SOUND, name, ...change } as PersonDraft,
    family: family ? { kind: "baru", number: null, relation: 1 } : { kind: "tanpa" },
    shareNik: true,
  });
}

const counts = async (place = {}) => (await desk.people.cleaningCounts(place)).counts;
const list = async (kind: CleaningKindName, place = {}) =>
  (await desk.people.cleaningList({ kind, ...place })).rows;
const namesOf = async (kind: CleaningKindName) => (await list(kind)).map((row) => row.person?.name);

test("every kind finds its own and nothing else", async () => {
  await register("Beres Sekali", { nik: "3204051203800001" });
  await register("Ganda Satu", { nikNote: "sesuai KTP" });
  await register("Ganda Dua", { nikNote: "sesuai KTP" });
  await register("Tanpa Ibu", { nik: "3204051203800002", motherName: null });
  await register("Tanpa Lahir", { nik: "3204051203800003", birthDate: null });
  await register("Dewasa Tanpa NIK", { nik: null, noNikReason: "belum_rekam" });
  await register("Bayi Tanpa NIK", {
    nik: null,
    noNikReason: "bayi",
    birthDate: "2026-01-02",
  });
  await register("Tanpa Keluarga", { nik: "3204051203800004" }, false);
  await register("Tanpa RT", { nik: "3204051203800005", ktp: { ...KTP, rt: null, rw: null } });
  await register("Lansia Muda", { nik: "3204051203800006", ppks: ["PPKS-08"] });
  const headless = await register("Tanpa Kepala", { nik: "3204051203800008" });
  const dead = await register("Mendiang", { nik: "3204051203800009" }, false);
  const db = office.desk.office!.writer;
  // Lists made before the rule may hold such a family; the desk cannot make one any more.
  await db
    .updateTable("memberships")
    .set({ relation: 4 })
    .where("person_id", "=", headless.personId)
    .execute();
  await desk.people.death({
    eventId: crypto.randomUUID(),
    on: "2026-11-20",
    personId: dead.personId,
    version: 1,
    document: null,
    noDocumentReason: "belum_diurus",
    note: null,
    headAfter: null,
  });
  const odd = await register("NIK Beda", { nik: "3204055203800009", nikNote: "sesuai KTP" });
  await db.updateTable("persons").set({ nik_note: null }).where("id", "=", odd.personId).execute();

  expect(await namesOf("nik_ganda")).toEqual(["Ganda Satu"]);
  expect((await list("nik_ganda"))[0]!.other?.name).toBe("Ganda Dua");
  expect(await namesOf("tanpa_ibu")).toEqual(["Tanpa Ibu"]);
  expect(await namesOf("tanpa_lahir")).toEqual(["Tanpa Lahir"]);
  expect((await list("tanpa_lahir"))[0]!.offered).toBe("1980-03-12");
  expect(await namesOf("tanpa_nik_dewasa")).toEqual(["Dewasa Tanpa NIK"]);
  expect(await namesOf("tanpa_kk")).toEqual(["Tanpa Keluarga"]);
  expect(await namesOf("tanpa_rt")).toEqual(["Tanpa RT"]);
  expect(await list("ppks_umur")).toMatchObject([{ details: ["PPKS-08"] }]);
  expect(await namesOf("tanpa_kepala")).toEqual(["Tanpa Kepala"]);
  expect(await namesOf("tanpa_dokumen")).toEqual(["Mendiang"]);
  expect(await list("nik_tidak_cocok")).toMatchObject([
    { person: { name: "NIK Beda" }, details: ["jenis_kelamin_beda"] },
  ]);
  const counted = await counts();
  for (const kind of CLEANING_KIND_NAMES)
    expect(counted[kind], kind).toBe((await list(kind)).length);
  expect(await counts({ villageCode: "32.04.05.2002" })).toEqual(
    Object.fromEntries(CLEANING_KIND_NAMES.map((kind) => [kind, 0])),
  );
  expect((await counts({ villageCode: KTP.villageCode, rt: "3", rw: "01" })).tanpa_ibu).toBe(1);
});

test("a fix beside the row takes it away, with the change in history", async () => {
  let fixed: PersonView | undefined;
  for (const [kind, fix] of [
    ["tanpa_ibu", { field: "ibu", motherName: "Karsih" }],
    ["tanpa_lahir", { field: "lahir", birthDate: "1980-03-12" }],
    ["tanpa_rt", { field: "rt", rt: "4", rw: "2" }],
  ] as const) {
    const [row] = await list(kind);
    await desk.people.fixPerson({ personId: row!.subjectId, version: row!.version!, fix });
    expect(await list(kind), kind).toEqual([]);
    fixed = await desk.people.get({ personId: row!.subjectId });
  }
  expect(fixed!.ktp).toMatchObject({ rt: "004", rw: "002" });
});

test("an accepted finding stays away with its note, until it counts again", async () => {
  const [row] = await list("tanpa_kk");
  const at = { kind: "tanpa_kk" as const, subjectId: row!.subjectId };
  await desk.people.acceptFinding({ ...at, note: "Tinggal di panti" });
  expect(await list("tanpa_kk")).toEqual([]);
  expect((await desk.people.acceptedFindings({ kind: "tanpa_kk" })).rows).toMatchObject([
    { name: "Tanpa Keluarga", note: "Tinggal di panti" },
  ]);
  await desk.people.reopenFinding(at);
  expect((await counts()).tanpa_kk).toBe(1);
});

test("pairs of the last run with two NIK or two families are listed, and go when they are merged", async () => {
  const [a] = (await desk.people.search({ text: "Beres Sekali" })).hits;
  await register("Beres Sekali", { nik: "3204051203800010" });
  await finish(desk.people.findDuplicates({}));
  const mine = async (kind: CleaningKindName) =>
    (await list(kind)).filter(
      (row) => row.person!.name === "Beres Sekali" && row.other!.name === "Beres Sekali",
    );
  const [row] = await mine("dua_nik");
  expect(await mine("dua_kk")).toHaveLength(1);
  const other = row!.person!.personId === a!.personId ? row!.other! : row!.person!;
  const seen = await desk.people.compare({ aId: a!.personId, bId: other.personId });
  await desk.people.merge({
    survivorId: a!.personId,
    loserId: other.personId,
    survivorVersion: seen.a.person.version,
    loserVersion: seen.b.person.version,
    take: [],
    family: "survivor",
    heads: [],
    note: null,
  });
  expect(await mine("dua_nik")).toEqual([]);
  expect(await mine("dua_kk")).toEqual([]);
});

test("sensitive kinds are nobody's business below need", async () => {
  await register("Peka", { nik: "3204051203800011", ppks: ["PPKS-03"] });
  expect(await list("ppks_umur")).toHaveLength(2);
  await office.as("operator");
  expect(await list("ppks_umur")).toHaveLength(1);
  await office.as("supervisor");
});

test("years are counted to the day", () => {
  expect(yearsBefore("2026-11-24", 17)).toBe("2009-11-24");
  expect(yearsBefore("2028-02-29", 17)).toBe("2011-03-01");
});

test("counts are read from indexes, not from the whole register", async () => {
  const db = office.desk.office!.reader;
  const asked = { today: "2026-11-24", seesSensitive: true, pending: undefined };
  for (const [kind, index] of [
    ["tanpa_ibu", "persons_no_mother"],
    ["tanpa_lahir", "persons_no_birth"],
    ["tanpa_nik_dewasa", "persons_no_nik"],
    ["tanpa_rt", "persons_no_rt"],
    ["nik_tidak_cocok", "persons_nik_odd"],
    ["tanpa_dokumen", "persons_no_document"],
    ["nik_ganda", "persons_nik"],
  ] as const) {
    const plan = await sql<{
      detail: string;
    }>`EXPLAIN QUERY PLAN SELECT count(*) ${findingsOf(kind, asked, false)}`.execute(db);
    expect(plan.rows.map((row) => row.detail).join("; "), kind).toContain(index);
  }
});

test("a place is one address: where the row says somebody lives is where the filter finds it", async () => {
  const desk = await office.as("supervisor");
  const { personId } = await desk.people.register({
    person: personFields(3, {
      name: "Tukinem Rekaan",
      nik: null,
      noNikReason: "belum_rekam",
      motherName: null,
      phone: null,
      ppks: [],
      ktp: { villageCode: "32.04.05.2001", address: null, hamlet: null, rt: "005", rw: "008" },
      home: {
        villageCode: "32.04.05.2003",
        address: "Kontrakan",
        hamlet: null,
        rt: null,
        rw: null,
      },
    }),
    family: { kind: "tanpa" },
  });
  const found = async (place: object) =>
    (await desk.people.cleaningList({ kind: "tanpa_ibu", ...place })).rows
      .filter((row) => row.subjectId === personId)
      .map((row) => [row.person!.villageName, row.person!.rt]);
  const [told] = await found({});
  expect(told![1]).toBe("005");
  expect(await found({ villageCode: "32.04.05.2001", rt: "05" })).toEqual([told]);
  expect(await found({ villageCode: "32.04.05.2003", rt: "5" })).toEqual([]);
});
