// Organizations and partners through the border of real offices: written down, confirmed, retired, carried to another office.
import { randomUUID } from "node:crypto";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  organizationFields,
  type OrganizationFields,
} from "../../shared/directory/organization.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";
import { refused } from "../referrals/support.ts";
import { FOREIGN, folder, writePackage } from "./package-support.ts";

let office: TestOffice;
let other: TestOffice;
beforeAll(async () => {
  [office, other] = [await newOffice(), await newOffice({ areaCode: "32.04.05.2002" })];
}, 60_000);
afterAll(async () => {
  await office.close();
  await other.close();
});

const tksk: OrganizationFields = {
  name: "TKSK Kecamatan Cileunyi",
  kind: "PSKS-11",
  description: "Mendampingi keluarga prasejahtera.",
  email: "tksk@contoh.id",
  website: "",
  legalStatus: "Diangkat dengan surat keputusan",
  details: {
    areas: ["Kecamatan Cileunyi", "Kecamatan Rancaekek"],
    licence: "462/12/Dinsos/2025",
    contact: "Dadan Ramdani",
    contactTitle: "TKSK",
    phone: "022-5551",
    address: "Jalan Raya Cileunyi 3",
    capacity: 30,
    capacityUnit: "keluarga per bulan",
    funds: ["apbn", "apbd"],
  },
};

async function save(api: Awaited<ReturnType<TestOffice["as"]>>, fields: OrganizationFields) {
  return api.directory.organizationSave({ id: randomUUID(), version: 0, fields });
}

describe("an organization", () => {
  test("comes back as written, is found by area and kind, and has one row for each name", async () => {
    const api = await office.as("koordinator");
    const saved = await save(api, tksk);
    expect(organizationFields(saved)).toEqual(tksk);
    expect(saved).toMatchObject({ version: 1, active: true, confirmed: null, services: 0 });
    const found = await api.directory.organizationList({ search: "rancaekek", kind: "PSKS-11" });
    expect(found.rows.map(({ id }) => id)).toEqual([saved.id]);
    expect((await api.directory.organizationList({ kind: "PSKS-04" })).rows).toEqual([]);
    const twin = save(api, { ...tksk, name: " tksk  KECAMATAN cileunyi" });
    expect(await refused(twin)).toMatchObject({ code: "lembaga_sudah_ada" });
    const late = api.directory.organizationSave({ id: saved.id, version: 9, fields: tksk });
    expect(await refused(late)).toMatchObject({ code: "berubah_di_tempat_lain" });
  });

  test("is kept though no service names it any more; one that nobody wrote down goes", async () => {
    const api = await office.as("supervisor");
    const [first] = (await api.directory.list({})).rows;
    const { id: _i, active: _a, edited: _e, version, confirmed: _c, ...fields } = first!;
    const give = async (organization: string, at: number) =>
      api.directory.save({
        id: first!.id,
        version: at,
        fields: { ...fields, details: { ...fields.details, organization } },
      });
    await give("TKSK kecamatan cileunyi", version);
    const list = async () => (await api.directory.organizationList({})).rows;
    expect((await list()).find(({ name }) => name === tksk.name)).toMatchObject({ services: 1 });
    await give("Yayasan Sekejap", version + 1);
    expect((await list()).map(({ name }) => name)).toContain("Yayasan Sekejap");
    await give("", version + 2);
    const names = (await list()).map(({ name }) => name);
    expect(names).toContain(tksk.name);
    expect(names).not.toContain("Yayasan Sekejap");
  });

  test("is confirmed once for each answer, never for tomorrow or before the newest; history is kept", async () => {
    const desk = await office.as("petugas");
    const [one] = (await desk.directory.organizationList({ kind: "PSKS-11" })).rows;
    const confirmId = randomUUID();
    const input = { id: one!.id, confirmId, on: "2026-11-20", way: "telepon", note: "" } as const;
    const asked = await desk.directory.organizationConfirm({ ...input, toldBy: "Dadan" });
    expect(asked.confirmed).toMatchObject({ on: "2026-11-20", way: "telepon", toldBy: "Dadan" });
    await desk.directory.organizationConfirm({ ...input, toldBy: "Dadan" });
    const tomorrow = { ...input, confirmId: randomUUID(), on: "2026-11-25", toldBy: "" };
    expect(await refused(desk.directory.organizationConfirm(tomorrow))).toMatchObject({
      code: "tanggal_konfirmasi_salah",
    });
    const before = { ...tomorrow, on: "2026-11-19" };
    expect(await refused(desk.directory.organizationConfirm(before))).toMatchObject({
      code: "tanggal_konfirmasi_salah",
    });
    await desk.directory.organizationConfirm({ ...before, on: "2026-11-24" });
    const { checks } = await desk.directory.organizationGet({ id: one!.id });
    expect(checks.map(({ on }) => on)).toEqual(["2026-11-24", "2026-11-20"]);
  });

  test("is retired, not deleted; a petugas may do neither", async () => {
    const desk = await office.as("petugas");
    const [one] = (await desk.directory.organizationList({ kind: "PSKS-11" })).rows;
    const retire = { id: one!.id, version: one!.version, active: false };
    expect(await refused(desk.directory.organizationRetire(retire))).toMatchObject({
      code: "peran_tidak_cukup",
    });
    const api = await office.as("admin");
    await api.directory.organizationRetire(retire);
    expect((await api.directory.organizationList({ kind: "PSKS-11" })).rows).toEqual([]);
    const kept = await api.directory.organizationList({ kind: "PSKS-11", retired: true });
    expect(kept.rows[0]).toMatchObject({ active: false });
    expect((await api.directory.organizations()).names).not.toContain(tksk.name);
  });
});

