// The referral form, the answer by code and the register, driven over a real encrypted office.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeAllDialogs } from "../../renderer/app/dialogs.tsx";
import { screens as casesScreens } from "../../renderer/cases/screens.tsx";
import { screens as directoryScreens } from "../../renderer/directory/screens.tsx";
import { screens as referralsScreens } from "../../renderer/referrals/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import "../support/dom.ts";
import { person, refer, waitingCase } from "./support.ts";

const screens = [...casesScreens, ...directoryScreens, ...referralsScreens];
let office: TestOffice;
let citizen: string;
beforeAll(async () => {
  office = await newOffice();
  citizen = await person(office);
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

const button = (name: string | RegExp) => screen.findByRole("button", { name });

test("the form comes filled in; saving issues the referral and moves the case", async () => {
  const caseId = await waitingCase(office, citizen);
  const api = await office.as("supervisor");
  await openScreen(office, screens, `#/kasus/${caseId}/rujuk`);
  const request = await screen.findByLabelText(/^Isi permintaan/);
  expect((screen.getByLabelText(/^Perihal/) as HTMLInputElement).value).toContain(
    "Reaktivasi PBI-JK",
  );
  fireEvent.change(request, { target: { value: " " } });
  fireEvent.click(await button(/^Terbitkan dan cetak/));
  expect((await screen.findAllByText("Isi permintaan belum diisi.")).length).toBeGreaterThan(0);
  expect((await api.cases.get({ id: caseId })).state).toBe("menunggu_persetujuan");
  fireEvent.change(request, { target: { value: "Mohon dibantu." } });
  fireEvent.click(await button(/^Terbitkan dan cetak/));
  await waitFor(async () => expect((await api.cases.get({ id: caseId })).state).toBe("dirujuk"));
  const { rows } = await api.referrals.ofCase({ caseId });
  expect(rows[0]?.content?.request).toBe("Mohon dibantu.");
});

test("a number written by hand that is taken is refused with a sentence, and nothing typed is lost", async () => {
  const { letterNumber } = await refer(office, citizen);
  const caseId = await waitingCase(office, citizen);
  await office.as("supervisor");
  await openScreen(office, screens, `#/kasus/${caseId}/rujuk`);
  fireEvent.click(await screen.findByLabelText("Tulis nomor dari buku agenda"));
  const field = (await screen.findByLabelText(/^Nomor menurut buku agenda/)) as HTMLInputElement;
  fireEvent.change(field, { target: { value: letterNumber } });
  fireEvent.click(await button(/^Terbitkan dan cetak/));
  await screen.findByText(/Nomor surat ini sudah dipakai/);
  expect(field.value).toBe(letterNumber);
});

test("the code of a slip opens its answer; the answer closes the wait", async () => {
  const { id, code, api } = await refer(office, citizen);
  await openScreen(office, screens, "#/rujukan/jawaban");
  const field = await screen.findByLabelText(/^Kode rujukan/);
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: "RJ-0000-0001" } });
  fireEvent.submit(field.closest("form")!);
  await screen.findByText(/Kode ini keliru ketik/);
  fireEvent.change(field, { target: { value: code.toLowerCase() } });
  fireEvent.submit(field.closest("form")!);
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan jawaban/ }));
  expect((await dialog.findAllByText("Jawaban belum diisi.")).length).toBeGreaterThan(0);
  fireEvent.click(dialog.getByLabelText("Diterima, akan dilayani"));
  fireEvent.change(dialog.getByLabelText(/^Dijawab oleh/), {
    target: { value: "Budi, Dinas Sosial" },
  });
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan jawaban/ }));
  await waitFor(async () => expect((await api.referrals.get({ id })).state).toBe("disetujui"));
  await screen.findByText("Budi, Dinas Sosial (Lembar umpan balik)");
});

