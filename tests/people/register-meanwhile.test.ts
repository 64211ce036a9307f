// What the desk does while a file is loaded, and what an import that comes to nothing gives back: joins, proposals of earlier files.
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../electron/database/connect.ts";
import { registerImport } from "../../electron/prelists/register/import.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Row } from "../fixtures/register-files.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { loadHere, putRows, taskHere, undoHere, VILLAGE } from "../support/register-import.ts";
import { somebody } from "./surgery-world.ts";

const NIK = "3204054505800009";
const row = (change: Row = {}): Row => ({
  nama: "SUTINAH REKAAN",
  nik: NIK,
  no_kk: "3204050101200077",
  kk_level: "1",
  sex: "2",
  tanggallahir: "05-05-1980",
  nama_ibu: "WARSIAH",
  status_dasar: "1",
  ...change,
});
let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("supervisor");
});
afterAll(() => office.close());

const CHOICE = {
  file: "uji",
  reason: "mengisi daftar warga",
  villageCode: VILLAGE,
  likely: "lewati",
} as const;

test("somebody who entered a family meanwhile stops the import with a sentence, and nothing of it stays", async () => {
  const { personId } = await api.people.register({
    person: somebody({
      name: "Sutinah Rekaan",
      nik: NIK,
      noNikReason: null,
      motherName: "Warsiah",
    }),
    family: { kind: "tanpa" },
  });
  const { familyId } = await api.people.register({
    person: somebody({ name: "Kasmirah" }),
    family: { kind: "baru", number: null, relation: 1 },
  });
  const context = taskHere(office, putRows(office, [row()]));
  let joined = false;
  const progress = ({ phase }: { readonly phase: string }): void => {
    if (phase !== "memeriksa" || joined) return;
    joined = true;
    const key = Buffer.from(office.desk.office!.keys.database);
    const other = connect(office.desk.files.database, key, { busyTimeout: 2000 });
    other
      .prepare(
        `INSERT INTO memberships (id, family_id, person_id, relation, from_date, created_at, created_by, updated_at, legal_basis, purpose, source)
         VALUES ('00000000-0000-7000-8000-000000000001', ?, ?, 9, '2026-11-24', '2026', 'uji', '2026', 'tugas_publik', 'uji', 'loket')`,
      )
      .run(familyId, personId);
    other.close();
  };
  await expect(
    registerImport({ ...context, progress: progress as never }, CHOICE),
  ).rejects.toMatchObject({ code: "berubah_di_tempat_lain" });
  expect(joined).toBe(true);
  expect((await api.people.get({ personId })).familyId).toBe(familyId);
  expect((await api.prelists.registerImports({})).rows).toEqual([]);
  expect((await loadHere(office, [row()])).counts).toMatchObject({ same: 1 });
});

test("a proposal that a later file overtook waits again when that file is taken back or never comes into force", async () => {
  const [hit] = (await api.people.search({ text: NIK })).hits;
  const proposed = async () =>
    (await api.people.proposals({ personId: hit!.personId })).rows.map((one) => [
      one.broughtBy.importId,
      one.proposed,
    ]);
  const first = await loadHere(office, [row({ nama_ibu: "SUMIRAH" })]);
  const waiting = [[first.importId, "SUMIRAH"]];
  expect(await proposed()).toEqual(waiting);
  const second = await loadHere(office, [row({ nama_ibu: "NGATINAH" })]);
  expect(await proposed()).toEqual([[second.importId, "NGATINAH"]]);
  await undoHere(office, second.importId);
  expect(await proposed()).toEqual(waiting);
  const context = taskHere(office, putRows(office, [row({ nama_ibu: "PAINEM" })]));
  await expect(
    registerImport(
      {
        ...context,
        publish: async () => {
          throw new DeskError("dibatalkan");
        },
      },
      CHOICE,
    ),
  ).rejects.toMatchObject({ code: "dibatalkan" });
  expect(await proposed()).toEqual(waiting);
  // Taken back itself, it waits no more, whatever came and went after it.
  await undoHere(office, first.importId);
  expect(await proposed()).toEqual([]);
});
