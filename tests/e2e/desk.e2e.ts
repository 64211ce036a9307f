// The morning at the desk in the training office, in real Electron and by keyboard alone: visits, assessment, plan, handing over.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import type { Role } from "../../shared/call.ts";
import { openDesk } from "./support/launch.ts";
import { Worker } from "./job/worker.ts";

const worker = new Worker();
const sit = (role: Role) => ({
  name: TRAINING_ACCOUNTS.find((one) => one.role === role)!.name,
  password: TRAINING_PASSWORD,
});

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan"] });
  await worker.signInToDesk(sit("petugas"));
});
after(() => worker.end());

async function onScreen(id: string): Promise<void> {
  await worker.desk.page.locator(`[data-screen="${id}"]`).waitFor();
}

describe("the desk", () => {
  it("gives a number, calls the next and ends a visit", async () => {
    const { keys } = worker;
    await worker.activate("Kunjungan");
    await onScreen("cases.visits");
    await keys.see("Didahulukan");
    await worker.picture("kunjungan");
    await worker.activate("Tamu datang");
    await worker.dialog("Tamu datang");
    await keys.tabTo("Warga di register");
    await keys.press("ArrowRight");
    await keys.fill("Nama tamu", "Pak Lurah Sukajadi");
    await worker.picture("tamu-datang");
    await keys.press("Control+s");
    await keys.see(/Nomor antrean \d+ diberikan/);
    await worker.noDialog();
    await worker.activate("Panggil berikutnya");
    await keys.see("Dilayani");
    await keys.tabTo(/^\d+$/);
    await keys.press("Enter");
    await worker.dialog(/^Nomor \d+: /);
    await worker.picture("kunjungan-dialog");
    await keys.press("Enter"); // the main button has the focus
    await worker.noDialog();
  });

  it("keeps an assessment, a plan and a home visit of a case", async () => {
    const { keys } = worker;
    await worker.activate("Kasus");
    await onScreen("cases.list");
    await worker.choose("Tampilan", "Terlambat");
    await worker.activate("Simpan tampilan ini");
    await worker.dialog("Simpan tampilan ini");
    await keys.type("Yang terlambat");
    await keys.press("Control+s");
    await worker.noDialog();
    await worker.activate("Yang terlambat"); // pressed again: everything
    await keys.see("Semua");
    await worker.picture("kasus-tampilan");
    await keys.tabTo(/^REG\//);
    await keys.press("Enter");
    await onScreen("cases.case");
    await worker.activate("Isi asesmen");
    await worker.dialog("Asesmen");
    await keys.tabTo("Tinggi");
    await keys.press("Space");
    await keys.tabTo("Kesehatan");
    await keys.press("Space");
    await keys.tabTo("Belum ditanya");
    await keys.press("ArrowLeft", 2);
    await worker.picture("asesmen");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see("1 dari 9 terpenuhi");
    await worker.activate("Susun rencana");
    await worker.dialog("Rencana layanan");
    await keys.fill("Layanan 1", "Antar ke puskesmas");
    await keys.fill("Oleh siapa", "PSM desa");
    await keys.fill("Paling lambat", "31122026");
    await worker.picture("rencana");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see(/Antar ke puskesmas; PSM desa; paling lambat/);
    await worker.activate("Catat perkembangan");
    await worker.dialog("Catat perkembangan");
    await worker.choose("Jenis", "Kunjungan");
    await keys.fill("Isi", "Bertemu nenek dan cucu; obat sudah habis.");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see("Bertemu nenek dan cucu");
    await worker.picture("kasus-asesmen");
  });

  it("gives a statement with a number, and keeps it in the register", async () => {
    const { keys } = worker;
    await worker.activate("Buat surat keterangan");
    await worker.dialog("Buat surat keterangan");
    await keys.fill("Untuk keperluan", "keringanan biaya rumah sakit");
    await worker.picture("keterangan");
    await keys.press("Control+s");
    const paper = await worker.keepPaper("sktm");
    assert.equal(paper.pages, 1);
    assert.match(paper.text, /SURAT KETERANGAN TIDAK MAMPU Nomor: \S+/);
    assert.match(paper.text, /untuk keperluan keringanan biaya rumah sakit/);
    await keys.see("Surat Keterangan Tidak Mampu");
  });

  it("hands cases over, many at once", async () => {
    const { keys } = worker;
    await worker.handOver(sit("koordinator"));
    await onScreen("cases.queue");
    await keys.tabTo(/^REG\//);
    await keys.press("Space");
    await keys.press("ArrowDown");
    await keys.press("Space");
    await keys.see("2 dipilih");
    await worker.picture("serah-pilih");
    await keys.tabTo("Serahkan", { backwards: true });
    await keys.press("Enter");
    await worker.dialog("Serahkan kasus");
    await worker.choose("Kepada petugas", sit("fasilitator").name);
    await worker.picture("serah");
    await keys.press("Control+s");
    await keys.see(/kasus diserahkan|tidak berpindah/);
  });
});
