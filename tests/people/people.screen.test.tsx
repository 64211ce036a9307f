// Searching, registering and choosing people by keyboard, drawn over a real encrypted office.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { screens } from "../../renderer/people/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import { fillOffice, personFields } from "../support/make-people.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
  await fillOffice(office, 7, 20);
  const desk = await office.as("petugas");
  const person = personFields(1, {
    name: "Moh. Djoko",
    nik: "3204050107750002",
    sex: "L",
    birthDate: "1975-07-01",
  });
  await desk.people.register({
    person,
    family: { kind: "baru", number: "3204051112130001", relation: 1 },
  });
}, 60_000);
afterAll(async () => office.close());

function type(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

test("one box finds another spelling, and Enter opens the closest", async () => {
  await openScreen(office, screens, "#/orang");
  const box = await screen.findByLabelText("Nama, NIK, No. KK, atau telepon");
  type(box, "muhamad joko");
  const option = await screen.findByRole("option", { name: /Moh\. Djoko/ });
  expect(option.textContent).toContain("3204••••••••0002");
  expect(option.textContent).toContain("Nama, ejaan lain");
  await waitFor(() => expect(option.getAttribute("data-combobox-selected")).toBe("true"));
  fireEvent.keyDown(box, { key: "Enter", code: "Enter" });
  expect(await screen.findByRole("heading", { level: 1, name: "Moh. Djoko" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Tampilkan NIK" }));
  expect(await screen.findByText("3204050107750002")).toBeTruthy();
});

test("the NIK offers sex and birth date, a card on record takes the person in, and a duplicate is shown", async () => {
  await openScreen(office, screens, "#/orang/baru");
  type(await screen.findByLabelText("NIK"), "3204.0541.0680.0021");
  expect(screen.getByLabelText<HTMLInputElement>("Perempuan").checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>("Tanggal lahir").value).toBe("01-06-1980");
  type(screen.getByLabelText(/Nama lengkap/), "Suparti");
  type(screen.getByLabelText("No. KK"), "3204051112130001");
  await screen.findByText(/masuk keluarga Moh\. Djoko/);
  fireEvent.click(screen.getByRole("button", { name: /Simpan orang/ }));
  expect((await screen.findByRole("alert")).textContent).toContain(
    "Pilih hubungan dalam keluarga.",
  );
  type(screen.getByLabelText("Hubungan dalam keluarga"), "3");
  fireEvent.click(screen.getByRole("button", { name: /Simpan orang/ }));
  const members = await screen.findByRole("table", { name: "Anggota keluarga" });
  expect(within(members).getAllByRole("row")).toHaveLength(3);
});

test("a NIK of somebody else is refused until the officer says so with a note", async () => {
  await openScreen(office, screens, "#/orang/baru");
  type(await screen.findByLabelText("NIK"), "3204050107750002");
  type(screen.getByLabelText(/Nama lengkap/), "Jaka");
  expect(await screen.findByText("Mungkin orang yang sama")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /Simpan orang/ }));
  fireEvent.click(
    await screen.findByRole("button", { name: "Orang ini memang memakai NIK yang sama" }),
  );
  fireEvent.click(screen.getByRole("button", { name: /Simpan orang/ }));
  expect((await screen.findByRole("alert")).textContent).toContain("Tulis catatan tentang NIK.");
  type(screen.getByLabelText(/Catatan petugas tentang NIK/), "NIK ganda, menunggu Dukcapil");
  fireEvent.click(screen.getByRole("button", { name: /Simpan orang/ }));
  expect((await screen.findByText("NIK ganda, menunggu Dukcapil")).textContent).toBeTruthy();
});

test("without a NIK the form asks why, and shows a temporary number afterwards", async () => {
  await openScreen(office, screens, "#/orang/baru");
  type(await screen.findByLabelText(/Nama lengkap/), "Suminah");
  fireEvent.click(screen.getByRole("button", { name: /Simpan orang/ }));
  expect((await screen.findByRole("alert")).textContent).toContain("pilih alasan belum ada NIK");
  type(screen.getByLabelText("Alasan belum ada NIK"), "belum_rekam");
  fireEvent.click(screen.getByRole("button", { name: /Simpan orang/ }));
  expect(await screen.findByText(/^SEM-/)).toBeTruthy();
  expect(screen.getByText("Belum ada NIK: Belum merekam KTP-el")).toBeTruthy();
});

test("a whole card: members are found or registered in place, and exactly one is the head", async () => {
  await openScreen(office, screens, "#/keluarga/baru");
  type(await screen.findByLabelText("No. KK"), "3204051112130099");
  const box = screen.getByLabelText(/Anggota 1/);
  type(box, "Kurdinata");
  fireEvent.focus(box);
  const fresh = await screen.findByRole("option", { name: "Daftarkan orang baru: Kurdinata" });
  await waitFor(() => expect(fresh.getAttribute("data-combobox-selected")).toBe("true"));
  fireEvent.keyDown(box, { key: "Enter", code: "Enter" });
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByLabelText<HTMLInputElement>(/Nama lengkap/).value).toBe("Kurdinata");
  type(within(dialog).getByLabelText("NIK"), "3204050203750004");
  fireEvent.click(within(dialog).getByRole("button", { name: "Simpan orang" }));
  await screen.findByRole("button", { name: "Ganti orang: Kurdinata" });
  fireEvent.click(screen.getByRole("button", { name: /Simpan keluarga/ }));
  expect((await screen.findByText("Kepala keluarga: Kurdinata")).textContent).toBeTruthy();
});
