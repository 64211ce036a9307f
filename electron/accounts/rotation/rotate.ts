// Replaces the keys of an open office: after an account was removed, or a recovery code was used, what the old keys opened stays closed.
import { randomBytes } from "node:crypto";
import { Worker } from "node:worker_threads";
import { DeskError } from "../../../shared/errors.ts";
import { OpenOffice } from "../../database/office.ts";
import { workerUrl } from "../../jobs/worker-url.ts";
import type { Desk } from "../../serve/desk.ts";
import { toDeskError } from "../../serve/failure.ts";
import { keyStateOf } from "../key-state.ts";
import { keyOwners, settled } from "../settle.ts";
import { type OfficeKeys, readSlots, sealKeys, writeSlots } from "../slots.ts";
import { finishDocuments, standingKeys, takeOver } from "./finish.ts";
import type { Preparation } from "./prepare.ts";
import type { RotationQuestion } from "./worker.ts";

/**
 * Rotates when it is due and nothing else runs; answers whether it did. All calls wait meanwhile. A failure changes nothing: the office
 * stands under the keys it had, the failure is in the chain, and the rotation stays due.
 */
export async function rotateWhenDue(desk: Desk): Promise<boolean> {
  const { office, session } = desk;
  if (!office || !session) return false;
  if ((await keyStateOf(office.reader)).due_since === null) return false;
  if (desk.quiet) {
    desk.quiet.stop.abort(); // a backup that nobody asked for gives way
    await desk.quiet.ended;
  }
  while (desk.windingDown) await desk.windingDown;
  if (desk.office !== office || desk.task || desk.readOnly) return false;
  return await desk.gate.alone(async () => {
    if (desk.office !== office || desk.task) return false;
    const owners = await keyOwners(office.reader);
    const before = copyOf(office.keys);
    const documents = office.documents.exists() ? Buffer.from(office.documents.key) : null;
    const next = randomBytes(32);
    desk.office = undefined;
    await office.close();
    let failure: DeskError | undefined;
    let keys = before;
    try {
      await prepareInWorker(office.files.folder, {
        key: before.database,
        next,
        documents,
        documentsNext: randomBytes(32),
        at: desk.now().toISOString(),
      });
      const file = settled(readSlots(office.files), owners);
      const slots = file.slots.map((slot) => {
        const { publicKey } = owners.get(slot.id)!;
        const sealed = sealKeys(file.office, slot.id, publicKey, {
          database: next,
          sensitive: null,
        });
        return { ...slot, next: sealed.database };
      });
      writeSlots(office.files, { ...file, counter: file.counter + 1, slots });
      takeOver(office.files.database);
    } catch (error) {
      failure = toDeskError(error);
    }
    try {
      const tried = { ...before, publicKey: Buffer.alloc(0), next };
      keys = standingKeys(office.files, tried);
      const opened = await OpenOffice.open(office.files, keys);
      await finishDocuments(opened);
      desk.office = opened;
    } catch (error) {
      desk.session = undefined; // the file cannot be opened: whoever sits here signs in anew, where the reason is told
      throw error;
    }
    await desk.office.record({
      at: desk.now().toISOString(),
      actor: session.accountId,
      roles: session.roles.join(","),
      call: "accounts.rotateKeys",
      outcome: failure ? "gagal" : "berhasil",
      reason: failure?.code ?? null,
    });
    return failure === undefined;
  });
}

const copyOf = (keys: OfficeKeys): OfficeKeys => ({
  database: Buffer.from(keys.database),
  sensitive: keys.sensitive && Buffer.from(keys.sensitive),
});

/** Copying and comparing a large office takes seconds: the window goes on meanwhile. */
async function prepareInWorker(folder: string, keys: Preparation): Promise<void> {
  const question: RotationQuestion = { folder, keys };
  const worker = new Worker(workerUrl("accounts/rotation/worker.ts", "rotation.js"), {
    workerData: question,
  });
  const failed = await new Promise<{ code: string } | null>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the rotation ended without an answer")));
  });
  if (failed) throw new DeskError(failed.code as DeskError["code"]);
}
