// Recording what happens to a family from its pages, drawn over a real encrypted office.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { screens } from "../../renderer/people/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import { makeWorld, somebody } from "./surgery-world.ts";

let office: TestOffice;
let head = "";
let familyId = "";
beforeAll(async () => {
  office = await newOffice();
  await office.as("supervisor");
  const world = await makeWorld(office, [[1, 3, 4]]);
  familyId = world.families[0]!;
  head = world.persons[0]!;
  const names = ["Suparman", "Rukmini", "Joko"];
  for (const [index, personId] of world.persons.entries())
    await office.api.people.update({
      personId,
      version: 1,
      keepNik: false,
      person: somebody({ name: names[index]!, sex: index === 1 ? "P" : "L" }),
    });
}, 60_000);
afterAll(async () => office.close());

function type(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

/** Opens one action of the menu and answers its dialog. */
async function choose(action: string): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole("button", { name: "Tindakan" }));
  fireEvent.click(await screen.findByRole("menuitem", { name: action }));
  return screen.findByRole("dialog");
}

test("a death asks for day, paper and new head, and proposes relations; the page then says so", async () => {
  await openScreen(office, screens, `#/orang/${head}`);
  const dialog = await choose("Catat meninggal");
  const save = () =>
    fireEvent.click(within(dialog).getByRole("button", { name: /^Catat meninggal/ }));
  save();
  const summary = await within(dialog).findByRole("alert");
  expect(
    within(summary)
      .getAllByRole("button")
      .map((link) => link.textContent),
  ).toEqual([
    "Tulis tanggalnya.",
    "Tulis nomor dokumen, atau pilih mengapa belum ada.",
    "Pilih kepala keluarga yang baru.",
  ]);
  type(within(dialog).getByLabelText(/Tanggal meninggal/), "05-10-2026");
  type(within(dialog).getByLabelText("Bila belum ada, mengapa"), "sedang_diurus");
  const newHead = within(dialog).getByLabelText<HTMLSelectElement>(/Kepala keluarga yang baru/);
  const wife = [...newHead.options].find((option) => option.text.startsWith("Rukmini"))!;
  type(newHead, wife.value);
  const child = within(dialog).getByLabelText<HTMLSelectElement>(/Hubungan Joko dengan kepala/);
  expect(child.selectedOptions[0]!.text).toBe("Anak");
  save();
  expect(await screen.findByText("Meninggal sejak 5 Oktober 2026")).toBeTruthy();
  expect(await screen.findByText("Belum ada dokumen: Sedang diurus")).toBeTruthy();
  expect(screen.getByRole("table", { name: "Daftar keluarga terdahulu" })).toBeTruthy();
}, 20_000);

test("the family looks back to a day before, and a supervisor takes the death back", async () => {
  await openScreen(office, screens, `#/keluarga/${familyId}`);
  expect(await screen.findByText("Kepala keluarga: Rukmini")).toBeTruthy();
  type(screen.getByLabelText("Keadaan pada tanggal"), "01-09-2026");
  expect(await screen.findByText("Kepala keluarga: Suparman")).toBeTruthy();
  expect(screen.getByText("Keadaan keluarga ini pada 1 September 2026")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Kembali ke keadaan sekarang" }));
  expect(await screen.findByText("Kepala keluarga: Rukmini")).toBeTruthy();
  fireEvent.click(
    await screen.findByRole("button", { name: "Batalkan Meninggal, 5 Oktober 2026" }),
  );
  const dialog = await screen.findByRole("dialog");
  type(within(dialog).getByLabelText(/Alasan/), "Orangnya masih hidup");
  fireEvent.click(within(dialog).getByRole("button", { name: /^Batalkan peristiwa/ }));
  expect(await screen.findByText("Kepala keluarga: Suparman")).toBeTruthy();
  await waitFor(() =>
    expect(
      within(screen.getByRole("list", { name: "Peristiwa" })).getByText("Pembatalan: Meninggal"),
    ).toBeTruthy(),
  );
}, 20_000);
