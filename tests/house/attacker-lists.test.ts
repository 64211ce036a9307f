// What is typed into a search breaks nothing, and no list holds a whole identity number.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../cases/support.ts";
import { person } from "../referrals/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

const NIK = "3204055504810001";

let office: TestOffice;
let personId: string;
beforeAll(async () => {
  office = await newOffice();
  personId = await person(office);
});
afterAll(() => office.close());

describe("a search", () => {
  const nasty = [
    '"',
    "'",
    "*",
    "(",
    ")",
    "NEAR(",
    "name:x",
    "^a",
    "-x",
    "a OR",
    "%",
    "_",
    "\\",
    "\u0000",
    "💥",
    "a\nb",
    "a".repeat(200),
    '"'.repeat(200),
    "' OR 1=1 --",
    "\u202e",
    "1 2 3 4",
    "0000",
    ";",
    "{}",
    "[]",
    "NOT",
    "+",
  ];

  it("takes whatever is typed", async () => {
    const api = await office.as("supervisor");
    for (const text of nasty) {
      const cut = text.slice(0, 80);
      const asked = [
        api.people.search({ text }),
        api.people.similar({ name: text }),
        api.cases.list({ view: "semua", text: cut }),
        api.referrals.list({ list: "semua", search: cut }),
        api.directory.list({ search: cut }),
        api.areas.search({ text: cut }),
      ];
      for (const one of asked) expect([null, "masukan_salah"], text).toContain(await refusal(one));
    }
  });
});

describe("lists", () => {
  it("hold no whole NIK, No KK or telephone", async () => {
    const api = await office.as("supervisor");
    const answers = [
      await api.people.search({ text: "Siti" }),
      await api.people.search({ text: NIK }),
      await api.people.similar({ nik: NIK }),
      await api.people.get({ personId }),
      await api.people.history({ personId }),
      await api.cases.list({ view: "semua" }),
      await api.referrals.list({ list: "semua" }),
      await api.reports.overdue(),
      await api.reports.behind({
        from: "2026-11-01",
        to: "2026-11-30",
        of: { kind: "neraca", part: "diterima" },
      }),
      await api.audit.list({}),
    ];
    for (const answer of answers)
      expect(JSON.stringify(answer).match(/(?<![\d-])\d{16}(?![\d-])/g)).toBeNull();
    const { rows } = await api.cases.list({ view: "semua", limit: 5 });
    for (const { id } of rows)
      expect(JSON.stringify(await api.cases.get({ id }))).not.toContain(NIK);
  });
});
