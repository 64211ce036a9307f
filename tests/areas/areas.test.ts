// The region list, and ties from BPS codes to villages.
import { afterAll, beforeAll, expect, test } from "vitest";
import { areaLineOf, areaList, areaPath, retiredAreaName } from "../../electron/areas/queries.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(() => office.close());

test("every code is there, with its parents", () => {
  const list = areaList();
  expect(list.count).toBe(91_599);
  const provinces = list.children(null);
  expect(provinces).toHaveLength(38);
  const regencies = provinces.flatMap((province) => list.children(province.code));
  expect(regencies).toHaveLength(514);
  const districts = regencies.flatMap((regency) => list.children(regency.code));
  expect(districts).toHaveLength(7285);
  expect(districts.reduce((sum, district) => sum + list.children(district.code).length, 0)).toBe(
    83_762,
  );
  expect(list.children("32.04.05.2001")).toEqual([]);
  expect(list.find("32.04.99")).toBeUndefined();
});

test("search by beginnings of words, own name first, names above narrow", async () => {
  const find = async (text: string, options = {}) =>
    (await office.api.areas.search({ text, ...options })).hits;
  expect((await find("cikole lembang"))[0]!.path).toEqual([
    "Jawa Barat",
    "Kabupaten Bandung Barat",
    "Lembang",
    "Cikole",
  ]);
  expect((await find("kota bandung"))[0]).toMatchObject({ code: "32.73", name: "Kota Bandung" });
  expect((await find("kab bandung"))[0]!.name).toBe("Kabupaten Bandung");
  expect((await find("bu nuapuu"))[0]!.name).toBe("Bu Nuapu’u");
  expect((await find("bu nuapu'u"))[0]!.name).toBe("Bu Nuapu’u");
  expect((await find("desa cileunyi", { limit: 50 })).every((hit) => hit.level === "desa")).toBe(
    true,
  );
  expect(
    (await find("cikole", { within: "32.72" })).every((hit) => hit.code.startsWith("32.72")),
  ).toBe(true);
  expect(
    (await find("bandung", { levels: ["kecamatan"] })).every((hit) => hit.level === "kecamatan"),
  ).toBe(true);
  for (const odd of ["", " ", "\n", ",", '"', "32.04", "zzzz", "(.*", "\u202e"])
    expect(await find(odd)).toEqual([]);
});

test("a retired code has its old name under the parents of today", () => {
  expect(areaPath("11.72.01.2001")).toMatchObject({
    retired: true,
    path: [{ name: "Aceh" }, { name: "Kota Sabang" }, { name: "Sukakarya" }, { name: "Iboih" }],
  });
  expect(retiredAreaName("32.04.05.2001")).toBeUndefined();
  expect(areaPath("99.99")).toEqual({ path: [], retired: false });
  expect(areaLineOf("32.04.05.2001")).toBe(
    "Cileunyi Kulon, Kec. Cileunyi, Kabupaten Bandung, Jawa Barat",
  );
});

test("a BPS code is tied to a village once, and a second tie corrects the first", async () => {
  const desk = await office.as("operator");
  const key = { system: "bps", edition: "2020", code: "3204190001" } as const;
  await desk.areas.tie({ ...key, villageCode: "32.04.05.2001" });
  await desk.areas.tie({ ...key, villageCode: "32.04.05.2002" });
  await desk.areas.tie({ ...key, edition: "2015", villageCode: "32.04.05.2003" });
  expect((await desk.areas.ties({ edition: "2020" })).ties).toMatchObject([
    { code: "3204190001", villageCode: "32.04.05.2002" },
  ]);
  await expect(desk.areas.tie({ ...key, villageCode: "32.04.05.9999" })).rejects.toMatchObject({
    code: "wilayah_tidak_dikenal",
  });
  await expect(
    (await office.as("petugas")).areas.tie({ ...key, villageCode: "32.04.05.2001" }),
  ).rejects.toMatchObject({ code: "peran_tidak_cukup" });
});
