// HSDS packages through the border of real offices: out of one, into another, and packages of strangers with broken references.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Destination } from "../../shared/directory/contract.ts";
import { TABLES, TABLE_NAMES } from "../../shared/directory/hsds/tables.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";
import { refused } from "../referrals/support.ts";
import { FOREIGN, folder, writePackage } from "./package-support.ts";

let here: TestOffice;
let there: TestOffice;
let out = "";
beforeAll(async () => {
  [here, there] = [await newOffice(), await newOffice({ areaCode: "32.04.05.2002" })];
  out = path.join(folder(), "direktori.zip");
}, 60_000);
afterAll(async () => {
  await here.close();
  await there.close();
});

async function all(office: TestOffice): Promise<Destination[]> {
  return (await (await office.as("supervisor")).directory.list({ retired: true })).rows;
}

async function importInto(office: TestOffice, file: string, existing: "ganti" | "biarkan") {
  const api = await office.as("supervisor");
  const call = api.directory.importPackage({ file: office.readToken(file), existing });
  return (await finish(call)).answer;
}

const content = ({ id: _i, version: _v, edited: _e, confirmed: _c, ...fields }: Destination) =>
  fields;

describe("a package of our own", () => {
  test("carries everything to another office, and once more changes nothing", async () => {
    const api = await here.as("supervisor");
    const [first, second] = await all(here);
    await api.directory.save({
      id: first!.id,
      version: first!.version,
      fields: {
        ...(({ id: _id, active: _a, edited: _e, version: _v, confirmed: _c, ...f }) => f)(first!),
        address: 'Jalan "Melati", 4',
        phone: "+62 811 000",
        who: "=SUM(A1) bukan rumus\nbaris dua",
        details: {
          ...first!.details,
          fees: "Gratis",
          costs: [{ option: "Fotokopi", amount: 500 }],
          schedules: [{ days: ["MO", "FR"], opensAt: "08:00", closesAt: "11:30", note: "x" }],
          places: [{ name: "Cabang", address: "Jalan A", town: "Bandung", transport: "angkot" }],
          areas: ["Kecamatan Cileunyi"],
          contacts: [{ name: "Tuti", title: "Staf", phone: "022-1", email: "t@contoh.id" }],
          minAge: 17,
          maxAge: 60,
          capacity: { unit: "orang", maximum: 20, available: 3, waiting: 4, period: "bulan" },
          status: "temporarily closed",
          alert: "Tutup sampai Senin",
          website: "https://contoh.id",
          email: "loket@contoh.id",
        },
      },
    });
    await api.directory.retire({ id: second!.id, version: second!.version, active: false });
    const done = (await finish(api.directory.exportPackage({ file: here.writeToken(out) }))).answer;
    expect(done.services).toBe((await all(here)).length);
    expect(fs.statSync(out).size).toBeGreaterThan(5000);

    const report = await importInto(there, out, "ganti");
    expect(report.problems).toEqual([]);
    expect(report.counts.read).toBe(done.services);
    const sent = await all(here);
    const got = new Map((await all(there)).map((one) => [one.code, one]));
    for (const one of sent) expect(content(got.get(one.code)!)).toEqual(content(one));

    const again = await importInto(there, out, "ganti");
    expect(again.counts).toMatchObject({ new: 0, changed: 0, same: done.services, rejected: 0 });
  });

  test("names every table and field as the public schema does, with its references", () => {
    const packed = fs.readFileSync(out);
    expect(packed.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    expect(TABLE_NAMES).toContain("service_at_location");
    expect(TABLES.service.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["application_process", "fees_description", "assured_date", "alert"]),
    );
  });
});

