// Hands the desk to the page: one port, only for the main frame of our own window.
import { ipcMain, type BrowserWindow, type IpcMainEvent } from "electron";
import { DeskError } from "../../shared/errors.ts";
import { refusalEntry } from "../serve/audit-entry.ts";
import type { Desk } from "../serve/desk.ts";
import { guardedPort } from "./guarded-port.ts";
import { type ReportFault, routerFor } from "../serve/router.ts";

/** True for the main frame of our window on our own page. */
function isOurs(event: IpcMainEvent, window: BrowserWindow, origins: readonly string[]): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && origins.includes(frame.origin); // Node calls the origin of a scheme of its own "null"
}

/** @param origins of our page: the app scheme, and the development server where there is one */
export function servePort(
  window: BrowserWindow,
  desk: Desk,
  origins: readonly string[],
  report: ReportFault,
): void {
  const router = routerFor(desk, report);
  const refuse = (what: "bingkai_asing" | "pesan_asing") =>
    void desk.record(
      refusalEntry(what, desk.session, new DeskError("panggilan_tidak_dikenal"), desk.now()),
    );

  ipcMain.on("port", (event) => {
    const [port] = event.ports;
    if (!port) return;
    if (!isOurs(event, window, origins)) {
      port.close();
      refuse("bingkai_asing");
      return;
    }
    router.upgrade(
      guardedPort(port, () => refuse("pesan_asing")),
      { context: {} },
    );
    port.start();
  });

  ipcMain.on("berkas", (event, files: unknown) => {
    if (!isOurs(event, window, origins)) return refuse("bingkai_asing");
    const file = Array.isArray(files) ? files[0] : undefined;
    if (typeof file !== "string" || !desk.session) return;
    desk.emit({ type: "berkas", ...desk.tokens.give(file, "impor-prelist", "baca", desk.now()) });
  });
}
