// Lists of answers in a real encrypted office: matched by code or NIK, confirmed row by row, recorded, and taken back.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withoutSecondKey } from "../cases/support.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { confirmed, look, SOURCE, waiting, writeCsv } from "./answers-support.ts";
import { answer, refer, refused } from "./support.ts";

let office: TestOffice;
let api: Api;
beforeEach(async () => {
  office = await newOffice();
  api = await office.as("supervisor");
});
afterEach(() => office.close());

const HEAD = ["No", "N I K", "Nama Lengkap", "Status Usulan", "Tgl. Keputusan", "Ket"];

describe("matching", () => {
  test("title lines, columns and words are found; each row is told by its own verdict", async () => {
    const [siti, rudi, wati, joko] = await waiting(office, [
      "Siti Nurhayati",
      "Rudi Hartono",
      "Wati Kusuma",
      "Joko Susilo",
    ]);
    api = await office.as("supervisor");
    const rows = [
      ["DAFTAR HASIL VERIFIKASI", "", "", "", "", ""],
      HEAD,
      ["1", siti!.nik, "SITI NURHAYATI", "LAYAK", "24/11/2026", ""],
      ["2", rudi!.nik, "Sukamto Prawiro", "Tidak Layak", "", "Gaji di atas UMP"],
      ["3", "3.20406E+15", "Wati", "Layak", "", ""],
      ["4", joko!.nik, "Joko Susilo", "dipertimbangkan", "", ""],
      ["5", "3204055504819999", "Tak Dikenal", "Layak", "", ""],
      ["6", wati!.nik, "Wati Kusuma", "Layak", "31/02/2026", ""],
      ["7", "", "", "Layak", "", ""],
      ["8", "32040555", "", "Layak", "", ""],
      ["9", siti!.nik, "Siti Nurhayati", "layak", "", ""],
    ];
    const { seen, rows: checked, words } = await look(office, api, writeCsv(office, rows));
    expect(seen.headerRow).toBe(2);
    expect(seen.columns.map(({ field }) => field)).toEqual([
      null,
      "nik",
      "nama",
      "hasil",
      "tanggal",
      "keterangan",
    ]);
    expect(JSON.stringify(seen)).not.toContain(siti!.nik);
    expect(checked.map(({ row, verdict }) => [row, verdict])).toEqual([
      [3, "siap"],
      [4, "nama_beda"],
      [5, "nik_rusak"],
      [6, "kata_asing"],
      [7, "tidak_ada"],
      [8, "tanggal_salah"],
      [9, "tanpa_kunci"],
      [10, "nik_salah"],
      [11, "ganda"],
    ]);
    expect(words.map(({ key, to }) => [key, to])).toContainEqual(["dipertimbangkan", null]);
    expect(words.map(({ key, to }) => [key, to])).toContainEqual(["tidak layak", "ditolak"]);
    const told = await look(office, api, writeCsv(office, rows), {
      words: { dipertimbangkan: "sampai" },
    });
    expect(told.rows.find(({ row }) => row === 6)).toMatchObject({ verdict: "siap", to: "sampai" });
  }, 60_000);

  test("several open referrals are chosen by the officer; two answers that differ count for none", async () => {
    const [siti] = await waiting(office, ["Siti Nurhayati"]);
    const { personId } = (await api.referrals.get({ id: siti!.id })).content!;
    const second = await refer(office, personId, {}, { categoryCode: "SOS-03" });
    api = await office.as("supervisor");
    const several = await look(
      office,
      api,
      writeCsv(office, [
        ["NIK", "Hasil"],
        [siti!.nik, "Layak"],
      ]),
    );
    expect(several.rows[0]).toMatchObject({ verdict: "beberapa" });
    expect(several.rows[0]!.candidates.map(({ referralId }) => referralId).sort()).toEqual(
      [siti!.id, second.id].sort(),
    );
    const rows = [
      ["Kode Rujukan", "Hasil"],
      [siti!.code.toLowerCase(), "Layak"],
      [siti!.code, "Ditolak"],
      [second.code.slice(0, -1), "Layak"],
    ];
    const differ = await look(office, api, writeCsv(office, rows));
    expect(differ.rows.map(({ verdict }) => verdict)).toEqual([
      "bertentangan",
      "bertentangan",
      "kode_salah",
    ]);
  }, 60_000);

  test("a restricted case reads as if there were no referral, and cannot be recorded by its id", async () => {
    const [siti] = await waiting(office, ["Siti Nurhayati"]);
    const { personId } = (await api.referrals.get({ id: siti!.id })).content!;
    const secret = await refer(office, personId, {}, { sensitive: true });
    api = await office.as("supervisor");
    const file = writeCsv(office, [
      ["Kode Rujukan", "NIK", "Hasil"],
      [secret.code, "", "Ditolak"],
      ["", siti!.nik, "Layak"],
    ]);
    await withoutSecondKey(office, async () => {
      const { rows } = await look(office, api, file);
      expect(rows[0]).toMatchObject({ verdict: "tidak_ada", candidates: [] });
      expect(rows[1]).toMatchObject({ verdict: "siap" });
      expect(rows[1]!.candidates).toHaveLength(1);
    });
    const { rows } = await look(office, api, file);
    expect(rows.map(({ verdict }) => verdict)).toEqual(["siap", "beberapa"]);
    await withoutSecondKey(office, async () => {
      const { applied, left } = await api.referrals.applyAnswers({
        listId: randomUUID(),
        sheetName: "",
        sha256: null,
        source: SOURCE,
        rows: [confirmed(rows[0]!)],
      });
      expect([applied, left]).toEqual([[], [{ row: 2, why: "tidak_ada" }]]);
    });
    await api.referrals.applyAnswers({
      listId: randomUUID(),
      sheetName: "",
      sha256: null,
      source: SOURCE,
      rows: [confirmed(rows[0]!)],
    });
    const stored = await office.desk
      .office!.reader.selectFrom("referral_events")
      .selectAll()
      .where("referral_id", "=", secret.id)
      .where("list_id", "is not", null)
      .execute();
    expect(stored).toHaveLength(1);
    expect([stored[0]?.note, stored[0]?.note_sealed === null]).toEqual([null, false]);
  }, 60_000);

  test("a file that changed, columns that do not fit and a list that is too long are refused by a sentence", async () => {
    await waiting(office, ["Siti Nurhayati"]);
    const file = writeCsv(office, [
      ["NIK", "Hasil"],
      ["3204055504810011", "Layak"],
    ]);
    const seen = (await finish(api.referrals.inspectAnswers({ file: office.readToken(file) })))
      .answer;
    const check = (fields: ("nik" | "hasil" | null)[], sha256 = seen.sha256) =>
      refused(
        finish(
          api.referrals.checkAnswers({
            file: office.readToken(file),
            sha256,
            columns: { headerRow: 1, fields },
            source: SOURCE,
            words: {},
          }),
        ),
      );
    expect(await check(["nik", null])).toMatchObject({
      code: "kolom_jawaban_salah",
      details: { missing: "hasil" },
    });
    expect(await check([null, "hasil"])).toMatchObject({ details: { missing: "nik" } });
    expect(await check(["nik", "nik"])).toMatchObject({ details: { field: "nik" } });
    fs.appendFileSync(file, "\n3204055504810012;Ditolak");
    expect(await check(["nik", "hasil"])).toMatchObject({ code: "berkas_berubah" });
    const long = writeCsv(office, [
      ["NIK", "Hasil"],
      ...Array.from({ length: 100_000 }, (_, at) => [
        `32040555${String(at).padStart(8, "0")}`,
        "Layak",
      ]),
    ]);
    const started = performance.now();
    expect(
      await refused(finish(api.referrals.inspectAnswers({ file: office.readToken(long) }))),
    ).toMatchObject({
      code: "daftar_jawaban_panjang",
      details: { limit: 2000 },
    });
    expect(performance.now() - started).toBeLessThan(10_000);
    const empty = writeCsv(office, [["NIK", "Hasil"]]);
    expect(
      (await refused(finish(api.referrals.inspectAnswers({ file: office.readToken(empty) }))))
        ?.code,
    ).toBe("daftar_jawaban_kosong");
  }, 60_000);
});

