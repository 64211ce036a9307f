// Double assistance: every programme that any imported list or record names for a person or the same family card, with list and date.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { programmesIn } from "../../shared/prelists/assistance.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

test("a row names its programmes by column, by card number and by word; a no is a no", () => {
  expect(programmesIn({ pkh: "YA", bpnt: "TIDAK", pbi: "1", bpnt_ppkm: "" })).toEqual([
    "PKH",
    "PBI-JK",
  ]);
  expect(programmesIn({ NoPesertaPKH: "3204-0001", Sta_pkh: "0" })).toEqual(["PKH"]);
  expect(programmesIn({ NoPesertaPKH: "-", NoKKS: "0" })).toEqual([]);
  expect(programmesIn({ "Program Bansos": "BPNT, PKH / PBI" })).toEqual(["BPNT", "PKH", "PBI-JK"]);
  expect(programmesIn({ program_bansos: "PKHX kisah", nama: "Pip" })).toEqual([]);
});

const NIK = "3204055708690003";
const KK = "3204050101080001";
let office: TestOffice;
let person: string;
let spouse: string;
beforeAll(async () => {
  office = await newOffice();
  const { writer } = office.desk.office!;
  const kept = {
    legal_basis: "tugas_publik",
    purpose: "uji",
    source: "latihan",
    created_at: "2026",
    created_by: "uji",
    updated_at: "2026",
  } as const;
  [person, spouse] = [randomUUID(), randomUUID()];
  const family = randomUUID();
  const put = (table: string, row: object) =>
    writer
      .insertInto(table as never)
      .values({ ...row, ...kept } as never)
      .execute();
  for (const [id, nik] of [
    [person, NIK],
    [spouse, null],
  ] as const)
    await put("persons", {
      id,
      name: "Siti",
      name_key: "siti",
      sound_key: "siti",
      nik,
      no_nik_reason: nik ? null : "belum_rekam",
    });
  await put("families", { id: family });
  await put("family_numbers", {
    id: randomUUID(),
    family_id: family,
    number: KK,
    from_date: "2020-01-01",
  });
  for (const [person_id, relation] of [
    [person, 1],
    [spouse, 2],
  ] as const)
    await put("memberships", {
      id: randomUUID(),
      person_id,
      family_id: family,
      relation,
      from_date: "2020-01-01",
    });
  await put("participations", {
    id: randomUUID(),
    person_id: spouse,
    programme: "PIP",
    list_version: "1",
    from_date: "2026-02-03",
  });
  const lists: readonly [string, string, string | null][] = [
    ["BNBA September", "bnba", "2026-09"],
    ["Usulan Oktober", "usulan", null],
  ];
  for (const [name, profile, period] of lists) {
    const [id, batch] = [randomUUID(), randomUUID()];
    await put("prelists", {
      id,
      name,
      profile,
      profile_version: "1",
      unit: "anggota",
      regime: "DTSEN",
      period,
      area_system: "nama",
    });
    await writer
      .insertInto("prelist_batches")
      .values({
        id: batch,
        prelist_id: id,
        state: "terbit",
        file_name: "x",
        sha256: "x",
        source_format: "{}",
        columns: "[]",
        imported_at: "2026-10-05T01:00:00.000Z",
        imported_by: "uji",
      } as never)
      .execute();
    const add = async (row: object, payload: object) => {
      const entry = randomUUID();
      await put("prelist_entries", { id: entry, prelist_id: id, batch_id: batch });
      await put("prelist_rows", {
        prelist_id: id,
        entry_id: entry,
        batch_id: batch,
        row_no: 1,
        position: 1,
        nik: null,
        nik_trusted: 1,
        nokk: null,
        is_head: 0,
        findings: "[]",
        payload: JSON.stringify(payload),
        ...row,
      });
    };
    if (profile === "usulan") await add({ nik: NIK }, { program_bansos: "PKH" });
    else {
      await add({ nik: NIK, nokk: KK }, { pkh: "YA" });
      await add({ nik: "3204055708690099", nokk: KK }, { bpnt: "YA" });
      await add({ nik: "3204055708690098", nokk: "3204050101080099" }, { pbi: "YA" });
      await add({ nik: NIK, superseded_by: batch }, { rutilahu: "YA" });
    }
  }
  // As an import leaves them.
  await sql`INSERT INTO prelist_finds SELECT nik, id FROM prelist_rows WHERE nik IS NOT NULL
    UNION SELECT nokk, id FROM prelist_rows WHERE nokk IS NOT NULL`.execute(writer);
});
afterAll(() => office.close());

test("the person's own rows, those of the card, proposals and records, each with list and date", async () => {
  const api = await office.as("petugas");
  const rows = await api.prelists.assistance({ personId: person });
  expect(rows.map((r) => [r.programme, r.whose, r.proposed, r.source, r.on]).sort()).toEqual(
    [
      ["PKH", "orang", false, "BNBA September", "2026-09"],
      ["BPNT", "keluarga", false, "BNBA September", "2026-09"],
      ["PKH", "orang", true, "Usulan Oktober", "2026-10-05"],
      ["PIP", "keluarga", false, null, "2026-02-03"],
    ].sort(),
  );
  const other = await api.prelists.assistance({ personId: spouse });
  expect(other.map((r) => [r.programme, r.whose])).toEqual([
    ["PKH", "keluarga"],
    ["BPNT", "keluarga"],
    ["PIP", "orang"],
  ]);
});

test("an unknown person is refused, and no number leaves with the answer", async () => {
  const api = await office.as("petugas");
  await expect(api.prelists.assistance({ personId: randomUUID() })).rejects.toMatchObject({
    code: "tidak_ditemukan",
  });
  expect(JSON.stringify(await api.prelists.assistance({ personId: person }))).not.toMatch(/\d{16}/);
});
