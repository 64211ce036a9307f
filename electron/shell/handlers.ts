// Handlers of the shell: dialogs, papers and events. They reach the machine only through the desk's `outside`.
import { shell as contract } from "../../shared/shell/contract.ts";
import type { DeskEvent } from "../../shared/shell/contract.ts";
import type { HandlersOf } from "../serve/context.ts";
import type { Desk } from "../serve/desk.ts";
import { supportText } from "../../shared/shell/health.ts";
import { replaceFile } from "../database/folder.ts";
import { lookAtBackups } from "../health/backups.ts";
import { lookInside } from "../health/inside.ts";
import { anchorFits, lookOutside } from "../health/outside.ts";
import { versionsHere } from "../health/versions.ts";
import { recordPrinted, startPrinting } from "./printed.ts";

export const shell: HandlersOf<typeof contract> = {
  status({ desk }) {
    return desk.status();
  },

  events({ desk }) {
    return eventsOf(desk);
  },

  async pickFile({ desk, now }, { purpose }) {
    const file = await desk.options.outside.chooseToRead(purpose);
    return file === null ? null : desk.tokens.give(file, purpose, "baca", now());
  },

  async saveFile({ desk, now }, { purpose, name }) {
    const file = await desk.options.outside.chooseToWrite(purpose, name);
    return file === null ? null : desk.tokens.give(file, purpose, "tulis", now());
  },

  async renderPaper({ desk }, { paperId }) {
    const pdf = await desk.papers.pdf(paperId, (sheet) => desk.options.outside.pdf(sheet));
    return { pages: pagesOf(pdf), bytes: pdf.byteLength };
  },

  async printPaper({ desk }, { paperId, copies }) {
    const sheet = desk.papers.get(paperId);
    const printing = startPrinting(desk, paperId);
    const printed = await desk.options.outside.print(sheet, copies);
    if (printed) await recordPrinted(desk, printing, { way: "cetak", size: sheet.size, copies });
    return { printed };
  },

  async copyBriefly({ desk }, { text }) {
    return { seconds: (await desk.options.outside.clipboard?.copy(text)) ?? 0 };
  },

  async clearCopied({ desk }) {
    await desk.options.outside.clipboard?.clear();
    return {};
  },

  async savePaper({ desk }, { paperId }) {
    const sheet = desk.papers.get(paperId);
    const printing = startPrinting(desk, paperId);
    const file = await desk.options.outside.chooseToWrite("kertas", `${sheet.title}.pdf`);
    if (file === null) return { saved: false };
    replaceFile(file, await desk.papers.pdf(paperId, (s) => desk.options.outside.pdf(s)));
    await recordPrinted(desk, printing, { way: "pdf", size: sheet.size, copies: 1 });
    return { saved: true };
  },

  async examine({ db, documents, now, progress, checkCancelled }) {
    const checks = await lookInside(db, documents, (step, done, total) => {
      checkCancelled();
      progress({ step, done, total });
    });
    return { checks: [...checks, ...(await lookAtBackups(db, now()))] };
  },

  support({ desk, now }, { checks }) {
    const all = [
      ...lookOutside(desk.files),
      ...anchorFits(desk.office, desk.status().finding),
      ...checks,
    ];
    return {
      checks: all,
      text: supportText({
        at: now().toISOString(),
        versions: versionsHere(desk.options.version),
        checks: all,
        faults: desk.options.faults?.() ?? "",
      }),
    };
  },

  async saveSupport({ desk, now }, { text }) {
    const name = `loket-dukungan-${now().toISOString().slice(0, 10)}.txt`;
    const file = await desk.options.outside.chooseToWrite("dukungan", name);
    if (file === null) return { saved: false };
    replaceFile(file, text);
    return { saved: true };
  },
};

/** Chromium writes one /Type /Page object per page, uncompressed. */
function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
  );
}

/** Events from now on, until the listener leaves. */
async function* eventsOf(desk: Desk): AsyncGenerator<DeskEvent, void, void> {
  const queue: DeskEvent[] = [];
  let wake: () => void = () => {};
  const leave = desk.listen((event) => {
    queue.push(event);
    wake();
  });
  try {
    for (;;) {
      if (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const event = queue.shift();
      if (event) yield event;
    }
  } finally {
    leave();
  }
}
