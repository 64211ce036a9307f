// Lists in which nobody, or hardly anybody, stands twice: what is learned from them must not make duplicates of relatives and namesakes.
import { expect, test } from "vitest";
import type { LinkageFields } from "../../shared/people/linkage/fields.ts";
import { seededRandom, type Random } from "../../shared/values/random.ts";
import { linked } from "./linkage-support.ts";

const GIVEN =
  "Arne Bjarte Dagfinn Eirik Finn Geir Halvard Ivar Jostein Kjell Leif Magne Nils Odd Preben Ragnar Steinar Terje Ulrik Vidar".split(
    " ",
  );
const GIVEN_TOO =
  "Astrid Berit Dagny Eldbjorg Frida Gunnhild Hjordis Ingunn Jorunn Kirsti Liv Marit Oddny Ragnhild Siri Torunn Unni Vigdis Wenche Ylva".split(
    " ",
  );
/** Few, as in many valleys and many countries. */
const FAMILY =
  "Aas Berge Dahl Eide Foss Gran Haugen Iversen Juvik Kleven Lie Moen Nes Opsahl Rud Solberg Tveit Vik".split(
    " ",
  );

/** Families of one name, the mother's too, with one brother or sister after another. */
function valley(random: Random, families: number): LinkageFields[] {
  const rows: LinkageFields[] = [];
  const day = (year: number) =>
    `${year}-${String(random.int(1, 12)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
  for (let n = 0; n < families; n++) {
    const family = random.pick(FAMILY);
    const home = { address: `${random.pick(FAMILY)}vegen ${random.int(1, 90)}`, village: "Dalen" };
    const man = (given: readonly string[]) =>
      `${random.pick(given)}${random.chance(0.3) ? ` ${random.pick(given)}` : ""} ${family}`;
    const mother = man(GIVEN_TOO);
    const born = random.int(1935, 1975);
    rows.push({
      ...home,
      name: mother,
      sex: "P",
      birthDate: day(born),
      motherName: man(GIVEN_TOO),
    });
    const used = new Set<string>();
    for (let year = born + 20; year < born + 32; year += random.int(2, 5)) {
      const sex = random.pick(["L", "P"] as const);
      const name = man(sex === "L" ? GIVEN : GIVEN_TOO);
      const first = name.split(" ")[0]!;
      if (used.has(first)) continue;
      used.add(first);
      rows.push({ ...home, name, sex, birthDate: day(year), motherName: mother });
    }
  }
  return rows;
}

test.each([61, 62, 63])("families with few names and no duplicate, seed %d", (seed) => {
  const rows = valley(seededRandom(seed), 500);
  const { certain, likely } = linked(rows).pairs.counts();
  expect(rows.length).toBeGreaterThan(1500);
  expect(certain).toBe(0);
  expect(likely).toBeLessThanOrEqual(5);
});

test("three who stand twice among them are found all the same", () => {
  const rows = valley(seededRandom(64), 500);
  const again = [100, 700, 1300].map((row) => ({ ...rows[row]!, address: null, motherName: null }));
  const { pairs } = linked([...rows, ...again]);
  const found = [...pairs].filter((pair) => pair.band !== "possible" && pair.b >= rows.length);
  expect(found.map((pair) => pair.a).sort((a, b) => a - b)).toEqual([100, 700, 1300]);
});
