// The window's life: scheme, desk, port, page, menu, lock; and a clean end.
import { app, BrowserWindow, dialog, session } from "electron";
import fs from "node:fs";
import path from "node:path";
import { type BackupWatch, watchBackups } from "../backup/watch.ts";
import { watchReminders } from "../cases/reminders.ts";
import { watchRecaps } from "../reports/schedule.ts";
import { watchSearch } from "../people/search/upkeep.ts";
import { officeFiles } from "../database/folder.ts";
import { OpenOffice } from "../database/office.ts";
import { Desk } from "../serve/desk.ts";
import { TRIAL_KEY } from "../updates/keys.ts";
import { FaultLog } from "./fault-log.ts";
import { harden } from "./harden.ts";
import { watchLock } from "./lock-watch.ts";
import { showMenu } from "./menu.ts";
import { notifyThrough } from "./notify.ts";
import { windowOutside } from "./outside.ts";
import { servePort } from "./port.ts";
import { PAGE, registerScheme, serveScheme } from "./scheme.ts";
import { paperWithoutWindow } from "./paper-only.ts";
import { catchOpened, openedFiles } from "./opened.ts";
import { isWatched, readSwitches, type Switches } from "./switches.ts";
import { takePicture } from "./picture.ts";
import { makeWindow } from "./window.ts";
import { keepPlace } from "./window-place.ts";

/** Everything that must happen before the app is ready; then the rest. Never awaits readiness at the top level of a module. */
export function startShell(prepareTraining: (folder: string) => Promise<void>): void {
  const switches = readSwitches(process.argv);
  if (app.isPackaged)
    for (const name of ["LOKET_NATIVE_BINDING", TRIAL_KEY]) delete process.env[name];
  const development = app.isPackaged ? undefined : process.env.VITE_DEV_SERVER_URL;
  harden(development);
  catchOpened();
  registerScheme();
  const folders = placesOf(switches);
  if (app.isPackaged && isWatched(process.argv) && OpenOffice.exists(officeFiles(folders.data))) {
    process.stderr.write("Loket tidak dibuka dengan sakelar pelacak program.\n");
    app.exit(2);
    return;
  }
  app.setPath("userData", folders.profile);
  if (switches.paperOut) {
    void app.whenReady().then(() => paperWithoutWindow(switches.paperOut!));
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  void app.whenReady().then(() => openWindow(switches, folders.data, development, prepareTraining));
}

/** Where the office lies and where Chromium keeps its own profile (no personal data). */
function placesOf(switches: Switches): { data: string; profile: string } {
  const home = app.getPath("userData");
  if (switches.data)
    return {
      data: path.resolve(switches.data),
      profile: path.join(path.resolve(switches.data), "profil"),
    };
  return {
    data: path.join(home, switches.training ? "latihan" : "kantor"),
    profile: path.join(home, switches.training ? "profil-latihan" : "profil"),
  };
}

async function openWindow(
  switches: Switches,
  folder: string,
  development: string | undefined,
  prepareTraining: (folder: string) => Promise<void>,
): Promise<void> {
  fs.mkdirSync(app.getPath("userData"), { recursive: true });
  const faults = new FaultLog(app.getPath("userData"));
  const report = (error: unknown) => faults.add("shell", error);
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);

  const here = import.meta.dirname; // out/main
  if (switches.training) await prepareTraining(folder);

  let window: BrowserWindow;
  const desk = new Desk({
    folder,
    training: switches.training,
    version: app.getVersion(),
    faults: () => faults.read(),
    outside: windowOutside(() => window),
  });
  serveScheme(session.defaultSession, path.join(here, "../renderer"), desk);
  window = makeWindow({
    preload: path.join(here, "../preload/preload.cjs"),
    title: switches.training ? "Loket Puskesos - Mode latihan" : "Loket Puskesos",
    devTools: !app.isPackaged,
    profile: app.getPath("userData"),
  });
  keepPlace(window, app.getPath("userData"), report);
  servePort(
    window,
    desk,
    ["app://loket", ...(development ? [new URL(development).origin] : [])],
    (call, error) => faults.add(call, error),
  );

  showMenu(desk);
  desk.listen((event) => {
    if (event.type === "status") showMenu(desk);
  });
  const endWatch = watchLock(desk, report);
  const backups = watchBackups(desk, report);
  watchSearch(desk, report);
  const recaps = watchRecaps(desk, report);
  // Tests look at reminders through the port of the watch; the screen of whoever runs them stays free of ours.
  const endReminders = switches.test
    ? () => undefined
    : watchReminders(desk, {
        show: notifyThrough(window, desk),
        report,
        also: () => recaps.words(),
      });
  const opened = openedFiles(desk);
  app.on("second-instance", (_event, words, cwd) => {
    opened.take(words, cwd);
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  const beforeClosing = () => {
    endWatch();
    backups.end();
    endReminders();
    recaps.end();
  };
  closeCleanly(window, desk, backups, beforeClosing, report);

  // The page may die (memory, a driver); the desk is locked and comes back with its drafts.
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    report(new Error(`the page ended: ${reason}`));
    void desk
      .lock()
      .catch(report)
      .finally(() => {
        if (!window.isDestroyed()) window.webContents.reload();
      });
  });
  window.once("ready-to-show", () => window.show());
  await window.loadURL((development ?? PAGE) + (switches.test ? "?uji=1" : ""));
  if (switches.picture) await takePicture(window, switches.picture);
}

/** The database is closed, its anchor written and its keys wiped before the window goes. */
function closeCleanly(
  window: BrowserWindow,
  desk: Desk,
  backups: BackupWatch,
  before: () => void,
  report: (error: unknown) => void,
): void {
  let leaving = false;
  window.on("close", (event) => {
    if (leaving) return;
    event.preventDefault();
    if (desk.task && !desk.quiet && askToStay(window)) return;
    leaving = true;
    window.hide(); // the backup of the end takes a moment; nobody needs to watch it
    void backups
      .beforeLeaving()
      .then(() => before())
      .then(() => desk.signOut())
      .catch(report)
      .finally(() => window.destroy());
  });
  window.on("closed", () => app.quit());
  app.on("before-quit", () => window.isDestroyed() || window.close());
}

function askToStay(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: "question",
    message: "Masih ada pekerjaan yang berjalan.",
    detail:
      "Bila Loket ditutup sekarang, pekerjaan itu dibatalkan dan tidak ada yang tersimpan setengah jalan.",
    buttons: ["Tetap di Loket", "Batalkan dan tutup"],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer === 0;
}
