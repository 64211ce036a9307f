// Paper: the only place that makes a PDF or sends a sheet to a printer, in a hidden window that can run nothing and load nothing.
import { BrowserWindow, session } from "electron";
import { DeskError } from "../../shared/errors.ts";
import { PAPER_MM, type PaperSheet } from "../../shared/papers/paper.ts";
import { paperPreferences } from "./web-preferences.ts";

const SHEET_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const MICRONS = 1000;

/** Rejects when the signal says so. */
function cancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new DeskError("dibatalkan"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  });
}

/** Opens the sheet in a window of its own, lets `work` use it, and destroys it. */
async function withSheet<T>(
  sheet: PaperSheet,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const partition = session.fromPartition("kertas", { cache: false });
  if (partition.protocol.isProtocolHandled("app")) partition.protocol.unhandle("app");
  partition.protocol.handle(
    "app",
    () =>
      new Response(sheet.html, {
        headers: {
          "content-type": "text/html; charset=utf-8",
          "content-security-policy": SHEET_CSP,
          "x-content-type-options": "nosniff",
        },
      }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: paperPreferences(partition),
  });
  try {
    await window.loadURL("app://kertas/");
    return await work(window);
  } finally {
    window.destroy();
  }
}

let last: Promise<unknown> = Promise.resolve();
/** One sheet at a time: they share the hidden session. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

/**
 * The sheet as a tagged PDF in its own size; the same layout that is printed. A cancel is answered at once; pages that are being made
 * are made to their end and thrown away, because Chromium refuses the next PDF ("Printing failed") when their window is destroyed.
 */
export function sheetToPdf(sheet: PaperSheet, signal?: AbortSignal): Promise<Uint8Array> {
  const making = inTurn(() => pdfOf(sheet, signal));
  return signal ? Promise.race([making, cancelled(signal)]) : making;
}

async function pdfOf(sheet: PaperSheet, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const stopIfCancelled = () => {
    if (signal?.aborted) throw new DeskError("dibatalkan");
  };
  stopIfCancelled();
  return withSheet(sheet, async (window) => {
    stopIfCancelled();
    const [width, height] = PAPER_MM[sheet.size];
    const pdf = await window.webContents.printToPDF({
      pageSize: { width: width / 25.4, height: height / 25.4 },
      landscape: sheet.landscape ?? false,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: sheet.footer !== undefined,
      headerTemplate: "<span></span>",
      footerTemplate: sheet.footer ?? "<span></span>",
    });
    return new Uint8Array(pdf);
  });
}

/**
 * The system's print dialog; false when it was closed.
 * @throws DeskError 'pencetak_gagal' when a printer was chosen and gave the sheet up, or there is none
 */
export function printSheet(sheet: PaperSheet, copies: number): Promise<boolean> {
  return inTurn(() =>
    withSheet(sheet, (window) => {
      const [width, height] = PAPER_MM[sheet.size];
      return new Promise<boolean>((resolve, reject) => {
        window.webContents.print(
          {
            silent: false,
            copies,
            printBackground: true,
            landscape: sheet.landscape ?? false,
            pageSize: { width: width * MICRONS, height: height * MICRONS },
          },
          (success, why) =>
            success || /cancel/i.test(why)
              ? resolve(success)
              : reject(new DeskError("pencetak_gagal", {}, { cause: why })),
        );
      });
    }),
  );
}
