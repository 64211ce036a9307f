// The queue and the page of a case, drawn over a real encrypted office.
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { screens } from "../../renderer/cases/screens.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import { openScreen } from "./screen-support.tsx";
import { makePerson, waitingCase, walkIn, withoutSecondKey } from "./support.ts";

let office: TestOffice;
let caseId: string;
let number: string;
beforeAll(async () => {
  office = await newOffice();
  const person = await makePerson(office, "Siti Aminah");
  const desk = await office.as("petugas");
  const urgent = await desk.cases.register(
    walkIn(person, { categoryCode: "BNC-01", urgency: "darurat" }),
  );
  const plain = await desk.cases.register(walkIn(person));
  await desk.cases.register(
    walkIn(await makePerson(office, "Melati Rahasia"), { categoryCode: "HKM-01" }),
  );
  expect(urgent.number).not.toBe(plain.number);
  ({ id: caseId, number } = plain);
}, 30_000);
afterAll(async () => office.close());

test("the queue shows emergencies first, counts in tiles, and moves with j and k", async () => {
  await office.as("petugas");
  await openScreen(office, screens, "#/antrean");
  const table = await screen.findByRole("table");
  const rows = within(table).getAllByRole("row").slice(1);
  expect(rows[0]?.textContent).toContain("Darurat");
  expect(rows).toHaveLength(3);
  expect(
    screen.getByRole("button", { name: /3\s*Baru diterima/ }).getAttribute("aria-pressed"),
  ).toBe("false");
  const opener = (index: number) => within(rows[index] as HTMLElement).getByRole("button");
  fireEvent.keyDown(document.body, { key: "j" });
  expect(document.activeElement).toBe(opener(0));
  fireEvent.keyDown(opener(0), { key: "j" });
  expect(document.activeElement).toBe(opener(1));
  fireEvent.keyDown(opener(1), { key: "k" });
  expect(document.activeElement).toBe(opener(0));
});

test("without the second key a sensitive row is only a number", async () => {
  await office.as("petugas");
  await withoutSecondKey(office, async () => {
    await openScreen(office, screens, "#/antrean");
    const table = await screen.findByRole("table");
    expect(table.textContent).toContain("Kasus terbatas");
    expect(table.textContent).not.toContain("Melati");
  });
});

test("a case is moved by its button; the dialog asks for what the table wants", async () => {
  await office.as("petugas");
  await openScreen(office, screens, `#/kasus/${caseId}`);
  await screen.findByText(`Kasus ${number}`);
  fireEvent.click(await screen.findByRole("button", { name: "Periksa berkas" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("button", { name: /Periksa berkas/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  fireEvent.click(await screen.findByRole("button", { name: "Minta perbaikan berkas" }));
  const second = await screen.findByRole("dialog");
  const note = within(second).getByRole<HTMLTextAreaElement>("textbox", { name: /Catatan/ });
  expect(note.value).toContain("KTP");
  fireEvent.change(note, { target: { value: " " } });
  fireEvent.click(within(second).getByRole("button", { name: /Minta perbaikan berkas/ }));
  expect((await within(second).findByRole("alert")).textContent).toContain("Catatan wajib diisi.");
  fireEvent.change(note, { target: { value: "Kartu KIS belum dibawa." } });
  fireEvent.click(within(second).getByRole("button", { name: /Minta perbaikan berkas/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect((await screen.findByRole("list", { name: "Riwayat" })).textContent).toContain(
    "Kartu KIS belum dibawa.",
  );
});

test("papers are ticked and saved", async () => {
  await office.as("petugas");
  await openScreen(office, screens, `#/kasus/${caseId}`);
  fireEvent.click(await screen.findByRole("radio", { name: "KTP: Asli" }));
  fireEvent.click(await screen.findByRole("button", { name: "Simpan berkas" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Simpan berkas" })).toBeNull());
  const { content } = await office.api.cases.get({ id: caseId });
  expect(content?.documents.find(({ code }) => code === "ktp")?.held).toBe("asli");
});

test("the category list is kept by a supervisor", async () => {
  await office.as("supervisor");
  await openScreen(office, screens, "#/pengaturan/kategori");
  fireEvent.click(await screen.findByRole("button", { name: "Tambah kategori" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("button", { name: /Simpan kategori/ }));
  expect((await within(dialog).findByRole("alert")).textContent).toContain("SOS-05");
  const type = (name: RegExp, value: string) =>
    fireEvent.change(within(dialog).getByRole("textbox", { name }), { target: { value } });
  type(/^Kode/, "sos-07");
  type(/^Bidang/, "Sosial/ekonomi");
  type(/^Nama/, "Kursi roda");
  type(/^Berkas/, "*KTP\nFoto keadaan");
  fireEvent.click(within(dialog).getByRole("button", { name: /Simpan kategori/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const made = (await office.api.cases.categories({ retired: false })).find(
    ({ code }) => code === "SOS-07",
  );
  expect(made?.checklist).toEqual([
    { code: "ktp", label: "KTP", required: true },
    { code: "foto_keadaan", label: "Foto keadaan", required: false },
  ]);
  fireEvent.click(await screen.findByRole("button", { name: "Nonaktifkan SOS-07" }));
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: "Nonaktifkan SOS-07" })).toBeNull(),
  );
});

test("F7 leads on, never back: who recommended waits, who decides has it", async () => {
  const id = await waitingCase(office, await makePerson(office, "Menunggu Penetapan"));
  const withKey = () =>
    screen
      .getAllByRole("button")
      .filter((button) => button.getAttribute("aria-keyshortcuts") === "F7")
      .map((button) => button.textContent);
  await openScreen(office, screens, `#/kasus/${id}`); // as who recommended it
  await screen.findByRole("button", { name: "Kembalikan ke verifikasi" });
  expect(withKey()).toEqual([]);
  cleanup();
  await office.as("koordinator");
  await openScreen(office, screens, `#/kasus/${id}`);
  await screen.findByRole("button", { name: "Kembalikan ke verifikasi" });
  expect(withKey()).toEqual([expect.stringContaining("Tetapkan: tangani di sini")]);
});
