// The walk-in asks for a group, a business, a fasilitator or a companion only where one belongs, and says what is missing.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { screens } from "../../renderer/cases/screens.tsx";
import { person } from "../referrals/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { openScreen } from "./screen-support.tsx";
import { walkIn } from "./support.ts";

let office: TestOffice;
let desk: Api;
let personId: string;
beforeAll(async () => {
  office = await newOffice();
  personId = await person(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(async () => {
  desk = await office.as("petugas");
});

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const type = (name: RegExp, value: string) => fireEvent.change(box(name), { target: { value } });

async function begin(): Promise<void> {
  await openScreen(office, screens, `#/kasus/baru?orang=${personId}`);
  await screen.findByRole("button", { name: /Siti Nurhayati/ });
}

async function chooseCategory(typed: string, code: RegExp): Promise<void> {
  const category = screen.getByRole("combobox", { name: /Kategori/ });
  fireEvent.change(category, { target: { value: typed } });
  fireEvent.click(await screen.findByRole("option", { name: code }));
  await waitFor(() => expect(document.activeElement).toBe(box(/Uraian/)));
}

const problems = async () =>
  within(await screen.findByRole("alert"))
    .getAllByRole("button")
    .map((link) => link.textContent);

/** Saves the form and answers the content of the new case. */
async function save() {
  fireEvent.click(screen.getByRole("button", { name: /^Simpan/ }));
  const dialog = await screen.findByRole("dialog");
  const number = within(dialog).getByRole("status").textContent ?? "";
  fireEvent.click(within(dialog).getByRole("button", { name: "Kedatangan berikutnya" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const { rows } = await desk.cases.list({ view: "semua", text: number });
  return (await desk.cases.get({ id: rows[0]!.id })).content!;
}

test("an ordinary walk-in is asked for none of it", async () => {
  await begin();
  await chooseCategory("kes 01", /KES-01/);
  expect(screen.queryByRole("checkbox", { name: /Melayani kelompok/ })).toBeNull();
  expect(screen.queryByRole("textbox", { name: /Jenis usaha/ })).toBeNull();
  expect(screen.queryByRole("combobox", { name: /Fasilitator/ })).toBeNull();
});

test("a group needs a name and a number of families; the category that serves none forgets it", async () => {
  await begin();
  await chooseCategory("kat", /KAT-01/);
  type(/Uraian/, "Usulan lokasi.");
  fireEvent.click(screen.getByRole("checkbox", { name: /Melayani kelompok/ }));
  fireEvent.click(screen.getByRole("button", { name: /^Simpan/ }));
  expect(await problems()).toEqual([
    "Tulis nama kelompok atau lokasinya.",
    "Isi jumlah KK, paling sedikit 1.",
  ]);
  type(/Nama kelompok/, "Kampung Cibungur");
  type(/Jumlah KK/, "12");
  type(/Jumlah jiwa/, "3");
  await waitFor(async () =>
    expect(await problems()).toEqual(["Jumlah jiwa tidak boleh kurang dari jumlah KK."]),
  );
  type(/Jumlah jiwa/, "41");
  const { group } = await save();
  expect(group).toMatchObject({ kind: "kat", name: "Kampung Cibungur", families: 12, people: 41 });
});

test("a business, the fasilitator and a companion are kept as they were typed", async () => {
  await begin();
  await chooseCategory("sos 02", /SOS-02/);
  type(/Uraian/, "Modal warung.");
  type(/Jenis usaha/, "Warung");
  type(/Omzet per bulan/, "1500000");
  fireEvent.change(screen.getByRole("combobox", { name: "Kanal" }), {
    target: { value: "kunjungan" },
  });
  fireEvent.change(screen.getByRole("combobox", { name: "Fasilitator" }), {
    target: { value: "lain" },
  });
  fireEvent.click(screen.getByRole("checkbox", { name: /Didampingi orang lain/ }));
  fireEvent.click(screen.getByRole("button", { name: /^Simpan/ }));
  expect(await problems()).toEqual(["Tulis nama pendamping.", "Tulis nama fasilitator."]);
  type(/Nama pendamping/, "Ujang");
  type(/Nama fasilitator/, "Kang Asep");
  const { facts, support } = await save();
  expect(facts?.values).toEqual({ jenis: "Warung", omzet: 1_500_000 });
  expect(support).toEqual({
    fasilitator: { accountId: null, name: "Kang Asep" },
    companion: { name: "Ujang", relation: "", phone: "" },
    pillars: [],
  });
});

test("the page of a case tells its group, and one line where nobody walks along", async () => {
  const { id } = await desk.cases.register(
    walkIn(personId, {
      categoryCode: "KAT-01",
      group: {
        kind: "kat",
        name: "Kampung Cibungur",
        areaCode: null,
        place: "Hulu sungai",
        families: 12,
        people: null,
        memberIds: [personId],
      },
    }),
  );
  await openScreen(office, screens, `#/kasus/${id}`);
  await screen.findByRole("heading", { name: "Lokasi KAT Kampung Cibungur" });
  expect(screen.getByText("1 orang dicatat dari 12 KK")).toBeDefined();
  expect(screen.getByText(/^Belum ada fasilitator/)).toBeDefined();
  expect(screen.getByText("Masuk: Siti Nurhayati", { exact: false })).toBeDefined();
});
