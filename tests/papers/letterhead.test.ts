// What an office may put at the head of its papers: names of any length it allows, and pictures that are pictures.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  EMBLEM_BYTES,
  EMBLEM_HEAD,
  EMBLEM_PIXELS,
  emblemProblem,
} from "../../shared/office/emblem.ts";
import { Letterhead } from "../../shared/office/letterhead.ts";
import { paperStyle } from "../../shared/papers/style.ts";
import { SHIPPED } from "../../shared/reports/tables/shipped.ts";
import { refusal } from "../cases/support.ts";
import { firstRun, newOffice, type TestOffice } from "../support/office.ts";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const four = (n: number) => [24, 16, 8, 0].map((by) => Math.floor(n / 2 ** by) % 256);
const png = (width: number, height: number) =>
  Uint8Array.from([...PNG, ...four(13), 0x49, 0x48, 0x44, 0x52, ...four(width), ...four(height)]);
const jpeg = (width: number, height: number, before = 0) =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe1,
    ...four(before + 2).slice(2),
    ...Array<number>(before).fill(7),
    0xff,
    0xc0,
    0,
    17,
    8,
    ...four(height).slice(2),
    ...four(width).slice(2),
    3,
    ...Array<number>(12).fill(0),
  ]);
const text = (words: string) => new TextEncoder().encode(words);

describe("a picture for the letterhead", () => {
  it("is taken when it is a PNG or JPEG of a reasonable size", () => {
    expect(emblemProblem(png(512, 512), 90_000)).toBeNull();
    expect(emblemProblem(jpeg(4000, 3000, 4000), 3_000_000)).toBeNull();
  });

  it.each([
    ["of 30 MB", png(3000, 3000), 30_000_000, "terlalu_besar"],
    ["of few bytes and endless pixels", png(60_000, 60_000), 40_000, "terlalu_luas"],
    ["a JPEG of endless pixels", jpeg(65_000, 65_000), 40_000, "terlalu_luas"],
    [
      "an SVG with a script",
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      90,
      "bukan_gambar",
    ],
    ["an SVG that calls itself XML", text('<?xml version="1.0"?><svg/>'), 30, "bukan_gambar"],
    ["a GIF", text("GIF89a..........."), 900, "bukan_gambar"],
    ["a PDF", text("%PDF-1.7 ..........."), 900, "bukan_gambar"],
    ["empty", new Uint8Array(), 0, "bukan_gambar"],
    ["cut after its first bytes", png(10, 10).slice(0, 10), 10, "bukan_gambar"],
    ["of no size", png(0, 10), 100, "bukan_gambar"],
  ])("is refused in a sentence when it is %s", (_, head, size, problem) => {
    expect(emblemProblem(head, size)).toBe(problem);
  });

  it("never makes the check fail or run on, whatever the bytes are", () => {
    const start = fc.constantFrom(PNG, [0xff, 0xd8, 0xff, 0xe0], []);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 400 }), fc.nat(), (begin, rest, size) => {
        const found = emblemProblem(Uint8Array.from([...begin, ...rest]), size);
        if (found === null) expect(size).toBeLessThanOrEqual(EMBLEM_BYTES);
      }),
    );
    expect(EMBLEM_HEAD).toBeGreaterThan(64 * 1024); // the largest segment before the size of a JPEG
    expect(EMBLEM_PIXELS * 4).toBeLessThan(150_000_000);
  });

  it("is kept only as the text of a picture", () => {
    const { letterhead } = firstRun().office;
    const kept = (emblem: string) => Letterhead.safeParse({ ...letterhead, emblem }).success;
    expect(kept(`data:image/png;base64,${Buffer.from(png(8, 8)).toString("base64")}`)).toBe(true);
    expect(kept(`data:image/jpeg;base64,${Buffer.from(jpeg(8, 8)).toString("base64")}`)).toBe(true);
    expect(kept(`data:image/png;base64,${Buffer.from("<svg onload=x>").toString("base64")}`)).toBe(
      false,
    );
    expect(kept("data:image/svg+xml;base64,PHN2Zz4=")).toBe(false);
    expect(kept("https://example.test/lambang.png")).toBe(false);
    expect(kept(`data:image/png;base64,iVBORw0KGgo${"A".repeat(700_000)}`)).toBe(false);
  });
});

