// Import, verify and export through the contract, on a real encrypted office.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-prelist-"));
let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const HEADER = "id_dtks;nkk;NIK;Nama;Tgl Lahir;rt;rw;shdk;pkh;Catatan RT";
const LINES = [
  "A1;3205330105100010;3205330105800001;Suparno;01/05/1980;1;02;1;Ya;dekat pos",
  "A1;3205330105100010;3205334107850002;Siti Aminah;1985-07-01;1;02;3;-;",
  "A2;3205330105100020;3205330203900003;Muh. Djoko;02-03-1990;2;02;1;;=1+1",
  "A3;3205330105100030;3205330203900003;Budi;02-03-1990;2;02;1;;",
  "A4;3205330105100040;0;Bayi;;3;1;4;;",
  "A5;3205330105100050;3205333103900005;Rini;31/02/1990;3;1;1;;",
];

function put(name: string, lines: readonly string[], header = HEADER): string {
  const file = path.join(folder, name);
  writeFileSync(file, `\ufeffDAFTAR PENERIMA\r\n\r\n${header}\r\n${lines.join("\r\n")}\r\n`);
  return office.readToken(file);
}

const fresh = {
  kind: "baru" as const,
  name: "BNBA November",
  regime: "DTSEN" as const,
  period: "2026-11",
};
let prelistId = "";
let batchId = "";

describe("a first file", () => {
  it("is looked into without saving anything", async () => {
    const { answer } = await finish(api.prelists.inspect({ file: put("a.csv", LINES) }));
    expect(answer).toMatchObject({
      format: "csv",
      delimiter: ";",
      headerRow: 3,
      profile: "bnba",
      remembered: false,
      lists: [],
    });
    expect(answer.columns.map((column) => column.field)).toEqual([
      "id_dtks",
      "nokk",
      "nik",
      "nama",
      "tanggal_lahir",
      "rt",
      "rw",
      "hubungan",
      "pkh",
      null,
    ]);
    expect(answer.columns[2]?.samples[0]).toBe("3205••••••••0001");
  });
  it("is checked: the equation, with rows behind each number", async () => {
    const { answer } = await finish(
      api.prelists.check({ file: put("a.csv", LINES), target: fresh }),
    );
    expect(answer.counts).toEqual({
      read: 6,
      new: 4,
      changed: 0,
      same: 0,
      rejected: 2,
      skipped: 0,
      warned: 1,
    });
    expect(answer.rejected).toEqual([
      {
        row: 7,
        name: "Budi",
        nik: "3205••••••••0003",
        findings: [{ code: "nik_ganda", column: "NIK", other: 6 }],
        changes: [],
      },
      {
        row: 9,
        name: "Rini",
        nik: "3205••••••••0005",
        findings: [
          { code: "tanggal_mustahil", column: "Tgl Lahir" },
          { code: "nik_jenis_kelamin_beda", column: "NIK" },
        ].slice(0, 1),
        changes: [],
      },
    ]);
    expect((await api.prelists.list({})).rows).toEqual([]);
  });
  it("is saved as one batch", async () => {
    const { answer } = await finish(
      api.prelists.import({ file: put("a.csv", LINES), target: fresh }),
    );
    ({ prelistId, batchId } = answer);
    expect(answer.counts).toMatchObject({ read: 6, new: 4, rejected: 2 });
    expect((await api.prelists.list({})).rows).toMatchObject([
      { id: prelistId, name: "BNBA November", profile: "bnba", entries: 4, verified: 0 },
    ]);
    const { rows, total, more } = await api.prelists.entries({ prelistId });
    expect([total, more, rows.map((row) => row.name)]).toEqual([
      4,
      false,
      ["Suparno", "Siti Aminah", "Muh. Djoko", "Bayi"],
    ]);
    expect(rows[0]).toMatchObject({
      nik: "3205••••••••0001",
      birthDate: "1980-05-01",
      rt: "001",
      rw: "002",
      isHead: true,
      outcome: "belum",
    });
    expect(
      (await api.prelists.batchRows({ batchId, kind: "ditolak" })).rows.map((row) => row.row),
    ).toEqual([7, 9]);
    expect((await api.prelists.batchRows({ batchId, kind: "baru" })).rows).toHaveLength(4);
  });
  it("is remembered by its header, whatever its case", async () => {
    const { answer } = await finish(
      api.prelists.inspect({ file: put("b.csv", LINES, HEADER.toUpperCase()) }),
    );
    expect(answer).toMatchObject({
      remembered: true,
      confidence: 1,
      lists: [{ id: prelistId, name: "BNBA November" }],
    });
  });
});

