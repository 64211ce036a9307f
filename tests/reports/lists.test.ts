// Tables of prelists, deliberations and referrals agree with the lists that people work in.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Definition } from "../../shared/reports/tables/definition.ts";
import type { ReportTable } from "../../shared/reports/tables/table.ts";
import { makeReady } from "../prelists/deliberation-world.ts";
import { answer, person, refer } from "../referrals/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { importListHere } from "../support/prelist-here.ts";

const YEAR = { from: "2026-01-01", to: "2026-12-31" };
const NAME = "Ibu Entin (kader)";
let office: TestOffice;
let prelistId: string;
let deliberationId: string;

beforeAll(async () => {
  office = await newOffice();
  const api = await office.as("operator");
  const lines = Array.from({ length: 24 }, (_, at) =>
    [
      `A${at}`,
      `320533010510${String(at).padStart(4, "0")}`,
      `320533010580${String(at + 1).padStart(4, "0")}`,
      `Warga ${at}`,
      String(1 + (at >> 3)),
      "2",
      "1",
    ].join(";"),
  );
  const csv = `id_dtks;nkk;nik;nama;rt;rw;shdk\n${lines.join("\n")}\n`;
  prelistId = await importListHere(office, csv);
  await api.prelists.splitPackages({ prelistId });
  const { rows: packages } = await api.prelists.packages({ prelistId });
  await api.prelists.assignPackages({ packageIds: [packages[1]!.id], officer: NAME });
  const { rows } = await api.prelists.entries({ prelistId, limit: 500 });
  const ids = rows.map(({ id }) => id);
  await api.prelists.verify({ entryIds: ids.slice(0, 5), outcome: "layak_tetap" });
  await api.prelists.verify({ entryIds: ids.slice(8, 10), outcome: "tidak_ditemukan" });
  await api.prelists.verify({
    entryIds: [ids[11]!],
    outcome: "tidak_layak_mampu",
    reason: "sudah_mampu",
  });
  deliberationId = (await api.prelists.createDeliberation({ prelistId })).id;
  await api.prelists.addToAgenda({ deliberationId });
  await makeReady(api, deliberationId);
  await api.prelists.moveDeliberation({ deliberationId, move: "mulai" });
  await api.prelists.decide({
    deliberationId,
    entryIds: ids.slice(0, 4),
    decision: "layak_tetap",
  });
}, 60_000);
afterAll(() => office.close());

async function table(definition: object): Promise<ReportTable> {
  const api = await office.as("supervisor");
  const which = { kind: "baru", name: "Uji", definition: Definition.parse(definition) } as const;
  return api.reports.reportTable({ which, period: YEAR });
}
const cellsOf = ({ rows }: ReportTable) => rows.map(({ label, cells }) => [label, ...cells]);

describe("a table of prelists", () => {
  const progress = { source: "prelist", measures: ["jumlah", "sudah", "belum"] };

  it("by RW/RT and by field officer agrees with the work packages", async () => {
    const byPlace = await table({ ...progress, by: "rt" });
    const api = await office.as("supervisor");
    const { rows: packages } = await api.prelists.packages({ prelistId });
    expect(cellsOf(byPlace)).toEqual(
      packages.map((one) => [`${one.rw}/${one.rt}`, one.total, one.total - one.belum, one.belum]),
    );
    expect(byPlace.total).toEqual([24, 8, 16]);
    const byOfficer = await table({ ...progress, by: "pelaksana" });
    expect(cellsOf(byOfficer)).toEqual([
      [NAME, 8, 3, 5],
      ["Tidak dicatat", 16, 5, 11],
    ]);
  });

  it("by result agrees with the list filtered by it", async () => {
    const byResult = await table({
      source: "prelist",
      by: "verifikasi",
      across: "daftar",
      measures: ["jumlah"],
    });
    const api: Api = await office.as("supervisor");
    for (const { key, cells } of byResult.rows) {
      const outcome = key as "belum";
      const { rows } = await api.prelists.entries({ prelistId, outcome, limit: 500 });
      expect(cells, key).toEqual([rows.length, rows.length]);
    }
    const named = await table({
      source: "prelist",
      by: "daftar",
      measures: ["layak", "mampu", "tidak_ditemukan"],
    });
    expect(cellsOf(named)).toEqual([["Daftar uji", 5, 1, 2]]);
  });
});

describe("a table of deliberations", () => {
  it("agrees with the agenda and the attendance", async () => {
    const measures = [
      "jumlah",
      "terkunci",
      "hadir",
      "hadir_perempuan",
      "dibahas",
      "diputus",
      "layak",
    ];
    const made = await table({ source: "musyawarah", by: "desa", measures });
    const api = await office.as("supervisor");
    const { attendance } = await api.prelists.deliberation({ deliberationId });
    const { total } = await api.prelists.agenda({ deliberationId });
    const women = attendance.filter(({ sex }) => sex === "P").length;
    expect(made.rows.map(({ cells }) => cells)).toEqual([
      [1, 0, attendance.length, women, total, 4, 4],
    ]);
    const village = made.rows[0]!.key;
    const of = async (desa: string) =>
      (await table({ source: "musyawarah", by: "desa", measures, filter: { desa: [desa] } })).rows;
    expect(await of(village)).toEqual(made.rows);
    expect(await of("Desa lain")).toEqual([]);
    const month = await table({ source: "musyawarah", by: "bulan", measures: ["dibahas"] });
    expect(month.rows.find(({ key }) => key === "2026-11")!.cells).toEqual([total]);
    expect(month.rows).toHaveLength(12);
  });
});

describe("a table of referrals", () => {
  it("agrees with the list of referrals and the recap of the period", async () => {
    const citizen = await person(office);
    const first = await refer(office, citizen);
    await refer(office, citizen);
    const { version } = await first.api.referrals.get({ id: first.id });
    await first.api.referrals.step(answer(first.id, version));
    const measures = [
      "jumlah",
      "diterima",
      "ditolak_tujuan",
      "menunggu",
      "tanpa_jawaban",
      "ditarik",
    ];
    const made = await table({ source: "rujukan", by: "tujuan", measures });
    const api = await office.as("supervisor");
    const { total } = await api.referrals.list({ list: "semua", limit: 50 });
    const { referrals } = await api.reports.recap(YEAR);
    expect(made.total).toEqual([
      total,
      referrals.accepted,
      referrals.refused,
      referrals.waiting,
      referrals.unanswered,
      referrals.cancelled,
    ]);
    expect(made.total).toEqual([2, 1, 0, 1, 0, 0]);
    const matrix = await table({
      source: "rujukan",
      by: "jawaban",
      across: "bulan",
      measures: ["jumlah"],
    });
    expect(matrix.total!.at(-1)).toBe(total);
  });
});
