// Run by seal-crash.test.ts in a process of its own: seals documents and kills itself with SIGKILL at one step of the work.
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { sealDocuments } from "../../electron/cases/documents/seal.ts";
import { Documents } from "../../electron/database/documents.ts";
import { officeFiles } from "../../electron/database/folder.ts";
import { sensitiveBox } from "../../electron/serve/sensitive-box.ts";
import { deskOf } from "../database/support.ts";
import { apiOf } from "../support/office.ts";

export interface SealOrder {
  readonly folder: string;
  readonly accountId: string;
  /** Keys in hex. */
  readonly database: string;
  readonly sensitive: string;
  /** The case that becomes sensitive here; null: only signs in, where what is left is sealed. */
  readonly caseId: string | null;
  /** Dies at this call of the second file, the first one is 1. */
  readonly step: number;
  readonly when: "sebelum" | "sesudah";
}

const order = JSON.parse(process.argv[2]!) as SealOrder;

function arm(): void {
  let calls = 0;
  const die = (name: string) => {
    writeSync(1, name);
    process.kill(process.pid, "SIGKILL");
  };
  for (const name of ["put", "remove", "sweep", "tidy"] as const) {
    const real = Documents.prototype[name] as (...given: unknown[]) => unknown;
    Object.defineProperty(Documents.prototype, name, {
      value(this: Documents, ...given: unknown[]) {
        calls += 1;
        const mine = calls === order.step;
        if (mine && order.when === "sebelum") die(name);
        const answer = real.apply(this, given);
        if (mine) die(name);
        return answer;
      },
    });
  }
}

const desk = deskOf({ files: officeFiles(order.folder) });
if (order.caseId === null) arm();
await desk.enter(order.accountId, {
  database: Buffer.from(order.database, "hex"),
  sensitive: Buffer.from(order.sensitive, "hex"),
});
const api = apiOf(desk);
if (order.caseId !== null) {
  const { version } = await api.cases.get({ id: order.caseId });
  const change = { id: order.caseId, version, eventId: randomUUID() };
  await api.cases.setSensitivity({ ...change, sensitive: true, reason: "Diminta warga." });
  arm();
  // What the task runs in its worker, here in the thread that is watched.
  const { writer, documents, sensitivePublic } = desk.office!;
  await sealDocuments(writer, documents, sensitiveBox(sensitivePublic, null));
}
