// A whole round of a prelist in real Electron, by keyboard alone: a sender's file of 10,000 rows is taken in, cleaned, verified,
// deliberated, put into minutes and given back inside the sender's own file.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { openDesk, willChoose } from "./support/launch.ts";
import { Worker } from "./job/worker.ts";
import { MISSPELT, senderFile } from "./round/sender-file.ts";

const ROWS = 10_000;
const RIGHT = "Kp. Sukaresmi RT 1";
const worker = new Worker();
const sent = senderFile(ROWS);
let source: string;

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan"] });
  const operator = TRAINING_ACCOUNTS.find((one) => one.role === "operator")!;
  await worker.signInToDesk({ name: operator.name, password: TRAINING_PASSWORD });
  source = path.join(worker.folder, "bnba-sukamaju.xlsx");
  fs.writeFileSync(source, sent.bytes);
});
after(() => worker.end());

const onScreen = (id: string) => worker.desk.page.locator(`[data-screen="${id}"]`).waitFor();

async function toTab(name: string, screen: string): Promise<void> {
  await worker.activate(name);
  await onScreen(screen);
}

describe("a round of a prelist", () => {
  it("takes the sender's file in", async (t) => {
    const { keys, desk } = worker;
    await willChoose(desk.app, source);
    await worker.command("Impor prelist");
    await keys.see("1. Berkas");
    await worker.activate("Pilih berkas");
    await keys.see("3. Tujuan", 60_000);
    const from = performance.now();
    await keys.press("Control+s");
    await keys.see("4. Hasil pemeriksaan", 60_000);
    const checked = performance.now();
    await keys.press("Control+s");
    await desk.page.locator('[data-screen="prelists.batch"]').waitFor({ timeout: 120_000 });
    t.diagnostic(
      `${ROWS} rows: checked in ${Math.round(checked - from)} ms, saved in ${Math.round(performance.now() - checked)} ms`,
    );
    await worker.activate("Buka prelist");
    await onScreen("prelists.entries");
    await desk.page.locator("button.loket-row").first().waitFor();
    await worker.picture("putaran-baris");
  });

  it("is cleaned in the grid", async () => {
    const { keys, desk } = worker;
    await toTab("Kisi", "prelists.grid");
    await keys.tabTo("Kisi daftar");
    const focus = desk.page.locator(".kisi-cell[data-focus]");
    const address = desk.page.locator(".kisi-title", { hasText: /^alamat$/ });
    const column = await address.getAttribute("aria-colindex");
    for (let step = 0; (await focus.getAttribute("aria-colindex")) !== column; step++) {
      assert.ok(step < 40, "the column is not reached");
      await keys.press("ArrowRight");
    }
    await keys.press("Control+f");
    await keys.type("salah tulis");
    await desk.page.locator(".kisi-cell[data-focus]", { hasText: MISSPELT }).waitFor();
    await keys.tabTo("Kisi daftar", { backwards: true });
    await keys.press("F2");
    await keys.press("Control+a");
    await keys.type(RIGHT);
    await keys.press("Enter");
    await desk.page.locator(".kisi [role=gridcell]", { hasText: RIGHT }).waitFor();
    await worker.picture("putaran-kisi");
  });
});
