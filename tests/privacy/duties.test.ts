// Consents, requests, restrictions, incidents and papers: each duty at the border, with its clock.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportAccess } from "../../electron/privacy/access/export.ts";
import { demandUnrestricted } from "../../electron/people/restrictions/queries.ts";
import { makePerson, refusal, walkIn, withoutSecondKey } from "../cases/support.ts";
import { issueInput, waitingCase } from "../referrals/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { taskHere } from "../support/register-import.ts";
import { importListHere } from "../support/prelist-here.ts";
import { canary, named } from "./support.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(() => office.close());

const html = async (ref: Promise<{ paperId: string }>) => office.sheet((await ref).paperId).html;

test("intake records a consent only where it was asked and given; the receipt says what, why, how long and how to withdraw", async () => {
  const desk = await office.as("petugas");
  const personId = await makePerson(office, "Sari Melati");
  const asked = await desk.cases.register(walkIn(personId, { sharing: "ya" }));
  const notAsked = await desk.cases.register(walkIn(personId));
  expect((await desk.privacy.consentOfCase({ caseId: notAsked.id })).consents).toEqual([]);
  const [consent] = (await desk.privacy.consentOfCase({ caseId: asked.id })).consents;
  expect(consent).toMatchObject({ giverName: "Sari Melati", givenBy: "sendiri", complete: true });
  const paper = await html(desk.privacy.consentPaper({ consentId: consent!.id }));
  for (const word of ["Persetujuan Anda", "menariknya kembali", "Hak Anda", "Sari Melati"])
    expect(paper).toContain(word);
});

test("a child's consent needs parent or guardian", async () => {
  const desk = await office.as("petugas");
  const personId = await makePerson(office, "Budi Kecil");
  await office.desk
    .office!.writer.updateTable("persons")
    .set({ birth_date: "2016-02-29" })
    .where("id", "=", personId)
    .execute();
  const { id } = await desk.cases.register(walkIn(personId, { sharing: "ya" }));
  const [consent] = (await desk.privacy.consentOfCase({ caseId: id })).consents;
  expect(consent!.complete).toBe(false);
  const given = { consentId: consent!.id, version: 1, giverName: "Ibu Budi", help: "dibacakan" };
  const form = "cap_jempol" as const;
  expect(await refusal(desk.privacy.completeConsent({ ...given, form, givenBy: "sendiri" }))).toBe(
    "wali_wajib",
  );
  await desk.privacy.completeConsent({ ...given, form, givenBy: "wali" });
  const [now] = (await desk.privacy.consentOfCase({ caseId: id })).consents;
  expect(now).toMatchObject({ complete: true, giverName: "Ibu Budi", form });
});

test("a withdrawal stops referrals outside the government at once, and is withdrawn once", async () => {
  const personId = await makePerson(office, "Tarik Kembali");
  const caseId = await waitingCase(office, personId, { sharing: "ya" });
  const boss = await office.as("supervisor");
  const { rows } = await boss.directory.list({});
  const outside = rows.find((one) => one.level === "lateral")!;
  const government = rows.find((one) => one.level === "kabupaten")!;
  const [consent] = (await boss.privacy.consentOfCase({ caseId })).consents;
  const order = { consentId: consent!.id, version: 1, how: "lisan" as const };
  expect(await boss.privacy.withdrawConsent(order)).toMatchObject({ sentTo: [], requestId: null });
  expect(await refusal(boss.privacy.withdrawConsent(order))).toBe("persetujuan_sudah_ditarik");
  const issue = async (destinationId: string) =>
    boss.referrals.issue(await issueInput(boss, caseId, { destinationId }));
  expect(await refusal(issue(outside.id))).toBe("persetujuan_tidak_ada");
  expect(await refusal(issue(government.id))).toBeNull();
  expect((await boss.cases.get({ id: caseId })).content!.sharing).toBe("tidak");
  expect(await html(boss.privacy.consentPaper({ consentId: consent!.id }))).toContain(
    "SUDAH DITARIK KEMBALI",
  );
});

