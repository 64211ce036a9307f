// The screens of the reports, driven over a real encrypted office: every number opens its list, every list its case.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeAllDialogs } from "../../renderer/app/dialogs.tsx";
import { screens as casesScreens } from "../../renderer/cases/screens.tsx";
import { screens as referralsScreens } from "../../renderer/referrals/screens.tsx";
import { screens as reportsScreens } from "../../renderer/reports/screens.tsx";
import { offeredPeriods, readPeriod, writePeriod } from "../../renderer/reports/period.ts";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import "../support/dom.ts";
import { seedCase, seedPerson } from "./support.ts";

const screens = [...casesScreens, ...referralsScreens, ...reportsScreens];
let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
  const personId = await seedPerson(office, { name: "Siti Nurhayati", sex: "P" });
  await seedCase(office, { personId, category: "KES-01" });
  await seedCase(office, { personId, category: "SOS-01" });
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
beforeEach(async () => {
  closeAllDialogs();
  vi.setSystemTime(new Date("2026-11-24T02:00:00Z"));
  office.setNow("2026-11-24T02:00:00Z");
  await office.as("supervisor");
});

test("a group of the recap opens the cases that it counts, and a row opens its case", async () => {
  await openScreen(office, screens, "#/laporan");
  const table = within(await screen.findByRole("table", { name: /^Kasus yang diterima/ }));
  const group = await table.findByRole("button", { name: /^SOS-01/ });
  expect(group.closest("tr")!.textContent).toMatch(/2100110$/);
  fireEvent.click(group);
  const list = within(await screen.findByRole("table", { name: "Daftar di balik angka" }));
  expect(screen.getByText(/Kategori: SOS-01 .*Bulan November 2026/)).toBeTruthy();
  const rows = await list.findAllByRole("button", { name: /^REG\/UJI/ });
  expect(rows).toHaveLength(2);
  fireEvent.click(rows[0]!);
  await screen.findByText("Siti Nurhayati");
  expect(location.hash).toMatch(/^#\/kasus\/[0-9a-f-]{36}$/);
});

test("another period and another way of counting stay in the address", async () => {
  await openScreen(office, screens, "#/laporan");
  fireEvent.change(await screen.findByLabelText("Jenis periode"), { target: { value: "tahun" } });
  await waitFor(() => expect(location.hash).toContain("jenis=tahun"));
  fireEvent.change(await screen.findByLabelText("Menurut"), { target: { value: "jenis_kelamin" } });
  await screen.findByRole("button", { name: "Perempuan" });
  expect(location.hash).toContain("menurut=jenis_kelamin");
  expect((screen.getByLabelText("Periode") as HTMLSelectElement).value).toBe(
    "2026-01-01_2026-12-31",
  );
});

test("the overdue list opens the case, and the summary asks which identity", async () => {
  await openScreen(office, screens, "#/laporan/terlambat");
  await screen.findByText("Kasus lewat tenggat: 2");
  fireEvent.click((await screen.findAllByRole("button", { name: /^Ringkasan REG/ }))[0]!);
  const dialog = within(await screen.findByRole("dialog"));
  expect((dialog.getByLabelText("Tanpa identitas") as HTMLInputElement).checked).toBe(true);
  closeAllDialogs();
  fireEvent.click((await screen.findAllByRole("button", { name: /^REG\/UJI/ }))[0]!);
  await waitFor(() => expect(location.hash).toMatch(/^#\/kasus\//));
});

test("periods are offered from today backwards and survive the address", () => {
  expect(offeredPeriods("bulan", "2026-01-15").slice(0, 2)).toEqual([
    { from: "2026-01-01", to: "2026-01-31" },
    { from: "2025-12-01", to: "2025-12-31" },
  ]);
  expect(offeredPeriods("triwulan", "2026-02-15")[1]).toEqual({
    from: "2025-10-01",
    to: "2025-12-31",
  });
  const year = offeredPeriods("tahun", "2026-11-24")[0]!;
  expect(readPeriod(writePeriod(year))).toEqual(year);
  expect(readPeriod("2026-11")).toBeUndefined();
});
