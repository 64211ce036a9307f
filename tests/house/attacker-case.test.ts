// A sensitive case with everything that can hang on it, asked about by every role that does not hold the second key, by every list and paper there is.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Role } from "../../shared/call.ts";
import { makeCall } from "../../electron/serve/call.ts";
import { makePerson, step, walkIn, withoutSecondKey } from "../cases/support.ts";
import { issueInput } from "../referrals/support.ts";
import { documentOf } from "../support/documents.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";
import { pngOf } from "../support/pictures.ts";

const NAME = "Melati Rahasia";
const SECRET = "dipukul suaminya di rumah singgah";
const BLIND = ["petugas", "fasilitator", "operator", "admin"] as const satisfies readonly Role[];

let office: TestOffice;
const known = {
  personId: "",
  caseId: "",
  number: "",
  referral: "",
  code: "",
  photo: "",
  statement: "",
};

beforeAll(async () => {
  office = await newOffice({ recordsVisits: true });
  known.personId = await makePerson(office, NAME);
  const desk = await office.as("petugas");
  const visit = await desk.cases.arrive({
    id: randomUUID(),
    personId: known.personId,
    visitorName: "",
    origin: "Dusun Tersembunyi",
    need: "pengaduan",
    priority: false,
  });
  // Ordinary at first: what stood open until it was raised must be gone as well.
  const { id, number } = await desk.cases.register(
    walkIn(known.personId, { narrative: SECRET, categoryCode: "KES-01", visitId: visit.id }),
  );
  Object.assign(known, { caseId: id, number });
  known.photo = (
    await finish(desk.cases.attach(documentOf(id, pngOf(320, 400), { title: SECRET })))
  ).answer.id;
  await step(desk, id, "cek_berkas");
  await step(desk, id, "verifikasi", { checkedOn: "2026-11-24", registered: true, note: SECRET });
  await step(desk, id, "menunggu_persetujuan", { recommendation: SECRET });
  const boss = await office.as("supervisor");
  const issued = await boss.referrals.issue(
    await issueInput(boss, id, {
      subject: SECRET,
      request: SECRET,
      enclosure: SECRET,
      copies: [SECRET],
    }),
  );
  Object.assign(known, { referral: issued.id, code: issued.code });
  known.statement = (
    await boss.referrals.issueStatement({
      id: randomUUID(),
      caseId: id,
      kind: "sktm",
      purpose: SECRET,
      text: SECRET,
      signerId: "kades",
      issuedOn: "2026-11-24",
      manualNumber: null,
    })
  ).id;
  const { version } = await desk.cases.get({ id });
  await (
    await office.as("petugas")
  ).cases.setSensitivity({ id, version, eventId: randomUUID(), sensitive: true, reason: SECRET });
  await finish(desk.cases.sealDocuments({}));
}, 60_000);
afterAll(() => office.close());

/** What a call tells, its paper too; a refusal tells its code. */
async function told(role: Role, call: string, input: unknown): Promise<string> {
  await office.as(role);
  const [room = "", name = ""] = call.split(".");
  try {
    const answer = await makeCall(office.desk, room, name, input, new AbortController().signal);
    const { paperId } = (answer ?? {}) as { paperId?: string };
    const sheet = paperId === undefined ? undefined : office.sheet(paperId);
    return JSON.stringify(answer) + (sheet ? sheet.html + sheet.title : "");
  } catch (error) {
    const { code, details } = error as { code?: string; details?: unknown };
    return JSON.stringify({ code, details });
  }
}

type Ask = readonly [call: string, input: unknown];

