// The editor of templates, driven over a real encrypted office: what is wrong is said at once, what is saved is in force.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TEMPLATE_KINDS } from "../../shared/papers/templates/fields.ts";
import { settingsScreens } from "../../renderer/referrals/screens.tsx";
import { openScreen } from "../cases/screen-support.tsx";
import { newOffice, type TestOffice } from "../support/office.ts";
import "../support/dom.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(() => office.close());

test("a wrong text is named with its line and cannot be saved; a right one is, and can be given back", async () => {
  const api = await office.as("supervisor");
  await openScreen(office, settingsScreens, "#/pengaturan/templat-surat/sktm");
  const text = (await screen.findByLabelText("Naskah (HTML)")) as HTMLTextAreaElement;
  const shipped = text.value;
  const save = () => screen.getByRole("button", { name: /^Simpan templat/ }) as HTMLButtonElement;
  expect(save().disabled).toBe(true); // nothing changed yet

  fireEvent.change(text, { target: { value: `${shipped}\n<script>x</script>` } });
  await screen.findByText(/^Baris 9: <script> tidak boleh/);
  expect(save().disabled).toBe(true);

  text.setSelectionRange(3, 7);
  fireEvent.change(text, { target: { value: shipped } });
  text.setSelectionRange(3, 7);
  fireEvent.keyDown(text, { key: "b", ctrlKey: true });
  expect(text.value.startsWith("<p><b>Yang</b> bertanda tangan")).toBe(true);
  await screen.findByText("Naskah dapat dipakai.");
  fireEvent.click(save());
  await screen.findByText("Diubah, versi 1");
  expect((await api.referrals.template({ kind: "sktm" })).body).toBe(text.value);

  fireEvent.click(screen.getByRole("button", { name: "Kembalikan ke bawaan" }));
  await screen.findByText("Pakai lagi naskah bawaan?");
  const buttons = screen.getAllByRole("button", { name: "Kembalikan ke bawaan" });
  fireEvent.click(buttons.at(-1)!);
  await screen.findByText("Bawaan versi 1");
  await waitFor(() => expect(text.value).toBe(shipped));
});

test("the list tells which letters the office changed", async () => {
  const api = await office.as("supervisor");
  const { version, body } = await api.referrals.template({ kind: "kis" });
  const changed = `${body}\n<p>Terima kasih.</p>`;
  await api.referrals.saveTemplate({ kind: "kis", base: version, body: changed, note: "" });
  await openScreen(office, settingsScreens, "#/pengaturan/templat-surat");
  await screen.findByText("Surat keterangan perbaikan data KIS");
  expect(screen.getAllByText(/^Diubah/)).toHaveLength(1);
  expect(screen.getAllByText("Bawaan versi 1")).toHaveLength(TEMPLATE_KINDS.length - 1);
});
