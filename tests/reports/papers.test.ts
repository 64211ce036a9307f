// The papers of the reports: whole, in any size, and without the identity where none was asked for.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, person, refer } from "../referrals/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let api: Api;
let caseId: string;
let letterNumber: string;

const STORY = "Siti Nurhayati (NIK 3204055504810001, HP 0812-3456-7890) berobat tanpa jaminan.";

beforeAll(async () => {
  office = await newOffice();
  const personId = await person(office);
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

describe("every report", () => {
  const all = (size: "A4" | "F4") => [
    api.reports.caseSummary({ id: caseId, identity: "lengkap", size }),
    api.reports.caseSummary({ id: caseId, identity: "anonim", size }),
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
