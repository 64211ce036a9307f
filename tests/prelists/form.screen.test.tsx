// The long form by keyboard over a real encrypted office: codes pick themselves, Enter and page keys move, what is wrong stays marked.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROFILES } from "../../shared/prelists/profiles.ts";
import { codeList } from "../../shared/prelists/codes.ts";
import { screens } from "../../renderer/prelists/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { importListHere } from "../support/prelist-here.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import "../support/dom.ts";

let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
}, 30_000);
afterAll(() => office.close());

const ART = [
  "IDARTBDT;IDBDT;Nama;JnsKel;TglLahir;NIK;NoKK;Hubkel;Sta_kawin;Lapangan_usaha",
  "3205330000000101;32053300000001;Suparno;1;01/05/1980;3205330105800001;3205330105100010;1;2;1",
  "3205330000000102;32053300000001;Siti Aminah;2;07/01/1985;3205334701850002;3205330105100010;2;2;",
  "3205330000000201;32053300000002;Djoko;1;02/03/1990;3205330203900003;3205330105100020;1;1;",
].join("\n");
const RUTA = ["IDBDT;Alamat;Nama_KRT;Lantai", "32053300000001;Jalan Mawar 3;Suparno;2"].join("\n");

async function list(csv: string) {
  const prelistId = await importListHere(office, csv);
  return { prelistId, ids: (await api.prelists.entries({ prelistId })).rows.map((row) => row.id) };
}
const box = (name: RegExp | string) => screen.findByLabelText(name, {}, { timeout: 15_000 });

test("a family is filled in by keyboard alone", async () => {
  await list(RUTA);
  const { prelistId, ids } = await list(ART);
  await openScreen(office, screens, `#/prelist/${prelistId}/formulir/${ids[0]}`);
  const marital = (await box("Status perkawinan")) as HTMLInputElement;
  // A code that is sure picks itself, and the cursor is in the next box.
  marital.focus();
  fireEvent.change(marital, { target: { value: "4" } });
  expect(marital.value).toBe("4");
  expect(screen.getByText("Cerai mati")).toBeDefined();
  expect(document.activeElement?.id).toBe("isian-Ada_akta_nikah");
  // A code that may become longer waits for Enter; the list is one key away.
  const business = (await box("Lapangan usaha")) as HTMLInputElement;
  business.focus();
  fireEvent.keyDown(business, { key: "ArrowDown" });
  const options = within(await screen.findByRole("listbox")).getAllByRole("option");
  expect(options).toHaveLength(22);
  fireEvent.keyDown(business, { key: "ArrowDown" });
  fireEvent.keyDown(business, { key: "Enter" });
  expect(business.value).toBe("02");
  expect(screen.queryByRole("listbox")).toBeNull();
  // An unknown code is flagged and kept; a wrong NIK is refused alone.
  const school = (await box("Partisipasi sekolah")) as HTMLInputElement;
  fireEvent.change(school, { target: { value: "7" } });
  expect(screen.getByText("Kode tidak dikenal")).toBeDefined();
  fireEvent.change(await box("NIK"), { target: { value: "320533010580000" } });
  fireEvent.click(screen.getByRole("button", { name: /^Simpan isian/ }));
  expect(await screen.findByText(/Tidak disimpan: NIK/)).toBeDefined();
  const saved = await api.prelists.form({ entryId: ids[0]! });
  expect(saved.values).toMatchObject({
    NIK: "3205330105800001",
    Sta_kawin: "4",
    Lapangan_usaha: "02",
    Partisipasi_sekolah: "7",
  });
  expect(saved.sender).toMatchObject({ Sta_kawin: "2", Lapangan_usaha: "1" });
  expect(screen.getByText("Pengirim menulis: 2")).toBeDefined();
  // Corrected again, saved by going on to the next member, then to the next family.
  fireEvent.change(await box("NIK"), { target: { value: "3205330105800009" } });
  fireEvent.keyDown(await box("NIK"), { key: "PageDown" });
  expect(await screen.findByRole("heading", { name: "Formulir: Siti Aminah" })).toBeDefined();
  expect((await api.prelists.form({ entryId: ids[0]! })).values.NIK).toBe("3205330105800009");
  fireEvent.keyDown(await box("NIK"), { key: "PageDown", ctrlKey: true });
  expect(await screen.findByRole("heading", { name: "Formulir: Djoko" })).toBeDefined();
  fireEvent.keyDown(await box("NIK"), { key: "PageUp", ctrlKey: true });
  expect(await screen.findByRole("heading", { name: "Formulir: Suparno" })).toBeDefined();
  // The household's own row, from another list, stands first.
  fireEvent.keyDown(await box("NIK"), { key: "PageUp" });
  expect(await box(/Jenis lantai/)).toBeDefined();
  expect(screen.getByText("Keramik")).toBeDefined();
}, 90_000);

test("what was typed and not saved comes back", async () => {
  const { prelistId, ids } = await list(ART);
  const typed = { Nama: "Suparno Hadi" };
  await api.drafts.save({
    form: "prelists.form",
    payload: JSON.stringify({ prelistId, entryId: ids[0], typed }),
    sensitive: false,
  });
  await openScreen(office, screens, `#/prelist/${prelistId}/formulir/${ids[1]}`);
  fireEvent.click(await screen.findByRole("button", { name: /^Lanjutkan/ }, { timeout: 15_000 }));
  await waitFor(async () =>
    expect(((await box("Nama")) as HTMLInputElement).value).toBe("Suparno Hadi"),
  );
  fireEvent.click(screen.getByRole("button", { name: /^Simpan isian/ }));
  await waitFor(async () => expect(await api.drafts.list()).toEqual([]));
  expect((await api.prelists.form({ entryId: ids[0]! })).values.Nama).toBe("Suparno Hadi");
}, 60_000);

test("every code of every list is entered, saved and reopened unchanged", async () => {
  for (const [id, csv] of [
    ["art", ART],
    ["ruta", RUTA],
  ] as const) {
    const { prelistId, ids } = await list(csv);
    const coded = PROFILES[id].columns.filter((column) => column.codes);
    for (let n = 0; n < 22; n++) {
      const changes = coded.flatMap((column) => {
        const code = codeList("bdt-2015", column.codes!)![n]?.[0];
        return code === undefined ? [] : [{ entryId: ids[0]!, column: column.header, value: code }];
      });
      if (changes.length === 0) break;
      const { refused } = await api.prelists.saveValues({ prelistId, kind: "formulir", changes });
      expect(refused).toEqual([]);
      const { values } = await api.prelists.form({ entryId: ids[0]! });
      for (const { column, value } of changes)
        expect([column, values[column]]).toEqual([column, value]);
    }
  }
}, 60_000);
