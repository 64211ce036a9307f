// A deliberation through the contract, on a real encrypted office: agenda, decisions, locking, versions, copies.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { kkOf, listOf, makeReady, nikOf } from "./deliberation-world.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-musyawarah-"));
let office: TestOffice;
let api: Api;
let prelistId = "";
let entryIds: string[] = [];
let deliberationId = "";
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
  ({ prelistId, entryIds } = await listOf(office, api, folder, "BNBA", 12));
  await api.prelists.verify({ entryIds: entryIds.slice(0, 9), outcome: "layak_tetap" });
  await api.prelists.verify({
    entryIds: [entryIds[9]!],
    outcome: "tidak_layak_mampu",
    reason: "sudah_mampu",
  });
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});
const get = () => api.prelists.deliberation({ deliberationId });
const html = (paperId: string) => office.desk.papers.get(paperId)!.html;

describe("preparing", () => {
  it("proposes place and signers of the office", async () => {
    deliberationId = (await api.prelists.createDeliberation({ prelistId })).id;
    const made = await get();
    expect(made).toMatchObject({ state: "disiapkan", title: expect.stringMatching(/^Musyawarah/) });
    expect(made.attendance.map(({ duty }) => duty)).toEqual(["mengetahui"]);
    expect(made.missing).toEqual(["tanggal", "tempat", "agenda", "pemimpin"]);
  });
  it("takes entries by filter, once each, and gives open ones back", async () => {
    const add = (filters: object) => api.prelists.addToAgenda({ deliberationId, ...filters });
    expect(await add({ outcome: "tidak_layak_mampu" })).toEqual({ added: 1 });
    expect((await add({})).added).toBe(11);
    await expect(add({})).rejects.toMatchObject({ code: "agenda_kosong" });
    const { rows, total } = await api.prelists.agenda({ deliberationId });
    expect([total, rows[0]!.proposed, rows[0]!.nik]).toEqual([
      12,
      "tidak_layak_mampu",
      `${nikOf(9).slice(0, 4)}••••••••${nikOf(9).slice(-4)}`,
    ]);
    expect(
      await api.prelists.dropFromAgenda({ deliberationId, entryIds: [entryIds[11]!] }),
    ).toEqual({ dropped: 1 });
  });
  it("decides nothing before it has begun, and prints no minutes", async () => {
    await expect(
      api.prelists.decide({ deliberationId, entryIds: [entryIds[0]!], decision: "layak_tetap" }),
    ).rejects.toMatchObject({ code: "musyawarah_terkunci" });
    await expect(
      api.prelists.requestDeliberationPaper({
        deliberationId,
        paper: "berita_acara",
        copy: "resmi",
        why: "Arsip desa",
      }),
    ).rejects.toMatchObject({ code: "langkah_musyawarah_salah" });
  });
});

describe("deciding", () => {
  it("asks for what a decision needs, keeps votes, and confirms the rest as verified", async () => {
    await api.prelists.moveDeliberation({ deliberationId, move: "mulai" });
    const [first, second] = entryIds as [string, string];
    await expect(
      api.prelists.decide({ deliberationId, entryIds: [first], decision: "pindah" }),
    ).rejects.toMatchObject({
      code: "putusan_kurang",
      details: { missing: ["tanggal", "nomor_dokumen"] },
    });
    await api.prelists.decide({
      deliberationId,
      entryIds: [first],
      decision: "pindah",
      date: "2026-10-01",
      documentNo: "475/12",
      note: "Menurut ketua RT",
    });
    await api.prelists.decide({
      deliberationId,
      entryIds: [second],
      decision: "tidak_layak_mampu",
      reason: "pensiunan",
      votes: { for: 9, against: 1, abstain: 0 },
    });
    expect(await api.prelists.decideAsVerified({ deliberationId })).toEqual({
      decided: 8,
      left: 1,
    });
    await api.prelists.decide({
      deliberationId,
      entryIds: [entryIds[10]!],
      decision: "tidak_ditemukan",
    });
    expect((await get()).counts).toMatchObject({ rows: 11, decided: 11, differing: 3 });
    expect((await api.prelists.agenda({ deliberationId, view: "berbeda" })).total).toBe(3);
    await expect(
      api.prelists.dropFromAgenda({ deliberationId, entryIds: [first] }),
    ).rejects.toMatchObject({ code: "sudah_diputuskan" });
    // No result of verification was touched by a decision.
    expect((await api.prelists.entry({ entryId: first })).entry.outcome).toBe("layak_tetap");
  });
  it("cannot be locked with more votes than people", async () => {
    await makeReady(api, deliberationId);
    await expect(
      api.prelists.moveDeliberation({ deliberationId, move: "kunci" }),
    ).rejects.toMatchObject({
      code: "musyawarah_belum_lengkap",
      details: { missing: ["suara"] },
    });
    for (let n = 0; n < 10; n++)
      await api.prelists.saveAttendee({
        deliberationId,
        attendee: {
          name: `Peserta ${n}`,
          element: n === 0 ? "rt" : "warga",
          position: n === 0 ? "Ketua RT 001" : "",
          address: "",
          sex: n % 2 === 0 ? "L" : null,
          duty: n === 0 ? "saksi" : "hadir",
        },
      });
    expect((await get()).missing).toEqual([]);
  });
});

