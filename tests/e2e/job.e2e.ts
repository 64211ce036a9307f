// The whole job once through in real Electron, by keyboard alone: first run, people, walk-ins, cases, referrals, prelists, reports, backup.
import assert from "node:assert/strict";
import { after, before, describe, it, type TestContext } from "node:test";
import * as answers from "./job/answers.ts";
import * as cases from "./job/casework.ts";
import * as first from "./job/first-day.ts";
import * as desk from "./job/walk-in.ts";
import * as end from "./job/closing.ts";
import * as lists from "./job/prelists.ts";
import * as profiles from "./job/profiles.ts";
import { printouts, summaries } from "./job/printouts.ts";
import * as proposals from "./job/proposals.ts";
import { deliberate } from "./job/deliberation.ts";
import * as directory from "./job/directory.ts";
import * as register from "./job/register.ts";
import * as templates from "./job/templates.ts";
import { jobTasks } from "./job/tasks.ts";
import { COLLEAGUES, Worker } from "./job/worker.ts";

const worker = new Worker();
const known = { number: "", code: "" };
let failed = false;
/** The office and its accounts are there. */
let begun = false;

/** A key of somebody who types as people in offices do (keystroke-level model, 40 words a minute). */
const KEY_SECONDS = 0.28;

/** A step of the job; after one has failed the others would only tell of it again. */
function step(name: string, work: (t: TestContext) => Promise<void>): void {
  it(name, async (t) => {
    if (failed) return t.skip("an earlier step failed");
    failed = true;
    const from = performance.now();
    const { pressed, typed } = worker.desk?.keys ?? { pressed: 0, typed: 0 };
    await work(t);
    failed = false;
    // A window opened anew counts from nought.
    const again = worker.keys.pressed < pressed;
    const keys = worker.keys.pressed - (again ? 0 : pressed);
    const letters = worker.keys.typed - (again ? 0 : typed);
    const seconds = (performance.now() - from) / 1000;
    const pace = seconds + (keys + letters) * KEY_SECONDS;
    t.diagnostic(
      `${keys} keys, ${letters} letters, ${seconds.toFixed(1)} s of the program: ${pace.toFixed(0)} s at the pace of an office`,
    );
  });
}

/** A part of the day that needs nothing of the part before. */
async function newStart(): Promise<void> {
  if (failed && begun) await worker.clear();
  failed = !begun;
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
    begun = true;
  });
});

