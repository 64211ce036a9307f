// A deliberation by keyboard on its screen: decisions, attendance, what locking needs, and the papers.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeAllDialogs } from "../../renderer/app/dialogs.tsx";
import { screens } from "../../renderer/prelists/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { listOf, makeReady } from "./deliberation-world.ts";
import "../support/dom.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-musyawarah-layar-"));
let office: TestOffice;
let api: Api;
let prelistId = "";
let deliberationId = "";
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("supervisor");
  const list = await listOf(office, api, folder, "BNBA", 4);
  ({ prelistId } = list);
  await api.prelists.verify({ entryIds: list.entryIds.slice(0, 3), outcome: "layak_tetap" });
}, 30_000);
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => closeAllDialogs());

const at = (part = "") => `#/prelist/${prelistId}/musyawarah/${deliberationId}${part}`;
const button = (name: string | RegExp) =>
  screen.findByRole("button", { name }, { timeout: 15_000 });
const decisions = async () =>
  (await api.prelists.agenda({ deliberationId })).rows.map((row) => row.decision);

test("rows are decided by keys, and the next one follows", async () => {
  deliberationId = (await api.prelists.createDeliberation({ prelistId })).id;
  await openScreen(office, screens, at());
  fireEvent.click(await button("Tambah ke agenda"));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: /^Tambahkan/ }));
  const first = await button("Warga A0");
  // Before it has begun the keys decide nothing.
  first.focus();
  fireEvent.keyDown(first, { key: "Enter" });
  expect(await decisions()).toEqual([null, null, null, null]);
  fireEvent.click(await button("Mulai musyawarah"));
  await screen.findByText(/^Enter: setujui/);
  (await button("Warga A0")).focus();
  fireEvent.keyDown(document.activeElement!, { key: "Enter" });
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Warga B1"));
  fireEvent.keyDown(document.activeElement!, { key: "2" });
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Warga C2"));
  // A result that needs a reason asks for it.
  fireEvent.keyDown(document.activeElement!, { key: "3" });
  const asks = within(await screen.findByRole("dialog"));
  fireEvent.click(asks.getByRole("button", { name: /^Simpan putusan/ }));
  expect((await asks.findAllByText("Pilih alasan.")).length).toBeGreaterThan(0);
  fireEvent.change(asks.getByLabelText(/^Alasan/), { target: { value: "pensiunan" } });
  fireEvent.click(asks.getByRole("button", { name: /^Simpan putusan/ }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Warga D3"));
  // Nothing was verified: Enter decides nothing, and says so.
  fireEvent.keyDown(document.activeElement!, { key: "Enter" });
  expect(await decisions()).toEqual(["layak_tetap", "layak_perbaikan", "tidak_layak_mampu", null]);
  fireEvent.keyDown(document.activeElement!, { key: "9" });
  await waitFor(async () => expect((await decisions())[3]).toBe("tidak_ditemukan"));
  (await button("Warga D3")).focus();
  fireEvent.keyDown(document.activeElement!, { key: "Delete" });
  await waitFor(async () => expect((await decisions())[3]).toBeNull());
}, 60_000);

test("names are typed one after the other", async () => {
  await openScreen(office, screens, at("?bagian=hadir"));
  const name = (await screen.findByLabelText("Nama", {}, { timeout: 15_000 })) as HTMLInputElement;
  for (const one of ["Ujang", "Oom"]) {
    fireEvent.change(name, { target: { value: one } });
    fireEvent.submit(name.form!);
    await screen.findByText(one);
    await waitFor(() => expect(name.value).toBe(""));
    expect(document.activeElement).toBe(name);
  }
  const { attendance } = await api.prelists.deliberation({ deliberationId });
  expect(attendance.slice(-2).map((one) => one.name)).toEqual(["Ujang", "Oom"]);
}, 60_000);

test("locking names what is missing, then locks, and only unlocking is left", async () => {
  await openScreen(office, screens, at());
  fireEvent.click(await button("Kunci"));
  const early = within(await screen.findByRole("dialog"));
  expect(early.getByText(/^Masih ada baris yang belum diputuskan/)).toBeDefined();
  closeAllDialogs();
  await makeReady(api, deliberationId);
  fireEvent.click(await button("Keluarkan yang belum"));
  await waitFor(async () => expect((await decisions()).length).toBe(3));
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: "Keluarkan yang belum" })).toBeNull(),
  );
  fireEvent.click(await button("Kunci"));
  const lock = within(await screen.findByRole("dialog"));
  expect(lock.getByText("Jumlah 3 baris")).toBeDefined();
  fireEvent.click(lock.getByRole("button", { name: /^Kunci/ }));
  expect(await button("Buka kunci")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Tambah ke agenda" })).toBeNull();
  expect((await api.prelists.deliberation({ deliberationId })).state).toBe("terkunci");
}, 60_000);

test("a paper wants a purpose before it is made", async () => {
  await openScreen(office, screens, at());
  fireEvent.click(await button("Cetak atau simpan"));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: /^Pratinjau/ }));
  expect((await dialog.findAllByText(/^Isi keperluan/)).length).toBeGreaterThan(0);
  fireEvent.change(dialog.getByLabelText(/^Keperluan/), { target: { value: "Arsip desa" } });
  fireEvent.click(dialog.getByRole("button", { name: /^Pratinjau/ }));
  await waitFor(async () =>
    expect((await api.prelists.deliberation({ deliberationId })).prints).toMatchObject([
      { paper: "berita_acara", copy: "resmi", paperVersion: 1, why: "Arsip desa" },
    ]),
  );
}, 60_000);