test("the clock of a request runs 72 hours from trusted time, is near, then over; a refusal names its reason", async () => {
  const desk = await office.as("petugas");
  const personId = await makePerson(office, "Minta Akses");
  office.setNow("2026-12-01T02:00:00Z");
  const id = randomUUID();
  const wish = { id, personId, kind: "akses" as const, wish: "Ingin melihat data saya." };
  const who = { asker: "sendiri" as const, askerName: "", identity: "ktp" as const };
  const added = await desk.privacy.addRequest({ ...wish, ...who, identityNote: "" });
  expect(added).toMatchObject({ state: "diterima", clock: { hours: 72, nearness: "longgar" } });
  // A clock that goes back does not give time back.
  office.setNow("2026-11-20T02:00:00Z");
  const boss = await office.as("supervisor");
  const clockAt = async (at: string) => {
    office.setNow(at);
    const { rows } = await boss.privacy.requests({ open: true });
    return rows.find((row) => row.id === id)!.clock;
  };
  expect((await clockAt("2026-11-20T02:00:00Z")).hours).toBe(72);
  expect(await clockAt("2026-12-03T03:00:00Z")).toMatchObject({ hours: 23, nearness: "dekat" });
  expect(await clockAt("2026-12-04T03:30:00Z")).toMatchObject({ hours: -2, nearness: "lewat" });
  expect((await boss.privacy.overview()).requests.over).toBe(1);
  expect(await html(boss.privacy.requestPaper({ id }))).toContain("3 x 24 jam");
  const answer = { id, version: 1, state: "ditolak" as const, note: "Ada ancaman." };
  expect(await refusal(boss.privacy.answerRequest({ ...answer, refusal: null }))).toBe(
    "masukan_salah",
  );
  const done = await boss.privacy.answerRequest({ ...answer, refusal: "membahayakan" });
  expect(done).toMatchObject({ inTime: false, state: "ditolak" });
  expect(await refusal(boss.privacy.answerRequest({ ...answer, refusal: "identitas" }))).toBe(
    "permintaan_sudah_dijawab",
  );
  expect(await html(boss.privacy.requestPaper({ id }))).toContain("Pasal 33");
});

test("restricted data is seen, and used for nothing new without a supervisor's reason", async () => {
  const bird = canary(31);
  const personId = await named(office, bird);
  const caseId = await waitingCase(office, personId);
  const prelistId = await importListHere(office, `NIK,NAMA PENERIMA\n${bird.nik},${bird.name}`);
  const boss = await office.as("supervisor");
  const { id } = await boss.privacy.restrict({ personId, requestId: null, reason: "keberatan" });
  const again = { personId, requestId: null, reason: "sekali lagi" };
  expect(await refusal(boss.privacy.restrict(again))).toBe("batasan_sudah_ada");
  const issue = async () => boss.referrals.issue(await issueInput(boss, caseId));
  const leaves = () =>
    demandUnrestricted(
      office.desk.office!.reader,
      { prelistId, kind: "daftar" },
      office.desk.now().toISOString(),
    );
  expect((await boss.people.get({ personId })).name).toBe(bird.name);
  expect(await refusal(issue())).toBe("data_dibatasi");
  expect(await refusal(leaves())).toBe("data_dibatasi");
  const permit = { restrictionId: id, reason: "diminta warga sendiri" };
  await boss.privacy.permitUse({ ...permit, use: "rujukan" });
  expect(await refusal(leaves())).toBe("data_dibatasi");
  expect(await refusal(issue())).toBeNull();
  await boss.privacy.permitUse({ ...permit, use: "ekspor" });
  expect(await refusal(leaves())).toBeNull();
  office.setNow("2026-12-20T03:00:00Z");
  expect(await refusal(leaves())).toBe("data_dibatasi");
  await boss.privacy.liftRestriction({ restrictionId: id, reason: "dicabut pemohon" });
  expect(await refusal(leaves())).toBeNull();
});

