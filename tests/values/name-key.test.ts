// Keys of Indonesian names.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  nameKey,
  nameTokens,
  searchTokens,
  soundKey,
  typedWords,
} from "../../shared/values/name-key.ts";
import { jaroWinkler } from "../../shared/values/jaro-winkler.ts";
import { families } from "../support/make-people.ts";

test("one key for one name", () => {
  const same = [
    [
      "Muhamad Djoko",
      "Moh. Joko",
      "M Joko",
      "M. Joko",
      "MUHAMMAD DJOKO",
      "Muh Joko",
      "H. Moch. Joko, S.Pd., M.M.",
    ],
    ["Nur'aini", "Nuraini", "Nur Aini", "NUR’AINI", "Nr. Aini"],
    ["Abd. Rahman", "Abdul Rahman", "Abdurrahman"],
    ["Soeharto", "Suharto"],
    ["Hj. Siti Aminah", "St. Aminah", "SITI AMINAH"],
    ["Ibrahim bin Hasan", "Ibrahim"],
    ["Sri alias Sri Gembul", "Sri"],
    ["I Made Wirawan", "Made Wirawan"],
  ];
  for (const group of same) expect(new Set(group.map(nameKey)), group.join()).toHaveLength(1);
});

test("one sound for spellings that only the ear joins", () => {
  const same = [
    ["Jusuf", "Yusuf", "Yusup"],
    ["Chairul", "Khoirul", "Hairul"],
    ["Wibowo", "Wibawa"],
    ["Zainal", "Sainal"],
    ["Rohman", "Rahman"],
    ["Tjahjono", "Cahyono"],
  ];
  for (const group of same) expect(new Set(group.map(soundKey)), group.join()).toHaveLength(1);
});

test("different names stay apart", () => {
  const apart = [
    "Suparno",
    "Suparti",
    "Sumiati",
    "Sumarni",
    "Ahmad",
    "Muhammad",
    "Budi",
    "Siti",
    "Nur",
    "Made",
    "Wayan",
  ];
  expect(new Set(apart.map(nameKey)).size).toBe(apart.length);
});

test("a name that is only titles, one letter, or one sign still has a key", () => {
  for (const name of ["Haji", "H.", "Prof. Dr. Ir.", "M", "A", "😀", "ꦱꦸ", "王小明", "123"])
    expect(nameKey(name), name).not.toBe("");
  expect(nameKey("-")).toBe("");
});

test("keys are their own keys, and ignore case, dots, spaces and invisible signs", () => {
  const made = families(11, 300).flatMap((family) => family.members.map((member) => member.name));
  fc.assert(
    fc.property(fc.constantFrom(...made), (name) => {
      const key = nameKey(name);
      expect(nameKey(key)).toBe(key);
      expect(nameKey(name.toUpperCase())).toBe(key);
      expect(nameKey(`  ${name.replaceAll(" ", " \u200b ")}.`)).toBe(key);
      expect(searchTokens(name)).toEqual(expect.arrayContaining(nameTokens(name)));
      expect(typedWords(name).map((word) => word.prefix)).toEqual(
        expect.arrayContaining(nameTokens(name)),
      );
    }),
  );
});

test("no text breaks the keys, and long ones stay quick", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      soundKey(text);
      typedWords(text);
      expect(nameKey(text)).toBe(nameTokens(text).join(" "));
    }),
  );
  const start = performance.now();
  soundKey("a, ".repeat(100_000));
  expect(performance.now() - start).toBeLessThan(2000);
});

test("Jaro-Winkler as published", () => {
  const known: [string, string, number][] = [
    ["MARTHA", "MARHTA", 0.961],
    ["DIXON", "DICKSONX", 0.813],
    ["DWAYNE", "DUANE", 0.84],
    ["JELLYFISH", "SMELLYFISH", 0.896],
    ["", "", 1],
    ["A", "", 0],
  ];
  for (const [a, b, value] of known) expect(jaroWinkler(a, b)).toBeCloseTo(value, 3);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 12);
    }),
  );
});