describe("the counter", () => {
  step("registers a person and family from the NIK", async () => {
    await worker.handOver(COLLEAGUES.petugas);
    await desk.registerPerson(worker);
  });
  step("takes a walk-in of a known person in at most 25 keys beside the story", async (t) => {
    const keys = await desk.knownWalkIn(worker);
    t.diagnostic(`keys for a walk-in of a known person: ${keys}`);
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

describe("other cases", () => {
  step(
    "an emergency is at its printed letter in at most 25 keys, ratified by another",
    async (t) => {
      await worker.handOver(COLLEAGUES.petugas);
      const { keys, pdf, number } = await desk.knownReferral(worker);
      t.diagnostic(`keys to the printed referral: ${keys}; PDF after ${Math.round(pdf)} ms`);
      assert.ok(keys <= 25, `${keys} keys`);
      known.number = number;
      known.code = await cases.letterOnScreen(worker, "darurat");
      await worker.handOver(COLLEAGUES.koordinator);
      await cases.openCase(worker, known.number);
      await cases.ratify(worker);
    },
  );
  step("answers come as a list, and the list is taken back", async () => {
    await answers.recordList(worker, known.code);
    await answers.takeBack(worker);
  });
  step("a question is answered and closed at once", async () => {
    await desk.walkIn(worker, {
      person: "siti nurhayati",
      category: "kes 1",
      code: "KES-01",
      story: "Bertanya cara mengusulkan tetangga ke DTSEN.",
      kind: "Pertanyaan",
    });
    await cases.answerQuestion(worker);
  });
  step("an ordinary case becomes sensitive, with its reason", async () => {
    await desk.walkIn(worker, {
      person: "andi saputra",
      category: "kes 1",
      code: "KES-01",
      story: "Minta obat rutin.",
    });
    await cases.makeSensitive(worker, "Warga meminta kasusnya ditutup.");
  });
  step("a sensitive case is only a number to the front office", async () => {
    known.number = await desk.walkIn(worker, {
      person: "andi saputra",
      category: "kes 1",
      code: "KES-01",
      story: "Melapor kekerasan di rumah, minta didampingi.",
      sensitive: true,
    });
    await worker.keys.see("Melapor kekerasan");
    await worker.handOver(COLLEAGUES.petugas);
    await cases.openCase(worker, known.number);
    await worker.keys.see("Ini kasus peka.");
    assert.equal(await worker.desk.page.getByText("Melapor kekerasan").count(), 0);
    await worker.picture("kasus-terbatas");
  });
});

describe("prelists", () => {
  before(newStart);
  step("a CSV is read, checked, saved, and its refused rows kept", async () => {
    await worker.handOver(COLLEAGUES.operator);
    await lists.importFile(worker, "usulan-koma.csv");
    await lists.keepRejects(worker);
    await lists.undoImport(worker);
  });
  step("a workbook is read and its village tied to a Kemendagri code", () =>
    lists.importFile(worker, "ruta-judul-tergabung.xlsx", ["cileunyi kulon", /Cileunyi Kulon/i]),
  );
  step("a family and a member are verified", async () => {
    await lists.openList(worker);
    await lists.verifyFirst(worker);
    await lists.exportList(worker);
    await profiles.importBothSheets(worker);
    await profiles.carryProfile(worker);
    await lists.importFile(worker, "art-nik-angka.xlsx");
    await lists.openList(worker);
    await lists.verifyFirst(worker);
    await worker.picture("prelist");
  });
  step("a village deliberates on it, locks the minutes and posts the public list", () =>
    deliberate(worker),
  );
  step("two lists are put beside each other, on paper and as a file", () =>
    lists.compareLists(worker),
  );
  step("a month of proposals is begun and written into a file", () =>
    proposals.proposeAndExport(worker),
  );
});

describe("the register", () => {
  before(newStart);
  step("is filled from a village's file and emptied again", async () => {
    await worker.handOver(COLLEAGUES.operator);
    await register.fillAndTakeBack(worker);
  });
  step("a file is checked for people written down twice", () => register.checkFile(worker));
  step("is looked through for duplicates", () => register.findDuplicates(worker));
});

describe("the end of the day", () => {
  before(newStart);
  step("the supervisor prints what is late and the recap of the month", async () => {
    await worker.handOver(COLLEAGUES.supervisor);
    await end.reports(worker);
  });
  step("prints a table to measure, and carries it out and back as a file", () => printouts(worker));
  step("prints the summaries of all cases in one go", () => summaries(worker));
  step("a holiday is added, and the due days that it concerns are moved by one confirmation", () =>
    end.dueDays(worker),
  );
  step("the letters of all referrals are printed in one go", () => cases.manyLetters(worker));
  step("the directory is given out as a package and taken in again", () =>
    directory.passOn(worker),
  );
  step("a template of the letters is changed, carried by file and given back", () =>
    templates.changeTemplate(worker),
  );
  step("a newer file of eligibility rules is put into force", () => directory.newerRules(worker));
  step("a category becomes sensitive, and its open cases with it", () =>
    end.sensitiveCategory(worker, "KES-01"),
  );
  step("a backup is one key and is checked at once", () => end.backUp(worker));
  step("the health of the office is looked at, and the support file is what was read", () =>
    end.health(worker),
  );
  step("every task of the contract was started and stands in the audit log", () =>
    end.auditLog(worker, jobTasks()),
  );
  step("the office is restored from the sign-in page", () => end.restore(worker));
});
