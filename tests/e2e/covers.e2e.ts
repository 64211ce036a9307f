// Many cases under one letter, and many letters in one PDF, in real Electron and by keyboard alone.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { checkAccessible } from "./support/axe.ts";
import { openDesk } from "./support/launch.ts";
import { holds, Worker } from "./job/worker.ts";

const worker = new Worker();
const CODE = /RJ-[0-9A-Z]{4}-[0-9A-Z]{4}/g;
let codes: string[] = [];

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan"] });
  const supervisor = TRAINING_ACCOUNTS.find((one) => one.role === "supervisor")!;
  await worker.signInToDesk({ name: supervisor.name, password: TRAINING_PASSWORD });
});
after(() => worker.end());

async function onScreen(id: string): Promise<void> {
  await worker.desk.page.locator(`[data-screen="${id}"]`).waitFor();
}

describe("one letter above many cases", () => {
  it("is issued for three ticked cases and printed with its list of names", async () => {
    const { keys, desk } = worker;
    await keys.press("Control+3");
    await onScreen("cases.list");
    await worker.choose("Status", "Menunggu");
    await desk.page.waitForTimeout(800);
    await keys.tabTo(/^REG\//);
    for (let row = 0; row < 3; row++) {
      await keys.press("Space");
      await keys.press("ArrowDown");
    }
    await keys.see("3 dipilih");
    await worker.picture("bersama-pilihan");
    await keys.tabTo("Rujuk bersama", { backwards: true });
    await keys.press("Enter");
    await worker.dialog("Rujuk bersama dengan satu surat");
    await keys.see("3 kasus dirujuk dengan satu nomor surat");
    await keys.tabTo(/^Tujuan/);
    if ((await worker.value("Tujuan")) === "")
      await worker.pick(/^Tujuan/, "dinas sosial", /dinas sosial/i);
    await worker.picture("bersama-isian");
    await checkAccessible(desk.page, "rujuk-bersama");
    await keys.press("Control+s");
    const { text, pages } = await worker.keepPaper("surat-pengantar");
    assert.ok(pages >= 2, `${pages} pages`);
    holds(text, "bagi 3 warga", "DAFTAR NOMINATIF", "3 orang.", "Halaman 2 dari");
    codes = [...new Set(text.match(CODE) ?? [])];
    assert.equal(codes.length, 3);
  });

  it("takes the answer of one by its code; the others go on waiting", async () => {
    const { keys, desk } = worker;
    await worker.command("Catat jawaban dengan kode");
    await keys.see("Ketik atau pindai kode");
    await keys.fill("Kode rujukan", codes[1]!);
    await keys.press("Enter");
    await worker.dialog(/^Catat jawaban atas/);
    await worker.picture("bersama-jawaban");
    await keys.tabTo(/^Sampai di tujuan/);
    for (const _ of ["disetujui", "dilayani", "terlaksana"]) await keys.press("ArrowDown");
    await keys.fill("Dijawab oleh", "Neneng Kurniasih, Dinas Sosial");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see("Daftar nominatif: 3 orang dalam satu surat");
    const list = desk.page.getByRole("table", { name: /^Daftar nominatif/ });
    assert.equal(await list.getByText("Terlaksana", { exact: true }).count(), 1);
    await worker.picture("bersama-rujukan");
    await checkAccessible(desk.page, "rujukan-bersama");
  });
});

describe("many letters", () => {
  it("are made in one PDF, seen and kept, each shared letter once", async () => {
    const { keys, desk } = worker;
    await keys.press("Control+4");
    await onScreen("referrals.list");
    await worker.choose("Tampilkan", "Semua");
    await keys.see(/^Cetak \d+ surat/);
    await worker.picture("banyak-daftar");
    await keys.press("F9");
    await worker.dialog("Cetak banyak surat");
    await checkAccessible(desk.page, "cetak-banyak");
    const begun = performance.now();
    await keys.press("Control+s");
    await worker.dialog(/^Pratinjau cetak/);
    await keys.see(/^\d+ halaman$/);
    console.log(`letters in the preview after ${Math.round(performance.now() - begun)} ms`);
    const { text, pages } = await worker.keepPaper("banyak-surat");
    assert.ok(pages > 5, `${pages} pages`);
    for (const code of codes) holds(text, code);
    assert.equal(text.split("DAFTAR NOMINATIF").length - 1, 1);
  });

  it("are stopped within a second", async () => {
    const { keys, desk } = worker;
    await keys.press("F9");
    await worker.dialog("Cetak banyak surat");
    await keys.press("Control+s");
    await keys.tabTo("Batalkan");
    const begun = performance.now();
    await keys.press("Enter");
    await desk.page.getByRole("dialog").getByLabel("Kertas").waitFor();
    const took = performance.now() - begun;
    console.log(`cancelled after ${Math.round(took)} ms`);
    assert.ok(took < 1000, `${took} ms`);
  });

  it("are made again after one was stopped while its pages were made", async () => {
    const { keys } = worker;
    await worker.desk.page.waitForTimeout(800); // the stopped task winds down
    await keys.press("Control+s");
    await keys.tabTo("Batalkan");
    await keys.see("Membuat halaman");
    await keys.press("Enter");
    await worker.desk.page.getByRole("dialog").getByLabel("Kertas").waitFor();
    await worker.desk.page.waitForTimeout(800);
    await keys.press("Control+s");
    await worker.dialog(/^Pratinjau cetak/);
    await keys.see(/^\d+ halaman$/);
  });
});