describe("recording", () => {
  test("confirmed rows become steps with source, day and list; the case follows; what changed meanwhile is left and named", async () => {
    const made = await waiting(office, ["Siti Nurhayati", "Rudi Hartono", "Wati Kusuma"]);
    api = await office.as("supervisor");
    const file = writeCsv(office, [
      HEAD,
      ["1", made[0]!.nik, "Siti Nurhayati", "Aktif", "24/11/2026", "Aktif per Desember"],
      ["2", made[1]!.nik, "Rudi Hartono", "Kurang Berkas", "", "KK terbaru; foto rumah"],
      ["3", made[2]!.nik, "Wati Kusuma", "TMS", "", ""],
    ]);
    const { rows, seen } = await look(office, api, file);
    expect(rows.map(({ verdict, to }) => [verdict, to])).toEqual([
      ["siap", "terlaksana"],
      ["siap", "dikembalikan"],
      ["siap", "ditolak"],
    ]);
    const { version } = await api.referrals.get({ id: made[2]!.id });
    await api.referrals.step(answer(made[2]!.id, version, { to: "sampai", replyBy: "2026-12-10" }));
    const order = {
      listId: randomUUID(),
      sheetName: "jawaban.csv",
      sha256: seen.sha256,
      source: SOURCE,
      rows: rows.map((row) => confirmed(row)),
    };
    const done = await api.referrals.applyAnswers(order);
    expect(done.applied).toHaveLength(2);
    expect(done.left).toEqual([{ row: 4, why: "berubah" }]);
    expect((await api.referrals.applyAnswers(order)).applied).toEqual(done.applied); // a retry is harmless
    const first = await api.referrals.get({ id: made[0]!.id });
    expect(first).toMatchObject({ state: "terlaksana" });
    expect(first.content?.events.at(-1)).toMatchObject({
      answeredBy: "Budi, Dinas Sosial",
      on: "2026-11-24",
      note: "Aktif per Desember",
      listId: order.listId,
    });
    const back = await api.referrals.get({ id: made[1]!.id });
    expect(back.content?.events.at(-1)?.missing).toEqual(["KK terbaru", "foto rumah"]);
    expect((await api.cases.get({ id: made[0]!.caseId })).state).toBe("umpan_balik");
    const { list, rows: told } = await api.referrals.answerList({ listId: order.listId });
    expect(list).toMatchObject({
      rows: 2,
      undone: 0,
      answeredBy: "Budi, Dinas Sosial",
      fileName: "jawaban.csv",
    });
    expect(told.map(({ to, kept }) => [to, kept])).toEqual([
      ["terlaksana", null],
      ["dikembalikan", null],
    ]);
    // Another officer may not go on with it, nor may it be told from another source.
    const other = await office.as("petugas");
    expect((await refused(other.referrals.applyAnswers(order)))?.code).toBe("masukan_salah");

    const out = path.join(office.folder, "ditolak.csv");
    await finish(
      api.referrals.exportRejectedAnswers({
        file: office.readToken(file),
        sha256: seen.sha256,
        headerRow: seen.headerRow,
        out: { file: office.writeToken(out) },
        reasons: done.left,
      }),
    );
    const sheet = fs.readFileSync(out, "utf8").trim().split("\r\n");
    expect(sheet).toHaveLength(2);
    expect(sheet[0]).toContain("Status Usulan;Tgl. Keputusan;Ket;Alasan");
    expect(sheet[1]).toContain(`${made[2]!.nik};Wati Kusuma;TMS;;;Rujukan ini diubah`);
  }, 60_000);

  test("an oral list is typed by code or NIK and is as good a source; a list of tomorrow is not", async () => {
    const [siti, rudi] = await waiting(office, ["Siti Nurhayati", "Rudi Hartono"]);
    api = await office.as("supervisor");
    const typed = { nik: "", code: "", day: null, note: "" };
    const { rows } = await api.referrals.matchAnswers({
      source: { ...SOURCE, via: "lisan" },
      rows: [
        { ...typed, row: 1, code: siti!.code, to: "disetujui" },
        { ...typed, row: 2, nik: rudi!.nik, to: "diteruskan" },
        { ...typed, row: 3, nik: rudi!.nik, to: "ditolak", note: "Sudah mampu" },
      ],
    });
    expect(rows.map(({ verdict }) => verdict)).toEqual(["siap", "isian", "siap"]);
    const order = {
      listId: randomUUID(),
      sheetName: "",
      sha256: null,
      source: { ...SOURCE, via: "lisan" as const },
    };
    const confirmedRows = [confirmed(rows[0]!), confirmed(rows[2]!)];
    expect((await api.referrals.applyAnswers({ ...order, rows: confirmedRows })).left).toEqual([]);
    const view = await api.referrals.get({ id: siti!.id });
    expect(view.content?.events.at(-1)).toMatchObject({ via: "lisan", toState: "disetujui" });
    const late = {
      ...order,
      listId: randomUUID(),
      source: { ...order.source, answeredOn: "2026-11-25" },
    };
    expect(
      (await refused(api.referrals.applyAnswers({ ...late, rows: confirmedRows })))?.code,
    ).toBe("tanggal_rujukan_salah");
  }, 60_000);
});
