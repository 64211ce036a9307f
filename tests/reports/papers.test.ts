// The papers of the reports: whole, in any size, and without the identity where none was asked for.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answer, person, refer } from "../referrals/support.ts";
import { withoutSecondKey } from "../cases/support.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let api: Api;
let caseId: string;
let letterNumber: string;
let personId: string;

const STORY = "Siti Nurhayati (NIK 3204055504810001, HP 0812-3456-7890) berobat tanpa jaminan.";

beforeAll(async () => {
  office = await newOffice();
  personId = await person(office);
  const made = await refer(office, personId, {}, { narrative: STORY, relation: "diri_sendiri" });
  ({ api, caseId, letterNumber } = made);
  const { version } = await api.referrals.get({ id: made.id });
  await api.referrals.step(answer(made.id, version, { note: "Siti diterima." }));
  const shown = await api.cases.get({ id: caseId });
  await api.cases.move({
    id: caseId,
    version: shown.version,
    eventId: randomUUID(),
    to: "selesai",
    fields: { result: "KIS Siti Nurhayati aktif kembali." },
  });
});
beforeEach(async () => {
  api = await office.as("supervisor");
});
afterAll(() => office.close());

const sheetOf = async (ref: Promise<{ paperId: string }>) => office.sheet((await ref).paperId);
/** Words of the paper without its markup. */
const words = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("the summary of a case", () => {
  it("tells the whole story when the identity is asked for", async () => {
    const sheet = await sheetOf(api.reports.caseSummary({ id: caseId, identity: "lengkap" }));
    const text = words(sheet.html);
    for (const part of [
      "Siti Nurhayati",
      "3204055504810001",
      "Jalan Melati 4",
      "tanpa jaminan",
      letterNumber,
      "Siti diterima.",
      "KIS Siti Nurhayati aktif kembali.",
      "Menunggu penetapan ke Dirujuk",
      "Layak dirujuk.",
      "Kepala Desa Sukamaju",
    ])
      expect(text).toContain(part);
    expect(sheet.title).not.toContain("Siti");
  });

  it("tells no identity when it is not", async () => {
    const sheet = await sheetOf(api.reports.caseSummary({ id: caseId, identity: "anonim" }));
    const text = `${sheet.title} ${words(sheet.html)}`;
    for (const part of ["Siti", "Nurhayati", "3204055504810001", "0812", "Melati"])
      expect(text.toLowerCase()).not.toContain(part.toLowerCase());
    for (const part of ["S.N.", "45 tahun", "tanpa jaminan", "aktif kembali", "Baca kembali"])
      expect(text).toContain(part);
  });
});

describe("a summary with masked numbers", () => {
  it("names the citizen and tells no whole number, in no text", async () => {
    const sheet = await sheetOf(api.reports.caseSummary({ id: caseId, identity: "tersamar" }));
    const text = words(sheet.html);
    for (const part of ["Siti Nurhayati", "3204••••••••0001", "tanpa jaminan", "disamarkan"])
      expect(text).toContain(part);
    for (const part of ["3204055504810001", "0812-3456-7890", "081234567890", "Melati"])
      expect(text).not.toContain(part);
  });
});

describe("a short summary", () => {
  it("leaves papers and timeline out and cuts a long story", async () => {
    const ask = { id: caseId, identity: "lengkap", length: "ringkas" } as const;
    const text = words((await sheetOf(api.reports.caseSummary(ask))).html);
    expect(text).not.toContain("Kronologi");
    for (const part of [
      letterNumber,
      "KIS Siti Nurhayati aktif kembali.",
      "tanpa jaminan",
      "Penetapan",
    ])
      expect(text).toContain(part);
  });
});

describe("many summaries", () => {
  it("stand in one paper in the order chosen, with progress for each", async () => {
    const other = await refer(office, personId, {}, { relation: "diri_sendiri" });
    const ids = [other.caseId, caseId];
    const supervisor = await office.as("supervisor");
    const which = { ids: [...ids, caseId] };
    const { progress, answer } = await finish(
      supervisor.reports.caseSummaries({ which, size: "F4", identity: "anonim" }),
    );
    expect(progress.map(({ phase, done }) => `${phase} ${done}`)).toEqual([
      "susun 0",
      "susun 1",
      "pdf 2",
    ]);
    expect(answer).toMatchObject({ caseIds: ids, left: 0, paper: { size: "F4" } });
    const { html, footer } = office.sheet(answer.paper.paperId);
    expect(html.match(/RINGKASAN KASUS|Ringkasan Kasus/g)).toHaveLength(2);
    expect(footer).toContain("Ringkasan 2 kasus");
    expect(words(html)).not.toContain("3204055504810001");
    const log = (await supervisor.audit.list({ limit: 5 })).rows;
    expect(log.find((row) => row.call === "reports.caseSummaries")?.ids.toSorted()).toEqual(
      ids.toSorted(),
    );
  });

  it("of the list behind a number leave out what this account may not open", async () => {
    const hidden = await refer(office, personId, {}, { sensitive: true });
    const supervisor = await office.as("supervisor");
    await withoutSecondKey(office, async () => {
      const ask = (which: object) =>
        finish(
          supervisor.reports.caseSummaries({ which, size: "A4", identity: "lengkap" } as never),
        );
      expect((await ask({ ids: [caseId, hidden.caseId] })).answer).toMatchObject({
        caseIds: [caseId],
        left: 1,
      });
      const of = { kind: "neraca", part: "diterima" };
      const behind = { from: "2026-11-01", to: "2026-11-30", of };
      const { caseIds } = (await ask({ behind })).answer;
      expect(caseIds).toContain(caseId);
      expect(caseIds).not.toContain(hidden.caseId);
    });
  });
});

describe("every report", () => {
  const all = (size: "A4" | "F4") => [
    api.reports.caseSummary({ id: caseId, identity: "lengkap", size }),
    api.reports.caseSummary({ id: caseId, identity: "anonim", size }),
    api.reports.caseSummary({ id: caseId, identity: "tersamar", length: "ringkas", size }),
    api.reports.recapPaper({ from: "2026-11-01", to: "2026-11-30", size }),
    api.reports.overduePaper({ size }),
    api.reports.letterRegister({ year: 2026, size }),
  ];

  it.each(["A4", "F4"] as const)("prints on %s without holes", async (size) => {
    for (const ref of await Promise.all(all(size))) {
      const sheet = office.sheet(ref.paperId);
      expect(ref).toMatchObject({ size, title: sheet.title });
      expect(sheet.html).not.toMatch(/undefined|NaN|\[object|<script|https?:/);
      expect(sheet.html).toContain(size === "A4" ? "297mm" : "330mm");
      expect(words(sheet.html)).toContain("DESA SUKAMAJU");
      expect(sheet.html).toContain('class="signature');
    }
  });

  it("says how it stands with the numbers of letters", async () => {
    const { html } = await sheetOf(api.reports.letterRegister({ year: 2026 }));
    expect(words(html)).toContain(letterNumber);
    expect(words(html)).toContain("Nomor urut yang terlewat: tidak ada.");
  });

  it("is empty without being broken where there is nothing", async () => {
    const { html } = await sheetOf(api.reports.letterRegister({ year: 2020 }));
    expect(words(html)).toContain("Belum ada surat dalam tahun ini.");
  });
});
