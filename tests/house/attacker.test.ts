// A colleague who wants more than his role gives: each way that was tried, and how it is refused.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCall } from "../../electron/serve/call.ts";
import { refusal, walkIn, withoutSecondKey } from "../cases/support.ts";
import { issueInput, person, waitingCase } from "../referrals/support.ts";
import { finish, newOffice, PASSWORD, type TestOffice } from "../support/office.ts";

const SECRET = "dipukul suaminya di rumah singgah";
const NIK = "3204055504810001";

let office: TestOffice;
let personId: string;
beforeAll(async () => {
  office = await newOffice();
  personId = await person(office);
});
afterAll(() => office.close());

const step = async (role: Parameters<TestOffice["as"]>[0], id: string, to: string, fields = {}) => {
  const api = await office.as(role);
  const { version } = await api.cases.get({ id });
  return refusal(
    api.cases.move({ id, version, eventId: randomUUID(), to: to as "verifikasi", fields }),
  );
};

describe("somebody without the second key", () => {
  it("learns nothing of a sensitive case by any call", async () => {
    const boss = await office.as("supervisor");
    const { id } = await boss.cases.register(
      walkIn(personId, { narrative: SECRET, categoryCode: "HKM-01" }),
    );
    for (const [to, fields] of [
      ["cek_berkas", {}],
      ["verifikasi", { checkedOn: "2026-11-24", registered: false, note: SECRET }],
      ["menunggu_persetujuan", { recommendation: SECRET }],
    ] as const)
      expect(await step("petugas", id, to, fields)).toBeNull();
    const api = await office.as("supervisor");
    const issued = await api.referrals.issue(await issueInput(api, id, { request: SECRET }));
    const { version } = await api.referrals.get({ id: issued.id });
    await api.referrals.cancel({ id: issued.id, version, eventId: randomUUID(), reason: SECRET });

    await withoutSecondKey(office, async () => {
      await office.as("petugas");
      const said: string[] = [];
      const ask = async (room: string, name: string, input: unknown) =>
        said.push(
          JSON.stringify(
            await makeCall(office.desk, room, name, input, new AbortController().signal).catch(
              (error: unknown) => error,
            ),
          ),
        );
      await ask("cases", "get", { id });
      await ask("cases", "list", { view: "semua" });
      await ask("cases", "list", { view: "semua", text: "HKM" });
      await ask("cases", "list", { view: "semua", personId });
      await ask("cases", "registrationForm", { id });
      await ask("referrals", "get", { id: issued.id });
      await ask("referrals", "ofCase", { caseId: id });
      await ask("referrals", "findByCode", { code: issued.code });
      await ask("referrals", "list", { list: "semua" });
      await ask("referrals", "letter", { id: issued.id, size: "A4" });
      await ask("referrals", "register", { year: 2026 });
      await ask("drafts", "list", undefined);
      await office.as("supervisor");
      await ask("reports", "overdue", undefined);
      await ask("reports", "letterRegister", { year: 2026 });
      const everything = said.join("\n");
      expect(everything).not.toContain(SECRET);
      expect(everything).not.toContain("HKM-01");
      const sheet = await office.api.reports.letterRegister({ year: 2026 });
      expect(office.sheet(sheet.paperId).html).not.toContain(SECRET);
      const receipt = await (await office.as("petugas")).cases.receipt({ id });
      expect(office.sheet(receipt.paperId).html).not.toContain("Siti");
    });
    const rows = await office.desk.office!.reader.selectFrom("letters").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(SECRET);
  });

  it("loses the second key with the role that needed it", async () => {
    const api = await office.as("admin");
    const { id } = await api.accounts.create({
      username: "mantan",
      name: "Mantan",
      roles: ["koordinator"],
      password: "sekali pakai dulu",
    });
    const holds = async () =>
      (await (await office.as("admin")).accounts.list()).find((a) => a.id === id)!.holdsSensitive;
    expect(await holds()).toBe(true);
    await api.accounts.setRoles({ accountId: id, roles: ["petugas"], name: "Mantan" });
    expect(await holds()).toBe(false);
    const { slots } = JSON.parse(
      (JSON.parse(fs.readFileSync(office.desk.files.slots, "utf8")) as { body: string }).body,
    ) as { slots: { id: string; sealed: { sensitive: string | null } }[] };
    expect(slots.find((slot) => slot.id === id)!.sealed.sensitive).toBeNull();
  });
});

