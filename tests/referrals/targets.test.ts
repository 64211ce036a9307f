// To whom the letter of a sensitive case goes: printed for whoever holds the second key, and nowhere open in the first file.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NEUTRAL_ADDRESSEE, sealTargetsLeft } from "../../electron/referrals/target.ts";
import { addDays } from "../../shared/values/date.ts";
import { sensitiveBox } from "../../electron/serve/sensitive-box.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { withoutSecondKey } from "../cases/support.ts";
import { issueInput, person, refused, waitingCase } from "./support.ts";

const SHELTER = "Pengelola Rumah Aman Kenanga 17";
const COPY = "Tembusan Rahasia Kenanga";
let office: TestOffice;
let boss: Api;
let citizen: string;
beforeEach(async () => {
  office = await newOffice();
  citizen = await person(office);
  boss = await office.as("supervisor");
  await office.desk
    .office!.writer.updateTable("destinations")
    .set({ addressee: SHELTER, place: "Jalan Kenanga 17" })
    .execute();
});
afterEach(() => office.close());

async function issue(sensitive: boolean): Promise<{ id: string; caseId: string }> {
  const caseId = await waitingCase(office, citizen, { sensitive });
  boss = await office.as("supervisor");
  const { id } = await boss.referrals.issue(
    await issueInput(boss, caseId, { copies: [COPY], enclosure: "Berkas Kenanga" }),
  );
  return { id, caseId };
}

/** What the first file holds open of referrals, letters and their history. */
async function open(): Promise<string> {
  const db = office.desk.office!.reader;
  const rows = [
    await db.selectFrom("referrals").selectAll().execute(),
    await db.selectFrom("referral_revisions").selectAll().execute(),
    await db.selectFrom("referral_events").selectAll().execute(),
    await db.selectFrom("letters").selectAll().execute(),
    await db.selectFrom("case_events").selectAll().execute(),
    await db.selectFrom("audit").selectAll().execute(),
  ];
  return JSON.stringify(rows, (_, value: unknown) =>
    Buffer.isBuffer(value) ? value.toString("latin1") : value,
  );
}

async function raise(caseId: string, sensitive = true) {
  const { version } = await boss.cases.get({ id: caseId });
  const order = { id: caseId, version, eventId: randomUUID(), sensitive, reason: "uji kepekaan" };
  return boss.cases.setSensitivity(order);
}

const printed = async (id: string) =>
  office.sheet((await boss.referrals.letter({ id, size: "A4" })).paperId).html;

test("issued in a sensitive case it is sealed, printed for whoever holds the key, and clocks and lists go on", async () => {
  const { id } = await issue(true);
  expect(await open()).not.toContain("Kenanga");
  for (const word of [SHELTER, "Jalan Kenanga 17", COPY, "Berkas Kenanga"])
    expect(await printed(id)).toContain(word);
  expect((await boss.referrals.register({ year: 2026 })).rows[0]?.content?.addressee).toBe(
    NEUTRAL_ADDRESSEE,
  );
  const { content, replyBy } = await boss.referrals.get({ id });
  expect(content).toMatchObject({ addressee: SHELTER, copies: [COPY] });
  office.setNow(`${addDays(replyBy, 1)}T02:00:00Z`);
  expect((await boss.referrals.list({ list: "lewat" })).rows.map((row) => row.id)).toEqual([id]);
  expect((await boss.cases.counts()).rujukan).toBe(1);
  await withoutSecondKey(office, async () => {
    expect((await refused(boss.referrals.letter({ id, size: "A4" })))?.code).toBe("kasus_terbatas");
    expect(JSON.stringify(await boss.referrals.get({ id }))).not.toContain("Kenanga");
  });
});

test("raised later the letter, its older versions and the register lose it; opened again it stays sealed and whole", async () => {
  const { id, caseId } = await issue(false);
  const { version, content } = await boss.referrals.get({ id });
  await boss.referrals.amend({
    id,
    version,
    eventId: randomUUID(),
    subject: content!.subject,
    request: "Permintaan kedua.",
    enclosure: "Berkas Kenanga kedua",
    copies: [COPY, "Kenanga kedua"],
    reason: "salah tulis",
  });
  expect(await open()).toContain("Kenanga");
  await raise(caseId);
  expect(await open()).not.toContain("Kenanga");
  expect(await printed(id)).toContain("Kenanga kedua");
  await raise(caseId, false);
  expect(await printed(id)).toContain(SHELTER);
  expect(await open()).not.toContain("Kenanga");
  await withoutSecondKey(office, async () => {
    expect((await refused(boss.referrals.letter({ id, size: "A4" })))?.code).toBe("kasus_terbatas");
    expect(await boss.referrals.get({ id })).toMatchObject({
      content: { addressee: "", mayAmend: false },
    });
    await raise(caseId);
  });
  expect(await printed(id)).toContain(SHELTER);
});

test("what an older program left open is sealed at the next sign-in, and nothing else may change it", async () => {
  const { id, caseId } = await issue(false);
  const db = office.desk.office!.writer;
  await db
    .updateTable("cases")
    .set({ sensitive: 1, narrative: null, narrative_sealed: Buffer.from("x") })
    .where("id", "=", caseId)
    .execute();
  await expect(
    db.updateTable("referrals").set({ copies: "[]" }).where("id", "=", id).execute(),
  ).rejects.toThrow(/by version/);
  const { sensitivePublic } = office.desk.office!;
  const box = sensitiveBox(sensitivePublic, null); // as at a sign-in, whoever it is
  await sealTargetsLeft(db, box);
  await sealTargetsLeft(db, box);
  expect(await open()).not.toContain("Kenanga 17");
  expect(await printed(id)).toContain(SHELTER);
});
