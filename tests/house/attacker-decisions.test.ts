// A colleague who wants to decide or to skip numbers: each way that was tried, and how it is refused.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal, walkIn } from "../cases/support.ts";
import { issueInput, person, waitingCase } from "../referrals/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

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
});
