// A service in the shape of HSDS through the border of a real office: kept whole, confirmed, never silently stale.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DestinationFields } from "../../shared/directory/contract.ts";
import { NO_DETAILS, ServiceDetails } from "../../shared/directory/details.ts";
import { cautionsOf, freshnessOf, STALE_DAYS } from "../../shared/directory/rules.ts";
import { addDays } from "../../shared/values/date.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { refused } from "../referrals/support.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(async () => office.close());

const shelter: DestinationFields = {
  code: "RUMAH-AMAN",
  name: "Rumah Singgah Melati",
  kind: "mitra",
  level: "lateral",
  addressee: "Ketua Rumah Singgah Melati",
  place: "Cileunyi",
  address: "Jalan Kenanga 7",
  phone: "022-555",
  categories: ["RHB-03"],
  who: "Lanjut usia telantar.",
  needs: ["KTP bila ada"],
  partnerKind: "PSKS-04",
  funds: "csr",
  reference: "",
  details: {
    ...NO_DETAILS,
    organization: "Yayasan Melati",
    process: "Telepon dahulu.",
    fees: "Gratis",
    costs: [{ option: "Makan keluarga pendamping per hari", amount: 15_000 }],
    schedules: [
      { days: ["MO", "TU", "WE", "TH", "FR"], opensAt: "08:00", closesAt: "15:30", note: "" },
    ],
    places: [{ name: "Cabang", address: "Jalan Anggrek 2", town: "Majalaya", transport: "" }],
    areas: ["Kecamatan Cileunyi", "Kecamatan Rancaekek"],
    contacts: [{ name: "Tuti Alawiah", title: "Pengurus", phone: "022-556", email: "" }],
    minAge: 60,
    capacity: { unit: "tempat tidur", maximum: 12, available: 2, waiting: 3, period: "tetap" },
    alert: "Cuti bersama 24-26 Desember.",
  },
};

describe("a service", () => {
  test("comes back as it was saved, and one organization has one row however it is spelled", async () => {
    const api = await office.as("koordinator");
    const id = randomUUID();
    const saved = await api.directory.save({ id, version: 0, fields: shelter });
    expect(saved).toMatchObject({ ...shelter, confirmed: null });
    const other = { ...shelter, code: "RUMAH-2", details: { ...NO_DETAILS } };
    other.details.organization = " yayasan  MELATI ";
    const second = await api.directory.save({ id: randomUUID(), version: 0, fields: other });
    expect(second.details.organization).toBe("Yayasan Melati");
    const { names } = await api.directory.organizations();
    expect(names.filter((name) => /melati/i.test(name))).toEqual(["Yayasan Melati"]);
    expect(names).toContain("Kementerian Sosial");
    await api.directory.remove({ id: second.id, version: 1 });
    expect((await api.directory.organizations()).names).toContain("Yayasan Melati");
  });

  test("is found by its organization and its area", async () => {
    const api = await office.as("petugas");
    const found = async (search: string) =>
      (await api.directory.list({ search })).rows.map(({ code }) => code);
    expect(await found("yayasan melati")).toEqual(["RUMAH-AMAN"]);
    expect(await found("rancaekek")).toEqual(["RUMAH-AMAN"]);
  });

  test("an organization that gives nothing any more is dropped with its last service", async () => {
    const api = await office.as("koordinator");
    const id = randomUUID();
    const fields = { ...shelter, code: "SESAAT", details: { ...NO_DETAILS } };
    fields.details.organization = "Yayasan Sesaat";
    await api.directory.save({ id, version: 0, fields });
    expect((await api.directory.organizations()).names).toContain("Yayasan Sesaat");
    await api.directory.remove({ id, version: 1 });
    expect((await api.directory.organizations()).names).not.toContain("Yayasan Sesaat");
  });

  test.each([
    ["closes before it opens", { days: ["MO"], opensAt: "15:00", closesAt: "08:00", note: "" }],
    ["opens at 25 o'clock", { days: ["MO"], opensAt: "25:00", closesAt: "", note: "" }],
    ["is on no day", { days: [], opensAt: "08:00", closesAt: "", note: "" }],
  ])("that %s is refused", async (_what, schedule) => {
    expect(ServiceDetails.safeParse({ schedules: [schedule] }).success).toBe(false);
  });
});

