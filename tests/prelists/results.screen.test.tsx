// Results on the screens over a real encrypted office: a family by numbers, two officers side by side, a visit, a desil, a correction.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeAllDialogs } from "../../renderer/app/dialogs.tsx";
import { screens } from "../../renderer/prelists/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { importListHere } from "../support/prelist-here.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import "../support/dom.ts";

let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  // The screen proposes today as the day of the visit: both clocks must agree.
  office.setNow(new Date().toISOString());
  api = await office.as("operator");
}, 30_000);
afterAll(() => office.close());
beforeEach(() => closeAllDialogs());

const CSV = [
  "IDARTBDT;IDBDT;Nama;JnsKel;TglLahir;NIK;NoKK;Hubkel",
  "3205330000000101;32053300000001;Suparno;1;01/05/1980;3205330105800001;3205330105100010;1",
  "3205330000000102;32053300000001;Siti Aminah;2;07/01/1985;3205334701850002;3205330105100010;2",
].join("\n");

async function list() {
  const prelistId = await importListHere(office, CSV);
  const { rows } = await api.prelists.entries({ prelistId });
  return { prelistId, rows };
}
async function open() {
  const { prelistId, rows } = await list();
  await openScreen(office, screens, `#/prelist/${prelistId}/baris/${rows[0]!.id}`);
  await screen.findByRole("heading", { level: 1, name: /Suparno/ }, { timeout: 15_000 });
  return { prelistId, father: rows[0]!.id, mother: rows[1]!.id };
}
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

test("a family is verified by numbers: one who died asks a verdict of everybody", async () => {
  const { father, mother } = await open();
  fireEvent.click(await screen.findByRole("button", { name: "Verifikasi keluarga" }));
  const dialog = within(await screen.findByRole("dialog"));
  type(await dialog.findByLabelText(/^Kode hasil keluarga/), "2");
  expect((dialog.getByLabelText("2 Layak, data diperbaiki") as HTMLInputElement).checked).toBe(
    true,
  );
  type(dialog.getByLabelText(/^Suparno/), "4");
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan hasil/ }));
  expect(
    (await dialog.findAllByText(/Beri hasil sendiri untuk setiap anggota/)).length,
  ).toBeGreaterThan(0);
  type(await dialog.findByLabelText(/^Tanggal kejadian/), "09-09-2025");
  type(dialog.getByLabelText(/^Nomor surat/), "474.3/7");
  type(dialog.getByLabelText(/^Siti Aminah/), "2");
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan hasil/ }));
  await waitFor(async () =>
    expect((await api.prelists.entry({ entryId: father })).entry.outcome).toBe("meninggal"),
  );
  expect((await api.prelists.entry({ entryId: mother })).entry.outcome).toBe("layak_perbaikan");
  expect(await screen.findByText(/Hasil keluarga: Layak, data diperbaiki/)).toBeDefined();
}, 60_000);

test("two officers' results stand side by side until one is chosen", async () => {
  const { rows, prelistId } = await list();
  const father = rows[0]!.id;
  await api.prelists.verify({ entryIds: [father], outcome: "layak_tetap", officer: "Dedi" });
  await api.prelists.verify({ entryIds: [father], outcome: "menolak", officer: "Rani" });
  await openScreen(office, screens, `#/prelist/${prelistId}/bertentangan`);
  const choose = await screen.findByRole(
    "button",
    { name: "Pilih hasil ini: Menolak didata dari Rani untuk Suparno" },
    { timeout: 15_000 },
  );
  expect(screen.getByRole("button", { name: /dari Dedi/ })).toBeDefined();
  fireEvent.click(choose);
  expect(await screen.findByText("Tidak ada hasil yang bertentangan")).toBeDefined();
  expect((await api.prelists.entry({ entryId: father })).entry).toMatchObject({
    outcome: "menolak",
    conflict: false,
  });
}, 60_000);

test("a visit, a desil and a correction are written down and seen with who and when", async () => {
  const { father, mother, prelistId } = await open();
  fireEvent.click(screen.getByRole("button", { name: "Catat kunjungan" }));
  let dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByLabelText("Tidak ada orang di rumah"));
  type(dialog.getByLabelText(/^Petugas/), "Dedi");
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan kunjungan/ }));
  await waitFor(async () =>
    expect((await api.prelists.entry({ entryId: mother })).visits[0]?.officer).toBe("Dedi"),
  );
  fireEvent.click(await screen.findByRole("button", { name: "Catat desil" }));
  await waitFor(() => expect(screen.getAllByRole("dialog")).toHaveLength(1));
  dialog = within(screen.getByRole("dialog"));
  type(await dialog.findByLabelText(/^Desil/), "11");
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan desil/ }));
  expect((await dialog.findAllByText("Isi desil 1 sampai 10.")).length).toBeGreaterThan(0);
  type(dialog.getByLabelText(/^Desil/), "3");
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan desil/ }));
  expect(await screen.findByText(/^3 · SIKS-NG, diperiksa/)).toBeDefined();
  await api.prelists.saveValues({
    prelistId,
    kind: "formulir",
    changes: [{ entryId: father, column: "Nama", value: "Suparno Hadi" }],
  });
  await openScreen(office, screens, `#/prelist/${prelistId}/baris/${father}`);
  expect(await screen.findByText(/semula: Suparno/, {}, { timeout: 15_000 })).toBeDefined();
  fireEvent.click(await screen.findByRole("button", { name: /^Urungkan: Formulir/ }));
  await waitFor(async () =>
    expect((await api.prelists.entry({ entryId: father })).entry.name).toBe("Suparno"),
  );
}, 60_000);