test("a slip scanned into the queue opens its answer, a mistyped code says so", async () => {
  const { code } = await refer(office, citizen);
  await openScreen(office, screens, "#/antrean");
  const field = await screen.findByLabelText(/^Cari nomor/);
  fireEvent.change(field, { target: { value: code } });
  fireEvent.keyDown(field, { key: "Enter" });
  await screen.findByRole("dialog");
  closeAllDialogs();
  await openScreen(office, screens, "#/rujukan/jawaban?kode=RJ-0000-0001");
  await screen.findByText(/Kode ini keliru ketik/);
});

test("a refusal without its reason is asked for", async () => {
  const { id } = await refer(office, citizen);
  await openScreen(office, screens, `#/rujukan/surat/${id}`);
  fireEvent.click(await button("Catat jawaban"));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByLabelText("Ditolak"));
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan jawaban/ }));
  expect((await dialog.findAllByText("Tindakan atau alasan belum diisi.")).length).toBeGreaterThan(
    0,
  );
});

test("a cancelled number stays in the register", async () => {
  const { id, letterNumber, api } = await refer(office, citizen);
  await openScreen(office, screens, `#/rujukan/surat/${id}`);
  fireEvent.click(await button("Batalkan rujukan"));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: "Salah tujuan" }));
  fireEvent.click(dialog.getByRole("button", { name: /^Batalkan rujukan/ }));
  await waitFor(async () => expect((await api.referrals.get({ id })).state).toBe("dibatalkan"));
  await openScreen(office, screens, "#/rujukan/agenda");
  const row = (await screen.findAllByText(letterNumber)).at(-1)!.closest("tr")!;
  expect(row.textContent).toContain("Batal");
  expect(row.textContent).toContain("Salah tujuan");
});

test("papers are missing: what the citizen must bring stands on the page and in the message, which holds no name", async () => {
  const { id, api } = await refer(office, citizen);
  await openScreen(office, screens, `#/rujukan/surat/${id}`);
  fireEvent.click(await button("Catat jawaban"));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByLabelText("Dikembalikan, belum lengkap"));
  fireEvent.change(dialog.getByLabelText(/^Dijawab oleh/), { target: { value: "Neneng, BPJS" } });
  fireEvent.change(dialog.getByLabelText(/^Apa yang kurang/), {
    target: { value: "KK terbaru\n\nSurat sakit" },
  });
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan jawaban/ }));
  await screen.findByText("Yang kurang: KK terbaru; Surat sakit");
  const message = (await screen.findByLabelText("Isi pesan")) as HTMLTextAreaElement;
  await waitFor(() => expect(message.value).toContain("Yang kurang: KK terbaru; Surat sakit."));
  expect(message.value).not.toMatch(/Siti|3204055504810001/);
  fireEvent.click(await button("Kirim ulang setelah dilengkapi"));
  const again = within(await screen.findByRole("dialog"));
  fireEvent.click(again.getByRole("button", { name: /^Kirim ulang/ }));
  await waitFor(async () => expect((await api.referrals.get({ id })).state).toBe("diterbitkan"));
});

test("the directory is searched, and a coordinator adds to it", async () => {
  const api = await office.as("koordinator");
  await openScreen(office, screens, "#/rujukan/tujuan");
  fireEvent.click(await button("Tambah tujuan"));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan/ }));
  expect((await dialog.findAllByText("Nama belum diisi.")).length).toBeGreaterThan(0);
  for (const [label, value] of [
    ["Nama", "Klinik Sehat"],
    ["Kode", "klinik-x"],
    ["Surat ditujukan", "Kepala Klinik Sehat"],
  ] as const)
    fireEvent.change(dialog.getByLabelText(new RegExp(`^${label}`)), { target: { value } });
  fireEvent.click(dialog.getByRole("button", { name: /^Simpan/ }));
  await waitFor(async () =>
    expect((await api.directory.list({ search: "klinik sehat" })).rows[0]?.code).toBe("KLINIK-X"),
  );
});
