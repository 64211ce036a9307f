// What is done with reports of the office's own: given to another office, taken in, removed.
import type { OwnReport } from "../../../shared/reports/tables/contract.ts";
import { REPORT_FILE_EXTENSION } from "../../../shared/reports/tables/file.ts";
import { api, useCommand, useTask } from "../../app/client.ts";
import { confirm } from "../../app/dialogs.tsx";
import type { DeskFailure } from "../../app/failure.ts";
import { notice } from "../../ui/notice.ts";
import { useText } from "../../text/index.ts";

export interface OwnWork {
  readonly failure: DeskFailure | undefined;
  readonly running: boolean;
  share(own: OwnReport): Promise<void>;
  /** Answers the id of what was taken in. */
  load(): Promise<string | undefined>;
  /** Answers whether it is gone. */
  drop(own: OwnReport): Promise<boolean>;
}

export function useOwnWork(): OwnWork {
  const words = useText().reportPapers.own;
  const choose = useCommand(api.shell.saveFile);
  const pick = useCommand(api.shell.pickFile);
  const share = useTask(api.reports.shareOwnReport);
  const load = useTask(api.reports.loadOwnReport);
  const drop = useCommand(api.reports.dropOwnReport);
  return {
    failure: choose.failure ?? pick.failure ?? share.failure ?? load.failure ?? drop.failure,
    running: share.running || load.running || drop.running,
    async share({ id, name }) {
      const target = await choose.run({
        purpose: "ekspor-laporan",
        name: `${name}.${REPORT_FILE_EXTENSION}`,
      });
      if (!target) return;
      const done = await share.start({ id, file: target.file });
      if (done) notice(words.shared(done.name));
    },
    async load() {
      const chosen = await pick.run({ purpose: "impor-laporan" });
      if (!chosen) return undefined;
      const done = await load.start({ file: chosen.file });
      if (done) notice(words.loaded(done.name));
      return done?.id;
    },
    async drop({ id, version }) {
      const { dropTitle: title, dropBody: body, drop: action, keep: cancel } = words;
      if (!(await confirm({ title, body, action, cancel, tone: "danger" }))) return false;
      const done = await drop.run({ id, version });
      if (done) notice(words.dropped);
      return done !== undefined;
    },
  };
}
