// People and walk-ins at the front desk.
import assert from "node:assert/strict";
import { holds, type Worker } from "./worker.ts";

export const SERVED = { name: "Siti Nurhayati", nik: "3204054504810001" } as const;
export const APPLICANT = { name: "Andi Saputra", nik: "3204051203790002" } as const;

/** A person with NIK and family card; sex and birth date come from the NIK. */
export async function registerPerson(worker: Worker): Promise<void> {
  const { keys, desk } = worker;
  await keys.press("F3");
  await keys.see("Siapa yang datang?");
  await keys.type("siti nurhayati");
  await keys.see("Belum ada yang cocok");
  await keys.press("F4");
  await keys.see("Mulai dari NIK");
  await keys.fill("NIK", SERVED.nik);
  assert.equal(await worker.value("Tanggal lahir"), "05-04-1981");
  assert.ok(await desk.page.getByLabel("Perempuan").isChecked());
  await keys.fill("Nama lengkap", SERVED.name);
  await keys.fill("No. KK", "3204050101150007");
  await worker.choose("Hubungan dalam keluarga", "Kepala");
  await keys.fill("RT", "3");
  await keys.fill("RW", "7");
  await keys.press("Control+s");
  await desk.page.locator('[data-screen="people.person"]').waitFor();
  await keys.see("Buka keluarga");
  await worker.picture("orang");
}

/** How many keys a walk-in of a known person takes beside its story, receipt on screen included. */
export async function knownWalkIn(worker: Worker): Promise<number> {
  const { keys } = worker;
  const story = "Kartu KIS tidak aktif, sedang dirawat di puskesmas.";
  // From the queue: on a person's page F2 would already know who is served.
  await worker.command("Buka antrean");
  await worker.desk.page.locator('[data-screen="cases.queue"]').waitFor();
  const before = keys.pressed + keys.typed;
  await keys.press("F2");
  await keys.see("Siapa yang dilayani");
  await worker.desk.page.waitForFunction(() => document.activeElement?.tagName === "INPUT");
  await keys.type("siti nur");
  await worker.suggested(SERVED.name);
  await keys.press("Enter");
  await worker.desk.page.waitForTimeout(200);
  await keys.type("kes 1");
  await worker.suggested("KES-01");
  await keys.press("Enter");
  await worker.desk.page.waitForTimeout(200);
  await keys.type(story);
  await keys.press("Control+s");
  await worker.dialog("Kedatangan tersimpan");
  await keys.press("Enter");
  await keys.see(/^\d+ halaman$/);
  return keys.pressed + keys.typed - before - story.length;
}

/** From the saved dialog to the case; answers its number. */
export async function openSaved(worker: Worker): Promise<string> {
  await worker.dialog("Kedatangan tersimpan");
  const number = await worker.desk.page.locator("[role=dialog] output").first().innerText();
  await worker.activate("Buka kasus");
  await worker.desk.page.locator('[data-screen="cases.case"]').waitFor();
  return number.trim();
}

/** Somebody comes for somebody else; the power fails before saving and the draft is there again. */
export async function interruptedWalkIn(worker: Worker, again: () => Promise<void>): Promise<void> {
  let { keys } = worker;
  await keys.press("F2");
  await keys.see("Siapa yang dilayani");
  await worker.pick(/^Yang dilayani/, "siti nur", SERVED.name);
  await worker.tick("Pemohon orang lain");
  await worker.pick(/^Pemohon(?! orang)/, APPLICANT.name, "Daftarkan orang baru");
  await worker.dialog("Daftarkan orang baru");
  assert.equal(
    await worker.desk.page.getByRole("dialog").getByLabel("Nama lengkap").inputValue(),
    APPLICANT.name,
  );
  await keys.fill("NIK", APPLICANT.nik);
  await worker.activate("Simpan orang");
  await worker.noDialog();
  await worker.choose("Hubungan pemohon", "Tetangga");
  await worker.pick("Kategori", "kes 1", "KES-01");
  await keys.fill("Uraian", "Diantar tetangganya karena kartu KIS tidak dapat dipakai berobat.");
  await worker.desk.page.waitForTimeout(5_000); // a draft is saved every 2 s
  await keys.see(/^Draf tersimpan pukul/);
  await worker.picture("kedatangan");
  await worker.cutPower();
  await again();
  ({ keys } = worker);
  await keys.press("F2");
  await keys.see(/^Ada draf dari/);
  await worker.activate("Lanjutkan draf");
  await keys.see(APPLICANT.name);
  assert.match(await worker.value("Uraian"), /^Diantar tetangganya/);
  await keys.press("Control+s");
  await worker.dialog("Kedatangan tersimpan");
  await keys.press("Enter");
  const { text } = await worker.keepPaper("tanda-terima");
  holds(text, /REG\/3204052001\/\d{4}\/00002/, SERVED.name, "TANDA TERIMA");
}

