// Reports of a real office: the totals agree with the lists behind them, and nobody learns from a number what he may not read.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DIMENSION_NAMES, type Dimension } from "../../shared/reports/codes.ts";
import { monthPeriod } from "../../shared/reports/period.ts";
import { refusal, withoutSecondKey } from "../cases/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { seedCase, seedPerson } from "./support.ts";

const NOVEMBER = monthPeriod(2026, 11);
const STATES = ["diterima", "verifikasi", "dirujuk", "selesai", "ditolak", "batal"] as const;
const closed = (state: string) => ["selesai", "ditolak", "batal"].includes(state);

let office: TestOffice;
let api: Api;
let sensitiveCase: string;

beforeAll(async () => {
  office = await newOffice();
  const people = [
    await seedPerson(office, {
      sex: "P",
      birthDate: "1981-04-15",
      villageCode: "32.04.05.2001",
      ppks: ["PPKS-24", "PPKS-08"],
    }),
    await seedPerson(office, { sex: "L", birthDate: "2023-01-01", villageCode: "32.04.05.2002" }),
    await seedPerson(office, {
      name: "Budi",
      sex: "L",
      birthDate: "1950-01-01",
      ppks: ["PPKS-16"],
    }),
    await seedPerson(office, { name: "Tanpa Tanggal" }),
  ];
  for (let n = 0; n < 48; n++) {
    const state = STATES[n % STATES.length]!;
    const month = n % 5 === 3 ? "10" : "11";
    const receivedOn = `2026-${month}-${String(2 + (n % 20)).padStart(2, "0")}`;
    await seedCase(office, {
      personId: people[n % 4]!,
      category: n % 3 === 0 ? "SOS-01" : "KES-01",
      state,
      receivedOn,
      closedOn: closed(state) ? (n % 5 === 0 ? "2026-12-01" : "2026-11-23") : null,
      dueOn: n % 2 === 0 ? "2026-11-20" : "2026-12-20",
      desil: n % 7 === 0 ? null : (n % 4) + 1,
    });
  }
  sensitiveCase = await seedCase(office, {
    personId: people[2]!,
    category: "HKM-01",
    sensitive: true,
  });
  api = await office.as("supervisor");
});
afterAll(() => office.close());

async function behind(of: Parameters<Api["reports"]["behind"]>[0]["of"]) {
  const first = await api.reports.behind({ ...NOVEMBER, of, limit: 7 });
  const rows = [...first.rows];
  while (rows.length < first.total)
    rows.push(
      ...(await api.reports.behind({ ...NOVEMBER, of, limit: 7, offset: rows.length })).rows,
    );
  expect(new Set(rows.map((row) => row.id)).size).toBe(first.total);
  return rows;
}

describe("the recap", () => {
  it("agrees with the list behind every number", async () => {
    const recap = await api.reports.recap(NOVEMBER);
    expect(recap.title).toBe("Bulan November 2026");
    for (const part of ["awal", "diterima", "ditutup", "akhir"] as const)
      expect(await behind({ kind: "neraca", part })).toHaveLength(recap.balance[part]);
    for (const by of DIMENSION_NAMES)
      for (const { key, count, done, open } of recap.groups[by]) {
        const rows = await behind({ kind: "kelompok", by, key });
        expect(rows, `${by} ${key}`).toHaveLength(count!);
        expect(rows.filter((row) => row.state === "selesai")).toHaveLength(done!);
        expect(rows.filter((row) => row.closedOn === null)).toHaveLength(open!);
      }
  });

  it("agrees with what the tables hold, counted another way", async () => {
    const recap = await api.reports.recap(NOVEMBER);
    const all = await office.desk.office!.reader.selectFrom("cases").selectAll().execute();
    const received = all.filter((c) => c.received_on.startsWith("2026-11"));
    expect(recap.balance.diterima).toBe(received.length);
    expect(recap.balance.awal).toBe(all.filter((c) => c.received_on < "2026-11").length);
    const closedNow = all.filter((c) => c.closed_on !== null && c.closed_on <= "2026-11-30");
    expect(recap.balance.ditutup).toBe(closedNow.length);
    expect(recap.closing.done).toBe(closedNow.filter((c) => c.state === "selesai").length);
    expect(recap.closing.inTime).toBe(closedNow.filter((c) => c.closed_on! <= c.due_on).length);
    const days = closedNow.map(
      (c) => (Date.parse(c.closed_on!) - Date.parse(c.received_on)) / 864e5,
    );
    const mean = days.reduce((sum, n) => sum + n, 0) / days.length;
    expect(recap.closing.averageDays).toBeCloseTo(mean, 1);
    const kes = recap.groups.kategori.find((row) => row.key === "KES-01")!;
    expect(kes.count).toBe(received.filter((c) => c.category_code === "KES-01").length);
    expect(recap.before.period).toEqual(monthPeriod(2026, 10));
    expect(recap.before.balance.diterima).toBe(9);
  });

  it("counts in every dimension exactly what was received", async () => {
    const { groups, balance } = await api.reports.recap(NOVEMBER);
    for (const by of DIMENSION_NAMES.filter((name) => name !== "ppks")) {
      const total = groups[by].reduce((sum, row) => sum + row.count!, 0);
      expect(total, by).toBe(balance.diterima);
    }
    expect(groups.desa.map((row) => row.key)).toContain("tidak_dicatat");
    const ages = groups.umur.filter((row) => row.count !== 0);
    expect(ages.map((row) => row.key)).toEqual(["0-5", "18-59", "60+", "tidak_dicatat"]);
  });

  it("of a year without cases is empty and whole", async () => {
    const empty = await api.reports.recap({ from: "2020-01-01", to: "2020-12-31" });
    expect(empty.balance).toEqual({ awal: 0, diterima: 0, ditutup: 0, akhir: 0 });
    expect(empty.closing.averageDays).toBeNull();
    const paper = await api.reports.recapPaper({ from: "2020-01-01", to: "2020-12-31" });
    expect(office.sheet(paper.paperId).html).toContain("Tidak ada kasus dalam periode ini.");
  });

  it("refuses a period that is backwards or has not begun", async () => {
    const ask = (from: string, to: string) => refusal(api.reports.recap({ from, to }));
    expect(await ask("2026-11-30", "2026-11-01")).toBe("periode_tidak_sah");
    expect(await ask("2026-12-01", "2026-12-31")).toBe("periode_tidak_sah");
  });
});

