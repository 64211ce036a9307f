// The holiday calendar of a real office: what is added, what is refused with its reason, and how due days follow.
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import holidayFile from "../../resources/holidays/nasional.json" with { type: "json" };
import {
  LONGEST_LOCAL,
  localDays,
  nationalDays,
  shippedHolidays,
} from "../../shared/office/holidays.ts";
import { addDays } from "../../shared/values/date.ts";
import { person, refused } from "../referrals/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { walkIn } from "./support.ts";

const reasonOf = (run: () => unknown) => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { details?: { reason?: string } }).details?.reason ?? String(error);
  }
};

describe("the shipped file", () => {
  test("is read as a whole; a wrong date, a doubled or unsorted day or an unknown kind stops it", () => {
    const days = holidayFile.days as object[];
    expect(shippedHolidays(days)).toHaveLength(days.length);
    const [first, second] = days as [object, object];
    for (const wrong of [
      [{ ...first, day: "2024-02-30" }],
      [{ ...first, kind: "lain" }],
      [{ ...first, name: " " }],
      [first, first],
      [second, first],
      ["2024-01-01"],
    ])
      expect(() => shippedHolidays(wrong)).toThrow(RangeError);
  });
});

describe("local days", () => {
  const day = fc.nat(3000).map((n) => addDays("2024-01-01", n));
  test("every day from the first to the last, once, and none that stands there already", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -3, max: 40 }),
        fc.array(day, { maxLength: 5 }),
        (from, length, taken) => {
          const to = addDays(from, length);
          const calendar = new Map(taken.map((one) => [one, "lain"]));
          const reason = reasonOf(() => localDays({ from, to, name: "Hari jadi" }, calendar));
          const inside = taken.some((one) => one >= from && one <= to);
          if (length < 0) expect(reason).toBe("terbalik");
          else if (length >= LONGEST_LOCAL) expect(reason).toBe("terlalu_panjang");
          else if (inside) expect(reason).toBe("bertumpuk");
          else {
            const days = localDays({ from, to, name: "Hari jadi" }, calendar).map((one) => one.day);
            expect(days).toEqual(Array.from({ length: length + 1 }, (_, n) => addDays(from, n)));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("a pasted national list", () => {
  test("is read in the ways people write it, and refused whole with the line that is wrong", () => {
    expect(
      nationalDays(
        "25-12-2028; Hari Raya Natal\n\n2028-01-01 Tahun Baru\n 26/12/2028, Cuti Bersama Natal ",
        2028,
      ),
    ).toEqual([
      { day: "2028-01-01", name: "Tahun Baru", kind: "nasional", status: "pasti" },
      { day: "2028-12-25", name: "Hari Raya Natal", kind: "nasional", status: "pasti" },
      { day: "2028-12-26", name: "Cuti Bersama Natal", kind: "cuti_bersama", status: "pasti" },
    ]);
    for (const [lines, reason] of [
      ["", "kosong"],
      ["Tahun Baru 2028", "baris_tak_terbaca"],
      ["2028-01-01", "baris_tak_terbaca"],
      ["2028-02-30 Tidak ada", "tanggal_tak_ada"],
      ["2027-12-25 Natal", "tahun_lain"],
      ["2028-01-01 Tahun Baru\n1-1-2028 Tahun Baru", "ganda"],
      ["2028-01-01 X", "nama_kosong"],
    ] as const)
      expect([lines, reasonOf(() => nationalDays(lines, 2028))]).toEqual([lines, reason]);
  });

  test("whatever is pasted is either read or refused, in no more than a moment", () => {
    const started = performance.now();
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const reason = reasonOf(() => nationalDays(text, 2028));
        expect(reason === null || /^[a-z_]+$/.test(reason)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    reasonOf(() => nationalDays(`1-1-2028 ${" ".repeat(19_000)}x`, 2028));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

let office: TestOffice;
let citizen: string;
beforeAll(async () => {
  office = await newOffice();
  citizen = await person(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

describe("in the office", () => {
  test("a local day puts due days off, and taking it away brings them back; what runs already stays", async () => {
    const desk = await office.as("petugas");
    const before = await desk.cases.register(walkIn(citizen));
    expect(
      (
        await refused(
          desk.office.addHolidays({ from: "2026-11-25", to: "2026-11-25", name: "Banjir" }),
        )
      )?.code,
    ).toBe("peran_tidak_cukup");
    const admin = await office.as("admin");
    await admin.office.addHolidays({
      from: "2026-11-25",
      to: "2026-11-26",
      name: "Kantor tutup karena banjir",
    });
    await office.as("petugas");
    const after = await desk.cases.register(walkIn(citizen));
    expect(after.dueOn > before.dueOn).toBe(true);
    expect((await desk.cases.get({ id: before.id })).dueOn).toBe(before.dueOn);
    await office.as("admin");
    expect(
      await refused(
        admin.office.addHolidays({ from: "2026-11-26", to: "2026-11-27", name: "Hari jadi" }),
      ),
    ).toMatchObject({
      code: "hari_libur_salah",
      details: { reason: "bertumpuk", day: "2026-11-26" },
    });
    for (const day of ["2026-11-25", "2026-11-26"]) await admin.office.removeHoliday({ from: day });
    // A national day is not taken away one by one.
    expect((await refused(admin.office.removeHoliday({ from: "2026-12-25" })))?.code).toBe(
      "tidak_ditemukan",
    );
    await office.as("petugas");
    expect((await desk.cases.register(walkIn(citizen))).dueOn).toBe(before.dueOn);
  });

  test("the national list of a year is replaced whole, and local days stay", async () => {
    const admin = await office.as("supervisor");
    await admin.office.addHolidays({
      from: "2028-03-03",
      to: "2028-03-03",
      name: "Hari jadi kabupaten",
    });
    expect((await admin.office.holidays({ year: 2028 })).years).not.toContain(2028);
    const wrong = { year: 2028, lines: "2028-03-03 Nyepi" };
    expect(await refused(admin.office.setHolidays(wrong))).toMatchObject({
      details: { reason: "bertumpuk", name: "Hari jadi kabupaten" },
    });
    await admin.office.setHolidays({
      year: 2028,
      lines: "2028-01-01 Tahun Baru\n2028-05-01 Hari Buruh",
    });
    const { rows, years } = await admin.office.setHolidays({
      year: 2028,
      lines: "2028-01-01 Tahun Baru Masehi",
    });
    expect(rows.map(({ day, name }) => [day, name])).toEqual([
      ["2028-01-01", "Tahun Baru Masehi"],
      ["2028-03-03", "Hari jadi kabupaten"],
    ]);
    expect(years).toContain(2028);
  });
});
