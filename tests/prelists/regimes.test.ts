// Registries as data: every one can be named on a screen and a paper, and the unit is a family or a household by registry.
import { describe, expect, it } from "vitest";
import { codeListNames } from "../../shared/prelists/codes.ts";
import { REGIMES, regimeById, regimeLabels, unitWord } from "../../shared/prelists/regimes.ts";

describe("registries", () => {
  it("have names for screens and papers, and codes that exist", () => {
    for (const regime of REGIMES) {
      expect(regime.title.length).toBeGreaterThan(5);
      for (const language of ["id", "en"] as const)
        for (const word of Object.values(regime.unit[language])) expect(word).toMatch(/^[a-z ]+$/);
      for (const version of regime.codes) expect(codeListNames(version).length).toBeGreaterThan(0);
    }
    expect(Object.keys(regimeLabels("id"))).toEqual(["DTSEN", "DTKS", "lokal"]);
  });
  it("DTSEN counts families by No KK with a desil of 1 to 10, DTKS households by IDBDT", () => {
    expect(unitWord("DTSEN", "rumah_tangga")).toBe("keluarga");
    expect(unitWord("DTKS", "rumah_tangga")).toBe("rumah tangga");
    expect(unitWord("DTSEN", "anggota", "en")).toBe("family member");
    const rank = (id: string) => regimeById(id).columns.find(({ role }) => role === "peringkat");
    expect(rank("DTSEN")).toMatchObject({ field: "desil", from: 1, to: 10 });
    expect(rank("DTKS")).toMatchObject({ field: "percentile", to: 100 });
  });
  it("one that this version does not know keeps its own name", () => {
    expect(regimeById("REGSOS-X")).toMatchObject({ id: "REGSOS-X", title: "REGSOS-X" });
  });
});
