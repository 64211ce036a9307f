// The screens of the reports, driven over a real encrypted office: every number opens its list, every list its case.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { watchRecaps } from "../../electron/reports/schedule.ts";
import { closeAllDialogs } from "../../renderer/app/dialogs.tsx";
import { screens as casesScreens } from "../../renderer/cases/screens.tsx";
import { screens as referralsScreens } from "../../renderer/referrals/screens.tsx";
import { screens as reportsScreens } from "../../renderer/reports/screens.tsx";
import { offeredPeriods, readPeriod, writePeriod } from "../../renderer/reports/period.ts";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import "../support/dom.ts";
import { seedCase, seedPerson, seedReferral } from "./support.ts";

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
  const cells = [...group.closest("tr")!.cells].slice(1).map(({ textContent }) => textContent);
  expect(cells.map((cell) => cell.replace(/^.*: /, ""))).toEqual(
    ["2", "1", "0", "0", "1", "10", "0", " naik 2"].map((cell) => expect.stringContaining(cell)),
  );
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

test("each number of the period opens its list, and the words say how it moved", async () => {
  await openScreen(office, screens, "#/laporan");
  const figures = within(await screen.findByRole("region", { name: "Angka periode ini" }));
  const received = figures.getByRole("link", { name: "Diterima, Bulan November 2026: 3" });
  expect(received.closest(".loket-tile")!.textContent).toMatch(/naik 3 dari 0$/);
  const outcomes = within(await screen.findByRole("table", { name: "Hasil kasus yang ditutup" }));
  fireEvent.click(outcomes.getByRole("link", { name: "Lewat tenggat saat ditutup: 1" }));
  await screen.findByText("Ditutup lewat tenggat, Bulan November 2026");
  const list = within(await screen.findByRole("table", { name: "Daftar di balik angka" }));
  expect(await list.findAllByRole("button", { name: /^REG\/UJI/ })).toHaveLength(1);
});

test("the chart has its table, whose numbers open the day", async () => {
  // Nothing has a size in this DOM, and a chart without one is not drawn.
  const size = vi.spyOn(HTMLElement.prototype, "getBoundingClientRect");
  size.mockReturnValue(new DOMRect(0, 0, 600, 260));
  await openScreen(office, screens, "#/laporan");
  await screen.findByRole("img", { name: /3 kasus diterima dan 1 ditutup/ });
  await waitFor(() =>
    expect(document.querySelectorAll(".recharts-bar-rectangle path")).toHaveLength(2),
  );
  const days = within(screen.getByRole("table", { name: "Diterima dan ditutup per hari" }));
  expect(days.getAllByRole("row")).toHaveLength(1 + 24);
  fireEvent.click(days.getByRole("link", { name: /10.Nov.2026, Diterima: 3/ }));
  await screen.findByText("Diterima dalam periode, 10 November 2026");
  size.mockRestore();
});

test("a year without cases and a period to come are a sentence, not an empty frame", async () => {
  await openScreen(office, screens, "#/laporan?periode=2020-01-01_2020-12-31");
  await screen.findByRole("heading", { name: "Tidak ada kasus dalam Tahun 2020" });
  expect((screen.getByLabelText("Jenis periode") as HTMLSelectElement).value).toBe("tahun");
  expect(screen.queryByRole("region", { name: "Angka periode ini" })).toBeNull();
  location.hash = "#/laporan?periode=2031-01-01_2031-01-31";
  await screen.findByText(/Periode ini tidak dapat dihitung/);
  expect(screen.queryByRole("region", { name: "Angka periode ini" })).toBeNull();
  const village = "menurut=desa&kelompok=32.04.05.2009";
  location.hash = `#/laporan/rincian?periode=2026-11-01_2026-11-30&${village}`;
  await screen.findByRole("heading", { name: "Tidak ada kasus" });
});

test("a recap that prepared itself is offered, looked at, and says what changed since", async () => {
  await seedCase(office, { personId: await seedPerson(office), receivedOn: "2026-10-05" });
  const recaps = watchRecaps(office.desk, (error) => expect.fail(String(error)));
  expect(await recaps.words()).toContain("Rekap Oktober 2026");
  recaps.end();
  await seedCase(office, { personId: await seedPerson(office), receivedOn: "2026-10-06" });
  await openScreen(office, screens, "#/laporan");
  const offer = within(await screen.findByRole("region", { name: "Rekap yang sudah siap" }));
  offer.getByRole("button", { name: "Cetak: Rekap Oktober 2026 sudah siap" });
  offer.getByRole("button", { name: /^Abaikan/ });
  fireEvent.click(offer.getByRole("button", { name: /^Lihat/ }));
  await screen.findByText(
    /disiapkan 24 November 2026. Sejak itu berubah: diterima 1 menjadi 2, berjalan di akhir periode 1 menjadi 2/,
  );
  await waitFor(() =>
    expect(screen.queryByRole("region", { name: "Rekap yang sudah siap" })).toBeNull(),
  );
});

test("referrals are counted by destination, and an office without any is told so", async () => {
  await openScreen(office, screens, "#/laporan?menurut=tujuan");
  await screen.findByRole("heading", { name: "Tidak ada rujukan dalam periode ini" });
  const caseId = await seedCase(office, { personId: await seedPerson(office) });
  const personId = await seedPerson(office, { name: "Asep" });
  const at = { caseId, personId, issuedOn: "2026-11-12" };
  await seedReferral(office, { ...at, state: "diterbitkan" });
  location.hash = "#/laporan/terlambat";
  await screen.findByRole("heading", { name: "Lewat tenggat" });
  location.hash = "#/laporan?menurut=tujuan";
  const table = within(await screen.findByRole("table", { name: "Rujukan menurut tujuan" }));
  fireEvent.click((await table.findAllByRole("link", { name: /Menunggu: 1$/ }))[0]!);
  const list = within(await screen.findByRole("table", { name: "Daftar di balik angka" }));
  fireEvent.click(await list.findByRole("button", { name: /^400\.9/ }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/rujukan\/surat\/[0-9a-f-]{36}$/));
});
