// The screen of the printouts, over a real encrypted office: the catalogue, F9, and a report of the office's own.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeAllDialogs } from "../../renderer/app/dialogs.tsx";
import { screens } from "../../renderer/reports/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import "../support/dom.ts";
import { seedCase, seedPerson } from "./support.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
  const personId = await seedPerson(office, { sex: "P" });
  await seedCase(office, { personId, category: "KES-01" });
  await seedCase(office, {
    personId,
    category: "SOS-01",
    state: "selesai",
    closedOn: "2026-11-20",
  });
}, 30_000);
afterAll(async () => {
  vi.useRealTimers();
  await office.close();
});
beforeEach(() => {
  closeAllDialogs();
  vi.setSystemTime(new Date("2026-11-24T02:00:00Z"));
  office.setNow("2026-11-24T02:00:00Z");
});

test("a report of the catalogue shows its numbers, and its address finds it again", async () => {
  await office.as("koordinator");
  await openScreen(office, screens, "#/laporan/cetakan");
  const list = within(await screen.findByRole("navigation", { name: "Daftar cetakan" }));
  fireEvent.click(list.getByRole("button", { name: "Kategori per bulan" }));
  const table = await screen.findByRole("table", { name: "Kategori per bulan" });
  await waitFor(() => expect(location.hash).toContain("laporan=kategori-bulan"));
  expect(
    within(table)
      .getByRole("rowheader", { name: /^KES-01/ })
      .closest("tr")!.textContent,
  ).toMatch(/11$/);
  expect(screen.queryByRole("button", { name: "Buat laporan" })).toBeNull();
});

test("a supervisor copies a table, changes it and finds it among the office's own", async () => {
  await office.as("supervisor");
  await openScreen(office, screens, "#/laporan/cetakan?laporan=kategori");
  fireEvent.click(await screen.findByRole("button", { name: "Salin jadi laporan sendiri" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText(/^Nama laporan/), { target: { value: "a" } });
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan/ }));
  expect((await dialog.findAllByText(/paling sedikit tiga huruf/)).length).toBeGreaterThan(0);
  fireEvent.change(dialog.getByLabelText(/^Nama laporan/), {
    target: { value: "Jenis kelamin per status" },
  });
  fireEvent.change(dialog.getByLabelText("Baris"), { target: { value: "jenis_kelamin" } });
  fireEvent.change(dialog.getByLabelText("Kolom"), { target: { value: "status" } });
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan/ }));
  const table = await screen.findByRole("table", { name: "Jenis kelamin per status" });
  expect(
    within(table).getByRole("rowheader", { name: "Perempuan" }).closest("tr")!.textContent,
  ).toBe("Perempuan112");
  const own = within(screen.getByRole("region", { name: "Laporan sendiri" }));
  expect(own.getByRole("button", { name: "Jenis kelamin per status" })).toBeTruthy();
});
