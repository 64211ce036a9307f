// Periods, balances, groups and redaction as properties.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATE_NAMES } from "../../shared/cases/states.ts";
import { STATE_ORDER } from "../../shared/reports/codes.ts";
import { countBy } from "../../shared/reports/count-by.ts";
import { groupOf, type GroupCount } from "../../shared/reports/groups.ts";
import { initials, redact } from "../../shared/reports/redact.ts";
import { missingNumbers } from "../../shared/reports/letters.ts";
import {
  checkPeriod,
  monthPeriod,
  periodBefore,
  periodTitle,
} from "../../shared/reports/period.ts";
import { formatCount } from "../../shared/reports/format.ts";
import {
  balanceOf,
  balanceParts,
  closingOf,
  hideSmall,
  median,
  toTenth,
} from "../../shared/reports/rules.ts";
import { addDays, daysBetween } from "../../shared/values/date.ts";
import { middleOf } from "./by-hand.ts";

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays("2024-01-01", n));
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 365 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));
const course = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 400 })))
  .map(([receivedOn, taken]) => ({
    receivedOn,
    closedOn: taken === null ? null : addDays(receivedOn, taken),
  }));

describe("periods", () => {
  it("have the names that offices use", () => {
    expect(periodTitle(monthPeriod(2026, 11))).toBe("Bulan November 2026");
    expect(periodTitle(monthPeriod(2028, 2))).toBe("Bulan Februari 2028");
    expect(periodTitle({ from: "2026-04-01", to: "2026-06-30" })).toBe("Triwulan II 2026");
    expect(periodTitle({ from: "2026-02-01", to: "2026-04-30" })).toBe(
      "01 Februari 2026 s.d. 30 April 2026",
    );
    expect(periodTitle({ from: "2026-01-01", to: "2026-12-31" })).toBe("Tahun 2026");
  });

  it("are followed by the next without a gap", () => {
    fc.assert(
      fc.property(period, (one) => {
        const before = periodBefore(one);
        expect(addDays(before.to, 1)).toBe(one.from);
        expect(before.from <= before.to).toBe(true);
      }),
    );
    expect(periodBefore(monthPeriod(2026, 3))).toEqual(monthPeriod(2026, 2));
    expect(periodBefore(monthPeriod(2026, 1))).toEqual(monthPeriod(2025, 12));
    expect(periodBefore({ from: "2026-01-01", to: "2026-03-31" })).toEqual({
      from: "2025-10-01",
      to: "2025-12-31",
    });
    const week = { from: "2026-11-09", to: "2026-11-15" };
    expect(daysBetween(periodBefore(week).from, week.from)).toBe(7);
  });

  it("that are backwards, too long or not begun are refused", () => {
    const code = { code: "periode_tidak_sah" };
    const refuse = (from: string, to: string) =>
      expect(() => checkPeriod({ from, to }, "2026-11-24")).toThrow(
        expect.objectContaining(code) as unknown as Error,
      );
    refuse("2026-11-02", "2026-11-01");
    refuse("2025-01-01", "2026-01-02");
    refuse("2026-11-25", "2026-11-30");
    checkPeriod({ from: "2024-01-01", to: "2024-12-31" }, "2026-11-24");
    checkPeriod({ from: "2026-11-24", to: "2026-11-30" }, "2026-11-24");
  });
});

describe("the balance of a period", () => {
  it("adds up: opening + received = closed + ending", () => {
    fc.assert(
      fc.property(fc.array(course), period, (cases, one) => {
        const { awal, diterima, ditutup, akhir } = balanceOf(cases, one);
        expect(awal + diterima).toBe(ditutup + akhir);
      }),
    );
  });

  it("ends as the next one begins", () => {
    fc.assert(
      fc.property(fc.array(course), period, (cases, one) => {
        const next = { from: addDays(one.to, 1), to: addDays(one.to, 30) };
        expect(balanceOf(cases, next).awal).toBe(balanceOf(cases, one).akhir);
      }),
    );
  });

  it("is the length of the lists behind it", () => {
    fc.assert(
      fc.property(fc.array(course), period, (cases, one) => {
        const balance = balanceOf(cases, one);
        for (const part of ["awal", "diterima", "ditutup", "akhir"] as const)
          expect(cases.filter((c) => balanceParts(c, one).includes(part))).toHaveLength(
            balance[part],
          );
      }),
    );
  });
});

const counted: fc.Arbitrary<GroupCount> = fc
  .record({
    key: fc.constantFrom("PPKS-08", "PPKS-16", "PPKS-24"),
    count: fc.integer({ min: 1, max: 12 }),
    part: fc.integer({ min: 0, max: 100 }),
    days: fc.nat(200),
  })
  .map(({ key, count, part, days }) => {
    const closed = Math.floor((count * part) / 100);
    return { by: "ppks", key, count, done: closed, refused: 0, cancelled: 0, closed, days };
  });
const counts = fc.uniqueArray(counted, { selector: ({ key }) => key });
const names = { kategori: () => undefined, desa: () => undefined, petugas: () => undefined };

