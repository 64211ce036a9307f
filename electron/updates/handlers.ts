// Handlers of the room updates: one function per call of shared/updates/contract.ts.
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import type { updates as contract } from "../../shared/updates/contract.ts";
import { readServer } from "../../shared/updates/header.ts";
import { listBackups } from "../backup/queries.ts";
import { filesOf } from "../database/files-of.ts";
import type { HandlersOf } from "../serve/context.ts";
import { here } from "./here.ts";
import { trustedKeys } from "./keys.ts";
import { readInstaller } from "./package-file.ts";
import { findSource, setSource } from "./queries.ts";
import { bring, discard, findReady, keepReady, offerOf, updatePlaces } from "./ready.ts";
import { fetchUpdate } from "./server.ts";

/** How old the backup before an update may be. */
const FRESH_MS = 15 * 60_000;

export const updates: HandlersOf<typeof contract> = {
  state({ desk }) {
    const now = here();
    const ready = findReady(updatePlaces(desk.files), now);
    return {
      version: now.version,
      install: now.install,
      checks: trustedKeys().length > 0,
      training: desk.options.training,
      ready: ready ? offerOf(ready.header) : null,
    };
  },

  async source({ db }) {
    return { address: await findSource(db) };
  },

  async setSource({ db, now, session }, { address }) {
    const server = address === null ? null : readServer(address);
    if (server === undefined) throw new DeskError("pembaruan_alamat_salah");
    await setSource(db, server, now().toISOString(), session.accountId);
    return {};
  },

  async take(task, { file }) {
    const places = updatePlaces(await filesOf(task.db));
    // Copied, then read again: two halves of one way.
    let half = 0;
    bring(task.file(file), places, (done, total) => {
      task.checkCancelled();
      half = total;
      task.progress({ done, total: total * 2 });
    });
    return keepReady(places, here(), (done) => {
      task.checkCancelled();
      task.progress({ done: half + done, total: half * 2 });
    });
  },

  async fetch(task) {
    const server = await findSource(task.db);
    if (!server) throw new DeskError("pembaruan_tidak_ada");
    const places = updatePlaces(await filesOf(task.db));
    await fetchUpdate({
      server,
      here: here(),
      places,
      signal: task.signal,
      onBytes: (done, total) => task.progress({ done, total }),
    });
    return keepReady(places, here(), task.checkCancelled);
  },

  async install({ desk, now }) {
    const { replaceProgram } = desk.options.outside;
    const program = here();
    const places = updatePlaces(desk.files);
    const head = findReady(places, program);
    if (desk.options.training) throw new DeskError("pembaruan_mode_latihan");
    if (program.install === "folder" || !replaceProgram)
      throw new DeskError("pembaruan_bukan_pemasangan");
    if (!head) throw new DeskError("pembaruan_tidak_ada");
    if (!desk.office) throw new DeskError(desk.absence());
    const last = (await listBackups(desk.office.reader)).find((row) => row.verified);
    if (!last || now().getTime() - Date.parse(last.madeAt) > FRESH_MS)
      throw new DeskError("pembaruan_perlu_cadangan");
    // Read once more, from its signature on: what is started is what was signed.
    const installer = path.join(places.folder, head.header.body.name);
    readInstaller(places.ready, head, () => undefined, installer);
    const ends = await replaceProgram(program.install, installer);
    return { ends, fileName: head.header.body.name };
  },

  discard({ desk }) {
    discard(updatePlaces(desk.files));
    return {};
  },
};