describe("names of an office", () => {
  let office: TestOffice;
  const longest = { above: "P".repeat(100), name: "D".repeat(100), below: "B".repeat(120) };
  beforeAll(async () => {
    const { letterhead, signers } = firstRun().office;
    office = await newOffice({
      letterhead: {
        ...letterhead,
        above: [longest.above, longest.above],
        name: longest.name,
        below: longest.below,
        address: "J".repeat(200),
        contact: "K".repeat(200),
      },
      signers: [{ ...signers[0]!, name: "N".repeat(100), position: "J".repeat(120) }],
    });
  });
  afterAll(() => office.close());

  it("of 400 letters are refused with the field that is too long", async () => {
    const api = await office.as("admin");
    const { version, ...view } = await api.office.get();
    const { office: fields } = firstRun();
    const settings = Object.fromEntries(
      Object.keys(fields).map((key) => [key, view[key as keyof typeof view]]),
    );
    const wrong = { ...settings, name: "Puskesos ".repeat(50) } as never;
    expect(await refusal(api.office.save({ settings: wrong, version }))).toBe("masukan_salah");
    const head = { ...view.letterhead, name: "D".repeat(400) };
    const save = api.office.save({ settings: { ...settings, letterhead: head } as never, version });
    await expect(save).rejects.toMatchObject({
      code: "masukan_salah",
      details: { fields: { "settings.letterhead.name": expect.any(String) } },
    });
  });

  it("as long as they may be stand whole on every report and break anywhere", async () => {
    const api = await office.as("supervisor");
    const period = { from: "2026-11-01", to: "2026-11-30" };
    const papers = [
      api.reports.recapPaper(period),
      api.reports.overduePaper({ landscape: false }),
      api.reports.letterRegister({ year: 2026 }),
      api.reports.tablePaper({ which: { kind: "bawaan", id: SHIPPED[0]!.id }, period }),
    ];
    for (const ref of await Promise.all(papers)) {
      const { html } = office.sheet(ref.paperId);
      for (const words of Object.values(longest)) expect(html).toContain(words);
      expect(html).toContain("N".repeat(100));
    }
    const style = paperStyle("A4", false);
    for (const part of [".kop", ".signature", ".subtitle", "h1"])
      expect(new RegExp(`\\${part} \\{[^}]*overflow-wrap: anywhere`).test(style), part).toBe(true);
  });

  it("of a village without people, in a year without cases, make sensible papers", async () => {
    const api = await office.as("supervisor");
    const period = { from: "2019-01-01", to: "2019-12-31" };
    for (const { id, definition } of SHIPPED) {
      const which = { kind: "bawaan", id } as const;
      const table = await api.reports.reportTable({ which, period });
      if (definition.by !== "bulan") expect(table.rows, id).toEqual([]);
      expect(table.units).toBe(0);
      const { paperId } = await api.reports.tablePaper({ which, period });
      expect(office.sheet(paperId).html).toContain("Tidak ada yang dihitung dalam periode ini.");
    }
    const empty = { kind: "baru", name: "Desa kosong" } as const;
    const definition = {
      source: "kasus",
      by: "kategori",
      measures: ["jumlah"],
      filter: { desa: ["32.04.05.2009"] },
    } as const;
    const asked = { which: { ...empty, definition }, period } as never;
    expect((await api.reports.reportTable(asked)).rows).toEqual([]);
    expect(await refusal(api.reports.tablePaper(asked))).toBeNull();
  });
});