describe("a petugas", () => {
  it("decides nothing, and a koordinator not his own recommendation", async () => {
    const id = await waitingCase(office, personId);
    for (const to of ["ditangani", "ditolak"])
      expect(await step("petugas", id, to, { note: "x", reason: "x" })).toBe("peran_tidak_cukup");
    const api = await office.as("petugas");
    const issue = issueInput(await office.as("supervisor"), id);
    const input = await issue;
    await office.as("petugas");
    expect(await refusal(api.referrals.issue(input))).toBe("peran_tidak_cukup");

    expect(await step("koordinator", id, "verifikasi", { note: "ulang" })).toBeNull();
    expect(
      await step("koordinator", id, "menunggu_persetujuan", { recommendation: "Layak." }),
    ).toBeNull();
    for (const to of ["ditangani", "ditolak"])
      expect(await step("koordinator", id, to, { note: "x", reason: "x" })).toBe(
        "pengusul_bukan_penetap",
      );
    await office.as("koordinator");
    expect(await refusal(office.api.referrals.issue({ ...input, id: randomUUID() }))).toBe(
      "pengusul_bukan_penetap",
    );
    // Neither through the plain move, nor with another's event id.
    expect(await step("koordinator", id, "dirujuk", {})).toBe("langkah_lewat_rujukan");
    const before = await office.api.cases.get({ id });
    const eventId = before.content!.timeline[0]!.id;
    await office.api.cases.move({
      id,
      version: before.version,
      eventId,
      to: "ditangani",
      fields: {},
    });
    expect((await office.api.cases.get({ id })).state).toBe("menunggu_persetujuan");
  });

  it("cannot skip a number or take one twice", async () => {
    const api = await office.as("petugas");
    const input = walkIn(personId);
    const first = await api.cases.register(input);
    expect((await api.cases.register(input)).number).toBe(first.number);
    const failing = walkIn(randomUUID());
    expect(await refusal(api.cases.register(failing))).toBe("tidak_ditemukan");
    const next = await api.cases.register(walkIn(personId));
    const sequence = (text: string) => Number(text.split("/").at(-1));
    expect(sequence(next.number)).toBe(sequence(first.number) + 1);
    await office.as("koordinator");
    expect(await refusal(office.api.cases.register(input))).toBe("masukan_salah");
  });

  it("sees no other's draft", async () => {
    const payload = JSON.stringify({ nama: "Rahasia" });
    await (
      await office.as("koordinator")
    ).drafts.save({ form: "cases.intake", payload, sensitive: false });
    expect(await (await office.as("petugas")).drafts.list()).toEqual([]);
  });
});

describe("a file", () => {
  const forged = randomUUID();
  it("is not reached by a forged token", async () => {
    const api = await office.as("petugas");
    const { id } = await api.cases.register(walkIn(personId));
    const attach = { id: randomUUID(), caseId: id, kind: "foto", title: "x" } as const;
    for (const file of [forged, "/etc/passwd", "../kunci.json", ""])
      expect(await refusal(finish(api.cases.attach({ ...attach, file })))).toBe(
        "token_berkas_tidak_berlaku",
      );
    expect(await refusal(api.backup.peek({ file: forged }))).toBe("token_berkas_tidak_berlaku");
  });

  it("is not reached by a name with a path in it", async () => {
    const api = await office.as("petugas");
    for (const name of ["../loket.db", "..\\loket.db", path.resolve("/etc/passwd"), "."])
      expect(await refusal(api.backup.peek({ name }))).toBe("tidak_ditemukan");
  });

  it("that was chosen to be read is never written, and the other way round", async () => {
    const file = path.join(office.folder, "..", "pilihan.xlsx");
    fs.writeFileSync(file, "isi yang tetap");
    const api = await office.as("supervisor");
    const token = office.readToken(file);
    await refusal(finish(api.backup.make({ file: token })));
    expect(fs.readFileSync(file, "utf8")).toBe("isi yang tetap");
    const { id: caseId } = await api.cases.register(walkIn(personId));
    const attach = { id: randomUUID(), caseId, kind: "foto", title: "x" } as const;
    const written = office.writeToken(file);
    expect(await refusal(finish(api.cases.attach({ ...attach, file: written })))).toBe(
      "token_berkas_tidak_berlaku",
    );
  });
});

