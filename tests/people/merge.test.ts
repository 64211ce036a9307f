// Merging and taking a merge back, through the calls: families, values, rows made since, roles.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PersonDraft } from "../../shared/people/fields.ts";
import { walkIn } from "../cases/support.ts";
import { personFields } from "../support/make-people.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let desk: Api;
beforeEach(async () => {
  office = await newOffice();
  desk = await office.as("supervisor");
});
afterEach(() => office.close());

const NONE: Pick<PersonDraft, "nik" | "noNikReason" | "nikNote" | "ppks"> = {
  nik: null,
  noNikReason: "tidak_diketahui",
  nikNote: null,
  ppks: [],
};

async function register(name: string, change: Partial<PersonDraft> = {}, head = true) {
  return desk.people.register({
    person: { ...personFields(3), ...NONE, name, ...change } as PersonDraft,
    family: head ? { kind: "baru", number: null, relation: 1 } : { kind: "tanpa" },
    shareNik: false,
  });
}

async function merge(survivorId: string, loserId: string, more: object = {}) {
  const [a, b] = await Promise.all([
    desk.people.get({ personId: survivorId }),
    desk.people.get({ personId: loserId }),
  ]);
  return desk.people.merge({
    survivorId,
    loserId,
    survivorVersion: a.version,
    loserVersion: b.version,
    take: [],
    heads: [],
    note: null,
    ...more,
  });
}

const namesFor = async (text: string) =>
  (await desk.people.search({ text })).hits.map((hit) => hit.name);

test("the survivor is found by both names; taken back, each by its own", async () => {
  const a = await register("Kartolo Wibisana", {}, false);
  const b = await register("Suwarni Dewanti", {}, false);
  const { mergeId } = await merge(a.personId, b.personId);
  expect(await namesFor("Suwarni Dewanti")).toEqual(["Kartolo Wibisana"]);
  await desk.people.unmerge({ mergeId, send: [], note: null, different: true });
  expect(await namesFor("Suwarni Dewanti")).toEqual(["Suwarni Dewanti"]);
  expect(await namesFor("Kartolo Wibisana")).toEqual(["Kartolo Wibisana"]);
  const history = await office.desk
    .office!.reader.selectFrom("person_changes")
    .select(["person_id", "field", "old_value", "new_value"])
    .orderBy("changed_at")
    .execute();
  expect(history).toEqual(
    expect.arrayContaining([
      {
        person_id: b.personId,
        field: "digabung_ke",
        old_value: null,
        new_value: "Kartolo Wibisana",
      },
      {
        person_id: a.personId,
        field: "digabung_dari",
        old_value: "Suwarni Dewanti",
        new_value: null,
      },
    ]),
  );
});

test("values are chosen, restored, and kept where somebody changed them by hand", async () => {
  const a = await register("Kartolo", { motherName: "Sumi", phone: null }, false);
  const b = await register("Kartolo B", { motherName: "Sumiati", phone: "081234567890" }, false);
  const { mergeId } = await merge(a.personId, b.personId, { take: ["mother_name", "phone"] });
  const merged = await desk.people.get({ personId: a.personId });
  expect([merged.motherName, merged.phone]).toEqual(["Sumiati", "081234567890"]);
  await desk.people.fixPerson({
    personId: a.personId,
    version: merged.version,
    fix: { field: "ibu", motherName: "Sumiyati" },
  });
  const undone = await desk.people.unmerge({ mergeId, send: [], note: null, different: false });
  expect(undone.fieldsKept).toEqual(["mother_name"]);
  const after = await desk.people.get({ personId: a.personId });
  expect([after.motherName, after.phone]).toEqual(["Sumiyati", null]);
  expect((await desk.people.get({ personId: b.personId })).motherName).toBe("Sumiati");
});

