// People and families in the training office, in real Electron and by keyboard alone: found, buried, parted, born, compared, merged, cleaned, imported.
import { after, before, describe, it } from "node:test";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { openDesk } from "./support/launch.ts";
import * as desk from "./people/desk.ts";
import * as family from "./people/family.ts";
import * as doubles from "./people/doubles.ts";
import * as register from "./job/register.ts";
import { Worker } from "./job/worker.ts";

const worker = new Worker();
const supervisor = TRAINING_ACCOUNTS.find((one) => one.role === "supervisor")!;
const operator = TRAINING_ACCOUNTS.find((one) => one.role === "operator")!;

before(async () => {
  worker.desk = await openDesk({ data: worker.data, switches: ["--latihan"] });
  await worker.signInToDesk({ name: supervisor.name, password: TRAINING_PASSWORD });
});
after(() => worker.end());

/** What one step left open is closed before the next. */
function step(name: string, work: () => Promise<void>): void {
  it(name, async () => {
    try {
      await work();
    } catch (thrown) {
      await worker.picture(`gagal-${name}`);
      await worker.clear();
      throw thrown;
    }
  });
}

describe("people", () => {
  step("are found by another spelling, with the reason", () => desk.findBySpelling(worker));
});

describe("a family", () => {
  step("gets a new head when its head dies", () => family.headDies(worker));
  step("has its head again when the death is taken back", () => family.headLives(worker));
  step("is split, and the new card has its own head", () => family.split(worker));
  step("has a baby, whose mother is chosen", () => family.newborn(worker));
});

describe("two records", () => {
  step("are put off, told apart, and told apart no more", () => doubles.decide(worker));
  step("are merged after their values are chosen", () => doubles.merge(worker));
  step("stand alone again when the merge is taken back", () => doubles.unmerge(worker));
});

describe("what is missing", () => {
  step("is put right in its row, and the kind is clean", () => doubles.clean(worker));
});

describe("a file", () => {
  step("fills the register after a dry run and is taken back", async () => {
    await worker.handOver({ name: operator.name, password: TRAINING_PASSWORD });
    await register.fillAndTakeBack(worker);
  });
  step("is checked for people written down twice", () => register.checkFile(worker));
});