describe("a package", () => {
  test("carries organizations, retired ones too, with the day they were confirmed", async () => {
    const api = await office.as("supervisor");
    const file = path.join(folder(), "direktori.zip");
    await finish(api.directory.exportPackage({ file: office.writeToken(file) }));
    const there = await other.as("supervisor");
    const take = () =>
      finish(there.directory.importPackage({ file: other.readToken(file), existing: "biarkan" }));
    const { answer } = await take();
    expect(answer.problems).toEqual([]);
    expect(answer.organizations).toBe(1);
    const list = async () =>
      (await there.directory.organizationList({ kind: "PSKS-11", retired: true })).rows;
    const [got] = await list();
    expect(organizationFields(got!)).toEqual(tksk);
    expect(got).toMatchObject({ active: false, confirmed: { on: "2026-11-24", way: "impor" } });
    // What the office wrote stays; a second import changes nothing.
    const own = { ...tksk, details: { ...tksk.details, phone: "022-7777", licence: "" } };
    const changed = await there.directory.organizationSave({
      id: got!.id,
      version: got!.version,
      fields: own,
    });
    await take();
    const [after] = await list();
    expect(after!.details).toMatchObject({ phone: "022-7777", licence: tksk.details.licence });
    await take();
    expect((await list())[0]!.version).toBe(changed.version + 1);
  });

  test("of strangers: an organization without services is taken, a nameless or unreadable one refused by row", async () => {
    const long = "x".repeat(200);
    const file = writePackage({
      ...FOREIGN,
      organization: [
        ...FOREIGN.organization,
        { id: "o2", name: "Karang Taruna Mekar", description: "-" },
        { id: "o3", name: "", description: "tanpa nama" },
        { id: "o4", name: long, description: "" },
      ],
      contact: [{ id: "c1", organization_id: "o2", name: "Rudi Hartono", title: "Ketua" }],
    });
    const api = await other.as("supervisor");
    const { answer } = await finish(
      api.directory.importPackage({ file: other.readToken(file), existing: "biarkan" }),
    );
    const refusedRows = answer.problems.filter((p) => p.table === "organization" && p.refused);
    expect(refusedRows.map(({ row, code, field }) => [row, code, field])).toEqual([
      [4, "wajib_kosong", "name"],
      [5, "isi_ditolak", "name"],
    ]);
    const { rows } = await api.directory.organizationList({ search: "mekar" });
    expect(rows[0]!.details).toMatchObject({ contact: "Rudi Hartono", contactTitle: "Ketua" });
  });
});
