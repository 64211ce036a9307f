// What a locked deliberation decided on stays in every call; its number is one of the office's register; one that is not held is cancelled.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { kkOf, listOf, makeReady, nikOf } from "./deliberation-world.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-terkunci-"));
let office: TestOffice;
let api: Api;
let list: { prelistId: string; entryIds: string[] };
let deliberationId = "";
let actionId = "";
const HELD = { heldOn: "2026-11-20" };

/** A deliberation of the whole list that can be locked. */
async function held(prelistId: string, entryIds: readonly string[]): Promise<string> {
  const { id } = await api.prelists.createDeliberation({ prelistId, ...HELD });
  await makeReady(api, id);
  await api.prelists.addToAgenda({ deliberationId: id });
  await api.prelists.moveDeliberation({ deliberationId: id, move: "mulai" });
  await api.prelists.decide({
    deliberationId: id,
    entryIds: [...entryIds],
    decision: "layak_tetap",
  });
  return id;
}
const register = async () => (await api.referrals.register({ year: 2026 })).rows;
const lock = (id: string) => api.prelists.moveDeliberation({ deliberationId: id, move: "kunci" });

beforeAll(async () => {
  office = await newOffice();
  api = await office.as("supervisor");
  list = await listOf(office, api, folder, "BNBA", 3);
  const saved = await api.prelists.saveValues({
    prelistId: list.prelistId,
    kind: "formulir",
    changes: [{ entryId: list.entryIds[0]!, column: "alamat", value: "Jalan Kenanga 1" }],
  });
  actionId = saved.actionId!;
  await api.prelists.verify({ entryIds: list.entryIds, outcome: "layak_tetap" });
  deliberationId = await held(list.prelistId, list.entryIds);
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the number of the minutes", () => {
  it("is the next one of the register, said before, the same after unlocking", async () => {
    const { nextNumber } = await api.prelists.deliberation({ deliberationId });
    await lock(deliberationId);
    const { details } = await api.prelists.deliberation({ deliberationId });
    expect(details.number).toBe(nextNumber);
    expect(await register()).toMatchObject([
      { number: nextNumber, manual: false, cancelled: false, referralId: null, caseId: null },
    ]);
    const reason = "Salah ketik";
    await api.prelists.moveDeliberation({ deliberationId, move: "buka_kunci", reason });
    await lock(deliberationId);
    expect(await register()).toHaveLength(1);
  });

  it("is given once: another deliberation may not bear it, and one typed anew leaves the old one cancelled", async () => {
    const { details } = await api.prelists.deliberation({ deliberationId });
    const other = await listOf(office, api, folder, "Lain", 1);
    const id = await held(other.prelistId, other.entryIds);
    const typed = async (number: string) => {
      const now = await api.prelists.deliberation({ deliberationId: id });
      await api.prelists.saveDeliberation({
        deliberationId: id,
        version: now.version,
        details: { ...now.details, number },
      });
    };
    await typed(` ${details.number!.toLowerCase()} `);
    await expect(lock(id)).rejects.toMatchObject({ code: "nomor_surat_dipakai" });
    await typed("BA/7/2026");
    await lock(id);
    const reason = "Nomor keliru";
    await api.prelists.moveDeliberation({ deliberationId: id, move: "buka_kunci", reason });
    await typed("BA/8/2026");
    await lock(id);
    expect((await register()).map((row) => [row.number, row.cancelled]).sort()).toEqual(
      [
        [details.number, false],
        ["BA/7/2026", true],
        ["BA/8/2026", false],
      ].sort(),
    );
  });
});

