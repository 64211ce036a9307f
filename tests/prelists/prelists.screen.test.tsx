// Import, verification by number and export, driven on the screens over a real encrypted office.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Outside } from "../../electron/serve/outside.ts";
import { closeAllDialogs } from "../../renderer/app/dialogs.tsx";
import { screens } from "../../renderer/prelists/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import "../support/dom.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-layar-"));
let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
  // The screen proposes today as the day of the visit: both clocks must agree.
  office.setNow(new Date().toISOString());
}, 30_000);
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => closeAllDialogs());

/** What the next dialogs of the system answer. */
function answerDialogs(answers: Partial<Outside>): void {
  Object.assign(office.desk.options.outside, answers);
}
const button = (name: string | RegExp) =>
  screen.findByRole("button", { name }, { timeout: 15_000 });

test("a file is read, checked, saved, and its refused rows are shown with their reasons", async () => {
  await office.as("operator");
  answerDialogs({
    chooseToRead: async () => path.resolve(import.meta.dirname, "../fixtures/bnba-titik-koma.csv"),
  });
  await openScreen(office, screens, "#/prelist/impor");
  fireEvent.click(await button("Pilih berkas"));
  expect(await screen.findByText(/25 dari 26 kolom dikenali/)).toBeDefined();
  expect(screen.getByText("mirip, mohon dicek")).toBeDefined();
  const name = (await screen.findByLabelText(/^Nama prelist/)) as HTMLInputElement;
  expect(name.value).toBe("bnba-titik-koma");
  fireEvent.change(name, { target: { value: " " } });
  fireEvent.click(await button(/^Periksa/));
  expect((await screen.findAllByText("Isi nama prelist.")).length).toBeGreaterThan(0);
  fireEvent.change(name, { target: { value: "BNBA November" } });
  fireEvent.click(await button(/^Periksa/));
  const save = await button(/^Simpan \d+ baris/);
  expect(screen.getAllByText(/NIK rusak karena tersimpan sebagai angka/).length).toBe(2);
  expect((await (await office.as("operator")).prelists.list({})).rows).toEqual([]);
  fireEvent.click(save);
  expect(
    await screen.findByRole("heading", { name: "Hasil impor" }, { timeout: 20_000 }),
  ).toBeDefined();
  expect((await screen.findAllByText(/NIK sudah dipakai baris lain/)).length).toBeGreaterThan(0);
}, 60_000);

test("a result is typed as a number and asks only for what it needs", async () => {
  const api = await office.as("fasilitator");
  const prelistId = (await api.prelists.list({})).rows[0]!.id;
  await openScreen(office, screens, `#/prelist/${prelistId}`);
  const [first] = await screen.findAllByRole("button", { name: /^Verifikasi ./ });
  fireEvent.click(first!);
  const dialog = within(await screen.findByRole("dialog"));
  const code = dialog.getByLabelText(/^Kode hasil/);
  fireEvent.change(code, { target: { value: "4" } });
  expect((dialog.getByLabelText("4 Meninggal") as HTMLInputElement).checked).toBe(true);
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan hasil/ }));
  expect((await dialog.findAllByText(/Isi tanggal kejadian/)).length).toBeGreaterThan(0);
  fireEvent.change(code, { target: { value: "1" } });
  expect(dialog.queryByLabelText(/Tanggal kejadian/)).toBeNull();
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan hasil/ }));
  await waitFor(async () =>
    expect((await api.prelists.entries({ prelistId, outcome: "layak_tetap" })).total).toBe(1),
  );
  expect(screen.queryByRole("button", { name: "Ekspor" })).toBeNull();
}, 60_000);

test("an export wants a reason, and what is filtered is what leaves", async () => {
  const api = await office.as("operator");
  const prelistId = (await api.prelists.list({})).rows[0]!.id;
  const target = path.join(folder, "keluar.xlsx");
  answerDialogs({ chooseToWrite: async () => target });
  await openScreen(office, screens, `#/prelist/${prelistId}?hasil=layak_tetap`);
  await waitFor(async () =>
    expect(((await button("Ekspor")) as HTMLButtonElement).disabled).toBe(false),
  );
  fireEvent.click(await button("Ekspor"));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: /^Ekspor/ }));
  expect((await dialog.findAllByText(/Isi keperluan/)).length).toBeGreaterThan(0);
  expect(existsSync(target)).toBe(false);
  fireEvent.change(dialog.getByLabelText(/^Keperluan/), { target: { value: "Kirim ke dinas" } });
  fireEvent.click(dialog.getByRole("button", { name: /^Ekspor/ }));
  await waitFor(
    async () =>
      expect((await api.prelists.exports({ prelistId })).rows).toMatchObject([
        { rows: 1, why: "Kirim ke dinas" },
      ]),
    { timeout: 20_000 },
  );
}, 60_000);

test("an opened entry shows its family, every column and the history", async () => {
  const api = await office.as("operator");
  const prelistId = (await api.prelists.list({})).rows[0]!.id;
  const { rows } = await api.prelists.entries({ prelistId, outcome: "layak_tetap" });
  await openScreen(office, screens, `#/prelist/${prelistId}/baris/${rows[0]!.id}`);
  expect(await screen.findByRole("heading", { level: 1, name: rows[0]!.name! })).toBeDefined();
  expect(screen.getByText("ibu_kandung")).toBeDefined();
  expect(screen.getAllByText("Layak, data tetap").length).toBeGreaterThan(1);
}, 60_000);
