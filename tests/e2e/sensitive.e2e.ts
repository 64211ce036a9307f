// An ordinary case becomes sensitive in real Electron, by keyboard: a petugas keeps only its number, a koordinator reads it and calls by the safe contact.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { pngOf } from "../support/pictures.ts";
import { openCase } from "./job/casework.ts";
import { walkIn } from "./job/walk-in.ts";
import { Worker } from "./job/worker.ts";
import { violations } from "./support/axe.ts";
import { openDesk } from "./support/launch.ts";

const SECRET = "Minta obat ARV, positif sejak Maret.";
const worker = new Worker();
const who = (role: string) => ({
  name: TRAINING_ACCOUNTS.find((one) => one.role === role)!.name,
  password: TRAINING_PASSWORD,
});
let number = "";

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan", "--uji"] });
  await worker.signInToDesk(who("petugas"));
});
after(() => worker.end());

async function accessible(name: string): Promise<void> {
  await worker.picture(name);
  assert.deepEqual(await violations(worker.desk.page), []);
}

describe("a case that becomes sensitive", () => {
  it("a petugas marks it with a reason and from then on sees only its number", async () => {
    const { keys, desk } = worker;
    number = await walkIn(worker, {
      person: "siti",
      category: "kes 1",
      code: "KES-01",
      story: SECRET,
    });
    const photo = path.join(worker.folder, "hasil-lab.png");
    fs.writeFileSync(photo, pngOf(320, 240));
    const chooser = desk.page.waitForEvent("filechooser");
    await worker.activate("Lampirkan berkas");
    await (await chooser).setFiles(photo);
    await worker.dialog("Lampirkan berkas");
    await worker.activate(/^Lampirkan$/);
    await worker.noDialog();
    await keys.see("hasil-lab");

    await worker.activate("Jadikan peka");
    await worker.dialog("Jadikan kasus ini peka");
    await keys.see("Setelah disimpan, akun Anda hanya melihat nomornya.");
    await keys.press("Control+s");
    await keys.see("Tulis alasannya, sedikitnya lima huruf.");
    await keys.fill("Alasan", "Warga meminta tidak diketahui tetangga.");
    await accessible("jadikan-peka");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see("Ini kasus peka.");
    for (const word of [SECRET, "hasil-lab", "Siti"])
      assert.equal(await desk.page.locator("main").getByText(word).count(), 0, word);
    await accessible("peka-hanya-nomor");
  });

  it("a koordinator reads it, records the safe contact and calls by it", async () => {
    const { keys, desk } = worker;
    await worker.handOver(who("koordinator"));
    await openCase(worker, number);
    await keys.see(SECRET);
    await keys.see("hasil-lab");
    await keys.see("Belum ada kontak aman.");

    await worker.activate("Catat kontak aman");
    await worker.dialog("Kontak aman");
    await keys.press("ArrowDown");
    await keys.fill("Siapa", "Bu Tuti, kakak kandung");
    await keys.fill("Nomor", "0812-0000-1234");
    await keys.fill("Waktu yang aman", "Sabtu pagi");
    await keys.fill("Jangan hubungi lewat", "WhatsApp, HP dipegang suami");
    await accessible("kontak-aman-dialog");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see("Bu Tuti, kakak kandung");
    await keys.see("Hubungi warga hanya dengan cara ini.");

    await worker.activate("Catat perkembangan");
    await worker.dialog("Catat perkembangan");
    await worker.choose("Jenis", "Menghubungi warga");
    await keys.fill(/^Isi/, "Kakaknya menyampaikan jadwal kontrol.");
    await keys.press("Control+s");
    await keys.see("Tandai bahwa kontak aman yang dipakai.");
    await worker.tick("Dihubungi lewat kontak aman yang tercatat");
    await keys.press("Control+s");
    await worker.noDialog();
    await keys.see("Dihubungi lewat kontak aman.");
    assert.equal(await desk.page.getByText("tersegel").count(), 0); // nothing is locked for who holds the key
    await accessible("peka-koordinator");
  });
});