describe("rows of a locked deliberation", () => {
  const closed = { code: "baris_sudah_diputuskan", details: { on: HELD.heldOn } };
  it("refuse corrections, results, visits and desil in every call, and keep what they say", async () => {
    const entryId = list.entryIds[0]!;
    const before = await api.prelists.entry({ entryId });
    const { prelistId } = list;
    const changes = [{ entryId, column: "alamat", value: "Jalan Lain" }];
    const result = { entryIds: [entryId], outcome: "pindah" as const };
    for (const attempt of [
      () => api.prelists.saveValues({ prelistId, kind: "kisi", changes }),
      () => finish(api.prelists.gridEditMany({ prelistId, changes })),
      () => api.prelists.recordBlock({ prelistId, results: [{ entryId, outcome: "menolak" }] }),
      () => api.prelists.undoAction({ actionId }),
      () => api.prelists.verify({ ...result, date: "2026-10-01", documentNo: "475/1" }),
      () =>
        api.prelists.addVisit({
          entryIds: [entryId],
          on: "2026-11-21",
          officer: "A",
          result: "bertemu",
        }),
      () =>
        api.prelists.setDesil({
          entryId,
          wholeFamily: false,
          desil: 3,
          saidBy: "Kemensos",
          checkedOn: "2026-11-21",
        }),
      () => finish(api.prelists.gridUndoMany({ actionIds: [actionId] })),
    ])
      await expect(attempt()).rejects.toMatchObject(closed);
    expect(await api.prelists.entry({ entryId })).toEqual(before);
  });

  it("are left alone by an import that would change them, and by undoing the one that brought them", async () => {
    const file = path.join(folder, "lanjutan.csv");
    const line = (n: number, name: string) =>
      `D${n};${kkOf(n)};${nikOf(n)};${name};01/01/1980;Jalan Melati ${n};1;1;1`;
    writeFileSync(
      file,
      `id_dtks;nkk;NIK;Nama;Tgl Lahir;alamat;rt;rw;shdk\n${line(1, "Nama Lain")}\n${line(9, "Warga Baru")}\n`,
    );
    const target = { kind: "ada" as const, prelistId: list.prelistId };
    const { answer } = await finish(api.prelists.import({ file: office.readToken(file), target }));
    expect(answer.counts).toMatchObject({ read: 2, new: 1, changed: 0, rejected: 1 });
    const { rows } = await api.prelists.batchRows({ batchId: answer.batchId, kind: "ditolak" });
    expect(rows[0]!.findings.map(({ code }) => code)).toContain("baris_terkunci");
    const { rows: batches } = await api.prelists.batches({ prelistId: list.prelistId });
    const first = batches.find((batch) => batch.id !== answer.batchId)!;
    const preview = await api.prelists.undoPreview({ batchId: first.id });
    expect(preview.counts).toEqual({ removed: 0, restored: 0, kept: 3 });
  });
});

describe("a deliberation that is not held", () => {
  it("is cancelled with a reason, stays in the history, changes no more, and frees its rows", async () => {
    const other = await listOf(office, api, folder, "Batal", 1);
    const id = await held(other.prelistId, other.entryIds);
    const cancel = (reason: string | null) =>
      api.prelists.moveDeliberation({ deliberationId: id, move: "batalkan", reason });
    await lock(id);
    await expect(cancel("Tidak kuorum")).rejects.toMatchObject({
      code: "langkah_musyawarah_salah",
    });
    await api.prelists.moveDeliberation({
      deliberationId: id,
      move: "buka_kunci",
      reason: "Diulang",
    });
    await expect(cancel(" ")).rejects.toMatchObject({ code: "alasan_buka_kunci_kurang" });
    await cancel("Tidak kuorum");
    const now = await api.prelists.deliberation({ deliberationId: id });
    expect([now.state, now.moves[0]]).toMatchObject([
      "dibatalkan",
      { move: "batalkan", reason: "Tidak kuorum" },
    ]);
    expect((await register()).find((row) => row.number === now.details.number)).toMatchObject({
      cancelled: true,
      cancelReason: "Musyawarah dibatalkan",
    });
    for (const move of ["mulai", "kunci", "buka_kunci", "batalkan"] as const)
      await expect(
        api.prelists.moveDeliberation({ deliberationId: id, move, reason: "Coba lagi" }),
      ).rejects.toMatchObject({ code: "langkah_musyawarah_salah" });
    for (const statement of [
      sql`UPDATE deliberations SET place = 'x' WHERE id = ${id}`,
      sql`UPDATE deliberation_rows SET note = 'x' WHERE deliberation_id = ${id}`,
      sql`DELETE FROM deliberation_attendance WHERE deliberation_id = ${id}`,
      sql`DELETE FROM deliberation_cancellations`,
    ])
      await expect(statement.execute(office.desk.office!.writer)).rejects.toThrow(
        /cancelled|append-only/,
      );
    const { rows } = await api.prelists.deliberations({ prelistId: other.prelistId });
    expect(rows.map(({ state }) => state)).toEqual(["dibatalkan"]);
    await api.prelists.verify({ entryIds: other.entryIds, outcome: "layak_tetap" });
    const again = await api.prelists.createDeliberation({ prelistId: other.prelistId });
    expect(await api.prelists.addToAgenda({ deliberationId: again.id })).toEqual({ added: 1 });
  });
});