test("two families: one is chosen, the other gets a head, and all comes back", async () => {
  const a = await register("Kartolo");
  const b = await register("Kartolo Dua");
  const child = await desk.people.addMember({
    familyId: b.familyId!,
    relation: 4,
    member: { person: { ...personFields(5), ...NONE, name: "Ningsih" }, shareNik: false },
  });
  await expect(merge(a.personId, b.personId)).rejects.toMatchObject({ code: "pilih_keluarga" });
  await expect(merge(a.personId, b.personId, { family: "survivor" })).rejects.toMatchObject({
    code: "perlu_kepala_baru",
    details: { familyId: b.familyId },
  });
  const { mergeId } = await merge(a.personId, b.personId, {
    family: "survivor",
    heads: [{ familyId: b.familyId, personId: child.personId }],
  });
  const left = await desk.people.family({ familyId: b.familyId! });
  expect(left.members.map((member) => [member.name, member.relation])).toEqual([["Ningsih", 1]]);
  await desk.people.unmerge({ mergeId, send: [], note: null, different: false });
  const back = await desk.people.family({ familyId: b.familyId! });
  expect(back.members.map((member) => [member.name, member.relation])).toEqual([
    ["Kartolo Dua", 1],
    ["Ningsih", 4],
  ]);
});

test("what was made since stays, or goes to the one it is sent to", async () => {
  const a = await register("Kartolo", {}, false);
  const b = await register("Kartolo Dua", {}, false);
  const { mergeId } = await merge(a.personId, b.personId);
  for (const programme of ["PKH", "BPNT"])
    await desk.people.startProgramme({
      eventId: crypto.randomUUID(),
      on: "2026-11-24",
      personId: a.personId,
      programme,
      component: null,
      number: null,
    });
  const { rows } = await desk.people.mergeSince({ mergeId });
  expect(rows.map((row) => row.what)).toEqual(["PKH", "BPNT"]);
  await expect(
    desk.people.unmerge({
      mergeId,
      send: [{ table: "persons", column: "id", key: a.personId }],
      note: null,
      different: false,
    }),
  ).rejects.toMatchObject({ code: "tautan_tidak_dikenal" });
  const { table, column, key } = rows[1]!;
  await desk.people.unmerge({
    mergeId,
    send: [{ table, column, key }],
    note: null,
    different: false,
  });
  const programmes = await office.desk
    .office!.reader.selectFrom("participations")
    .select(["programme", "person_id"])
    .orderBy("created_at")
    .execute();
  expect(programmes).toEqual([
    { programme: "PKH", person_id: a.personId },
    { programme: "BPNT", person_id: b.personId },
  ]);
});

test("cases follow; one made since goes with its number to the person it is sent to", async () => {
  const a = await register("Kartolo", {}, false);
  const b = await register("Kartolo Dua", {}, false);
  const own = await desk.cases.register(walkIn(b.personId));
  const { mergeId } = await merge(a.personId, b.personId);
  await expect(desk.cases.register(walkIn(b.personId))).rejects.toMatchObject({
    code: "sudah_digabung",
  });
  const since = await desk.cases.register(walkIn(a.personId));
  const personsOf = async () =>
    Object.fromEntries(
      (
        await office.desk
          .office!.reader.selectFrom("cases")
          .select(["id", "person_id", "applicant_id"])
          .execute()
      ).map((row) => [row.id, [row.person_id, row.applicant_id]]),
    );
  expect((await personsOf())[own.id]).toEqual([a.personId, a.personId]);
  const { rows } = await desk.people.mergeSince({ mergeId });
  const send = rows.map(({ table, column, key }) => ({ table, column, key }));
  expect(send.map((row) => row.column).sort()).toEqual(["applicant_id", "person_id"]);
  await desk.people.unmerge({ mergeId, send, note: null, different: false });
  const after = await personsOf();
  expect(after[own.id]).toEqual([b.personId, b.personId]);
  expect(after[since.id]).toEqual([b.personId, b.personId]);
  expect(
    (await desk.people.search({ text: since.number })).hits.map((hit) => hit.personId),
  ).toEqual([b.personId]);
});

