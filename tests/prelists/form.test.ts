// The long form: typed codes, questions under conditions, and every code of the sender's lists through the form and back unchanged.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ageOf,
  formSections,
  formVersion,
  isAsked,
  keptSpelling,
  typedCode,
} from "../../shared/prelists/edits/form.ts";
import { codeList } from "../../shared/prelists/codes.ts";
import { PROFILES, PROFILE_IDS } from "../../shared/prelists/profiles.ts";

const TODAY = "2026-11-29";
const field = (id: "art" | "ruta", name: string) =>
  formSections(PROFILES[id], [])
    .flatMap((section) => section.fields)
    .find((one) => one.field === name)!;

describe("sections", () => {
  it.each(PROFILE_IDS)(
    "of %s hold every column of its profile once, and columns of this file only",
    (id) => {
      const profile = PROFILES[id];
      const columns = [...profile.columns.map((column) => column.header), "Catatan RT"];
      const asked = formSections(profile, columns).flatMap((section) =>
        section.fields.map((one) => one.column),
      );
      expect(asked.toSorted()).toEqual(columns.toSorted());
    },
  );
  it("have a version for the BDT household and member, others a plain form", () => {
    expect([
      formVersion(PROFILES.ruta),
      formVersion(PROFILES.art),
      formVersion(PROFILES.bnba),
    ]).toEqual(["bdt-2015-1", "bdt-2015-1", null]);
  });
});

describe("a typed code", () => {
  const lists = ["ruta", "art"].flatMap((id) =>
    PROFILES[id as "ruta"].columns.flatMap((column) =>
      column.codes ? [codeList("bdt-2015", column.codes)!] : [],
    ),
  );
  it("of every list picks itself, whole or without its zero, and is kept as the list writes it", () => {
    expect(lists.length).toBeGreaterThan(30);
    for (const codes of lists)
      for (const [code, label] of codes) {
        expect(typedCode(codes, code!)).toMatchObject({ code, label, unknown: false });
        expect(typedCode(codes, String(Number(code))).code).toBe(code);
      }
  });
  it("moves on only when no other code begins so", () => {
    const businesses = codeList("bdt-2015", "lapangan_usaha")!;
    expect(typedCode(businesses, "1")).toMatchObject({ code: "01", sure: false });
    expect(typedCode(businesses, "3")).toMatchObject({ code: "03", sure: true });
    expect(typedCode(businesses, "01")).toMatchObject({ code: "01", sure: true });
    expect(typedCode(businesses, "22")).toMatchObject({ code: "22", sure: true });
    expect(typedCode(businesses, "23")).toMatchObject({ code: null, unknown: true });
    expect(typedCode(codeList("bdt-2015", "jenis_cacat")!, "0")).toMatchObject({
      sure: false,
      unknown: false,
    });
  });
  it("that is sure has no longer one, whatever is typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.stringMatching(/^\d{1,2}$/), (codes, text) => {
        const read = typedCode(codes, text);
        const longer = Array.from({ length: 10 }, (_, digit) => `${text}${digit}`).filter((more) =>
          codes.some(([code]) => code === more),
        );
        if (read.sure) expect(longer).toEqual([]);
        if (read.unknown) expect(codes.some(([code]) => code!.startsWith(text))).toBe(false);
      }),
    );
  });
  it("that means what stood there leaves the sender's spelling", () => {
    expect(keptSpelling(field("art", "lapangan_usaha"), "1", "01")).toBe("1");
    expect(keptSpelling(field("art", "lapangan_usaha"), "1", "02")).toBe("02");
    expect(keptSpelling(field("art", "hubungan"), "2", "2")).toBe("2");
  });
});

describe("a question under a condition", () => {
  const asked = (name: string, answers: Record<string, string>, value = "") =>
    isAsked(field("art", name), answers, value, TODAY);
  it("is asked by sex and age, and by another answer", () => {
    const woman = { jenis_kelamin: "2", tanggal_lahir: "01/05/1990" };
    expect(asked("sta_hamil", woman)).toBe(true);
    expect(asked("sta_hamil", { ...woman, jenis_kelamin: "1" })).toBe(false);
    expect(asked("sta_hamil", { ...woman, tanggal_lahir: "30/11/2016" })).toBe(false);
    expect(asked("sta_hamil", { ...woman, tanggal_lahir: "29/11/2016" })).toBe(true);
    expect(asked("sta_hamil", { ...woman, tanggal_lahir: "29/11/1971" })).toBe(false);
    expect(asked("kelas_tertinggi", { umur: "12", partisipasi_sekolah: "0" })).toBe(false);
    expect(asked("kelas_tertinggi", { umur: "12", partisipasi_sekolah: "1" })).toBe(true);
    expect(asked("lapangan_usaha", { umur: "40", sta_bekerja: "02" })).toBe(false);
  });
  it("is asked while the answer it hangs on is missing, and always when it holds one", () => {
    expect(asked("sta_hamil", {})).toBe(true);
    expect(asked("sta_hamil", { jenis_kelamin: "1" }, "2")).toBe(true);
  });
  it("reads the age from the birth date before the sender's own column", () => {
    expect(ageOf({ tanggal_lahir: "1990-11-30", umur: "7" }, TODAY)).toBe(35);
    expect(ageOf({ umur: "7" }, TODAY)).toBe(7);
    expect(ageOf({}, TODAY)).toBeNull();
  });
});
