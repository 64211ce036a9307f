// Password rules (ASVS 5.0 V6): length and guessability count, nothing about kinds of characters.
import { expect, test } from "vitest";
import { passwordProblems } from "../../shared/accounts/rules.ts";

const NAMES = ["rina.w", "Rina Wulandari"];
const problems = (password: string) => passwordProblems(password, NAMES);

test("what everybody tries first is refused, however it is dressed up", () => {
  const tried = [
    "Password123!",
    "katasandi2026",
    "bismillah99",
    "BismillahBismillah",
    "indonesiaraya1",
    "admin puskesos",
    "1234567890",
    "123 puskesos 2026",
    "persib bandung",
    "qwertyuiop",
  ];
  expect(tried.filter((password) => !problems(password).includes("terlalu_umum"))).toEqual([]);
});

test("a long sentence of unrelated words is enough, without signs, capitals or digits", () => {
  for (const good of ["jagung rebus hangat", "gerobak sayur pagi", "kursi goyang milik nenek"])
    expect(problems(good)).toEqual([]);
});

test("length is counted in characters, up to 200 of them, and nothing is cut off", () => {
  expect(problems("kopi pait")).toEqual(["terlalu_pendek"]);
  expect(problems("kursi goyang nenek ".repeat(10))).toEqual([]);
});

test("the owner's name is not a password", () => {
  expect(problems("wulandari hebat sekali")).toEqual(["mengandung_nama"]);
});