test("a hidden kind recorded since is not even listed to those who may not see it", async () => {
  const a = await register("Darsono", {}, false);
  const b = await register("Darsono Dua", {}, false);
  const { mergeId } = await merge(a.personId, b.personId);
  await office.desk
    .office!.writer.insertInto("person_ppks")
    .values({
      id: crypto.randomUUID(),
      person_id: a.personId,
      kind: "PPKS-16",
      from_date: "2026-11-24",
      to_date: null,
      created_at: "2026-11-25T00:00:00.000Z",
      created_by: "uji",
      updated_at: "2026-11-25T00:00:00.000Z",
      legal_basis: "tugas_publik",
      purpose: "pelayanan_kesejahteraan_sosial",
      source: "loket",
    })
    .execute();
  const seenBy = async (role: "operator" | "supervisor") =>
    (await (await office.as(role)).people.mergeSince({ mergeId })).rows.map((row) => row.what);
  expect(await seenBy("operator")).toEqual([]);
  expect(await seenBy("supervisor")).toEqual(["PPKS-16"]);
});

test("a merged record is not edited, merged or joined again; versions are asked", async () => {
  const a = await register("Kartolo", {}, false);
  const b = await register("Kartolo Dua", {}, false);
  const c = await register("Kartolo Tiga", {}, false);
  await expect(merge(a.personId, a.personId)).rejects.toMatchObject({ code: "orang_sama" });
  await expect(merge(a.personId, b.personId, { loserVersion: 9 })).rejects.toMatchObject({
    code: "berubah_di_tempat_lain",
  });
  await merge(a.personId, b.personId);
  await expect(merge(c.personId, b.personId)).rejects.toMatchObject({ code: "sudah_digabung" });
  const gone = await desk.people.get({ personId: b.personId });
  await expect(
    desk.people.update({
      personId: b.personId,
      version: gone.version,
      keepNik: true,
      person: { ...personFields(3), ...NONE, name: "Lain" },
      shareNik: false,
    }),
  ).rejects.toMatchObject({ code: "sudah_digabung" });
  expect(gone.mergedInto).toEqual({ personId: a.personId, name: "Kartolo" });
});

test("a supervisor takes any merge back; others their own slip, for a quarter of an hour", async () => {
  const a = await register("Kartolo", {}, false);
  const b = await register("Kartolo Dua", {}, false);
  await office.as("petugas");
  await expect(merge(a.personId, b.personId)).rejects.toMatchObject({ code: "peran_tidak_cukup" });
  await office.as("operator");
  const { mergeId } = await merge(a.personId, b.personId);
  const undo = { mergeId, send: [], note: null, different: false };
  await office.as("koordinator");
  await expect(desk.people.unmerge(undo)).rejects.toMatchObject({
    code: "batalkan_perlu_supervisor",
  });
  await office.as("operator");
  expect((await desk.people.merges({})).rows[0]).toMatchObject({ mayUndo: true });
  office.setNow("2026-11-24T02:20:00Z");
  await expect(desk.people.unmerge(undo)).rejects.toMatchObject({
    code: "batalkan_perlu_supervisor",
  });
  await office.as("supervisor");
  await desk.people.unmerge(undo);
  await expect(desk.people.unmerge(undo)).rejects.toMatchObject({ code: "sudah_dibatalkan" });
});

test("a person's life tells what happened to every record under it, however often it was merged on", async () => {
  const on = "2026-11-02";
  const people = [];
  for (const name of ["Kartolo", "Kartono", "Kartojo", "Kartomo"])
    people.push((await register(name, {}, false)).personId);
  const [first, ...others] = people as [string, ...string[]];
  for (const [at, personId] of people.entries())
    await desk.people.startProgramme({
      eventId: crypto.randomUUID(),
      on,
      personId,
      programme: ["PKH", "PIP", "BPNT", "PBI-JK"][at]!,
      component: null,
      number: null,
    });
  // A chain: the last into the one before it, and so on up to the first.
  const up = [first, ...others].toReversed();
  const made: string[] = [];
  for (const [at, loser] of up.slice(0, -1).entries())
    made.push((await merge(up[at + 1]!, loser)).mergeId);
  expect((await desk.people.life({ personId: first })).events).toHaveLength(4);
  expect(
    (await desk.people.history({ personId: first })).entries.filter((e) => e.event !== null),
  ).toHaveLength(4);
  for (const mergeId of made.toReversed())
    await desk.people.unmerge({ mergeId, send: [], note: null, different: false });
  expect((await desk.people.life({ personId: first })).events).toHaveLength(1);
});
