// Values of a stand-alone file: birth dates in every pattern, numbers, sexes, and rows that cannot be used.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  datePattern,
  guessDatePattern,
  readBirth,
  readBirthParts,
} from "../../shared/people/file-check/dates.ts";
import type { ColumnMap } from "../../shared/people/file-check/fields.ts";
import { noNotes, personReader } from "../../shared/people/file-check/persons.ts";
import { addDays } from "../../shared/values/date.ts";

const asOf = "2026-11-24";
const read = (text: string, format: string | null) =>
  readBirth(text, format === null ? null : datePattern(format)!, asOf);

describe("a birth date", () => {
  it.each([
    ["19800312", "YYYYMMDD"],
    ["12/03/1980", "DD/MM/YYYY"],
    ["12-03-1980", "DD-MM-YYYY"],
    ["12.3.1980", "DD/MM/YYYY"],
    ["1980-03-12", "YYYY-MM-DD"],
    ["1980-03-12T00:00:00Z", "YYYY-MM-DD"],
    ["12031980", "DDMMYYYY"],
    ["12/3/80", "D/M/YY"],
    ["03/12/1980", "mm/dd/yyyy"],
    ["12 Maret 1980", "YYYYMMDD"],
    ["1980-03-12", "DD/MM/YYYY"],
    ["١٢/٠٣/١٩٨٠", "DD/MM/YYYY"],
    ["19800312.0", "YYYYMMDD"],
    ["12/03/1980", null],
    ["12-Mar-1980", null],
  ])("%s in %s is 12 March 1980", (text, format) => {
    expect(read(text, format)).toEqual({ text: "1980-03-12", wrong: false });
  });

  it.each([
    ["19801332", "YYYYMMDD", { text: "19801332", wrong: true }],
    ["31-02-1980", "DD-MM-YYYY", { text: "19800231", wrong: true }],
    ["12/03/2090", "DD/MM/YYYY", { text: "20900312", wrong: true }],
    ["00-00-1950", "DD-MM-YYYY", { text: "1950", wrong: false }],
    ["1950", "DD-MM-YYYY", { text: "1950", wrong: false }],
    ["00/00/0000", "DD/MM/YYYY", { text: null, wrong: false }],
    ["-", "DD/MM/YYYY", { text: null, wrong: false }],
    ["kemarin", "DD/MM/YYYY", { text: null, wrong: true }],
    ["123", "DD/MM/YYYY", { text: null, wrong: true }],
  ])("%s in %s is told as it is", (text, format, reading) => {
    expect(read(text, format)).toEqual(reading);
  });

  it("without a century lies in the last hundred years", () => {
    expect(read("1/1/26", "D/M/YY").text).toBe("2026-01-01");
    expect(read("1/1/27", "D/M/YY").text).toBe("1927-01-01");
  });

  it("in three columns", () => {
    expect(readBirthParts("1980", "3", "12", asOf)).toEqual({ text: "1980-03-12", wrong: false });
    expect(readBirthParts("1980", "", "", asOf)).toEqual({ text: "1980", wrong: false });
    expect(readBirthParts("1980", "13", "40", asOf)).toEqual({ text: "19801340", wrong: true });
  });

  it("comes back from every pattern that the values are guessed to have", () => {
    const formats = ["YYYYMMDD", "DD/MM/YYYY", "YYYY-MM-DD", "DDMMYYYY"];
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 40, maxLength: 60 }),
        (format, days) => {
          const dates = days.map((n) => addDays("1930-01-01", n));
          const texts = dates.map((date) => {
            const [y, m, d] = date.split("-") as [string, string, string];
            return format.replace("YYYY", y).replace("MM", m).replace("DD", d);
          });
          const pattern = guessDatePattern(texts, asOf)!;
          expect(texts.map((text) => readBirth(text, pattern, asOf).text)).toEqual(dates);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("a row", () => {
  const map: ColumnMap = {
    columns: { id: [0], full_name: [1], nik: [2], sex: [3], phone: [4], rt: [5], birth_date: [6] },
    birthFormat: "DD/MM/YYYY",
  };
  function row(...cells: (string | null)[]) {
    const notes = noNotes();
    return { person: personReader(map, asOf, notes)(7, cells), notes };
  }

  it("keeps its id to the letter and takes the row number without one", () => {
    expect(row(" 007 ", "Ani").person).toMatchObject({ id: " 007 " });
    expect(row("", "Ani").person).toMatchObject({ id: "7" });
  });

  it.each([null, "", " - ", "...", "\u200b"])("named %j is refused", (name) => {
    expect(row("1", name).person).toBe("tanpa_nama");
  });

  it.each([null, "", " - "])("named %j is compared by its number, and counted", (name) => {
    const { person, notes } = row("1", name, "3204051203800001");
    expect(person).toMatchObject({ fullName: "", nik: "3204051203800001" });
    expect(notes.nameless).toBe(1);
  });

  it.each(["Ani", "Robert'); DROP TABLE persons;--", "李明", "😀", "A", "Nur'aini"])(
    "named %s is taken",
    (name) => expect(row("1", name).person).toMatchObject({ fullName: name }),
  );

  it("of 10,000 letters is cut for comparing, and that is counted", () => {
    const { person, notes } = row("1", "é".repeat(10_000));
    expect(person).toMatchObject({ fullName: "é".repeat(240) });
    expect(notes.cutTexts).toBe(1);
  });

  it("reads numbers whatever stands between the digits, and passes over what a spreadsheet broke", () => {
    expect(row("1", "Ani", "3204.0512 0380-0001").person).toMatchObject({
      nik: "3204051203800001",
    });
    expect(row("1", "Ani", "٣٢٠٤٠٥١٢٠٣٨٠٠٠٠١").person).toMatchObject({ nik: "3204051203800001" });
    expect(row("1", "Ani", "0012345").person).toMatchObject({ nik: "0012345" });
    for (const nothing of ["0", "-", "0000000000000000"])
      expect(row("1", "Ani", nothing)).toMatchObject({
        person: { nik: null },
        notes: { wrongNiks: 0 },
      });
    for (const broken of ["3.20405E+15", "9999999999999999"])
      expect(row("1", "Ani", broken)).toMatchObject({
        person: { nik: null },
        notes: { wrongNiks: 1 },
      });
  });

  it("reads sex, phone and RT in their many spellings", () => {
    for (const male of ["L", "laki-laki", "1", "M", "Male"])
      expect(row("1", "A", null, male).person).toMatchObject({ sex: "L" });
    for (const female of ["P", "Perempuan", "2", "F", "female"])
      expect(row("1", "A", null, female).person).toMatchObject({ sex: "P" });
    expect(row("1", "A", null, "x")).toMatchObject({
      person: { sex: null },
      notes: { wrongSexes: 1 },
    });
    for (const phone of ["+62 812-3456-7890", "81234567890", "0812 3456 7890"])
      expect(row("1", "A", null, null, phone).person).toMatchObject({ phone: "081234567890" });
    for (const rt of ["1", "01", "RT 001"])
      expect(row("1", "A", null, null, null, rt).person).toMatchObject({ rt: "001" });
  });

  it("takes a date told as three columns in the order of its pattern", () => {
    const three = (birthFormat: string | null, ...cells: string[]) =>
      personReader(
        { columns: { full_name: [0], birth_date: [1, 2, 3] }, birthFormat },
        asOf,
        noNotes(),
      )(2, ["A", ...cells]);
    expect(three("YYYYMMDD", "1980", "3", "12")).toMatchObject({ birthDate: "1980-03-12" });
    expect(three("DD-MM-YYYY", "12", "3", "1980")).toMatchObject({ birthDate: "1980-03-12" });
    expect(three(null, "1980.0", "3.0", "12.0")).toMatchObject({ birthDate: "1980-03-12" });
  });

  it("counts a wrong date and goes on", () => {
    expect(row("1", "A", null, null, null, null, "31/02/1980").notes.wrongDates).toBe(1);
  });
});
