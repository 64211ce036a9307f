// Dates as offices write them.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  ageOn,
  daysBetween,
  formatDate,
  formatDayAndDate,
  formatShortDate,
  isIsoDate,
  parseDate,
  readBirthDate,
  weekdayName,
  MONTHS,
} from "../../shared/values/date.ts";

const day = fc.integer({ min: 0, max: 90_000 }).map((days) => addDays("1890-01-01", days));

test("every date is read back from every way of writing it", () => {
  fc.assert(
    fc.property(day, (date) => {
      const [year, month, dayText] = date.split("-") as [string, string, string];
      const ways = [
        date,
        `${date} 00:00:00`,
        `${date}T00:00:00.000Z`,
        `${dayText}/${month}/${year}`,
        `${Number(dayText)}-${Number(month)}-${year}`,
        `${dayText}.${month}.${year}`,
        `${year}${month}${dayText}`,
        `${dayText}${month}${year}`,
        formatDate(date),
        formatDayAndDate(date),
        formatShortDate(date),
        `${Number(dayText)} ${MONTHS[Number(month) - 1]!.slice(0, 3).toUpperCase()} ${year}`,
      ];
      for (const way of ways) expect(parseDate(way), way).toEqual({ date });
      const serial = daysBetween("1899-12-30", date);
      // 1850-2100 as a number is a bare year.
      if (date > "1905-12-31") expect(parseDate(serial)).toEqual({ date });
    }),
  );
});

test("a birth year of two digits is in the only century that fits, or it is refused", () => {
  const today = "2026-11-29";
  const oldest = "1915-11-30"; // 110 years old today
  const born = fc.integer({ min: 0, max: daysBetween(oldest, today) });
  fc.assert(
    fc.property(born, fc.constantFrom("/", "-", ".", " "), (after, between) => {
      const date = addDays(oldest, after);
      const [year, month, dayText] = date.split("-") as [string, string, string];
      const short = [dayText, month, year.slice(2)].join(between);
      const worded = `${dayText} ${MONTHS[Number(month) - 1]!} ${year.slice(2)}`;
      for (const text of [short, worded]) {
        const read = readBirthDate(text, today);
        // 1915-11-30 to 1926-11-29 and the same days of 2015 to 2026 write the same.
        const twin = `${year.startsWith("19") ? "20" : "19"}${date.slice(2)}`;
        const both = isIsoDate(twin) && twin >= oldest && twin <= today;
        expect(read, text).toEqual(both ? { problem: "tahun_dua_angka" } : { date, guessed: true });
      }
      expect(readBirthDate(date, today)).toEqual({ date });
    }),
  );
  expect(readBirthDate("05-04-80", today)).toEqual({ date: "1980-04-05", guessed: true });
  expect(readBirthDate("05/04/12", today)).toEqual({ date: "2012-04-05", guessed: true });
  expect(readBirthDate("05/04/20", today)).toEqual({ problem: "tahun_dua_angka" });
  // 1923 had no 29 February, and no other year in reach ends in 23 but 2023, which had none either.
  expect(readBirthDate("29/02/23", today)).toEqual({ problem: "mustahil" });
});

test("blank stays blank, impossible is said, a century is never guessed", () => {
  for (const blank of ["", " ", "-", "--", null, undefined, 0, "0", "00000000"])
    expect(parseDate(blank)).toEqual({ problem: "kosong" });
  for (const text of ["31-02-1980", "31/04/2021", "00-00-1950", "2021-13-01", "20211301", 60])
    expect(parseDate(text), String(text)).toEqual({ problem: "mustahil" });
  for (const text of ["1/2/80", "01-02-80", "5 Mei 80"])
    expect(parseDate(text)).toEqual({ problem: "tahun_dua_angka" });
  for (const text of [
    "1980",
    "kemarin",
    "12 Foo 1980",
    1980,
    0.5 + 1e9,
    Number.NaN,
    "x".repeat(10_000),
  ])
    expect("problem" in parseDate(text)).toBe(true);
  expect(parseDate("١٧/٠٨/١٩٧٥")).toEqual({ date: "1975-08-17" });
});

test("any text gives a real date or a problem", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 30 }),
        fc.stringMatching(/^[0-9./ -]{1,12}$/),
      ),
      (text) => {
        const reading = parseDate(text);
        if ("date" in reading) expect(isIsoDate(reading.date)).toBe(true);
      },
    ),
  );
});

test("weekdays and ages", () => {
  expect(formatDayAndDate("2021-04-05")).toBe("Senin, 05 April 2021");
  expect(
    [
      "2026-11-22",
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-11-28",
    ].map(weekdayName),
  ).toEqual(["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]);
  expect(ageOn("2004-02-29", "2026-02-28")).toBe(21);
  expect(ageOn("2004-02-29", "2026-03-01")).toBe(22);
  expect(ageOn("2026-11-24", "2026-11-24")).toBe(0);
});