describe("a task that nobody listens to", () => {
  it("does not keep the next one out", async () => {
    const api = await office.as("supervisor");
    await api.audit.verify({}); // the listener went away before the first step
    expect(await refusal(finish(api.audit.verify({})))).toBeNull();
  });
});

describe("a task that was refused in its worker", () => {
  it("leaves an audit row as any other refusal", async () => {
    const boss = await office.as("supervisor");
    const { id: caseId } = await boss.cases.register(
      walkIn(personId, { narrative: SECRET, categoryCode: "HKM-01" }),
    );
    const file = path.join(office.folder, "..", "foto.png");
    fs.writeFileSync(file, Buffer.from("89504e470d0a1a0a00000000", "hex"));
    await withoutSecondKey(office, async () => {
      const attach = { id: randomUUID(), caseId, kind: "foto", title: "x" } as const;
      const call = finish(office.api.cases.attach({ ...attach, file: office.readToken(file) }));
      expect(await refusal(call)).toBe("kasus_terbatas");
    });
    const { rows } = await office.api.audit.list({ outcome: "ditolak", limit: 1 });
    expect(rows[0]).toMatchObject({ call: "cases.attach", reason: "kasus_terbatas" });
  });
});

describe("the next person at the desk", () => {
  it("inherits neither papers nor files of the one before", async () => {
    await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
    const { id } = await office.api.cases.register(walkIn(personId));
    const { paperId } = await office.api.cases.receipt({ id });
    const file = path.join(office.folder, "..", "pilihan2.xlsx");
    fs.writeFileSync(file, "x");
    const token = office.readToken(file);
    await office.api.accounts.create({
      username: "wati",
      name: "Wati",
      roles: ["petugas"],
      password: "sekali pakai dulu",
    });
    await office.api.accounts.signIn({ username: "wati", password: "sekali pakai dulu" });
    await office.api.accounts.changePassword({
      oldPassword: "sekali pakai dulu",
      newPassword: "mangga muda asam",
    });
    expect(await refusal(office.api.shell.renderPaper({ paperId }))).toBe("tidak_ditemukan");
    const attach = { id: randomUUID(), caseId: id, kind: "foto", title: "x", file: token } as const;
    expect(await refusal(finish(office.api.cases.attach(attach)))).toBe(
      "token_berkas_tidak_berlaku",
    );
  });
});

describe("a search", () => {
  const nasty = [
    '"',
    "'",
    "*",
    "(",
    ")",
    "NEAR(",
    "name:x",
    "^a",
    "-x",
    "a OR",
    "%",
    "_",
    "\\",
    "\u0000",
    "💥",
    "a\nb",
    "a".repeat(200),
    '"'.repeat(200),
    "' OR 1=1 --",
    "\u202e",
    "1 2 3 4",
    "0000",
    ";",
    "{}",
    "[]",
    "NOT",
    "+",
  ];

  it("takes whatever is typed", async () => {
    const api = await office.as("supervisor");
    for (const text of nasty) {
      const cut = text.slice(0, 80);
      const asked = [
        api.people.search({ text }),
        api.people.similar({ name: text }),
        api.cases.list({ view: "semua", text: cut }),
        api.referrals.list({ list: "semua", search: cut }),
        api.directory.list({ search: cut }),
        api.areas.search({ text: cut }),
      ];
      for (const one of asked) expect([null, "masukan_salah"], text).toContain(await refusal(one));
    }
  });
});

describe("lists", () => {
  it("hold no whole NIK, No KK or telephone", async () => {
    const api = await office.as("supervisor");
    const answers = [
      await api.people.search({ text: "Siti" }),
      await api.people.search({ text: NIK }),
      await api.people.similar({ nik: NIK }),
      await api.people.get({ personId }),
      await api.people.history({ personId }),
      await api.cases.list({ view: "semua" }),
      await api.referrals.list({ list: "semua" }),
      await api.reports.overdue(),
      await api.reports.behind({
        from: "2026-11-01",
        to: "2026-11-30",
        of: { kind: "neraca", part: "diterima" },
      }),
      await api.audit.list({}),
    ];
    for (const answer of answers)
      expect(JSON.stringify(answer).match(/(?<![\d-])\d{16}(?![\d-])/g)).toBeNull();
    const { rows } = await api.cases.list({ view: "semua", limit: 5 });
    for (const { id } of rows)
      expect(JSON.stringify(await api.cases.get({ id }))).not.toContain(NIK);
  });
});