describe("somebody without the second key", () => {
  const names = (value: unknown) => JSON.stringify(value);

  it("is shown no sensitive case in any number or list, and no small count of a sensitive kind", async () => {
    await withoutSecondKey(office, async () => {
      const recap = await api.reports.recap(NOVEMBER);
      expect(recap.sensitive).toEqual({ included: false, count: null });
      expect(names(recap.groups)).not.toContain("HKM-01");
      for (const by of DIMENSION_NAMES.filter((name): name is Dimension => name !== "ppks")) {
        const total = recap.groups[by].reduce((sum, row) => sum + row.count!, 0);
        expect(total).toBe(recap.balance.diterima);
      }
      const rows = await behind({ kind: "neraca", part: "diterima" });
      expect(rows.map((row) => row.id)).not.toContain(sensitiveCase);
      const kind = { kind: "kelompok", by: "ppks", key: "PPKS-16" } as const;
      expect(await refusal(api.reports.behind({ ...NOVEMBER, of: kind }))).toBe(
        "peran_tidak_cukup",
      );
      const paper = office.sheet((await api.reports.recapPaper(NOVEMBER)).paperId).html;
      expect(paper).toContain("Belum termasuk kasus peka, kurang dari 5 kasus");
    });
    const { sensitive } = await api.reports.recap(NOVEMBER);
    expect(sensitive).toEqual({ included: true, count: 1 });
  });

  it("sees in the list of what is late only the number of a sensitive case, and gets no summary of it", async () => {
    const shown = (await api.reports.overdue()).cases.find((one) => one.id === sensitiveCase)!;
    expect(shown.content).toEqual({ personName: "Budi", categoryName: expect.any(String) });
    await withoutSecondKey(office, async () => {
      const hidden = (await api.reports.overdue()).cases.find((one) => one.id === sensitiveCase)!;
      expect(hidden).toMatchObject({ content: null, number: shown.number });
      const html = office.sheet((await api.reports.overduePaper({})).paperId).html;
      expect(html).toContain("(kasus peka)");
      const ask = { id: sensitiveCase, identity: "anonim" } as const;
      expect(await refusal(api.reports.caseSummary(ask))).toBe("kasus_terbatas");
    });
  });
});

describe("what is late", () => {
  it("stands with the longest wait first and agrees with the numbers of the day", async () => {
    const overdue = await api.reports.overdue();
    const standing = await api.reports.standing();
    expect(overdue.totalCases).toBe(standing.overdue);
    expect(overdue.cases).toHaveLength(standing.overdue);
    expect(standing.overdue).toBeGreaterThan(3);
    const days = overdue.cases.map((one) => one.lateDays);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(overdue.cases.every((one) => one.dueOn < "2026-11-24")).toBe(true);
  });
});

describe("the audit row of a report", () => {
  it("names the case of a summary, and only filters of the rest", async () => {
    const { rows } = await api.cases.list({ view: "semua" });
    const id = rows.find((row) => !row.restricted && row.id !== sensitiveCase)!.id;
    await api.reports.caseSummary({ id, identity: "lengkap" });
    await api.reports.recapPaper({ ...NOVEMBER, size: "F4" });
    const log = (await api.audit.list({ limit: 10 })).rows.filter((r) => r.outcome === "berhasil");
    expect(log.find((r) => r.call === "reports.caseSummary")?.ids).toEqual([id]);
    expect(log.find((r) => r.call === "reports.recapPaper")?.fields.sort()).toEqual([
      "from",
      "size",
      "to",
    ]);
  });
});
