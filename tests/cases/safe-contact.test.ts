// The safe contact of a sensitive case: kept under the second key, used for every contact, printed and found nowhere.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keysOf, PROGRESS_KINDS } from "../../shared/cases/codes.ts";
import {
  CONTACT_WAYS,
  SafeContact,
  safeContactMissing,
  safelyProblem,
} from "../../shared/cases/safe-contact.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, walkIn, withoutSecondKey } from "./support.ts";

const CONTACT: SafeContact = {
  way: "dipercaya",
  name: "Bu Tuti, kakak",
  phone: "0812-0000-1234",
  hours: "Sabtu pagi",
  avoid: "WhatsApp",
  shelter: "Rumah aman Jalan Cempaka 9",
};

let office: TestOffice;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

const contacted = async (api: Api, id: string, safely?: boolean) => {
  const { version } = await api.cases.get({ id });
  return refusal(
    api.cases.record({
      id,
      version,
      eventId: randomUUID(),
      kind: "kontak",
      onDay: "2026-11-24",
      text: "Menelepon, diangkat kakaknya.",
      ...(safely === undefined ? {} : { safely }),
    }),
  );
};

test("a petugas writes it down at intake and cannot read it back", async () => {
  const desk = await office.as("petugas");
  const { id } = await withoutSecondKey(office, () =>
    desk.cases.register(walkIn(person, { sensitive: true, safeContact: CONTACT })),
  );
  await withoutSecondKey(office, async () => {
    expect((await desk.cases.get({ id })).content).toBeNull();
    expect(await contacted(desk, id, true)).toBe("kasus_terbatas");
  });
  const boss = await office.as("koordinator");
  const { content } = await boss.cases.get({ id });
  expect(content!.timeline.at(-1)!.details!.safeContact).toEqual(CONTACT);
  const stored = await office.desk
    .office!.reader.selectFrom("case_events")
    .selectAll()
    .where("case_id", "=", id)
    .execute();
  expect(JSON.stringify(stored)).not.toContain("Cempaka");
  for (const paper of [
    boss.cases.receipt({ id }),
    boss.cases.registrationForm({ id }),
    (await office.as("supervisor")).reports.caseSummary({ id, identity: "lengkap" }),
  ])
    expect(office.sheet((await paper).paperId).html).not.toMatch(/Cempaka|Tuti|0812/);
});

test("the citizen of a sensitive case is contacted by it only, and the entry says so", async () => {
  const boss = await office.as("koordinator");
  const { id } = await boss.cases.register(walkIn(person, { sensitive: true }));
  expect(await contacted(boss, id, true)).toBe("kontak_aman_belum");
  const { version } = await boss.cases.get({ id });
  await boss.cases.setSafeContact({ id, version, eventId: randomUUID(), safeContact: CONTACT });
  expect(await contacted(boss, id)).toBe("kontak_aman_wajib");
  expect(await contacted(boss, id, false)).toBe("kontak_aman_wajib");
  expect(await contacted(boss, id, true)).toBeNull();
  const { content } = await boss.cases.get({ id });
  expect(content!.timeline.at(-1)!.details!.progress!.safely).toBe(true);
});

test("an ordinary case needs none, and never keeps where somebody hides", async () => {
  const boss = await office.as("koordinator");
  const { id } = await boss.cases.register(walkIn(person));
  expect(await contacted(boss, id, true)).toBeNull();
  const { version, content } = await boss.cases.get({ id });
  expect(content!.timeline.at(-1)!.details!.progress!.safely).toBeUndefined();
  const change = { id, version, eventId: randomUUID() };
  expect(await refusal(boss.cases.setSafeContact({ ...change, safeContact: CONTACT }))).toBe(
    "masukan_salah",
  );
  expect(await refusal(boss.cases.register(walkIn(person, { safeContact: CONTACT })))).toBe(
    "masukan_salah",
  );
});

test("a way through somebody needs the name, a call needs the number: button and border agree", () => {
  const line = fc.constantFrom("", "  ", "Bu Tuti", "0812");
  fc.assert(
    fc.property(fc.constantFrom(...keysOf(CONTACT_WAYS)), line, line, (way, name, phone) => {
      const contact = { way, name, phone, hours: "", avoid: "", shelter: "" };
      const read = SafeContact.safeParse(contact);
      expect(read.success).toBe(safeContactMissing(contact).length === 0);
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...PROGRESS_KINDS),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (kind, sensitive, safely, recorded) => {
        const problem = safelyProblem({ kind, sensitive, safely }, recorded);
        const asked = kind === "kontak" && sensitive;
        expect(problem === undefined).toBe(!asked || (recorded && safely));
      },
    ),
  );
});
