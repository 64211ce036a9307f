// The whole job once through in real Electron, by keyboard alone: first run, people, walk-ins, cases, referrals, prelists, reports, backup.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import * as cases from "./job/casework.ts";
import * as first from "./job/first-day.ts";
import * as desk from "./job/walk-in.ts";
import { COLLEAGUES, HEAD, holds, Worker } from "./job/worker.ts";

const worker = new Worker();
const known = { number: "", code: "" };
let failed = false;

/** A step of the job; after one has failed the others would only tell of it again. */
function step(name: string, work: () => Promise<void>): void {
  it(name, async (t) => {
    if (failed) return t.skip("an earlier step failed");
    failed = true;
    await work();
    failed = false;
  });
}

before(() => worker.open());
after(() => worker.end());

describe("the first day", () => {
  step("makes an office and keeps its recovery code", () => first.makeOffice(worker));
  step("signs out and in again", () => first.outAndIn(worker));
  step("gives the colleagues their accounts", () => first.addColleagues(worker));
  step("lets each colleague choose a password of their own", async () => {
    for (const colleague of Object.values(COLLEAGUES)) {
      await worker.command("Keluar");
      await first.takeOwnPassword(worker, colleague);
    }
  });
});

describe("the counter", () => {
  step("registers a person and family from the NIK", async () => {
    await worker.handOver(COLLEAGUES.petugas);
    await desk.registerPerson(worker);
  });
  step("takes a walk-in of a known person in at most 25 keys beside the story", async () => {
    const keys = await desk.knownWalkIn(worker);
    console.log(`keys for a walk-in of a known person: ${keys}`);
    assert.ok(keys <= 25, `${keys} keys`);
    await worker.keepPaper("tanda-terima-pertama");
    known.number = await desk.openSaved(worker);
  });
  step("brings a draft back after the power failed", () =>
    desk.interruptedWalkIn(worker, async () => {
      await worker.open();
      await worker.signInToDesk(COLLEAGUES.petugas);
    }),
  );
  step("comes back to the same form after the lock", async () => {
    await desk.openSaved(worker);
    await worker.keys.press("F2");
    await worker.keys.see("Siapa yang dilayani");
    await worker.keys.fill(/^Uraian/, "Belum selesai ditulis");
    await worker.keys.press("Control+l");
    await worker.keys.see("Layar terkunci");
    await worker.picture("kunci");
    await worker.keys.fill("Kata sandi", COLLEAGUES.petugas.password);
    await worker.keys.press("Enter");
    await worker.keys.see("Siapa yang dilayani");
    assert.equal(await worker.value("Uraian"), "Belum selesai ditulis");
  });
});

describe("a case", () => {
  step("is checked, verified and recommended by the front office", async () => {
    await cases.openCase(worker, known.number);
    await cases.prepare(worker);
    await cases.mayNotDecide(worker);
  });
  step("is decided by another and referred with a letter on A4 and F4", async () => {
    await worker.handOver(COLLEAGUES.koordinator);
    await cases.openCase(worker, known.number);
    known.code = await cases.refer(worker, "Tetapkan: rujuk", "rujukan");
    await cases.printOnF4(worker, known.code, "rujukan");
  });
  step("is answered by the code of its slip and closed with its result", async () => {
    await cases.answer(worker, known.code);
    await cases.openCase(worker, known.number);
    await cases.close(worker, "KIS aktif kembali sejak hari ini.");
    await worker.picture("kasus-selesai");
  });
});
