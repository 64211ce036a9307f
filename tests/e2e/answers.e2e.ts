// Lists of answers in the training office, in real Electron and by keyboard alone: from a file, taken back, and typed as told by telephone.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import * as answers from "./job/answers.ts";
import { Worker } from "./job/worker.ts";
import { openDesk } from "./support/launch.ts";

const worker = new Worker();
const supervisor = TRAINING_ACCOUNTS.find((one) => one.role === "supervisor")!;
let code = "";

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan"] });
  await worker.signInToDesk({ name: supervisor.name, password: TRAINING_PASSWORD });
});
after(() => worker.end());

describe("a list of answers", () => {
  it("is read from a file, confirmed and recorded; its rejected rows go back", async () => {
    const { page } = worker.desk;
    await worker.command("Daftar rujukan");
    await page.locator('[data-screen="referrals.list"] .loket-row').first().waitFor();
    await page.locator(".loket-row").first().focus();
    await worker.keys.press("Enter");
    await page.locator('[data-screen="referrals.referral"]').waitFor();
    const text = (await page.locator("#isi").textContent()) ?? "";
    code = /RJ-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? "";
    assert.notEqual(code, "");
    await answers.recordList(worker, code);
  });
  it("is taken back, and the referral waits again", () => answers.takeBack(worker));
  it("is typed as it was told by telephone", async () => {
    const { keys } = worker;
    await worker.command("Daftar jawaban");
    await worker.activate("Catat daftar baru");
    await keys.fill("Dari siapa", "Ibu Ani, Dinas Sosial");
    await keys.tabTo("Dari berkas (XLSX, ODS, CSV)");
    await keys.press("ArrowDown");
    await keys.fill("Kode rujukan atau NIK, baris 1", code.toLowerCase());
    await keys.press("Control+s");
    await worker.desk.page.locator("table").getByText("Siap dicatat").first().waitFor();
    await keys.press("Control+s");
    await keys.see(/1 jawaban dicatat/, 30_000);
  });
});
