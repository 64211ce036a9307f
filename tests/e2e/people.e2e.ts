// Finding people in the training office, in real Electron and by keyboard alone.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { openDesk } from "./support/launch.ts";
import { Worker } from "./job/worker.ts";

const worker = new Worker();
const operator = TRAINING_ACCOUNTS.find((one) => one.role === "operator")!;

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan"] });
  await worker.signInToDesk({ name: operator.name, password: TRAINING_PASSWORD });
});
after(() => worker.end());

async function onScreen(id: string): Promise<void> {
  await worker.desk.page.locator(`[data-screen="${id}"]`).waitFor();
}

describe("people", () => {
  it("are found by another spelling, with the reason", async () => {
    const { keys, desk } = worker;
    await keys.press("F3");
    await keys.see("Siapa yang datang?");
    await keys.type("soeparti");
    const first = desk.page.locator('[role=option][data-combobox-selected="true"]').first();
    await first.waitFor();
    assert.match(await first.innerText(), /Nama, ejaan lain|Nama mirip|Nama sama/);
    await keys.press("Enter");
    await onScreen("people.person");
    await keys.see("Riwayat");
  });
});
