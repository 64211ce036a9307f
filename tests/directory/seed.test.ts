// The directory that ships: every programme and partner named in the field notes is a row, and every usual destination exists.
import { describe, expect, test } from "vitest";
import { localNames, SEED } from "../../electron/directory/seed.ts";
import { CATEGORY_SEEDS } from "../../shared/cases/categories.ts";
import { PSKS_KINDS } from "../../shared/directory/codes.ts";
import { isReferable, localise, offerFor, usualFor } from "../../shared/directory/rules.ts";

const rows = SEED.destinations;
const names = rows.map((row) => row.name).join("\n");

/** Field notes 1.5 (destinations) and 6 (programmes and partners), as they are written there. */
const NAMED = [
  ["BPJS Kesehatan", "Dinas Sosial", "RSUD", "Dinas Kesehatan", "Sekolah", "Dinas Pendidikan"],
  ["Kementerian Agama", "Baznas", "Pendamping PKH", "PNM", "HIMBARA", "Operator SIKS-NG"],
  ["Musyawarah desa", "TKSK", "Bank penyalur", "PLN", "kecamatan", "Dinas Pertanian"],
  ["Dinas Perikanan", "Disperkim", "Disdukcapil", "Sentra Kementerian Sosial", "LKS", "RSJ"],
  ["Polsek", "BPBD", "Tagana", "UPTD PPA", "Polres", "Peksos", "Dinas Sosial provinsi", "BPKAD"],
  ["ProKUS", "PENA", "Graduasi PKH", "PKAT/KAT", "PSM", "Karang Taruna", "Restorasi Sosial"],
  ["UGB", "HDN", "Forum CSR", "Astra", "Standard Chartered", "ConocoPhillips", "EMP", "PHE"],
  ["AXA Mandiri", "Allianz", "Petrochina", "Indomaret", "BRI", "BNI", "BTN", "Bank Mandiri"],
  ["KUR", "Mekaar", "ATENSI", "RS-Rutilahu", "PBI-JK", "Jamkesda", "PIP/KIP", "KIP Kuliah"],
  ["BPNT", "Subsidi listrik", "LPG 3 kg", "Pupuk bersubsidi", "Asuransi budi daya", "Bappeda"],
].flat();

describe("seed", () => {
  test.each(NAMED)("%s is a row", (name) => {
    expect(names).toContain(name);
  });

  test("codes are unique and categories exist", () => {
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
    const known = new Set(CATEGORY_SEEDS.map((category) => category.code));
    for (const row of rows) for (const code of row.categories) expect(known).toContain(code);
  });

  test("each of the 12 kinds of PSKS is there", () => {
    const kinds = new Set(rows.map((row) => row.partnerKind));
    for (const kind of Object.keys(PSKS_KINDS)) expect(kinds).toContain(kind);
  });

  test("every category but those answered at the desk has a usual destination", () => {
    const all = rows.map((row) => ({ ...row, active: true }));
    const missing = CATEGORY_SEEDS.filter(({ code }) => !usualFor(all, code)).map(
      ({ code }) => code,
    );
    expect(missing).toEqual([]);
  });
});

describe("rules", () => {
  const place = { active: true, kind: "pemerintah" as const, categories: [] as string[] };

  test("a source of funds and a retired destination are not offered", () => {
    expect(isReferable({ active: true, kind: "sumber_dana" })).toBe(false);
    expect(isReferable({ active: false, kind: "pemerintah" })).toBe(false);
  });

  test("usual destinations of the category come first, the rest keeps its order", () => {
    const offered = offerFor(
      [
        { ...place, id: 1 },
        { ...place, id: 2, categories: ["ADM-01"] },
        { ...place, id: 3 },
      ],
      "ADM-01",
    );
    expect(offered.map((row) => row.id)).toEqual([2, 1, 3]);
  });

  test("addressees take the names of the area, and no token is ever left", () => {
    const local = localNames({
      areaCode: "32.04.05.2001",
      terms: { village: "Desa", hamlet: "Dusun", deliberation: "Musdes", head: "Kepala Desa" },
    });
    expect(Object.keys(local).sort()).toEqual(["desa", "kabupaten", "kecamatan", "provinsi"]);
    expect(local).toMatchObject({
      kabupaten: "Kabupaten Bandung",
      provinsi: "Provinsi Jawa Barat",
    });
    for (const row of rows) {
      expect(localise(row.addressee, local)).not.toMatch(/[{}]/);
      expect(localise(row.addressee, {})).not.toMatch(/[{}]|\s{2}|\s$/);
    }
    expect(localise("Direktur RSUD {kabupaten}", local)).toBe("Direktur RSUD Kabupaten Bandung");
  });
});
