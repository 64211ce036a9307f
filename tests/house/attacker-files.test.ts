// A colleague who wants files, tasks or papers that are not his: each way that was tried, and how it is refused.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal, walkIn, withoutSecondKey } from "../cases/support.ts";
import { person } from "../referrals/support.ts";
import { documentOf } from "../support/documents.ts";
import { pngOf } from "../support/pictures.ts";
import { finish, newOffice, PASSWORD, type TestOffice } from "../support/office.ts";

const SECRET = "dipukul suaminya di rumah singgah";

let office: TestOffice;
let personId: string;
beforeAll(async () => {
  office = await newOffice();
  personId = await person(office);
});
afterAll(() => office.close());

describe("a file", () => {
  const forged = randomUUID();
  it("is not reached by a forged token", async () => {
    const api = await office.as("petugas");
    for (const file of [forged, "/etc/passwd", "../kunci.json", ""])
      expect(await refusal(finish(api.backup.make({ file })))).toBe("token_berkas_tidak_berlaku");
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
    const written = office.writeToken(file);
    expect(await refusal(api.backup.peek({ file: written }))).toBe("token_berkas_tidak_berlaku");
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
    await withoutSecondKey(office, async () => {
      const call = finish(office.api.cases.attach(documentOf(caseId, pngOf(4, 4))));
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
    expect(await refusal(office.api.backup.peek({ file: token }))).toBe(
      "token_berkas_tidak_berlaku",
    );
  });
});

describe("a draft", () => {
  it("is seen by nobody but its author", async () => {
    const payload = JSON.stringify({ nama: "Rahasia" });
    await (
      await office.as("koordinator")
    ).drafts.save({ form: "cases.intake", payload, sensitive: false });
    expect(await (await office.as("petugas")).drafts.list()).toEqual([]);
  });
});
