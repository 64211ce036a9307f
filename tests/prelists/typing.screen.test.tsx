// A block of a field sheet typed back by keyboard, over a real encrypted office.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { screens } from "../../renderer/prelists/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import { importListHere } from "../support/prelist-here.ts";
import "../support/dom.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(() => office.close());

const active = () => document.activeElement as HTMLInputElement;
async function typed(text: string): Promise<void> {
  fireEvent.change(active(), { target: { value: text } });
  fireEvent.keyDown(active(), { key: "Enter" });
}

test("the number opens the block, each code moves on, and the next number is asked for", async () => {
  office.setNow(new Date().toISOString()); // the screen proposes the day of this computer for the visit
  const api = await office.as("fasilitator");
  const prelistId = await importListHere(
    office,
    "id_dtks;nkk;nik;nama;rt\nA1;3205330105100010;3205330105800001;Suparno;1\nA1;3205330105100010;3205334107850002;Siti;1\n",
  );
  const { rows } = await api.prelists.gridRows({
    prelistId,
    filters: [],
    sort: null,
    stamp: 0,
    from: 0,
    limit: 2,
  });
  await openScreen(office, screens, `#/prelist/${prelistId}/ketik`);
  const number = await screen.findByLabelText(/^Nomor blok/);
  await waitFor(() => expect(active()).toBe(number));
  await typed(String(rows[1]!.number));
  const first = await screen.findByLabelText("Kode hasil Suparno");
  await waitFor(() => expect(active()).toBe(first));
  await typed("1");
  expect(active()).toBe(screen.getByLabelText("Kode hasil Siti"));
  await typed("9");

  expect(await screen.findByText(/2 hasil disimpan/)).toBeDefined();
  await waitFor(() => expect(active()).toBe(screen.getByLabelText(/^Nomor blok/)));
  expect((await api.prelists.entries({ prelistId, outcome: "tidak_ditemukan" })).total).toBe(1);
}, 60_000);