describe("a confirmation", () => {
  const asked = {
    way: "telepon" as const,
    toldBy: "Ibu Tuti, pengurus",
    note: "Penuh sampai Januari.",
    status: "active" as const,
    alert: "",
    capacity: { unit: "tempat tidur", maximum: 12, available: 0, waiting: 5 },
  };

  test("names day, way and both people, keeps the earlier ones, and a retry adds none", async () => {
    const api = await office.as("petugas");
    const row = (await api.directory.list({ search: "Rumah Singgah" })).rows[0]!;
    const input = { ...asked, id: row.id, version: row.version, confirmId: randomUUID() };
    const first = await api.directory.confirm({ ...input, on: "2026-10-12" });
    expect(first.confirmed).toEqual({
      on: "2026-10-12",
      way: "telepon",
      by: "Petugas 1",
      toldBy: "Ibu Tuti, pengurus",
      note: "Penuh sampai Januari.",
    });
    expect(first.details).toMatchObject({
      capacity: asked.capacity,
      organization: "Yayasan Melati",
    });
    expect(await api.directory.confirm({ ...input, on: "2026-10-12" })).toEqual(first);
    const again = { ...asked, id: row.id, version: first.version, confirmId: randomUUID() };
    await api.directory.confirm({ ...again, on: "2026-11-20", way: "kunjungan" });
    const { rows } = await api.directory.confirmations({ id: row.id });
    expect(rows.map(({ on, way }) => [on, way])).toEqual([
      ["2026-11-20", "kunjungan"],
      ["2026-10-12", "telepon"],
    ]);
  });

  test("of tomorrow, older than the last, or on a row that somebody else changed is refused", async () => {
    const api = await office.as("fasilitator");
    const { id, version } = (await api.directory.list({ search: "Rumah Singgah" })).rows[0]!;
    const code = async (change: object) =>
      (
        await refused(
          api.directory.confirm({
            ...asked,
            id,
            version,
            confirmId: randomUUID(),
            on: "2026-11-24",
            ...change,
          }),
        )
      )?.code;
    expect(await code({ on: "2026-11-25" })).toBe("tanggal_konfirmasi_salah");
    expect(await code({ on: "2026-10-01" })).toBe("tanggal_konfirmasi_salah");
    expect(await code({ version: version - 1 })).toBe("berubah_di_tempat_lain");
    expect((await api.directory.confirmations({ id })).rows).toHaveLength(2);
    expect(
      (await refused((await office.as("operator")).directory.confirm({} as never)))?.code,
    ).toBe("peran_tidak_cukup");
  });
});

describe("rules", () => {
  const today = "2026-11-24";
  test("an entry grows old after half a year, and one that nobody asked is not fresh", () => {
    expect(freshnessOf(undefined, today)).toBe("belum");
    expect(freshnessOf(addDays(today, -STALE_DAYS), today)).toBe("segar");
    expect(freshnessOf(addDays(today, -STALE_DAYS - 1), today)).toBe("lama");
  });

  test("closed and full come before old; fresh, open and free says nothing", () => {
    const confirmed = { on: today };
    const details = { status: "active" as const, capacity: null };
    expect(cautionsOf({ confirmed, details }, today)).toEqual([]);
    expect(
      cautionsOf(
        {
          confirmed: { on: "2026-01-02" },
          details: { status: "temporarily closed", capacity: { available: 0 } },
        },
        today,
      ),
    ).toEqual(["tutup", "penuh", "lama"]);
  });
});
