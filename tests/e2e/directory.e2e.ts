// The directory by keyboard alone: a partner written down and confirmed, a rule changed and a broken file refused, a target with its paper, the waiting list.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { openDesk, willChoose, type OpenDesk } from "./support/launch.ts";
import { picture } from "./support/pictures.ts";

let desk: OpenDesk;
before(async () => {
  desk = await openDesk({ switches: ["--latihan", "--uji"] });
  const { name } = TRAINING_ACCOUNTS.find(({ role }) => role === "supervisor")!;
  const { keys } = desk;
  await keys.see("Pilih nama Anda");
  await keys.tabTo("Nama");
  await keys.type(name);
  await keys.tabTo("Kata sandi");
  await keys.type(TRAINING_PASSWORD);
  await keys.press("Enter");
  await desk.page.locator("[data-screen]").waitFor();
});
after(async () => desk.close());

/** Through the palette, as an officer who knows the name. */
async function go(command: string, screen: string): Promise<void> {
  await desk.keys.press("Control+k");
  await desk.page.getByRole("dialog").waitFor();
  await desk.keys.type(command);
  await desk.page.getByRole("option", { name: command }).first().waitFor();
  await desk.keys.press("Enter");
  await desk.page.locator(`[data-screen="${screen}"]`).waitFor({ timeout: 30_000 });
}
async function activate(name: string | RegExp): Promise<void> {
  await desk.keys.tabTo(name);
  await desk.keys.press("Enter");
}
/** Into a list by Tab, then down by arrow to the row, and opens it. */
async function row(first: string, name: string): Promise<void> {
  await desk.keys.tabTo(first);
  for (let turn = 0; !(await desk.keys.focus()).name.startsWith(name); turn++) {
    assert.ok(turn < 40, `no row ${name}`);
    await desk.keys.press("ArrowDown");
  }
  await desk.keys.press("Enter");
}
async function dialogGone(): Promise<void> {
  await desk.page.getByRole("dialog").waitFor({ state: "detached", timeout: 30_000 });
}
async function dialog(): Promise<void> {
  await desk.page.getByRole("dialog").waitFor({ timeout: 30_000 });
}

describe("the directory", () => {
  it("takes down an organization, and who confirmed it", async () => {
    await go("Buka lembaga dan mitra", "directory.organizations");
    await activate("Tambah lembaga");
    await dialog();
    await desk.keys.fill("Nama lembaga", "LKS Kasih Ibu");
    await desk.keys.fill("Wilayah kerja", "Kecamatan Cileunyi");
    await desk.keys.fill("Nomor SK", "AHU-0012/2024");
    await desk.keys.fill(/^Narahubung/, "Tuti Alawiah");
    await picture(desk.page, "lembaga-isian");
    await desk.keys.press("Control+s");
    await dialogGone();
    await desk.keys.see("LKS Kasih Ibu");
    await desk.keys.fill(/^Cari nama, wilayah/, "kasih ibu");
    await desk.page.getByText("TKSK Kecamatan Cileunyi").waitFor({ state: "detached" });
    await activate("LKS Kasih Ibu");
    await dialog();
    await activate("Konfirmasi");
    await desk.keys.see("Yang menjawab");
    await desk.keys.fill("Yang menjawab", "Tuti");
    await desk.keys.press("Control+s");
    await desk.keys.see(/Dikonfirmasi per telepon/);
    await picture(desk.page, "lembaga");
    await desk.keys.press("Escape");
    await dialogGone();
  });

  it("changes a number of a rule as local practice, and refuses a broken file by name", async () => {
    await go("Buka aturan kelayakan", "directory.rules");
    await row("Reaktivasi PBI-JK", "PKH: pemeriksaan komponen");
    await dialog();
    await activate("Ubah");
    await desk.keys.fill("Desil, paling banyak", "3");
    await picture(desk.page, "aturan-isian");
    await desk.keys.press("Control+s");
    await dialogGone();
    await desk.keys.see("Praktik setempat");
    await picture(desk.page, "aturan");
    const file = path.join(desk.data, "aturan.json");
    fs.writeFileSync(file, '{"version":"2027-01","rules":[{"id":"coba-saja","script":"x"}]}');
    await willChoose(desk.app, file);
    await activate("Muat berkas aturan");
    await dialog();
    await activate("Pilih berkas");
    await desk.keys.see("Berkas ditolak");
    await desk.keys.see(/Aturan coba-saja: ada bagian yang tidak dikenal \("script"\)/);
    await picture(desk.page, "aturan-ditolak");
    await desk.keys.press("Escape");
    await dialogGone();
  });

  it("shows who waits, and takes one off the list with a reason", async () => {
    await go("Buka daftar tunggu", "referrals.waiting");
    await desk.keys.see("Diusulkan: ada tempat");
    const rows = () => desk.page.locator("tbody tr").count();
    const before = await rows();
    assert.ok(before >= 2);
    await picture(desk.page, "daftar-tunggu");
    await activate(/^Keluar /);
    await dialog();
    await desk.keys.press("Control+s");
    await dialogGone();
    await desk.page.waitForFunction(
      (n) => document.querySelectorAll("tbody tr").length === n,
      before - 1,
    );
  });

  it("counts outputs against a target, opens the list behind and prints it", async () => {
    await go("Buka capaian program", "reports.outputs");
    await activate("Tambah target");
    await dialog();
    await desk.keys.fill("Program", "Usulan lokasi KAT");
    await desk.keys.tabTo("Yang dihitung");
    await desk.keys.type("Dicatat");
    await desk.keys.fill("Target", "2");
    await desk.keys.press("Control+s");
    await dialogGone();
    await desk.keys.see("Usulan lokasi KAT");
    await picture(desk.page, "capaian");
    await row("Bedah rumah", "Usulan lokasi KAT");
    await dialog();
    await desk.keys.see(/0 dari 2/);
    await picture(desk.page, "capaian-rincian");
    await desk.keys.press("Escape");
    await dialogGone();
    await desk.keys.press("F9");
    await desk.page.getByRole("dialog").waitFor({ timeout: 60_000 });
    await picture(desk.page, "capaian-kertas");
  });
});