describe("a package of somebody else", () => {
  test("is taken but for its broken rows, and every one is named", async () => {
    const file = writePackage(FOREIGN, ["contact"]);
    const before = await all(here);
    const report = await importInto(here, file, "biarkan");
    expect(report.counts).toEqual({ read: 4, new: 3, changed: 0, same: 0, kept: 0, rejected: 1 });
    const broken = report.problems.filter(({ refused: gone }) => gone);
    expect(broken.map(({ table, row, field, value }) => [table, row, field, value])).toEqual([
      ["service", 4, "organization_id", "hilang"],
      ["service_at_location", 4, "service_id", expect.any(String)],
      ["address", 4, "location_id", "l9"],
    ]);
    expect(report.missing).toEqual(["contact"]);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ code: "jenis_salah", table: "schedule", row: 3, refused: false }),
    );
    const rows = await all(here);
    expect(rows).toHaveLength(before.length + 3);
    for (const one of before) expect(rows).toContainEqual(one);
    const kitchen = rows.find(({ name }) => name === "Dapur Umum Kasih")!;
    expect(kitchen).toMatchObject({
      code: "DAPUR-UMUM-KASIH",
      kind: "lainnya",
      level: "lateral",
      addressee: "Pimpinan Yayasan Kasih",
      address: "Jalan Kenanga 7",
      place: "Cileunyi",
      phone: "+62 22 555",
      who: "Lansia",
      confirmed: { on: "2026-09-01", way: "impor" },
      details: {
        organization: "Yayasan Kasih",
        minAge: 60,
        schedules: [
          { days: ["MO", "WE"], opensAt: "11:00", closesAt: "13:30", note: "" },
          { days: [], opensAt: "", closesAt: "", note: "Ramadan libur" },
        ],
        places: [{ name: "Cabang", address: "Jalan Anggrek 2", town: "Majalaya", transport: "" }],
      },
    });
    expect(rows.find(({ name }) => name === "Klinik Kasih")?.details.status).toBe(
      "temporarily closed",
    );
    expect(rows.find(({ name }) => name === "Ditutup")?.active).toBe(false);
  });

  test("that speaks of less leaves what it does not speak of, and 'biarkan' keeps our own words", async () => {
    const kitchen = (await all(here)).find(({ name }) => name === "Dapur Umum Kasih")!;
    const less = writePackage({
      organization: FOREIGN.organization,
      service: [{ ...FOREIGN.service[0]!, description: "", eligibility_description: "Semua" }],
    });
    expect((await importInto(here, less, "biarkan")).counts).toMatchObject({ kept: 1, new: 0 });
    expect((await all(here)).find(({ id }) => id === kitchen.id)).toEqual(kitchen);
    expect((await importInto(here, less, "ganti")).counts).toMatchObject({ changed: 1 });
    const after = (await all(here)).find(({ id }) => id === kitchen.id)!;
    expect(after).toMatchObject({ who: "Semua", address: kitchen.address, phone: kitchen.phone });
    expect(after.details).toEqual({ ...kitchen.details, description: "" });
  });

  test("looking changes nothing", async () => {
    const before = await all(here);
    const api = await here.as("koordinator");
    const file = here.readToken(writePackage(FOREIGN));
    const { answer } = await finish(api.directory.checkPackage({ file, existing: "ganti" }));
    expect(answer.counts.read).toBe(4);
    expect(await all(here)).toEqual(before);
  });
});

describe("a package that is none", () => {
  const raw = (text: string, name = "datapackage.json") => {
    const file = path.join(folder(), name);
    fs.writeFileSync(file, text);
    return file;
  };
  const resource = (at: string) => JSON.stringify({ resources: [{ name: "service", path: at }] });
  test.each([
    ["a list", raw("NIK,NAMA\n1,2\n", "warga.csv"), "berkas_bukan_lembar_kerja"],
    ["half a descriptor", raw('{"resources": ['), "berkas_rusak"],
    ["a descriptor without tables", raw('{"resources": []}'), "berkas_rusak"],
    ["a way out of its folder", raw(resource("../../etc/passwd")), "berkas_rusak"],
    ["a root", raw(resource("/etc/passwd")), "berkas_rusak"],
    ["an address on a network", raw(resource("https://contoh.id/a.csv")), "berkas_rusak"],
    ["no services", writePackage({ organization: FOREIGN.organization }), "paket_tanpa_layanan"],
    [
      "a ZIP without a descriptor",
      raw("PK\u0005\u0006" + "\0".repeat(18), "x.zip"),
      "berkas_bukan_lembar_kerja",
    ],
  ])("%s is refused whole, and the directory stays", async (_what, file, code) => {
    const before = await all(there);
    const api = await there.as("supervisor");
    const call = finish(
      api.directory.importPackage({ file: there.readToken(file), existing: "ganti" }),
    );
    expect((await refused(call))?.code).toBe(code);
    expect(await all(there)).toEqual(before);
  });
});