describe("locking", () => {
  it("makes decisions that differ the next result of their entries, once", async () => {
    expect(await api.prelists.moveDeliberation({ deliberationId, move: "kunci" })).toEqual({
      paperVersion: 1,
      results: 3,
    });
    const entry = await api.prelists.entry({ entryId: entryIds[0]! });
    expect(entry.outcomes.map(({ outcome }) => outcome)).toEqual(["pindah", "layak_tetap"]);
    expect(entry.outcomes[0]).toMatchObject({ date: "2026-10-01", documentNo: "475/12" });
    const kept = await office.desk
      .office!.reader.selectFrom("prelist_outcomes")
      .select(["source", "officer"])
      .where("entry_id", "=", entryIds[0]!)
      .orderBy("created_at")
      .execute();
    expect(kept.map(({ source }) => source)).toEqual(["loket", "musyawarah"]);
    expect(kept[1]!.officer).toMatch(/^Musyawarah/);
    expect((await api.prelists.entry({ entryId: entryIds[2]! })).outcomes).toHaveLength(1);
  });
  it("lets nothing change, neither through the calls nor beneath them", async () => {
    const closed = { code: "musyawarah_terkunci" };
    const entry = { deliberationId, entryIds: [entryIds[0]!] };
    const { version, details, attendance } = await get();
    const attendee = { ...attendance[0]!, name: "Orang lain" };
    for (const attempt of [
      () => api.prelists.decide({ ...entry, decision: "layak_tetap" }),
      () => api.prelists.decide({ ...entry, decision: null }),
      () => api.prelists.decideAsVerified({ deliberationId }),
      () => api.prelists.addToAgenda({ deliberationId }),
      () => api.prelists.dropFromAgenda({ deliberationId }),
      () => api.prelists.saveDeliberation({ deliberationId, version, details }),
      () => api.prelists.saveAttendee({ deliberationId, attendee }),
      () => api.prelists.removeAttendee({ deliberationId, id: attendee.id }),
    ])
      await expect(attempt()).rejects.toMatchObject(closed);
    const writer = office.desk.office!.writer;
    for (const statement of [
      sql`UPDATE deliberation_rows SET note = 'x'`,
      sql`DELETE FROM deliberation_rows`,
      sql`DELETE FROM deliberation_attendance`,
      sql`UPDATE deliberations SET place = 'x'`,
      sql`DELETE FROM deliberations`,
      sql`UPDATE deliberation_paper_rows SET name = 'x'`,
      sql`DELETE FROM deliberation_papers`,
      sql`DELETE FROM deliberation_events`,
    ])
      await expect(statement.execute(writer)).rejects.toThrow(/locked|append-only|stay/);
  });
  it("settles what two people told differently, and keeps both", async () => {
    const field = await office.as("fasilitator");
    const list = await listOf(office, await office.as("operator"), folder, "Dua suara", 1);
    const entry = list.entryIds[0]!;
    const result = { entryIds: [entry], outcome: "tidak_layak_mampu" as const };
    await api.prelists.verify({ ...result, reason: "pensiunan" });
    await office.as("fasilitator");
    await field.prelists.verify({ entryIds: [entry], outcome: "layak_tetap" });
    api = await office.as("operator");
    const { id } = await api.prelists.createDeliberation({ prelistId: list.prelistId });
    await makeReady(api, id);
    await api.prelists.addToAgenda({ deliberationId: id });
    await api.prelists.moveDeliberation({ deliberationId: id, move: "mulai" });
    await api.prelists.decide({ deliberationId: id, entryIds: [entry], decision: "layak_tetap" });
    await api.prelists.moveDeliberation({ deliberationId: id, move: "kunci" });
    const { outcome, in_conflict } = await office.desk
      .office!.reader.selectFrom("prelist_entries")
      .select(["outcome", "in_conflict"])
      .where("id", "=", entry)
      .executeTakeFirstOrThrow();
    expect([outcome, in_conflict]).toEqual(["layak_tetap", 0]);
    expect((await api.prelists.entry({ entryId: entry })).outcomes).toHaveLength(2);
  });
  it("is opened by a supervisor with a reason only, and the next locking is a new version", async () => {
    const open = (reason: string | null) =>
      api.prelists.moveDeliberation({ deliberationId, move: "buka_kunci", reason });
    await expect(open("Salah ketik")).rejects.toMatchObject({ code: "peran_tidak_cukup" });
    api = await office.as("supervisor");
    await expect(open(" ")).rejects.toMatchObject({ code: "alasan_buka_kunci_kurang" });
    await open("Putusan Warga A0 keliru dicatat");
    await api.prelists.decide({
      deliberationId,
      entryIds: [entryIds[0]!],
      decision: "layak_tetap",
      note: "Sudah kembali",
    });
    expect(await api.prelists.moveDeliberation({ deliberationId, move: "kunci" })).toEqual({
      paperVersion: 2,
      results: 1,
    });
    const { papers, moves } = await get();
    expect(papers.map(({ paperVersion, rows }) => [paperVersion, rows])).toEqual([
      [2, 11],
      [1, 11],
    ]);
    expect(papers[0]!.sha256).not.toBe(papers[1]!.sha256);
    expect(moves.map(({ move }) => move)).toEqual(["kunci", "buka_kunci", "kunci", "mulai"]);
  });
});