test("the access file holds everything of one person and nothing of a case in which they only asked; the copy is the same as JSON", async () => {
  const bird = canary(41);
  const personId = await named(office, bird);
  const victim = await makePerson(office, "Orang Lain Sekali");
  const boss = await office.as("supervisor");
  await boss.cases.register(
    walkIn(personId, { narrative: `sakit ${bird.story}`, sensitive: true }),
  );
  await boss.cases.register(
    walkIn(victim, {
      applicantId: personId,
      relation: "tetangga",
      narrative: "dilaporkan diam-diam",
    }),
  );
  const started = performance.now();
  const paper = await html(boss.privacy.accessPaper({ personId }));
  expect(performance.now() - started).toBeLessThan(300_000);
  for (const word of [bird.name, bird.nik, bird.phone, `sakit ${bird.story}`, "Siapa yang membuka"])
    expect(paper).toContain(word);
  expect(paper).not.toContain("dilaporkan diam-diam");
  const locked = await withoutSecondKey(office, () => html(boss.privacy.accessPaper({ personId })));
  expect(locked).not.toContain(`sakit ${bird.story}`);
  expect(locked).toContain("1 kasus tidak dimuat");
  expect(locked).not.toContain("Berikut seluruh data");
  const file = path.join(office.folder, "salinan.json");
  const copied = await exportAccess(taskHere(office, file), {
    personId,
    file: "x",
    why: "diminta",
  });
  const data = JSON.parse(fs.readFileSync(file, "utf8")) as {
    kasus_tertutup: number; // this task holds no second key
    data: Record<string, { rows: { nik?: string }[] }>;
  };
  expect(copied.rows).toBeGreaterThan(1);
  expect(data.kasus_tertutup).toBe(1);
  expect(data.data).not.toHaveProperty("cases");
  expect(data.data["persons"]!.rows[0]!.nik).toBe(bird.nik);
  fs.rmSync(file);
});

test("an incident has its clock and both letters, and closes when both were told", async () => {
  const admin = await office.as("admin");
  const id = randomUUID();
  const told = {
    title: "Kertas daftar hilang",
    happenedOn: "2026-12-19",
    how: "Map berisi daftar tertinggal di angkutan.",
    kinds: ["identitas" as const, "anak" as const],
    peopleCount: 40,
    measures: "Map dicari dan warga diberi tahu.",
    advice: "Waspada terhadap telepon yang tidak dikenal.",
  };
  await admin.privacy.saveIncident({ id, version: 0, ...told });
  const [row] = (await admin.privacy.incidents()).rows;
  expect(row).toMatchObject({ clock: { hours: 72 }, state: "terbuka" });
  const boss = await office.as("supervisor");
  await boss.privacy.nameAffected({ id, personId: await makePerson(office, "Terkena Satu") });
  const letters = await html(boss.privacy.incidentPaper({ id, who: "subjek" }));
  for (const word of ["Terkena Satu", "1. Data pribadi", "2. Kapan", "3. Upaya"])
    expect(letters).toContain(word);
  expect(await html(boss.privacy.incidentPaper({ id, who: "lembaga" }))).toContain("40 orang");
  expect(await refusal(boss.privacy.closeIncident({ id, version: 1 }))).toBe(
    "insiden_belum_diberitahukan",
  );
  await boss.privacy.tellIncident({ id, version: 1, who: "subjek" });
  await boss.privacy.tellIncident({ id, version: 2, who: "lembaga" });
  expect(await boss.privacy.closeIncident({ id, version: 3 })).toMatchObject({ version: 4 });
});

test("the office's papers carry its real figures, and the retention list proposes only", async () => {
  const admin = await office.as("admin");
  const { contact, contactVersion } = await admin.privacy.overview();
  await admin.privacy.saveContact({
    contact: {
      ...contact,
      name: "Rina Petugas",
      processors: [{ name: "PT Awan", task: "cadangan", agreement: "PKS 1" }],
    },
    version: contactVersion,
  });
  const dpia = await html(admin.privacy.dpiaPaper({}));
  for (const word of ["Pasal 34", "Rina Petugas", "kolom basis data"]) expect(dpia).toContain(word);
  const records = await html(admin.privacy.recordsPaper({ size: "F4" }));
  for (const word of ["PT Awan", "tugas pelayanan publik"]) expect(records).toContain(word);
  const before = await office.desk.office!.reader.selectFrom("persons").selectAll().execute();
  office.setNow("2032-01-01T02:00:00Z");
  const { rows } = await admin.privacy.retention();
  const people = rows.find((row) => row.kind === "orang")!;
  expect(people.due).toBeGreaterThan(0);
  expect(
    rows.every(
      (row) => row.source.includes("(design)") || row.source.includes("(prior knowledge)"),
    ),
  ).toBe(true);
  expect(await office.desk.office!.reader.selectFrom("persons").selectAll().execute()).toEqual(
    before,
  );
});
