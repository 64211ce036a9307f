// The directory through the border of a real office: seeded, edited, retired, never lost from a referral.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DestinationFields } from "../../shared/directory/contract.ts";
import { NO_DETAILS } from "../../shared/directory/details.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { person, refer, refused } from "../referrals/support.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(async () => office.close());

const clinic: DestinationFields = {
  code: "KLINIK-X",
  name: "Klinik Sehat",
  kind: "kesehatan",
  level: "kecamatan",
  addressee: "Kepala Klinik Sehat",
  place: "Cileunyi",
  address: "",
  phone: "",
  categories: ["KES-04"],
  who: "",
  needs: ["KTP"],
  partnerKind: null,
  funds: null,
  reference: "",
  details: NO_DETAILS,
};

describe("directory", () => {
  test("a new office has the seed, with the names of its own area", async () => {
    const api = await office.as("petugas");
    const { rows } = await api.directory.list({});
    expect(rows.length).toBeGreaterThan(70);
    expect(rows.find(({ code }) => code === "DINSOS")?.addressee).toBe(
      "Kepala Dinas Sosial Kabupaten Bandung",
    );
  });

  test("searching takes words in any order; filters narrow", async () => {
    const api = await office.as("petugas");
    const found = (await api.directory.list({ search: "sosial dinas prov" })).rows;
    expect(found.map(({ code }) => code)).toContain("DINSOS-PROV");
    expect(found.map(({ code }) => code)).not.toContain("DINSOS");
    const banks = (await api.directory.list({ kind: "bank" })).rows;
    expect(banks.every(({ kind }) => kind === "bank")).toBe(true);
    expect((await api.directory.list({ category: "ADM-01" })).rows[0]?.code).toBe("DISDUKCAPIL");
  });

  test("a coordinator adds and edits; a code is taken once; who saves later is told", async () => {
    const api = await office.as("koordinator");
    const id = randomUUID();
    const made = await api.directory.save({ id, version: 0, fields: clinic });
    expect(await api.directory.save({ id, version: 0, fields: clinic })).toEqual(made);
    const changed = await api.directory.save({
      id,
      version: 1,
      fields: { ...clinic, phone: "022-000" },
    });
    expect(changed).toMatchObject({ version: 2, phone: "022-000", edited: true });
    expect((await refused(api.directory.save({ id, version: 1, fields: clinic })))?.code).toBe(
      "berubah_di_tempat_lain",
    );
    expect(
      (await refused(api.directory.save({ id: randomUUID(), version: 0, fields: clinic })))?.code,
    ).toBe("kode_tujuan_dipakai");
    expect(await api.directory.remove({ id, version: 2 })).toEqual({ id });
  });

  test("a petugas only reads", async () => {
    const api = await office.as("petugas");
    expect(
      (await refused(api.directory.save({ id: randomUUID(), version: 0, fields: clinic })))?.code,
    ).toBe("peran_tidak_cukup");
  });

  test("a used destination is retired, not deleted; retired ones are not offered and not accepted", async () => {
    const { id } = await refer(office, await person(office));
    const api = await office.as("supervisor");
    const used = (await api.referrals.get({ id })).content?.destination;
    const row = (await api.directory.list({})).rows.find(({ name }) => name === used)!;
    expect((await refused(api.directory.remove({ id: row.id, version: row.version })))?.code).toBe(
      "tujuan_dipakai",
    );
    const retired = await api.directory.retire({ id: row.id, version: row.version, active: false });
    expect((await api.directory.list({})).rows.map((one) => one.id)).not.toContain(row.id);
    expect((await api.directory.list({ retired: true })).rows.map((one) => one.id)).toContain(
      row.id,
    );
    expect((await api.referrals.get({ id })).content?.destination).toBe(used);
    await api.directory.retire({ id: row.id, version: retired.version, active: true });
  });
});
