// A colleague who wants to read what his key does not open: each way that was tried, and how it is refused.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCall } from "../../electron/serve/call.ts";
import { refusal, walkIn, withoutSecondKey } from "../cases/support.ts";
import { issueInput, person } from "../referrals/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

const SECRET = "dipukul suaminya di rumah singgah";

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
    await api.referrals.step({
      id: issued.id,
      version,
      eventId: randomUUID(),
      to: "dibatalkan",
      note: SECRET,
    });

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
