// The grid, work packages, field sheets and typing them back, by keyboard in real Electron, with axe and pictures.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, it } from "node:test";
import { makeDemo } from "../../electron/demo/make.ts";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { seatedAt } from "../support/big-office.ts";
import { apiOf, finish } from "../support/office.ts";
import { violations } from "./support/axe.ts";
import { openDesk, willSaveAs, type OpenDesk } from "./support/launch.ts";
import { picture, picturesOfPdf } from "./support/pictures.ts";

const ROWS = 700;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-kisi-"));
let desk: OpenDesk;

function csv(): string {
  const lines = Array.from({ length: ROWS }, (_, at) =>
    [
      `A${at}`,
      `32053301051${String(at >> 2).padStart(5, "0")}`,
      `320533010580${String(at + 1).padStart(4, "0")}`,
      at % 3 === 0 ? `Siti Contoh ${at}` : `Budi Contoh ${at}`,
      `Kp. Contoh No. ${at}`,
      String(1 + Math.floor(at / 100)),
      "2",
      at % 4 === 0 ? "1" : "3",
      "YA",
    ].join(";"),
  );
  return `id_dtks;nkk;nik;nama;alamat;rt;rw;shdk;pkh\n${lines.join("\n")}\n`;
}

before(async () => {
  const data = path.join(folder, "data");
  await makeDemo(data, { people: 60, families: 30, cases: 5, now: new Date() });
  const file = path.join(folder, "daftar.csv");
  fs.writeFileSync(file, csv());
  const seated = await seatedAt(data, "operator");
  await finish(
    apiOf(seated).prelists.import({
      file: seated.tokens.give(file, "impor-prelist", "baca", seated.now()).file,
      target: { kind: "baru", name: "BNBA Contoh", regime: "DTSEN", period: null },
    }),
  );
  await seated.signOut();
  desk = await openDesk({ data, switches: ["--latihan"] });
  await desk.keys.tabTo("Nama");
  await desk.keys.type(TRAINING_ACCOUNTS.find((a) => a.role === "operator")!.name);
  await desk.keys.tabTo("Kata sandi");
  await desk.keys.type(TRAINING_PASSWORD);
  await desk.keys.press("Enter");
  await desk.page.locator("[data-screen]").waitFor();
  await desk.page.evaluate(() => (location.hash = "#/prelist"));
  await desk.keys.tabTo("BNBA Contoh");
  await desk.keys.press("Enter");
  await desk.page.locator('[data-screen="prelists.entries"]').waitFor();
});
after(async () => {
  await desk?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const cell = (row: number, column: number) =>
  desk.page.locator(`#kisi-${row}-${column} .kisi-text`).textContent();
const ready = () => desk.page.locator(".kisi[data-answers]").waitFor();

async function looked(name: string): Promise<void> {
  await picture(desk.page, name);
  assert.deepEqual(await violations(desk.page), []);
}

it("edits, fills, pastes and undoes in the grid", async () => {
  const { keys, page } = desk;
  await keys.tabTo("Kisi");
  await keys.press("Enter");
  await ready();
  await keys.tabTo("Kisi daftar");
  await looked("kisi");
  // Typing edits, Enter saves and goes down; the sender's columns stay beside.
  await keys.type("Wati");
  await keys.press("Enter");
  await page.locator("#kisi-0-0[data-edited]").waitFor();
  assert.equal(await cell(0, 0), "Wati");
  assert.equal(await page.locator(".kisi").getAttribute("aria-activedescendant"), "kisi-1-0");
  await keys.press("Control+z");
  await page.locator("#kisi-0-0[data-edited]").waitFor({ state: "detached" });
  await keys.press("Control+y");
  await page.locator("#kisi-0-0[data-edited]").waitFor();
  // Masked numbers are neither edited nor copied before they are asked for.
  await keys.press("Control+Home");
  await keys.press("ArrowRight", 2);
  await keys.press("F2");
  await keys.see(/masih disamarkan/);
  await keys.press("Escape");
  // Ctrl+D fills the range.
  await keys.press("Home");
  await keys.press("ArrowRight", 4);
  await keys.press("Shift+ArrowDown", 5);
  await keys.press("Control+d");
  await page.locator("#kisi-5-4[data-edited]").waitFor();
  assert.equal(await cell(5, 4), await cell(0, 4));
  await keys.press("Control+z");
  await page.locator("#kisi-5-4[data-edited]").waitFor({ state: "detached" });
  // Copy and paste a range; a date, number or name that cannot be is refused alone.
  await keys.press("Control+Home");
  await keys.press("Shift+ArrowDown");
  await keys.press("Control+c");
  await keys.see(/sel disalin/);
  await keys.press("Control+Home");
  await keys.press("ArrowDown", 3);
  await keys.press("Control+v");
  await page.locator("#kisi-3-0[data-edited]").waitFor();
  assert.equal(await cell(3, 0), "Wati");
  await keys.press("Control+Home");
  await keys.press("Delete");
  await keys.see(/1 dari 1 sel tidak diterima/);
  await looked("kisi-ditolak");
  await keys.press("Escape");
  // Beyond the last row nothing is pasted.
  await keys.press("Control+End");
  await keys.press("Home");
  await keys.press("Control+v");
  await keys.see(/melewati baris atau kolom terakhir/);
});

it("fills more than five hundred cells as a task and takes them back by one key", async () => {
  const { keys, page } = desk;
  await keys.press("Control+Home");
  await keys.press("ArrowRight", 4);
  await keys.press("Control+Shift+ArrowDown");
  await keys.press("Control+d");
  await page.locator(`#kisi-${ROWS - 1}-4[data-edited]`).waitFor({ timeout: 60_000 });
  await keys.press("Control+z");
  await page
    .locator(`#kisi-${ROWS - 1}-4[data-edited]`)
    .waitFor({ state: "detached", timeout: 60_000 });
});

it("filters from the keyboard, shows the family, and masks until asked", async () => {
  const { keys, page } = desk;
  await keys.press("Control+Home");
  await keys.press("Control+f");
  await keys.type("siti");
  await page.locator('.kisi[data-answers*="siti"]').waitFor();
  await keys.press("Enter");
  await keys.press("F6");
  await page.locator(".kisi-family li").first().waitFor();
  await keys.tabTo("Tampilkan NIK/KK", { backwards: true });
  await keys.press("Enter");
  await ready();
  await page.waitForTimeout(300);
  await looked("kisi-keluarga");
  await page.emulateMedia({ colorScheme: "dark" });
  await looked("kisi-gelap");
  await page.emulateMedia({ colorScheme: "light" });
  await keys.press("Control+=", 2);
  await page.waitForTimeout(300);
  await looked("kisi-besar");
  await keys.press("Control+0");
});

it("divides, assigns, prints and types back", async () => {
  const { keys, page } = desk;
  await keys.tabTo("Paket kerja");
  await keys.press("Enter");
  await page.locator('[data-screen="prelists.packages"]').waitFor();
  await keys.tabTo("Bagi per RT");
  await keys.press("Enter");
  await keys.see(/7 paket dibuat/);
  await keys.tabTo(/^Pilih semua|^Semua/);
  await keys.press("Space");
  await keys.tabTo("Tugaskan", { backwards: true });
  await keys.press("Enter");
  await page.getByRole("dialog").waitFor();
  await keys.type("Rizky");
  await looked("paket-tugaskan");
  await keys.press("Control+s");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await looked("paket");
  await keys.tabTo(/^Lembar lapangan RT/);
  await keys.press("Enter");
  await page.getByRole("dialog").waitFor();
  await keys.press("Control+s");
  await page.getByRole("button", { name: /Simpan PDF/ }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  await looked("lembar-lapangan");
  const file = path.join(folder, "lembar.pdf");
  await willSaveAs(desk.app, file);
  await keys.tabTo("Simpan PDF");
  await keys.press("Enter");
  await keys.see("PDF tersimpan.");
  assert.ok(picturesOfPdf(file, "lembar-lapangan-hal").length > 1);
  await keys.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await keys.tabTo("Ketik hasil", { backwards: true });
  await keys.press("Enter");
  await page.locator('[data-screen="prelists.typing"]').waitFor();
  await keys.tabTo("Nomor blok");
  await keys.type("6");
  await keys.press("Enter");
  await page.locator("[data-code]").first().waitFor();
  await page.waitForTimeout(100);
  await keys.type("1");
  await keys.press("Enter");
  await keys.type("4");
  await looked("ketik-hasil");
});