describe("the next file", () => {
  const target = () => ({ kind: "ada" as const, prelistId });
  it("that is the same changes nothing", async () => {
    const { answer } = await finish(
      api.prelists.check({ file: put("a.csv", LINES), target: target() }),
    );
    expect(answer).toMatchObject({
      counts: { read: 6, new: 0, changed: 0, same: 4, rejected: 2 },
      seenBefore: true,
    });
    const again = await finish(
      api.prelists.import({ file: put("a.csv", LINES), target: target(), sha256: answer.sha256 }),
    );
    expect(again.answer.counts).toMatchObject({ new: 0, changed: 0, same: 4 });
    expect((await api.prelists.entries({ prelistId })).total).toBe(4);
  });
  it("changes what it says, leaves what it leaves blank, and keeps the old row", async () => {
    const lines = [
      "A1;3205330105100010;3205330105800001;Suparno Hadi;1980-05-01;01;2;1;-;",
      "A9;3205330105100090;3205330203910009;Wati;02-03-1991;4;1;1;;",
    ];
    const { answer } = await finish(
      api.prelists.import({ file: put("c.csv", lines), target: target() }),
    );
    expect(answer.counts).toMatchObject({ read: 2, new: 1, changed: 1, same: 0 });
    const { rows } = await api.prelists.entries({ prelistId, text: "suparno" });
    expect(rows.map((row) => row.name)).toEqual(["Suparno Hadi"]);
    const entry = await api.prelists.entry({ entryId: rows[0]!.id });
    expect(entry.changes.map(({ column, old, new: now }) => [column, old, now])).toEqual([
      ["nama", "Suparno", "Suparno Hadi"],
    ]);
    expect(entry.columns.find((column) => column.key === "pkh")?.value).toBe("Ya");
    expect(entry.columns.find((column) => column.key === "Catatan RT")?.value).toBe("dekat pos");
    expect(entry.entry.nik).toBe("3205330105800001");
    expect(entry.family.map((member) => member.name)).toEqual(["Siti Aminah"]);
  });
  it("with other bytes than were checked is refused", async () => {
    await expect(
      finish(
        api.prelists.import({
          file: put("a.csv", LINES),
          target: target(),
          sha256: "0".repeat(64),
        }),
      ),
    ).rejects.toMatchObject({ code: "berkas_berubah" });
  });
  it("of another kind is refused, and so is a file without a header", async () => {
    await expect(
      finish(
        api.prelists.import({ file: put("ruta.csv", ["1;A"], "IDBDT;Nama_KRT"), target: target() }),
      ),
    ).rejects.toMatchObject({ code: "pemetaan_salah" });
    await expect(
      finish(api.prelists.check({ file: put("x.csv", ["1;2"], "a;b"), target: target() })),
    ).rejects.toMatchObject({ code: "judul_kolom_tidak_ditemukan" });
    await expect(
      finish(
        api.prelists.check({
          file: put("y.csv", LINES),
          target: target(),
          profile: "bnba",
          headerRow: 3,
          mapping: ["nik", "nik", "nama"],
        }),
      ),
    ).rejects.toMatchObject({ code: "pemetaan_salah", details: { field: "nik" } });
  });
  it("that is cancelled leaves nothing", async () => {
    const many = Array.from(
      { length: 6000 },
      (_, i) => `Z${i};;0;Nama ${"x".repeat(i % 7)}${i};;1;1;4;;`,
    );
    const stop = new AbortController();
    const stream = await api.prelists.import(
      { file: put("banyak.csv", many), target: { ...fresh, name: "Batal" } },
      { signal: stop.signal },
    );
    await expect(
      (async () => {
        for await (const step of stream) if ((step as { rows: number }).rows > 0) stop.abort();
      })(),
    ).rejects.toMatchObject({ code: "dibatalkan" });
    await office.desk.windingDown;
    expect((await api.prelists.list({})).rows).toHaveLength(1);
    const left = await office.desk
      .office!.reader.selectFrom("prelist_rows")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where("name", "like", "Nama %")
      .executeTakeFirstOrThrow();
    expect(left.n).toBe(0);
  });
});