describe("groups", () => {
  it("stand beside the period before, also when only one of both holds a case", () => {
    fc.assert(
      fc.property(counts, counts, (now, before) => {
        const all = { now, before, names, entitled: true, wholeMonths: true };
        const rows = countBy("ppks", all);
        const keys = new Set([...now, ...before].map(({ key }) => key));
        expect(rows.map(({ key }) => key)).toEqual([...keys].sort());
        const of = (list: readonly GroupCount[], key: string) =>
          list.find((one) => one.key === key)?.count ?? 0;
        for (const row of rows)
          expect([row.count, row.before]).toEqual([of(now, row.key), of(before, row.key)]);
      }),
    );
  });

  it("tell of a sensitive kind only five or more, and only of whole months, to those who may not open it", () => {
    fc.assert(
      fc.property(counts, counts, fc.boolean(), (now, before, wholeMonths) => {
        const all = { now, before, names, wholeMonths };
        const seen = countBy("ppks", { ...all, entitled: false });
        const whole = countBy("ppks", { ...all, entitled: true });
        const open = ({ key }: { key: string }) => key !== "PPKS-16";
        expect(seen.filter(open)).toEqual(whole.filter(open));
        const sensitive = whole.find((row) => !open(row));
        const told = wholeMonths && sensitive && sensitive.count! >= 5;
        const { label } = groupOf("ppks", "PPKS-16", names);
        const nothing = { done: null, refused: null, cancelled: null, open: null, before: null };
        expect(seen.filter((row) => !open(row))).toEqual(
          told ? [{ key: "PPKS-16", label, count: 5, ...nothing, averageDays: null }] : [],
        );
      }),
    );
    expect([0, 4, 5, 400].map(hideSmall)).toEqual([null, null, 5, 5]);
  });

  it("know the states in the order of the work", () => {
    expect([...STATE_ORDER]).toEqual(STATE_NAMES);
  });
});

describe("numbers", () => {
  it("are rounded and parted as offices write them", () => {
    expect(toTenth(5 / 3)).toBe(1.7);
    expect(formatCount(1234567)).toBe("1.234.567");
    expect(formatCount(null)).toBe("kurang dari 5");
  });
});

describe("what became of closed cases", () => {
  const closed = fc.array(
    fc.record({
      state: fc.constantFrom("selesai", "ditolak", "batal"),
      days: fc.nat(30),
      inTime: fc.constantFrom(0, 1),
      count: fc.integer({ min: 1, max: 6 }),
    }),
  );

  it("has the middle and the mean of the list that it stands for", () => {
    fc.assert(
      fc.property(closed, (counts) => {
        const days = counts.flatMap((one) => Array<number>(one.count).fill(one.days));
        const closing = closingOf(counts);
        expect(closing.medianDays).toBe(middleOf(days));
        const mean =
          days.length === 0 ? null : toTenth(days.reduce((a, b) => a + b, 0) / days.length);
        expect(closing.averageDays).toBe(mean);
        expect(closing.done + closing.refused + closing.cancelled).toBe(days.length);
      }),
    );
    expect(median([])).toBeNull();
  });
});

describe("redaction", () => {
  const names = ["Siti Aminah", "H. Asep Sunandar"];

  it("takes names and numbers out, and nothing else", () => {
    expect(
      redact("Ibu SITI (siti aminah) datang bersama Asep, NIK 3204 0557 0869 0003.", names),
    ).toBe("Ibu S. (S. A.) datang bersama A., NIK .......");
    expect(redact("Tanggal 24-11-2026 dan 2026-11-24 tetap, desil 2, 450 W.", names)).toBe(
      "Tanggal 24-11-2026 dan 2026-11-24 tetap, desil 2, 450 W.",
    );
    expect(redact("Telepon +62 812-3456-7890", names)).toBe("Telepon ......");
    expect(redact("Sitinjak bukan Siti", names)).toBe("Sitinjak bukan S.");
    expect(initials("H. Asep  Sunandar")).toBe("H.A.S.");
  });

  it("leaves no run of six digits and no word of the names", () => {
    const piece = fc.constantFrom(
      "Siti",
      "AMINAH",
      "asep",
      "Sunandar",
      "3204055708690003",
      " ",
      ",",
      "beras",
      "0812 3456 789",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = redact(pieces.join(" "), names);
        expect(text).not.toMatch(/\b(siti|aminah|asep|sunandar)\b/i);
        expect(text).not.toMatch(/\d{6}/);
      }),
    );
  });
});

describe("the register", () => {
  const letter = (sequence: number | null, classification = "400.9") => ({
    number: "x",
    sequence,
    classification,
    datedOn: "2026-11-24",
    cancelReason: null,
    code: null,
    content: null,
  });

  it("tells which numbers were passed over", () => {
    expect(missingNumbers([letter(1), letter(2), letter(null)])).toEqual([]);
    expect(missingNumbers([letter(2), letter(5), letter(1, "460")])).toEqual(["400.9: 1, 3, 4"]);
  });
});
