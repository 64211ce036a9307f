// Putting a reminder off from the page of a case, the order of the queue, and a category whose open cases become sensitive with it.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { screens } from "../../renderer/cases/screens.tsx";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { openScreen } from "./screen-support.tsx";
import { makePerson, walkIn } from "./support.ts";

let office: TestOffice;
let desk: Api;
let id: string;
beforeAll(async () => {
  office = await newOffice();
  const person = await makePerson(office);
  desk = await office.as("petugas");
  id = (await desk.cases.register(walkIn(person))).id;
}, 60_000);
afterAll(() => office.close());

test("a day and a reason put the reminder off, and one press takes it back", async () => {
  await openScreen(office, screens, `#/kasus/${id}`);
  fireEvent.click(await screen.findByRole("button", { name: "Tunda pengingat" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("button", { name: /^Tunda/ }));
  await within(dialog).findAllByText("Tulis alasannya, sedikitnya tiga huruf.");
  fireEvent.change(within(dialog).getByRole("textbox", { name: /Alasan/ }), {
    target: { value: "Warga pulang minggu depan." },
  });
  fireEvent.click(within(dialog).getByRole("button", { name: /^Tunda/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await screen.findByText(/^Ditunda sampai/);
  await screen.findByText(/Warga pulang minggu depan\./);
  expect((await desk.cases.counts()).ditunda).toBe(1);
  fireEvent.click(await screen.findByRole("button", { name: "Ubah penundaan" }));
  fireEvent.click(await screen.findByRole("button", { name: "Ingatkan lagi sekarang" }));
  await waitFor(() => expect(screen.queryByText(/^Ditunda sampai/)).toBeNull());
  expect((await desk.cases.counts()).ditunda).toBe(0);
});

test("the queue remembers that one's own come first", async () => {
  const own = () => screen.findByRole<HTMLInputElement>("checkbox", { name: "Tugas saya dahulu" });
  await openScreen(office, screens, "#/antrean");
  expect((await own()).checked).toBe(false);
  fireEvent.click(await own());
  await waitFor(async () => expect((await own()).checked).toBe(true));
  expect(Object.values({ ...localStorage })).toContain("ya");
});

test("a category that becomes sensitive offers to raise its open cases, and says how many were", async () => {
  const boss = await office.as("supervisor");
  await openScreen(office, screens, "#/pengaturan/kategori");
  fireEvent.click(await screen.findByText("KES-01"));
  const form = await screen.findByRole("dialog");
  fireEvent.click(within(form).getByRole("checkbox", { name: "Kategori peka" }));
  fireEvent.click(within(form).getByRole("button", { name: /^Simpan/ }));
  await screen.findByText(/1 kasusnya yang masih terbuka dibuat peka/);
  fireEvent.change(screen.getByRole("textbox", { name: /Alasan/ }), {
    target: { value: "Keputusan kantor." },
  });
  fireEvent.click(screen.getByRole("button", { name: /Jadikan 1 kasus peka/ }));
  // A task runs in a thread of its own, which takes a while to begin.
  await screen.findByText("1 kasus sekarang peka.", {}, { timeout: 50_000 });
  expect((await boss.cases.get({ id })).content?.sensitive).toBe(true);
});
