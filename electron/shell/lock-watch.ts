// Locks the desk when nobody is at it: after the office's idle minutes, at suspend, at the system's own lock, after ten hours.
import { powerMonitor } from "electron";
import { getOffice } from "../office/queries.ts";
import type { Desk } from "../serve/desk.ts";

const CHECK_MS = 10_000;
const LONGEST_MS = 10 * 3_600_000;

/** Returns the function that ends the watch. */
export function watchLock(desk: Desk, report: (error: unknown) => void): () => void {
  const lock = () => void desk.lock().catch(report);
  let since: number | undefined;
  const check = async () => {
    if (!desk.session || !desk.office) {
      since = undefined;
      return;
    }
    const now = desk.now().getTime();
    since ??= now;
    const { lockMinutes } = await getOffice(desk.office.reader);
    const limit = lockMinutes * 60_000;
    const idle = Math.min(now - desk.lastActivity, powerMonitor.getSystemIdleTime() * 1000);
    if (idle >= limit || now - since >= LONGEST_MS) lock();
  };
  const timer = setInterval(() => void check().catch(report), CHECK_MS);
  powerMonitor.on("suspend", lock);
  powerMonitor.on("lock-screen", lock);
  powerMonitor.on("shutdown", lock);
  // Switching users locks the session on Windows (lock-screen above); macOS tells it apart.
  powerMonitor.on("user-did-resign-active", lock);
  return () => clearInterval(timer);
}