describe("papers", () => {
  const ask = (input: object) =>
    api.prelists.requestDeliberationPaper({
      deliberationId,
      paper: "berita_acara",
      copy: "resmi",
      why: "Arsip desa",
      ...input,
    });
  it("of each version stay as they were locked, and say why there is a new one", async () => {
    const first = html(
      (await api.prelists.deliberationPaper(await ask({ paperVersion: 1 }))).paperId,
    );
    const second = html((await api.prelists.deliberationPaper(await ask({}))).paperId);
    expect(first).toContain("Menurut ketua RT");
    expect(second).not.toContain("Menurut ketua RT");
    expect(second).toContain("menggantikan versi 1");
    expect(second).toContain("Putusan Warga A0 keliru dicatat");
    for (const one of [first, second]) {
      expect(one).toContain("Pemeriksaan jumlah: 11; baris dalam lampiran: 11; sama.");
      expect(one).toContain("Jumat tanggal dua puluh bulan November");
      expect(one).toContain("HJ. EUIS KOMARIAH".replace("HJ.", "Hj."));
      for (let n = 0; n < 11; n++) expect(one).toContain(nikOf(n));
    }
  });
  it("for the wall hold no number of the list, on paper or as a file", async () => {
    const numbers = Array.from({ length: 12 }, (_, n) => [nikOf(n), kkOf(n)]).flat();
    for (const paper of ["berita_acara", "daftar", "rekap"]) {
      const made = await api.prelists.deliberationPaper(await ask({ paper, copy: "publik" }));
      for (const one of numbers) expect(html(made.paperId)).not.toContain(one);
    }
    for (const copy of ["publik", "resmi"] as const) {
      const target = path.join(folder, `${copy}.csv`);
      const { answer } = await finish(
        api.prelists.exportDeliberation({
          deliberationId,
          copy,
          file: office.writeToken(target),
          format: "csv",
          why: "Papan pengumuman",
        }),
      );
      const text = readFileSync(target, "utf8");
      expect(answer.rows).toBe(11);
      expect(numbers.filter((one) => text.includes(one))).toHaveLength(copy === "publik" ? 0 : 22);
    }
    expect((await api.prelists.exports({ prelistId })).rows.map(({ kind }) => kind)).toEqual([
      "musyawarah",
      "musyawarah",
    ]);
  });
  it("of one RT hold its rows only, and every request is kept with role and reason", async () => {
    const { printId } = await ask({ paper: "daftar", copy: "publik", rt: "1", rw: "1" });
    const made = await api.prelists.deliberationPaper({ printId });
    expect(html(made.paperId)).toContain("RT 001 RW 001");
    expect(html(made.paperId).match(/Warga [A-Z]\d+/g)).toEqual(["Warga A0", "Warga G6"]);
    expect((await get()).prints[0]).toMatchObject({
      paper: "daftar",
      copy: "publik",
      why: "Arsip desa",
    });
    const row = await office.desk
      .office!.reader.selectFrom("deliberation_prints")
      .select(["roles", "reason"])
      .where("id", "=", printId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ roles: "supervisor", reason: "Arsip desa" });
    await expect(
      sql`UPDATE deliberation_prints SET reason = 'x'`.execute(office.desk.office!.writer),
    ).rejects.toThrow(/append-only/);
  });
  it("in full are not for a fasilitator, and nobody opens what another asked for", async () => {
    const { printId } = await ask({});
    const field = await office.as("fasilitator");
    await expect(field.prelists.deliberationPaper({ printId })).rejects.toMatchObject({
      code: "tidak_ditemukan",
    });
    await expect(
      field.prelists.requestDeliberationPaper({
        deliberationId,
        paper: "daftar",
        copy: "resmi",
        why: "Ingin tahu",
      }),
    ).rejects.toMatchObject({ code: "peran_tidak_cukup" });
    await field.prelists.requestDeliberationPaper({
      deliberationId,
      paper: "daftar",
      copy: "publik",
      why: "Papan pengumuman",
    });
    api = await office.as("operator");
  });
});
