// Handing cases over; notes, home visits, assessments and plans: what officers write between the changes of state.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CHECKLISTS, countAnswers, openPlan } from "../../shared/cases/assessment.ts";
import { whyNotAssigned } from "../../shared/cases/assign.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, walkIn } from "./support.ts";

let office: TestOffice;
let person: string;
beforeEach(async () => {
  office = await newOffice();
  person = await makePerson(office);
});
afterEach(() => office.close());

async function account(role: string): Promise<string> {
  const { id } = await office.desk
    .office!.reader.selectFrom("accounts")
    .select("id")
    .where("username", "=", `uji.${role}`)
    .executeTakeFirstOrThrow();
  return id;
}

async function change(api: Api, id: string) {
  return { id, version: (await api.cases.get({ id })).version, eventId: randomUUID() };
}

test("a supervisor hands many over at once; what may not go is left and said; a retry is harmless", async () => {
  await office.as("petugas");
  const supervisor = await office.as("supervisor");
  const petugas = await account("petugas");
  const [a, b, secret] = [
    await supervisor.cases.register(walkIn(person)),
    await supervisor.cases.register(walkIn(person)),
    await supervisor.cases.register(walkIn(person, { sensitive: true })),
  ];
  const order = {
    cases: await Promise.all([a, b, secret].map(({ id }) => change(supervisor, id))),
    officerId: petugas,
    note: "Cuti sampai Jumat",
  };
  order.cases[1] = { ...order.cases[1]!, version: 99 };
  const answer = await supervisor.cases.assign(order);
  expect(answer).toEqual({
    moved: [a.id],
    left: [
      { id: b.id, number: b.number, why: "berubah" },
      { id: secret.id, number: secret.number, why: "penerima_tanpa_kunci" },
    ],
  });
  expect((await supervisor.cases.assign(order)).moved).toEqual([a.id]);
  const view = await supervisor.cases.get({ id: a.id });
  expect(view.officer.id).toBe(petugas);
  expect(view.content?.timeline.filter((row) => row.kind === "serah")).toMatchObject([
    { details: { assigned: { note: "Cuti sampai Jumat" } } },
  ]);
});

test("an officer hands over only what is theirs, and only to somebody who works on cases", async () => {
  await office.as("operator");
  await office.as("fasilitator");
  const supervisor = await office.as("supervisor");
  const theirs = await supervisor.cases.register(walkIn(person));
  const petugas = await office.as("petugas");
  const mine = await petugas.cases.register(walkIn(person));
  const cases = [await change(petugas, mine.id), await change(petugas, theirs.id)];
  const officerId = await account("fasilitator");
  expect(await petugas.cases.assign({ cases, officerId, note: "" })).toEqual({
    moved: [mine.id],
    left: [{ id: theirs.id, number: theirs.number, why: "bukan_milik" }],
  });
  expect(
    await refusal(petugas.cases.assign({ cases, officerId: await account("operator"), note: "" })),
  ).toBe("masukan_salah");
});

test("a closed or restricted case stays where it is", () => {
  const kase = { open: true, restricted: false, sensitive: false, officerId: "a" };
  const leader = { accountId: "z", roles: ["supervisor"] as const };
  const receiver = { id: "b", holdsSensitive: false };
  expect(whyNotAssigned(kase, leader, receiver)).toBeUndefined();
  expect(whyNotAssigned({ ...kase, open: false }, leader, receiver)).toBe("ditutup");
  expect(whyNotAssigned({ ...kase, restricted: true }, leader, receiver)).toBe("terbatas");
  expect(whyNotAssigned(kase, leader, { ...receiver, id: "a" })).toBe("sudah");
});

test("a home visit is written into the timeline, never with a day that is still to come", async () => {
  const api = await office.as("petugas");
  const { id } = await api.cases.register(walkIn(person));
  const entry = {
    ...(await change(api, id)),
    kind: "kunjungan_rumah" as const,
    onDay: "2026-11-23",
    text: "Bertemu ibu dan dua anak; atap bocor.",
  };
  await api.cases.record(entry);
  await api.cases.record(entry); // a retry
  const { content } = await api.cases.get({ id });
  expect(content?.timeline.filter((row) => row.kind === "kunjungan_rumah")).toMatchObject([
    { details: { progress: { onDay: "2026-11-23", text: entry.text } } },
  ]);
  expect(
    await refusal(api.cases.record({ ...entry, ...(await change(api, id)), onDay: "2026-11-25" })),
  ).toBe("masukan_salah");
});

test("a note on a sensitive case is sealed", async () => {
  const api = await office.as("petugas");
  const { id } = await api.cases.register(walkIn(person, { sensitive: true }));
  const text = "Nomor aman: lewat kakak kandung";
  await api.cases.record({
    ...(await change(api, id)),
    kind: "catatan",
    onDay: "2026-11-24",
    text,
  });
  const rows = await office.desk
    .office!.reader.selectFrom("case_events")
    .select(["details", "details_sealed"])
    .where("case_id", "=", id)
    .where("kind", "=", "catatan")
    .execute();
  expect(rows).toMatchObject([{ details: null }]);
  expect(rows[0]?.details_sealed?.includes(Buffer.from(text))).toBe(false);
});

test("assessments and plans are kept one beside the other; unknown items of a list are refused", async () => {
  const api = await office.as("petugas");
  const { id } = await api.cases.register(walkIn(person));
  const assessment = {
    risk: "tinggi" as const,
    needs: ["pangan" as const, "kesehatan" as const],
    answers: { "kepmensos_262_2022.kerja": "ya" as const, "bps_14.air": "tidak" as const },
    note: "Tinggal berdua dengan cucu.",
  };
  await api.cases.assess({ ...(await change(api, id)), assessment });
  await api.cases.assess({
    ...(await change(api, id)),
    assessment: { ...assessment, risk: "sedang" },
  });
  const plan = [
    { service: "Antar ke puskesmas", provider: "PSM", dueOn: "2026-11-27", done: false },
  ];
  await api.cases.plan({ ...(await change(api, id)), plan });
  const timeline = (await api.cases.get({ id })).content!.timeline;
  expect(timeline.flatMap((row) => row.details?.assessment?.risk ?? [])).toEqual([
    "tinggi",
    "sedang",
  ]);
  expect(timeline.findLast((row) => row.kind === "rencana")?.details?.plan).toEqual(plan);
  await expect(
    api.cases.assess({
      ...(await change(api, id)),
      assessment: { ...assessment, answers: { "bps_14.tidak_ada": "ya" } },
    }),
  ).rejects.toMatchObject({ code: "masukan_salah" });
});

test("answers are counted, and what was not asked is neither yes nor no", () => {
  const [kepmensos, bps] = CHECKLISTS;
  expect(bps.items).toHaveLength(14);
  expect(countAnswers(kepmensos, { "kepmensos_262_2022.kerja": "ya" })).toEqual({
    ya: 1,
    tidak: 0,
    belum: 8,
  });
  const row = { service: "a", provider: "", done: false };
  expect(
    openPlan([
      { ...row, dueOn: null },
      { ...row, service: "b", dueOn: "2026-12-01" },
      { ...row, service: "c", dueOn: "2026-11-30", done: true },
    ]).map(({ service }) => service),
  ).toEqual(["b", "a"]);
});
