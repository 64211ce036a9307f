// A walk-in typed on one page, as the keyboard does it, into a real encrypted office; and its draft.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { screens } from "../../renderer/cases/screens.tsx";
import { person } from "../referrals/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { openScreen } from "./screen-support.tsx";

let office: TestOffice;
let personId: string;
beforeAll(async () => {
  office = await newOffice();
  personId = await person(office);
}, 30_000);
afterAll(async () => office.close());

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });

async function choosePerson(): Promise<void> {
  const search = await screen.findByRole("textbox", { name: /Yang dilayani/ });
  fireEvent.change(search, { target: { value: "siti nur" } });
  // The letters that were typed are marked, so the name may come in pieces here.
  await screen.findByRole("option", { name: /Siti\s+Nur\s*hayati/ });
  await waitFor(() => {
    fireEvent.keyDown(search, { key: "Enter", code: "Enter" });
    expect(screen.getByRole("button", { name: /Siti Nurhayati/ })).toBeDefined();
  });
}

async function chooseCategory(typed: string): Promise<void> {
  const category = screen.getByRole("combobox", { name: /Kategori/ });
  await waitFor(() => expect(document.activeElement).toBe(category));
  fireEvent.change(category, { target: { value: typed } });
  fireEvent.click(await screen.findByRole("option", { name: /KES-01/ }));
  await waitFor(() => expect(document.activeElement).toBe(box(/Uraian/)));
}

test("what is missing is listed on top, with the way to it", async () => {
  await office.as("petugas");
  await openScreen(office, screens, "#/kasus/baru");
  await screen.findByRole("textbox", { name: /Yang dilayani/ });
  fireEvent.click(screen.getByRole("button", { name: /Simpan/ }));
  const summary = await screen.findByRole("alert");
  expect(
    within(summary)
      .getAllByRole("button")
      .map((link) => link.textContent),
  ).toEqual([
    "Pilih orang yang dilayani.",
    "Pilih kategori.",
    "Tulis uraian, sedikitnya tiga huruf.",
  ]);
});

test("person, category, story: saved with its number, and Enter would print the receipt", async () => {
  const desk = await office.as("petugas");
  await openScreen(office, screens, "#/kasus/baru");
  await choosePerson();
  await chooseCategory("kes 01");
  fireEvent.change(box(/Uraian/), { target: { value: "KIS tidak aktif." } });
  fireEvent.click(screen.getByRole("radio", { name: "KTP: Asli" }));
  fireEvent.click(screen.getByRole("button", { name: /Simpan/ }));
  const dialog = await screen.findByRole("dialog");
  const number = within(dialog).getByRole("status").textContent ?? "";
  expect(number).toMatch(/^REG\/3204052001\/2026\/\d{5}$/);
  expect(
    within(dialog)
      .getByRole("button", { name: "Cetak tanda terima" })
      .hasAttribute("data-autofocus"),
  ).toBe(true);
  const { rows } = await desk.cases.list({ view: "baru", text: number });
  const { content } = await desk.cases.get({ id: rows[0]?.id ?? "" });
  expect(content).toMatchObject({
    narrative: "KIS tidak aktif.",
    promisedOn: "2026-11-25",
    relation: "diri_sendiri",
    sharing: "tidak_ditanya",
  });
  expect(content?.documents.find(({ code }) => code === "ktp")?.held).toBe("asli");
  fireEvent.click(within(dialog).getByRole("button", { name: "Kedatangan berikutnya" }));
  await waitFor(() => expect(box(/Uraian/).value).toBe(""));
});

test("the draft of an unfinished form is offered again and goes away with the save", async () => {
  const desk = await office.as("petugas");
  await openScreen(office, screens, "#/kasus/baru");
  await choosePerson();
  await chooseCategory("kes 01");
  fireEvent.change(box(/Uraian/), { target: { value: "Setengah jadi" } });
  await waitFor(
    async () => expect((await desk.drafts.list())[0]?.payload).toContain("Setengah jadi"),
    { timeout: 5000 },
  );
  // the window is gone; the form is opened anew
  document.body.replaceChildren();
  await openScreen(office, screens, "#/kasus/baru");
  fireEvent.click(await screen.findByRole("button", { name: "Lanjutkan draf" }));
  await waitFor(() => expect(box(/Uraian/).value).toBe("Setengah jadi"));
  fireEvent.click(screen.getByRole("button", { name: /^Simpan/ }));
  await screen.findByRole("dialog");
  expect(await desk.drafts.list()).toEqual([]);
});

test("coming from a person, the form knows whom it is about", async () => {
  await office.as("petugas");
  await openScreen(office, screens, `#/kasus/baru?orang=${personId}`);
  expect(await screen.findByRole("button", { name: /Siti Nurhayati/ })).toBeDefined();
  await waitFor(() => expect(document.activeElement?.id).toBe("intake-category"));
});

test("checked first, what was filled in is read back before it is saved; a row leads to its field", async () => {
  const desk = await office.as("petugas");
  const { length: before } = (await desk.cases.list({ view: "semua" })).rows;
  localStorage.clear();
  await openScreen(office, screens, "#/kasus/baru");
  await choosePerson();
  await chooseCategory("kes 01");
  fireEvent.change(box(/Uraian/), { target: { value: "Minta surat pengantar." } });
  fireEvent.click(screen.getByRole("checkbox", { name: "Periksa dahulu" }));
  fireEvent.click(screen.getByRole("button", { name: /^Simpan/ }));
  const dialog = await screen.findByRole("dialog", { name: /Periksa jawaban/ });
  for (const words of ["Siti Nurhayati", "Minta surat pengantar.", /KES-01/])
    expect(within(dialog).getByText(words)).toBeDefined();
  fireEvent.click(within(dialog).getByRole("button", { name: "Ubah Uraian" }));
  await waitFor(() => expect(document.activeElement).toBe(box(/Uraian/)));
  expect((await desk.cases.list({ view: "semua" })).rows).toHaveLength(before);
  fireEvent.click(screen.getByRole("button", { name: /^Simpan/ }));
  fireEvent.click(await screen.findByRole("button", { name: /Benar, simpan/ }));
  await screen.findByRole("dialog", { name: /Kedatangan tersimpan/ });
  expect((await desk.cases.list({ view: "semua" })).rows).toHaveLength(before + 1);
  localStorage.clear();
});