describe("verification", () => {
  it("asks for what a result needs, keeps every result, and shows in the progress", async () => {
    const { rows } = await api.prelists.entries({ prelistId });
    const [first, second] = rows.map((row) => row.id) as [string, string];
    const problem = {
      code: "hasil_verifikasi_kurang",
      details: { missing: ["tanggal", "nomor_dokumen"] },
    };
    await expect(
      api.prelists.verify({ entryIds: [first], outcome: "meninggal" }),
    ).rejects.toMatchObject(problem);
    await expect(
      api.prelists.verify({ entryIds: [first], outcome: "ganda", otherId: "3205330105800001" }),
    ).rejects.toMatchObject({ code: "hasil_verifikasi_kurang" });
    await api.prelists.verify({ entryIds: [first, second], outcome: "layak_tetap" });
    await api.prelists.verify({
      entryIds: [first],
      outcome: "meninggal",
      date: "2026-10-01",
      documentNo: "474.3/12",
    });
    const entry = await api.prelists.entry({ entryId: first });
    expect(entry.entry.outcome).toBe("meninggal");
    expect(entry.outcomes.map((one) => one.outcome)).toEqual(["meninggal", "layak_tetap"]);
    const { places, outcomes } = await api.prelists.progress({ prelistId });
    expect(places.reduce((sum, place) => sum + place.total, 0)).toBe(5);
    expect(places.find((place) => place.rt === "001")).toEqual({
      rw: "002",
      rt: "001",
      total: 2,
      belum: 0,
      selesai: 2,
      bermasalah: 0,
    });
    expect(outcomes).toContainEqual({ outcome: "meninggal", rows: 1 });
    expect((await api.prelists.entries({ prelistId, outcome: "meninggal" })).total).toBe(1);
  });
});

describe("export", () => {
  it("writes the sender's headers and order, ids as text, formula-like text neutralised, and is logged with its purpose", async () => {
    const target = path.join(folder, "keluar.csv");
    const { answer } = await finish(
      api.prelists.export({
        prelistId,
        file: office.writeToken(target),
        format: "csv",
        why: "Kirim ke Dinas Sosial",
      }),
    );
    const lines = readFileSync(target, "utf8").replace("\ufeff", "").trimEnd().split("\r\n");
    expect(lines[0]).toBe(HEADER);
    expect(lines[1]).toBe(
      "A1;3205330105100010;3205330105800001;Suparno Hadi;01/05/1980;1;02;1;Ya;dekat pos",
    );
    expect(lines[3]).toBe(
      "A2;3205330105100020;3205330203900003;Muh. Djoko;02-03-1990;2;02;1;;'=1+1",
    );
    expect(answer.rows).toBe(5);
    expect((await api.prelists.exports({ prelistId })).rows).toMatchObject([
      {
        kind: "daftar",
        rows: 5,
        why: "Kirim ke Dinas Sosial",
        by: expect.stringContaining("Petugas"),
      },
    ]);
    const back = await finish(
      api.prelists.check({ file: office.readToken(target), target: { kind: "ada", prelistId } }),
    );
    expect(back.answer.counts).toMatchObject({ read: 5, same: 5 });
  });
  it("adds results on request, and writes refused rows back with their reasons", async () => {
    const target = path.join(folder, "hasil.csv");
    await finish(
      api.prelists.export({
        prelistId,
        file: office.writeToken(target),
        format: "csv",
        headers: "profil",
        withOutcomes: true,
        outcome: "meninggal",
        why: "Arsip desa",
      }),
    );
    const [head, row] = readFileSync(target, "utf8").replace("\ufeff", "").split("\r\n");
    expect(head).toMatch(/^id_dtks;province;regency;.*;pbi;Catatan RT;hasil_verifikasi;alasan;/);
    expect(row).toContain(";meninggal;;;2026-10-01;474.3/12;;2026-11-24");
    const rejected = path.join(folder, "ditolak.csv");
    await finish(
      api.prelists.exportRejects({ batchId, file: office.writeToken(rejected), format: "csv" }),
    );
    const lines = readFileSync(rejected, "utf8").split("\r\n");
    expect(lines[0]).toBe(`\ufeff${HEADER};baris_asal;alasan_ditolak`);
    expect(lines[1]).toBe(
      "A3;3205330105100030;3205330203900003;Budi;02-03-1990;2;02;1;;;7;NIK sudah dipakai baris lain dalam berkas ini (NIK, baris 6)",
    );
  });
});

describe("roles", () => {
  it("keep the front office out, and let a fasilitator verify but not export", async () => {
    const front = await office.as("petugas");
    await expect(front.prelists.entries({ prelistId })).rejects.toMatchObject({
      code: "peran_tidak_cukup",
    });
    const field = await office.as("fasilitator");
    const { rows } = await field.prelists.entries({ prelistId, outcome: "belum" });
    await field.prelists.verify({ entryIds: [rows[0]!.id], outcome: "tidak_ditemukan" });
    await expect(
      field.prelists.export({ prelistId, file: "x", format: "csv", why: "coba saja" }),
    ).rejects.toMatchObject({ code: "peran_tidak_cukup" });
    api = await office.as("operator");
  });
});
