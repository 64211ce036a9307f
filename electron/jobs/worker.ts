// The worker thread of one task: its own connection, the room's handler, progress out, cancel in.
import { parentPort, workerData } from "node:worker_threads";
import { DeskError } from "../../shared/errors.ts";
import { appendAudit } from "../audit/chain.ts";
import { connect } from "../database/connect.ts";
import { kyselyOn } from "../database/dialect.ts";
import { Documents } from "../database/documents.ts";
import { officeFiles } from "../database/folder.ts";
import { newId } from "../database/ids.ts";
import type { Db } from "../database/tables.ts";
import { givesWay } from "../database/turns.ts";
import { rooms } from "../rooms.ts";
import { auditEntry } from "../serve/audit-entry.ts";
import { findCall } from "../serve/call.ts";
import { toDeskError } from "../serve/failure.ts";
import type { TaskContext } from "../serve/context.ts";
import { sensitiveBox } from "../serve/sensitive-box.ts";
import type { MainMessage, TaskStart, WorkerMessage } from "./messages.ts";

const start = workerData as TaskStart;
const port = parentPort!;
const stop = new AbortController();
let answerPaper: ((m: MainMessage) => void) | undefined;
port.on("message", (m: MainMessage) => {
  if (m.type === "cancel") stop.abort();
  else answerPaper?.(m);
});
const send = (m: WorkerMessage) => port.postMessage(m);
const now = () => (start.clock === null ? new Date() : new Date(start.clock));

const key = Buffer.from(start.database);
// The main thread's transactions are short: waiting five seconds for one is never a deadlock.
const files = officeFiles(start.folder);
const connection = connect(files.database, key, { busyTimeout: 5000 });
const db = kyselyOn(connection, givesWay(start.turns));
const { documents_key } = await db
  .selectFrom("key_state")
  .select("documents_key")
  .executeTakeFirstOrThrow();
const documents = new Documents(files, Buffer.from(start.chain.key), documents_key);
try {
  const value = await run(db);
  send({ type: "done", value });
} catch (error) {
  const failure = toDeskError(error);
  const cause = failure.cause instanceof Error ? failure.cause.stack : undefined;
  send({
    type: "failed",
    code: failure.code,
    details: failure.details,
    ...(cause ? { cause } : {}),
  });
} finally {
  documents.close();
  try {
    foldLog();
  } finally {
    await db.destroy();
    for (const bytes of [key, start.database, start.sensitive, start.chain.key]) bytes?.fill(0);
    port.close();
  }
}

/** What a task wrote moves from the log into the file here: the main thread would stand still for it. A reader in the way leaves it for later. */
function foldLog(): void {
  connection.pragma("wal_checkpoint(PASSIVE)");
  connection.pragma("busy_timeout=50");
  connection.pragma("wal_checkpoint(TRUNCATE)");
}

async function run(db: Db): Promise<unknown> {
  const { room, name } = start.call;
  const handler = (
    rooms as unknown as Record<
      string,
      Record<string, (c: TaskContext<unknown>, i: unknown) => Promise<unknown>>
    >
  )[room]![name]!;
  const declared = findCall(room, name)!;
  const chain = { key: Buffer.from(start.chain.key), epoch: start.chain.epoch };
  let logged = start.log === "none";
  const checkCancelled = () => {
    if (!stop.signal.aborted) return;
    send({ type: "stopping" });
    throw new DeskError("dibatalkan");
  };
  const log = async (trx: Db, output: unknown) => {
    if (start.log === "none") return;
    await appendAudit(
      trx,
      chain,
      auditEntry(
        `${room}.${name}`,
        start.log,
        start.session,
        start.input,
        output,
        { ids: [], fields: [] },
        now(),
      ),
    );
    logged = true;
  };
  const context: TaskContext<unknown> = {
    db,
    session: start.session,
    now,
    newId: () => newId(now()),
    sensitive: sensitiveBox(
      Buffer.from(start.sensitivePublic),
      start.sensitive && Buffer.from(start.sensitive),
    ),
    documents,
    progress: (value) => send({ type: "progress", value: declared.progress!.parse(value) }),
    signal: stop.signal,
    checkCancelled,
    async paper(sheet, letterIds = []) {
      const answer = await new Promise<MainMessage>((resolve) => {
        answerPaper = resolve;
        send({ type: "paper", sheet, letterIds });
      });
      if (answer.type === "paper") return answer.paper;
      if (answer.type === "cancel") throw new DeskError("dibatalkan");
      const cause = answer.cause === undefined ? undefined : new Error("no paper");
      if (cause && answer.cause !== undefined) cause.stack = answer.cause; // the fault log names the place
      throw new DeskError(answer.code, {}, cause ? { cause } : undefined);
    },
    async publish(work) {
      checkCancelled();
      return await db.transaction().execute(async (trx) => {
        const output = await work(trx);
        await log(trx, output);
        return output;
      });
    },
    file(token) {
      const file = start.files[token];
      if (!file) throw new DeskError("token_berkas_tidak_berlaku");
      return file;
    },
  };
  // Let a cancel that is already under way arrive before the work begins.
  await new Promise((resolve) => setImmediate(resolve));
  checkCancelled();
  const output = declared.output.parse(await handler(context, start.input)); // undeclared columns are stripped
  if (!logged) await db.transaction().execute((trx) => log(trx, output));
  return output;
}
