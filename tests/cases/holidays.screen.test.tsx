// The screen of the holiday calendar over a real encrypted office.
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { screens } from "../../renderer/office/screens.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import "../support/dom.ts";
import { openScreen } from "./screen-support.tsx";

let office: TestOffice;
beforeAll(async () => {
  vi.setSystemTime(new Date("2026-11-24T02:00:00Z"));
  office = await newOffice();
  office.setNow("2026-11-24T02:00:00Z");
}, 30_000);
afterAll(async () => {
  vi.useRealTimers();
  await office.close();
});

test("a local day is added and taken away; one that is a holiday already is refused with its name", async () => {
  const api = await office.as("supervisor");
  await openScreen(office, screens, "#/pengaturan/hari-libur");
  await screen.findByText("Jumat, 25 Desember 2026");
  fireEvent.click(await screen.findByRole("button", { name: "Tambah hari libur setempat" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan/ }));
  expect((await dialog.findAllByText("Nama hari libur belum diisi.")).length).toBeGreaterThan(0);
  const type = (label: RegExp, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  type(/^Dari tanggal/, "25-12-2026");
  type(/^Nama hari libur/, "Hari jadi kabupaten");
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan/ }));
  await dialog.findByText(/25 Desember 2026 sudah menjadi hari libur: Hari Raya Natal/);
  type(/^Dari tanggal/, "30-11-2026");
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan/ }));
  const row = (await screen.findByText("Hari jadi kabupaten")).closest("tr")!;
  expect(row.textContent).toContain("Senin, 30 November 2026");
  fireEvent.click(within(row).getByRole("button", { name: "Hapus" }));
  const sure = within(await screen.findByRole("dialog"));
  fireEvent.click(sure.getByRole("button", { name: "Hapus" }));
  await waitFor(async () =>
    expect((await api.office.holidays({ year: 2026 })).rows.map(({ day }) => day)).not.toContain(
      "2026-11-30",
    ),
  );
});

test("a year without a list says so, and takes a pasted one; a petugas only reads", async () => {
  await office.as("supervisor");
  await openScreen(office, screens, "#/pengaturan/hari-libur?tahun=2028");
  await screen.findByText(/Daftar nasional tahun 2028 belum ada/);
  fireEvent.click(await screen.findByRole("button", { name: "Ganti daftar nasional" }));
  const dialog = within(await screen.findByRole("dialog"));
  const field = dialog.getByLabelText(/^Daftar hari libur/);
  fireEvent.change(field, { target: { value: "01-01-2028 Tahun Baru\n31-02-2028 Salah" } });
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan/ }));
  await dialog.findByText(/Tanggal pada baris 2 tidak ada di kalender/);
  fireEvent.change(field, { target: { value: "01-01-2028 Tahun Baru" } });
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan/ }));
  await screen.findByText("Sabtu, 1 Januari 2028");
  cleanup();
  await office.as("petugas");
  await openScreen(office, screens, "#/pengaturan/hari-libur?tahun=2028");
  await screen.findByText("Sabtu, 1 Januari 2028");
  expect(screen.queryAllByRole("button", { name: "Ganti daftar nasional" })).toEqual([]);
});