export interface Need {
  readonly person: string;
  readonly category: string;
  readonly code: string;
  readonly story: string;
  readonly kind?: string;
  readonly emergency?: true;
  readonly sensitive?: true;
}

/** Any other walk-in; ends on its case and answers the number. */
export async function walkIn(worker: Worker, need: Need): Promise<string> {
  const { keys } = worker;
  await keys.press("F2");
  await keys.see("Siapa yang dilayani");
  await worker.pick(/^Yang dilayani/, need.person, new RegExp(need.person, "i"));
  await worker.pick("Kategori", need.category, need.code);
  await keys.fill("Uraian", need.story);
  if (need.kind) await worker.choose("Jenis", need.kind);
  if (need.emergency) {
    await keys.tabTo(/^(Biasa|Mendesak|Darurat)/);
    for (let turn = 0; turn < 4; turn++) {
      if (await worker.desk.page.getByLabel("Darurat", { exact: true }).isChecked()) break;
      await keys.press("ArrowRight");
    }
  }
  if (need.sensitive) await worker.tick("Kasus peka");
  await keys.press("Control+s");
  return openSaved(worker);
}

/** How many keys an emergency of a known person takes beside its story, the printed letter included, and ms from saving to its PDF on screen. */
export async function knownReferral(
  worker: Worker,
): Promise<{ keys: number; pdf: number; number: string }> {
  const { keys, desk } = worker;
  const story = "Sesak napas, harus dirawat malam ini, kartu tidak aktif.";
  await worker.command("Buka antrean");
  await desk.page.locator('[data-screen="cases.queue"]').waitFor();
  const before = keys.pressed + keys.typed;
  await keys.press("F2");
  await keys.see("Siapa yang dilayani");
  await desk.page.waitForFunction(() => document.activeElement?.tagName === "INPUT");
  await keys.type("siti nur");
  await worker.suggested(SERVED.name);
  await keys.press("Enter");
  await desk.page.waitForTimeout(200);
  await keys.type("kes 1");
  await worker.suggested("KES-01");
  await keys.press("Enter");
  await desk.page.waitForTimeout(200);
  await keys.type(story);
  await keys.press("F6");
  assert.ok(await desk.page.getByLabel("Darurat", { exact: true }).isChecked());
  await keys.press("Control+s");
  await worker.dialog("Kedatangan tersimpan");
  const number = await desk.page.locator("[role=dialog] output").first().innerText();
  await keys.tabTo("Buka kasus", { backwards: true });
  await keys.press("Enter");
  await desk.page.locator('[data-screen="cases.case"]').waitFor();
  await keys.press("F7");
  await desk.page.locator('[data-screen="referrals.issue"]').waitFor();
  await keys.see("Surat diberi nomor");
  const from = performance.now();
  await keys.press("Control+s");
  await keys.see(/^\d+ halaman$/);
  const pdf = performance.now() - from;
  // One more, F9, prints what is on screen.
  return {
    keys: keys.pressed + keys.typed - before - story.length + 1,
    pdf,
    number: number.trim(),
  };
}