/** Everything that may tell of cases: it must not tell whose, what about, or which kind. */
const aboutCases = (): readonly Ask[] => [
  ["cases.get", { id: known.caseId }],
  ["cases.counts", undefined],
  ...["semua", "terbuka", "saya", "rujukan", "ditutup"].map((view): Ask => [
    "cases.list",
    { view, limit: 200 },
  ]),
  ["cases.list", { view: "semua", text: "Melati" }],
  ["cases.list", { view: "semua", text: "singgah" }],
  ["cases.list", { view: "semua", categoryCode: "KES-01" }],
  ["cases.list", { view: "semua", personId: known.personId }],
  ["cases.list", { view: "semua", text: known.number }],
  ["cases.thumbnails", { id: known.caseId }],
  ["cases.attachment", { id: known.photo }],
  ["cases.attachmentPaper", { id: known.photo, pages: [] }],
  ["cases.receipt", { id: known.caseId }],
  ["cases.registrationForm", { id: known.caseId }],
  ["cases.visits", {}],
  ["cases.guestLog", { from: "2026-11-01", until: "2026-11-30" }],
  ["cases.savedViews", undefined],
  ["referrals.get", { id: known.referral }],
  ["referrals.ofCase", { caseId: known.caseId }],
  ["referrals.proposal", { caseId: known.caseId }],
  ["referrals.findByCode", { code: known.code }],
  ["referrals.list", { list: "semua" }],
  ["referrals.list", { list: "semua", search: "Melati" }],
  ["referrals.list", { list: "semua", search: "singgah" }],
  ["referrals.letter", { id: known.referral, size: "A4" }],
  ["referrals.statements", { caseId: known.caseId }],
  ["referrals.statement", { id: known.statement, size: "A4" }],
  ["referrals.register", { year: 2026 }],
  ["reports.standing", undefined],
  ["reports.overdue", undefined],
  ["reports.overduePaper", {}],
  ["reports.recap", { from: "2026-11-01", until: "2026-11-30" }],
  ["reports.recapPaper", { from: "2026-11-01", until: "2026-11-30" }],
  ["reports.behind", { from: "2026-11-01", until: "2026-11-30", by: "ppks", key: "x" }],
  ["reports.caseSummary", { id: known.caseId, identity: "lengkap" }],
  ["reports.caseSummary", { id: known.caseId, identity: "anonim" }],
  ["reports.letterRegister", { year: 2026 }],
  ["directory.hints", { caseId: known.caseId }],
  ["directory.hintsPaper", { caseId: known.caseId }],
  ["drafts.list", undefined],
  ["audit.list", { recordId: known.caseId }],
  ["backup.list", undefined],
];

/** Everything that may tell of the person: it must not tell that there is a case. */
const aboutPerson = (): readonly Ask[] => [
  ["people.search", { text: "Melati" }],
  ["people.search", { text: known.number }],
  ["people.get", { personId: known.personId }],
  ["people.history", { personId: known.personId }],
  ["people.similar", { person: { name: NAME } }],
  ["prelists.assistance", { personId: known.personId }],
  ["audit.list", { recordId: known.personId }],
];

const expectSilent = (answers: ReadonlyMap<string, string>, words: readonly string[]) => {
  for (const [call, answer] of answers)
    for (const word of words) expect(answer.includes(word), `${call} tells ${word}`).toBe(false);
};

for (const role of BLIND)
  it(`${role} learns neither whose case it is nor what it is about`, async () => {
    await withoutSecondKey(office, async () => {
      const cases = new Map<string, string>();
      for (const [call, input] of aboutCases())
        cases.set(`${call} ${JSON.stringify(input)}`, await told(role, call, input));
      expectSilent(cases, [SECRET, "Melati", known.personId, "Tersembunyi", "Tidak Mampu"]);
      const person = new Map<string, string>();
      for (const [call, input] of aboutPerson())
        person.set(`${call} ${JSON.stringify(input)}`, await told(role, call, input));
      // What was asked for may come back; what was not must not.
      expectSilent(person, [SECRET, known.caseId, known.referral, known.code, "KES-01"]);
      for (const [call, answer] of person)
        if (!call.includes(known.number)) expect(answer, call).not.toContain(known.number);
      expect(await told(role, "people.search", { text: known.number })).not.toContain(NAME);
    });
  });

it("no row of the audit viewer names the case and the person together", async () => {
  await withoutSecondKey(office, async () => {
    const api = await office.as("admin");
    for (const filter of [
      { limit: 200 },
      { recordId: known.caseId },
      { recordId: known.personId },
    ]) {
      const { rows } = await api.audit.list(filter);
      expect(rows.length).toBeGreaterThan(0);
      for (const { call, ids } of rows)
        expect(ids.includes(known.caseId) && ids.includes(known.personId), call).toBe(false);
    }
    const { rows } = await api.audit.list({ recordId: known.personId });
    expect(rows.map(({ call }) => call)).not.toContain("cases.register");
  });
});

it("the merge view counts nothing that hangs on the case", async () => {
  const other = await makePerson(office, "Melati Rahasya");
  await withoutSecondKey(office, async () => {
    const answer = await told("operator", "people.compare", {
      aId: known.personId,
      bId: other,
    });
    expect(answer).toContain(NAME); // the role may compare
    expect(answer).not.toMatch(/"table":"(cases|referrals|statements|visits|case_members)"/);
  });
});

it("with the second key the same questions are answered", async () => {
  expect(await told("koordinator", "cases.get", { id: known.caseId })).toContain(SECRET);
  expect(await told("supervisor", "cases.visits", {})).toContain(NAME);
  expect(await told("supervisor", "audit.list", { recordId: known.caseId })).toContain(
    known.personId,
  );
});
